"""Breaks in the flow: hesitations, stutters, restarts, slips."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import percentiles, ratio, share

NEIGHBOURS = 4
"""Steps to either side against which a step is long or short."""

HESITATION = 2.5
"""A step this many times the median of its neighbours stops the flow."""

BREAK = 1.5
"""A step this many times the median of its neighbours may be a break before a new try."""

SECOND_LONGEST = 1.25
"""A step longer than all but one of those around by more than this is no note value."""

FARTHEST_BACK = 18
"""Chords that a player goes back at most before trying again."""

LONGEST_RESTART = 8
"""Chords; longer repetitions are usually written."""


def _compute(heard: Heard) -> dict[str, float]:
    relative = _relative_steps(heard.interval)
    minutes = heard.span_s / 60.0
    largest, high = percentiles(relative, 100, 95)
    return {
        "longest_step": largest,
        "step_p95": high,
        "hesitation_rate": ratio(float((relative > HESITATION).sum()), minutes),
        "rush_share": share(relative < 0.5),
        "lost_share": _lost_share(heard.interval),
        "pause_share": ratio(float(heard.interval[heard.interval > 1.0].sum()), heard.span_s),
        "restart_share": _restart_share(heard),
        "break_back_rate": ratio(float(_breaks_with_return(heard, relative)), minutes),
        "stutter_rate": ratio(float(_stutters(heard)), minutes),
        "slip_rate": ratio(float(_slips(heard)), minutes),
    }


def _relative_steps(step: Column) -> Column:
    """Each step as a multiple of the median of the eight around it."""
    width = 2 * NEIGHBOURS + 1
    if len(step) < width:
        return np.empty(0)
    windows = np.lib.stride_tricks.sliding_window_view(step, width)
    around = np.delete(windows, NEIGHBOURS, axis=1)
    return windows[:, NEIGHBOURS] / np.maximum(np.median(around, axis=1), 1e-3)


def _lost_share(step: Column) -> float:
    """Part of the time by which steps exceed the second longest of those around: note values
    come back nearby, waits do not."""
    width = 4 * NEIGHBOURS + 1
    if len(step) < width:
        return float("nan")
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(step, width // 2), width)
    usual = np.sort(np.delete(windows, width // 2, axis=1), axis=1)[:, -2]
    return ratio(float(np.maximum(step - SECOND_LONGEST * usual, 0.0).sum()), float(step.sum()))


def _signature(heard: Heard) -> npt.NDArray[np.int64]:
    """One number a chord: equal for equal sets of keys (top, bottom and sum)."""
    if not len(heard.pitch):
        return np.empty(0, np.int64)
    total = np.add.reduceat(heard.pitch, heard.first)
    coded = total * 128**2 + heard.pitch[heard.top] * 128 + heard.pitch[heard.bottom]
    return coded.astype(np.int64)


def _restart_share(heard: Heard) -> float:
    """Part of the chords that repeat, in order, the two to eight chords just before."""
    chords = _signature(heard)
    if len(chords) < 4:
        return float("nan")
    repeated = np.zeros(len(chords), bool)
    for lag in range(2, min(LONGEST_RESTART, len(chords) // 2) + 1):
        same = np.concatenate([np.zeros(lag, bool), chords[lag:] == chords[:-lag]])
        runs = np.convolve(same, np.ones(lag), mode="full")[: len(chords)]
        repeated |= runs == lag
    return share(repeated)


def _breaks_with_return(heard: Heard, relative: Column) -> int:
    """Long steps after which the next two chords are ones of just before, as in a new try."""
    if not relative.size:
        return 0
    chords = heard.pitch[heard.top] * 128 + heard.pitch[heard.bottom]
    # relative[k] belongs to the step before chord k + NEIGHBOURS + 1.
    resumed = np.flatnonzero(relative > BREAK) + NEIGHBOURS + 1
    resumed = resumed[resumed + 1 < len(chords)]
    returns = np.zeros(len(resumed), bool)
    for lag in range(1, FARTHEST_BACK + 1):
        before = np.maximum(resumed - lag, 0)
        same = (chords[before] == chords[resumed]) & (chords[before + 1] == chords[resumed + 1])
        returns |= same & (resumed >= lag)
    return int(returns.sum())


def _stutters(heard: Heard) -> int:
    """Chords struck again in less than half the usual step."""
    chords, step = _signature(heard), heard.interval
    if len(step) < 2:
        return 0
    quick = step < 0.5 * float(np.median(step))
    return int(((chords[1:] == chords[:-1]) & quick).sum())


def _slips(heard: Heard) -> int:
    """Neighbouring keys struck within one chord, one of them much softer: a brushed key."""
    order = np.lexsort((heard.pitch, heard.chord))
    near = (np.diff(heard.chord[order]) == 0) & (np.diff(heard.pitch[order]) <= 2)
    velocity = heard.velocity[order]
    weak = np.minimum(velocity[1:], velocity[:-1]) < 0.6 * np.maximum(velocity[1:], velocity[:-1])
    return int((near & weak).sum())


FLOW = Group(
    (
        Feature("flow.longest_step", "ratio", "The longest step against the steps around it."),
        Feature("flow.step_p95", "ratio", "A twentieth of the steps stands out by more than this."),
        Feature("flow.hesitation_rate", "1/min", "Steps 2.5 times as long as those around."),
        Feature("flow.rush_share", "ratio", "Steps less than half as long as those around."),
        Feature("flow.lost_share", "ratio", "Part of the time in steps longer than any nearby."),
        Feature("flow.pause_share", "ratio", "Part of the time in steps longer than a second."),
        Feature("flow.restart_share", "ratio", "Chords that repeat the two to eight just before."),
        Feature("flow.break_back_rate", "1/min", "Breaks after which the player goes back."),
        Feature("flow.stutter_rate", "1/min", "Chords struck again at once."),
        Feature("flow.slip_rate", "1/min", "Neighbouring keys brushed along with a note."),
    ),
    _compute,
)
