"""`export_stack`: a trained stack to a folder of graphs and a manifest, or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from piano_core.bundle.manifest import MANIFEST_FILE, SCORER_FILE
from piano_core.bundle.parse import decode_manifest
from piano_core.bundle.verify import check_files, manifest_text
from piano_core.calibration import Calibration, calibration_values
from piano_core.errors import BundleError
from piano_core.files import atomic_directory, file_hash
from piano_core.stack.audio_encoders import MertLayers
from piano_core.stack_export.agreement import Agreement, agreement
from piano_core.stack_export.graphs import stack_graphs
from piano_core.stack_export.run import open_stack
from piano_core.stack_export.voices import Voices
from piano_core.training.stages.evaluators import composition
from piano_core.training.stages.material import Material
from piano_core.transcription.manifest import Precision

FORMAT_VERSION = 3
"""Raised by every change that an older reader would misread."""

LARGEST_DIFFERENCE = {Precision.FP32: 0.01, Precision.FP16: 1.0, Precision.INT8: 10.0}
"""Points on 0-100 by which a score may differ from torch's: it tells a broken graph. What
rounding costs is told by the metrics (docs/stack.md)."""


@dataclass(frozen=True)
class StackManifest:
    """One exported stack.

    targets: what it scores, in order. precision: of its weights. composed: its architecture.
    calibration: sigma scales and intervals as `calibration_values` gives them; empty for none.
    agreement: with torch, on clips that were at hand.
    files: of the graphs, with their SHA-256.
    """

    targets: tuple[str, ...]
    precision: str
    composed: dict[str, object]
    calibration: dict[str, object]
    agreement: dict[str, float]
    files: dict[str, str] = field(default_factory=dict[str, str])
    format_version: int = FORMAT_VERSION

    def to_json(self) -> str:
        """Indented JSON with sorted keys: the same manifest gives the same text."""
        return json.dumps(
            asdict(self), indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False
        )


def export_stack(
    directory: Path,
    voices: Voices,
    calibration: Calibration | None,
    precision: Precision,
    heard: Material,
    published: MertLayers | None = None,
) -> StackManifest:
    """Write graphs and manifest to `directory`, which must not exist yet.

    heard: clips on which the graphs are held to torch. published: the network of sound, where
    nothing was trained in it.

    Raises `BundleError`, leaving nothing behind, where that network is missing, for graphs that
    say something else than torch, and for a disk that refuses.
    """
    where = str(directory)
    if directory.exists():
        raise BundleError("exists already.", where=where, remedy="Name a folder that does not.")
    draft = _draft(voices, calibration, precision)
    try:
        with atomic_directory(directory) as temporary:
            graphs = stack_graphs(voices, published, precision)
            _write(temporary, draft, graphs)
            found = agreement(open_stack(temporary), voices, heard)
            _require(found, precision, where)
            files = {name: file_hash(temporary / name) for name in graphs}
            manifest = replace(draft, files=files, agreement=asdict(found))
            _write(temporary, manifest, {})
    except OSError as error:
        raise BundleError(
            f"the graphs cannot be written ({error.strerror or error}).",
            where=where,
            remedy="Free space or grant access there, then export again; nothing was left behind.",
        ) from error
    return manifest


def read_stack_manifest(directory: Path) -> StackManifest:
    """The manifest, after all graphs were found with the hashes that it names.

    Raises `BundleError` for what is missing, changed or of another format.
    """
    where = str(directory / MANIFEST_FILE)
    text = manifest_text(directory)
    manifest = decode_manifest(StackManifest, text, FORMAT_VERSION, where)
    check_files(directory, manifest.files, (SCORER_FILE,))
    return manifest


def _draft(voices: Voices, calibration: Calibration | None, precision: Precision) -> StackManifest:
    """The manifest before anything was written or compared."""
    composed = composition(voices.general)
    composed["specialists"] = [one.target_names for one in voices.specialists]
    values = calibration_values(calibration) if calibration else {}
    return StackManifest(voices.target_names, precision.value, composed, values, {})


def _write(folder: Path, manifest: StackManifest, graphs: Mapping[str, bytes]) -> None:
    """Graphs by the name of their file, and the manifest in place of an earlier one."""
    for name, content in graphs.items():
        (folder / name).write_bytes(content)
    (folder / MANIFEST_FILE).write_text(manifest.to_json(), encoding="utf-8")


def _require(found: Agreement, precision: Precision, where: str) -> None:
    if found.mean > LARGEST_DIFFERENCE[precision]:
        raise BundleError(
            f"the exported graphs differ from torch by {found.mean:.3g} points.",
            where=where,
            remedy="Do not use them: report the versions of torch, onnx and onnxruntime.",
        )
