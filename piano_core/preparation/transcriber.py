"""The transcription bundle in its place: made from the installed weights, or the one there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.bundle.verify import bundle_hash
from piano_core.errors import BundleError, MissingPartError
from piano_core.progress import Progress
from piano_core.transcription import TranscriberManifest, verify_transcriber

if TYPE_CHECKING:
    from piano_core.transcription.export.weights import Published

_TORCH_PARTS = ("torch", "onnx", "onnxscript")


@dataclass(frozen=True)
class PlacedTranscriber:
    """The bundle that listens here.

    content: its hash. size: bytes of all its files.
    parity: by how much each output of its graphs differs from torch's, as a part of the
        largest value; empty for a bundle that was brought along and not made here.
    """

    manifest: TranscriberManifest
    content: str
    size: int
    parity: Mapping[str, float] = field(default_factory=dict[str, float])


def place_transcriber(directory: Path, progress: Progress) -> PlacedTranscriber:
    """Make the bundle from the installed weights and put it at `directory`.

    What lies there is replaced whole, and only by a bundle of other content. Where the
    weights are not installed, a bundle that lies there is verified and stays. Raises
    `MissingPartError` where there is neither, and `BundleError` as the export does.
    """
    try:
        published = _installed_weights()
    except MissingPartError:
        if not directory.is_dir():
            raise
        return placed_transcriber(directory)
    from piano_core.transcription.export.export import export_transcriber
    from piano_core.transcription.export.graphs import transcriber_parity

    fresh = directory.with_name(f".{directory.name}.new")
    _remove(fresh)
    try:
        export_transcriber(fresh, published, progress)
        parity = transcriber_parity(fresh, published)
        _put(fresh, directory)
    finally:
        _remove(fresh)
    placed = placed_transcriber(directory)
    return PlacedTranscriber(placed.manifest, placed.content, placed.size, parity)


def placed_transcriber(directory: Path) -> PlacedTranscriber:
    """The bundle at `directory`, verified; `BundleError` where it is not whole."""
    manifest = verify_transcriber(directory)
    size = sum(part.stat().st_size for part in directory.iterdir())
    return PlacedTranscriber(manifest, bundle_hash(directory), size)


def placed_content(directory: Path) -> str:
    """Content hash of the bundle at `directory`; blank where there is none that is whole."""
    try:
        return placed_transcriber(directory).content
    except BundleError:
        return ""


def _installed_weights() -> Published:
    try:
        from piano_core.transcription.export.weights import transkun_weights
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _TORCH_PARTS:
            raise
        raise MissingPartError(
            "is not installed, and the transcriber is exported with it.",
            where=f"package {error.name}",
            remedy="pip install -c constraints.txt -e '.[transcribe-export]'",
        ) from error
    return transkun_weights()


def _put(fresh: Path, directory: Path) -> None:
    """Swap the new bundle in; equal content leaves the old one where it is."""
    if placed_content(directory) == bundle_hash(fresh):
        return
    outdated = directory.with_name(f".{directory.name}.old")
    _remove(outdated)
    if directory.is_dir():
        directory.replace(outdated)
    fresh.replace(directory)
    _remove(outdated)


def _remove(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
