"""The notation as references time it: where all of them broaden, broadening is written."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from piano_core.score import Customs, Score
from piano_core.score.customs import chord_beats
from piano_core.score.timeline import Timeline

Column = npt.NDArray[np.float64]

SHORTEST_STEP_S = 0.005
"""Chords of a reference nearer than this say nothing of the pace."""

SHORTEST_BEATS = 1e-3


def interpreted(score: Score, customs: Customs) -> Score:
    """The score with each step as long as references make it, the whole as long as written.

    What a performance then does beyond the notation it does beyond their common rubato. A step is
    the mean over those who play it of the logarithm of its pace, each at their own overall tempo.
    The score itself where no reference plays two chords on end.
    """
    seen = np.isfinite(customs.chord_s).any(axis=0)
    beats, times = chord_beats(score)[seen], customs.chord_s[:, seen]
    written, pace = np.diff(beats), _paces(beats, times)
    if not np.isfinite(pace).any():
        return score
    known = np.isfinite(pace).sum(axis=0)
    middle = np.nansum(pace, axis=0) / np.maximum(known, 1)
    length = written * np.exp(middle)
    at = np.concatenate([[0.0], np.cumsum(length)]) * (written.sum() / length.sum())
    return _moved(score, Timeline(beats, beats[0] + at))


def _paces(beats: Column, times: Column) -> Column:
    """(references, steps) log of the pace of each step above the reference's usual one."""
    step = np.diff(times, axis=1)
    long = step > SHORTEST_STEP_S
    pace = np.log(np.where(long, step, np.nan) / np.diff(beats))
    usual = [np.nanmedian(row) if np.isfinite(row).any() else np.nan for row in pace]
    return pace - np.array(usual).reshape(-1, 1)


def _moved(score: Score, timeline: Timeline) -> Score:
    notes = score.notes.copy()
    onset = notes["onset_beat"].astype(np.float64)
    length = notes["duration_beat"].astype(np.float64)
    start, end = timeline.at(onset), timeline.at(onset + length)
    notes["onset_beat"] = start
    notes["duration_beat"] = np.where(length > 0, np.maximum(end - start, SHORTEST_BEATS), 0.0)
    return replace(score, notes=notes)
