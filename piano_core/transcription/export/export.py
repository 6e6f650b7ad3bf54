"""`export_transcriber`: published weights to a bundle that listens without torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from piano_core.bundle.graph import graph_bytes
from piano_core.bundle.manifest import MANIFEST_FILE
from piano_core.errors import BundleError
from piano_core.files import atomic_directory, file_hash
from piano_core.transcription.export.layers import Weights
from piano_core.transcription.export.modules import AttributeReader, Backbone, frequency_bins
from piano_core.transcription.export.weights import Published, transkun_weights
from piano_core.transcription.manifest import (
    ATTRIBUTES_FILE,
    ATTRIBUTES_INPUTS,
    ATTRIBUTES_OUTPUTS,
    BACKBONE_FILE,
    BACKBONE_INPUT,
    BACKBONE_OUTPUTS,
    SPECTRUM_FILE,
    TRANSCRIBER_FILES,
    TranscriberManifest,
)
from piano_core.transcription.transcriber import Progress, silent

OVERLAP_S = 2.0
"""Segments overlap by this much; Transkun's own command overlaps them by 8 s, which is 1.75
times the work. Measured on 40 s of each of 12 composers (bench_transcription_accuracy): onset
F1 .9884 against .9896, with offsets .779 against .785, with velocities .807 against .799."""

LARGEST_DIFFERENCE = 1e-3
"""By how much a graph may differ from torch, as a part of its largest output."""


def export_transcriber(
    directory: Path, published: Published | None = None, progress: Progress = silent
) -> TranscriberManifest:
    """Write a transcription bundle to `directory`, which must not exist yet.

    published: weights; those of the installed Transkun by default.

    Raises `MissingPartError` where these are not installed, and `BundleError`, leaving
    nothing behind, for weights of another network, a graph that computes something else
    than torch, and a disk that refuses.
    """
    where = str(directory)
    if directory.exists():
        raise BundleError("exists already.", where=where, remedy="Name a folder that does not.")
    progress(0.0, "reading weights")
    published = published or transkun_weights()
    manifest = _draft(published)
    try:
        with atomic_directory(directory) as temporary, torch.inference_mode(mode=False):
            progress(0.05, "exporting the backbone")
            _backbone(temporary / BACKBONE_FILE, published)
            progress(0.8, "exporting the attributes")
            _attributes(temporary / ATTRIBUTES_FILE, published)
            _spectrum(temporary / SPECTRUM_FILE, published.weights)
            files = {name: file_hash(temporary / name) for name in TRANSCRIBER_FILES}
            manifest = replace(manifest, files=files)
            (temporary / MANIFEST_FILE).write_text(manifest.to_json(), encoding="utf-8")
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


def _draft(published: Published) -> TranscriberManifest:
    shape = published.architecture
    return TranscriberManifest(
        name=f"Piano transcriber ({published.source})",
        source=published.source,
        licence=published.licence,
        attribution=published.attribution,
        precision="fp32",
        sample_rate=shape.sample_rate,
        frame_length=shape.frame_length,
        frame_hop=shape.frame_hop,
        segment_s=shape.segment_s,
        segment_hop_s=shape.segment_s - OVERLAP_S,
        patch=shape.patch,
        tracks=shape.tracks,
    )


def _backbone(path: Path, published: Published) -> None:
    shape = published.architecture
    network = Backbone(published.weights, shape).eval()
    first, end = frequency_bins(published.weights)
    generator = torch.Generator().manual_seed(0)
    size = (1, len(windows(published.weights)), shape.frames, end - first)
    power = torch.rand(size, generator=generator)
    frames = torch.export.Dim("frames", min=2 * shape.patch, max=shape.frames)
    path.write_bytes(
        graph_bytes(network, (power,), (BACKBONE_INPUT,), BACKBONE_OUTPUTS, ({2: frames},))
    )
    _require_parity(path, network, (power,), (BACKBONE_INPUT,), BACKBONE_OUTPUTS)


def _attributes(path: Path, published: Published) -> None:
    network = AttributeReader(published.weights).eval()
    generator = torch.Generator().manual_seed(0)
    width = published.weights["backbone.upConv1dSkip.weight"].shape[0]
    rows = [torch.randn((7, width), generator=generator) for _ in range(2)]
    phases = [torch.randint(network.patch, (7,), generator=generator) for _ in range(2)]
    inputs = (rows[0], phases[0], rows[1], phases[1])
    shapes = tuple({0: torch.export.Dim("n")} for _ in inputs)
    path.write_bytes(graph_bytes(network, inputs, ATTRIBUTES_INPUTS, ATTRIBUTES_OUTPUTS, shapes))
    _require_parity(path, network, inputs, ATTRIBUTES_INPUTS, ATTRIBUTES_OUTPUTS)


def _spectrum(path: Path, weights: Weights) -> None:
    bins = np.array(frequency_bins(weights), np.int64)
    with path.open("wb") as stream:
        np.savez(stream, windows=windows(weights).numpy(), bins=bins)


def windows(weights: Weights) -> Tensor:
    """The Hann window and the learned Gaussian ones, (channel, sample)."""
    name = "framewiseFeatureExtractor.spectrogramExtractor"
    hann = weights[f"{name}.win"]
    width = torch.sigmoid(weights[f"{name}.winGen.sigma"])[:, None]
    centre = torch.sigmoid(weights[f"{name}.winGen.center"])[:, None]
    samples = torch.arange(len(hann))
    gaussian = torch.exp(-0.5 * ((samples - len(hann) * centre) / (width * len(hann) / 2)) ** 2)
    return torch.cat([hann[None], gaussian])


def _require_parity(
    path: Path,
    network: Callable[..., tuple[Tensor, ...]],
    inputs: tuple[Tensor, ...],
    names: tuple[str, ...],
    outputs: tuple[str, ...],
) -> None:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    feeds = {name: value.numpy() for name, value in zip(names, inputs, strict=True)}
    with torch.inference_mode():
        expected = network(*inputs)
    for name, ours, theirs in zip(outputs, session.run(outputs, feeds), expected, strict=True):
        reference = theirs.numpy()
        difference = float(np.abs(np.asarray(ours) - reference).max())
        if not difference <= LARGEST_DIFFERENCE * max(float(np.abs(reference).max()), 1.0):
            raise BundleError(
                f"{name} of the exported graph differs from torch by {difference:.3g}.",
                where=path.name,
                remedy="Do not use it: report the versions of torch, onnx and onnxruntime.",
            )
