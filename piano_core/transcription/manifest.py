"""`TranscriberManifest`: what the graphs of a transcription bundle expect and mean.

A transcription bundle is a directory: `manifest.json`, three graphs and the constants of
the spectrum. Every file but the manifest is named in it with its SHA-256.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

from piano_core.bundle.manifest import MANIFEST_FILE
from piano_core.bundle.parse import decode_manifest
from piano_core.bundle.verify import check_files, manifest_text
from piano_core.errors import BundleError
from piano_core.sentences import say


class Precision(StrEnum):
    """What the layers of the backbone compute with.

    fp32: single precision, on anything. fp16: half precision, for graphics cards that are made for
    it. int8: the linear layers in integers, for CPUs; on any CPU it hears the same, fastest where
    there are instructions for it (VNNI: Intel since Ice Lake and Alder Lake, AMD since Zen 4; ARM).
    """

    FP32 = "fp32"
    FP16 = "fp16"
    INT8 = "int8"


FORMAT_VERSION = 3
"""Raised by every change that an older transcriber would misread."""

BACKBONE_FILE = "backbone.onnx"
"""`power` (1, window, frame, frequency bin) float32 to `BACKBONE_OUTPUTS`."""

SCORES_FILE = "scores.onnx"
"""`hidden` of some tracks to `SCORES_OUTPUTS`: of few at a time, because these are large."""

ATTRIBUTES_FILE = "attributes.onnx"
"""The two ends of n intervals (`ATTRIBUTES_INPUTS`) to `ATTRIBUTES_OUTPUTS`."""

SPECTRUM_FILE = "spectrum.npz"
"""`windows` (window, sample) float32; `bins`, the first and one past the last frequency bin that
the backbone takes; `step`, 2 where windows are of every second sample."""

TRANSCRIBER_FILES = (BACKBONE_FILE, SCORES_FILE, ATTRIBUTES_FILE, SPECTRUM_FILE)

BACKBONE_INPUT = "power"
BACKBONE_OUTPUTS = ("hidden",)
"""(track, patch, d): what each track holds at every `patch` frames."""

SCORES_INPUT = "hidden"
SCORES_OUTPUTS = ("slopes", "within")
"""What `IntervalScores` holds, of all frames of the patches."""

ATTRIBUTES_INPUTS = ("begin_hidden", "begin_phase", "end_hidden", "end_phase")
"""(n, d) float32 rows of `hidden`, and (n,) int64: which frame of the patch it is."""

ATTRIBUTES_OUTPUTS = ("velocity", "refinement", "presence")
"""(n,) int64 0-127; (n, 2) logits of the place of onset and offset inside their frames;
(n, 2) logits of whether the onset and the offset lie inside the segment."""


@dataclass(frozen=True)
class TranscriberManifest:
    """One transcription bundle.

    source, licence, attribution: whose weights they are, and what may be done with them.
    precision: of the arithmetic in the backbone (see `Precision`).
    sample_rate: Hz of the sound. frame_length, frame_hop: samples.
    segment_s, segment_hop_s: what the backbone hears at once, and how far apart segments begin.
    patch: frames that share a row of `hidden`.
    tracks: what each track of the output is: a MIDI pitch, or minus the controller of a pedal.
    """

    name: str
    source: str
    licence: str
    attribution: str
    precision: str
    sample_rate: int
    frame_length: int
    frame_hop: int
    segment_s: float
    segment_hop_s: float
    patch: int
    tracks: tuple[int, ...]
    files: dict[str, str] = field(default_factory=dict[str, str])
    format_version: int = FORMAT_VERSION

    @property
    def segment_samples(self) -> int:
        """Samples that the backbone hears at once."""
        return round(self.segment_s * self.sample_rate)

    @property
    def hop_frames(self) -> int:
        """Frames from the begin of one segment to the begin of the next (rounded up)."""
        return -int(-self.segment_hop_s * self.sample_rate // self.frame_hop)

    @property
    def lead_samples(self) -> int:
        """Silence put before the sound, so that its begin is heard with something before it."""
        return round((self.segment_s - self.segment_hop_s) * self.sample_rate)

    @property
    def frame_s(self) -> float:
        """Seconds from frame to frame."""
        return self.frame_hop / self.sample_rate

    def to_json(self) -> str:
        """Indented JSON with sorted keys: the same manifest gives the same text."""
        return json.dumps(
            asdict(self), indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False
        )


def verify_transcriber(directory: Path) -> TranscriberManifest:
    """The manifest, after every file it names was found with the hash it names.

    Raises `BundleError` for a manifest that cannot be read or says what cannot be, and for
    a file that is missing, changed or not named.
    """
    where = str(directory / MANIFEST_FILE)
    text = manifest_text(directory)
    manifest = decode_manifest(TranscriberManifest, text, FORMAT_VERSION, where)
    check_transcriber(manifest, where)
    check_files(directory, manifest.files, TRANSCRIBER_FILES)
    return manifest


def check_transcriber(manifest: TranscriberManifest, where: str) -> None:
    """Raise `BundleError` where the numbers of the manifest cannot be."""
    whole = (manifest.sample_rate, manifest.frame_length, manifest.frame_hop, manifest.patch)
    problem = ""
    if min(whole) < 1 or manifest.frame_hop > manifest.frame_length:
        problem = say("needs frames of at least one sample that do not lie apart.")
    elif not 0 < manifest.segment_hop_s < manifest.segment_s:
        problem = say("needs 0 < segment_hop_s < segment_s.")
    elif not manifest.tracks or len(set(manifest.tracks)) < len(manifest.tracks):
        problem = say("must name its tracks, each once.")
    elif not all(-127 <= track <= 127 for track in manifest.tracks):
        problem = say("names a track that is neither a MIDI pitch nor a pedal.")
    if problem:
        raise BundleError(problem, where=where, remedy="Export the bundle again.")
