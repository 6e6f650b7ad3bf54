"""`export_transcriber`: published weights to a bundle that listens without torch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from piano_core.bundle.manifest import MANIFEST_FILE
from piano_core.errors import BundleError
from piano_core.files import atomic_directory, file_hash
from piano_core.progress import Progress, no_progress
from piano_core.transcription.export.graphs import (
    EXACT,
    Traced,
    graph_differences,
    integer_moments,
    traced_bytes,
    traced_graphs,
)
from piano_core.transcription.export.modules import frequency_bins, windows
from piano_core.transcription.export.weights import Published, transkun_weights
from piano_core.transcription.halving import HIGHEST, between
from piano_core.transcription.manifest import (
    SPECTRUM_FILE,
    TRANSCRIBER_FILES,
    Precision,
    TranscriberManifest,
)

OVERLAP_S = 4.0
"""Segments overlap by this much; Transkun's own command overlaps them by 8 s, which is 1.5 times
the work. On 40 s of each of 12 composers (benchmarks/bench_transcription_accuracy.py, 5306 notes)
the F1 of onsets, with offsets and with velocities is .9892, .7833, .7987 with 4 s, .9895, .7849,
.7986 with 8 s, and .9884, .7789, .8071 with 2 s. What is lost with 2 s lies within 2 s of where
segments begin and end: a note heard there has too little before or behind it, and no way of
joining what two segments heard brings it back."""

LARGEST_DIFFERENCE = {Precision.FP32: 1e-3, Precision.FP16: 0.03, Precision.INT8: 0.3}
"""By how much a graph may differ from torch, as a part of its largest output: torch computes in
half precision for fp16, else in single. It tells a broken graph; what rounding costs is told by
the notes that are heard."""


def export_transcriber(
    directory: Path,
    published: Published | None = None,
    progress: Progress = no_progress,
    precision: Precision = Precision.INT8,
) -> TranscriberManifest:
    """Write a transcription bundle to `directory`, which must not exist yet.

    published: weights; those of the installed Transkun by default.
    precision: of the layers that take the time.

    Raises `MissingPartError` where these are not installed, and `BundleError`, leaving
    nothing behind, for weights of another network, a graph that computes something else
    than torch, and a disk that refuses.
    """
    where = str(directory)
    if directory.exists():
        raise BundleError("exists already.", where=where, remedy="Name a folder that does not.")
    progress(0.0, "reading weights")
    published = published or transkun_weights()
    try:
        with atomic_directory(directory) as temporary, torch.inference_mode(mode=False):
            manifest = _written(temporary, published, precision, progress)
    except KeyError as error:
        raise BundleError(
            f"the weights lack {error}: they belong to another network.",
            where=published.source,
            remedy="Install transkun in the version that constraints.txt names.",
        ) from error
    except OSError as error:
        raise BundleError(
            f"the bundle cannot be written ({error.strerror or error}).",
            where=where,
            remedy="Free space or grant access there, then export again; nothing was left behind.",
        ) from error
    progress(1.0, "exported")
    return manifest


def _written(
    folder: Path, published: Published, precision: Precision, progress: Progress
) -> TranscriberManifest:
    """All files of the bundle, in an empty folder; what the manifest among them says."""
    graphs = traced_graphs(published, precision)
    exact = precision is not Precision.INT8
    moments = EXACT if exact else integer_moments(published, graphs)
    for begun, graph in zip((0.2, 0.8, 0.9), graphs, strict=True):
        progress(begun, f"exporting {graph.file}")
        (folder / graph.file).write_bytes(traced_bytes(graph, precision, moments))
        _require_parity(folder, graph, LARGEST_DIFFERENCE[precision])
    _spectrum(folder / SPECTRUM_FILE, published, precision)
    files = {name: file_hash(folder / name) for name in TRANSCRIBER_FILES}
    manifest = replace(_draft(published, precision), files=files)
    (folder / MANIFEST_FILE).write_text(manifest.to_json(), encoding="utf-8")
    return manifest


def _draft(published: Published, precision: Precision) -> TranscriberManifest:
    shape = published.architecture
    return TranscriberManifest(
        name=f"Piano transcriber ({published.source})",
        source=published.source,
        licence=published.licence,
        attribution=published.attribution,
        precision=precision.value,
        sample_rate=shape.sample_rate,
        frame_length=shape.frame_length,
        frame_hop=shape.frame_hop,
        segment_s=shape.segment_s,
        segment_hop_s=shape.segment_s - OVERLAP_S,
        patch=shape.patch,
        tracks=shape.tracks,
    )


def _spectrum(path: Path, published: Published, precision: Precision) -> None:
    """The constants of the spectrum; in integers of every second sample, if that is enough."""
    rows, bins = windows(published.weights).numpy(), frequency_bins(published.weights)
    low = bins[1] <= HIGHEST * rows.shape[1] and published.architecture.frame_hop % 2 == 0
    step = 2 if precision is Precision.INT8 and low else 1
    with path.open("wb") as stream:
        np.savez(stream, windows=rows if step == 1 else between(rows), bins=bins, step=step)


def _require_parity(directory: Path, graph: Traced, largest: float) -> None:
    for name, difference in graph_differences(directory, graph).items():
        if not difference <= largest:
            raise BundleError(
                f"{name} of the exported graph differs from torch by {difference:.3g}.",
                where=graph.file,
                remedy="Do not use it: report the versions of torch, onnx and onnxruntime.",
            )
