"""Where to cut a recording whose notes are not known yet, and which samples each cut holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.audio.decoding import probe, readable
from piano_core.audio.framing import Framer
from piano_core.audio.histogram import decibels
from piano_core.segmentation import PAUSE_S, cut_spans

_STEP_S = 0.05
_PAUSE_BELOW_DB = 30.0
"""A pause is so much softer than the loud passages: strings have died away or are damped."""


@dataclass(frozen=True)
class SoundSegment:
    """A stretch of a recording.

    content_hash: SHA-256 of its samples at the file's own rate, and of rate and channels.
    """

    recording_id: str
    start_s: float
    end_s: float
    content_hash: str


def segment_sound(
    path: Path, recording_id: str, shortest_s: float = 20.0, longest_s: float = 30.0
) -> tuple[SoundSegment, ...]:
    """The segments of a sound file by start: cut where the sound pauses, else overlapping.

    Lengths and overlaps are those of `piano_core.segmentation.segment_spans`, which hears
    pauses under the pedal too and is the better choice once notes are known. The file is
    decoded twice, so that memory does not grow with the segments. A damaged one is cut as far as
    it can be read. Raises `AudioError`.
    """
    levels, end_s = _envelope(path)
    spans = cut_spans(end_s, *_pauses(levels), shortest_s, longest_s)
    hashes = _hashes(path, spans)
    return tuple(
        SoundSegment(recording_id, start, end, content_hash)
        for (start, end), content_hash in zip(spans, hashes, strict=True)
    )


def _envelope(path: Path) -> tuple[npt.NDArray[np.float64], float]:
    """Level of every 50 ms in dB, and the length in s."""
    rate = probe(path).sample_rate
    framer = Framer(round(_STEP_S * rate), 1)
    powers: list[npt.NDArray[np.float64]] = []
    frames = 0
    for block in readable(path, channels=1):
        powers.append(np.mean(framer.frames(block).astype(np.float64) ** 2, axis=(1, 2)))
        frames += len(block)
    return decibels(np.concatenate(powers)), frames / rate


def _pauses(
    levels_db: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """When sound resumes after each pause, and how long the pause was, in s."""
    loud = np.percentile(levels_db, 95) if len(levels_db) else 0.0
    soft = np.concatenate([[False], levels_db < loud - _PAUSE_BELOW_DB, [False]])
    edges = np.flatnonzero(np.diff(soft)).astype(np.float64) * _STEP_S
    begins, ends = edges[::2], edges[1::2]
    long = ends - begins >= PAUSE_S - _STEP_S / 2
    inside = long & (begins > 0) & (ends < (len(levels_db) - 0.5) * _STEP_S)
    return ends[inside], (ends - begins)[inside]


def _hashes(path: Path, spans: list[tuple[float, float]]) -> list[str]:
    info = probe(path)
    digests = [hashlib.sha256(f"{info.sample_rate} {info.channels}".encode()) for _ in spans]
    edges = [(round(a * info.sample_rate), round(b * info.sample_rate)) for a, b in spans]
    at = 0
    for block in readable(path):
        for (start, end), digest in zip(edges, digests, strict=True):
            part = block[max(start - at, 0) : max(end - at, 0)]
            digest.update(np.ascontiguousarray(part, "<f4").tobytes())
        at += len(block)
    return [digest.hexdigest() for digest in digests]
