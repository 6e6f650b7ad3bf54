"""Where to cut a recording into stretches that a person can rate: 20-30 s, at pauses."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance

PAUSE_S = 0.25
"""A silence of the keys from here up is a place to cut: longer than a detached note's gap
(an eighth at 120 a minute lasts 0.25 s), shorter than a breath between phrases."""

OVERLAP_S = 5.0
"""How much two windows share where the music gives no place to cut."""

ROUNDING_S = 1e-9
"""Sums of lengths are exact to far less; a rest of this much is none."""


def segment_spans(
    performance: Performance, shortest_s: float = 20.0, longest_s: float = 30.0
) -> list[tuple[float, float]]:
    """(start, end) in seconds of the segments of a performance, by start.

    Each segment ends at the longest pause that its length allows, just before the next
    note; where there is none, segments are windows of `longest_s` that overlap by
    `OVERLAP_S`. Together they cover the recording from 0 to its end, each is `shortest_s`
    to `longest_s` long, and a recording of at most `longest_s` is one segment. The last
    one begins earlier, over the one before it, where it would be too short. Pauses are
    silences of the keys: a pedal may sound through them.
    """
    resumed, silence = _pauses(performance)
    return cut_spans(performance.duration_s, resumed, silence, shortest_s, longest_s)


def cut_spans(
    end_s: float,
    resumed_s: npt.NDArray[np.float64],
    silence_s: npt.NDArray[np.float64],
    shortest_s: float,
    longest_s: float,
) -> list[tuple[float, float]]:
    """Spans that cover 0 to `end_s`, as `segment_spans` describes them.

    resumed_s, silence_s: when the music goes on after each pause, and how long that was.
    """
    if not 0 < shortest_s <= longest_s:
        raise ValueError(f"no segment can last from {shortest_s} to {longest_s} s")
    if end_s <= 0:
        return []
    overlap = min(OVERLAP_S, shortest_s / 2)
    spans: list[tuple[float, float]] = []
    start = 0.0
    while end_s - start > longest_s + ROUNDING_S:
        near = (resumed_s >= start + shortest_s) & (resumed_s <= start + longest_s)
        if near.any():
            cut = float(resumed_s[near][np.argmax(silence_s[near])])
            spans.append((start, cut))
            start = cut
        else:
            spans.append((start, start + longest_s))
            start += longest_s - overlap
    return [*spans, (max(min(start, end_s - shortest_s), 0.0), end_s)]


def _pauses(performance: Performance) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """When notes resume after a pause, and how long nothing was held before that."""
    onsets = performance.notes["onset_s"]
    held_until = np.maximum.accumulate(performance.notes["offset_s"])
    silence = onsets[1:] - held_until[:-1]
    pauses = silence >= PAUSE_S
    return onsets[1:][pauses], silence[pauses]
