"""Pedals: how much, how often, how deep, and whether the sound stays clear."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import (
    Column,
    mean,
    median,
    ratio,
    sd,
    share,
    weighted_mean,
)
from piano_core.performance import Pedal

HALF = (25, 100)
"""Values between these press the dampers lightly on the strings on most instruments."""

TOUCHED = 20
"""From here up a foot rests on the pedal, whether or not the dampers leave the strings."""

STRAY_S = 0.12
"""A lift further than this from any onset changes no harmony."""

LATE_S = 0.6
"""A pedal that follows a chord by more than this belongs to the next one."""


def _compute(heard: Heard) -> dict[str, float]:
    length = heard.performance.duration_s
    down, up = heard.sustain_spans
    value, weight = _steps(heard, Pedal.SUSTAIN)
    soft, soft_weight = _steps(heard, Pedal.SOFT)
    used = value > 0
    lag = _lags(heard)
    return {
        "down_share": ratio(float((up - down).sum()), length),
        "changes_per_s": ratio(float(len(down)), length),
        "down_p50": median(up - down),
        "up_p50": median(down[1:] - up[:-1]),
        "depth_mean": weighted_mean(value, weight) if value.size else 0.0,
        "depth_when_used": weighted_mean(value[used], weight[used]),
        "depth_sd": _weighted_sd(value, weight),
        "half_share": ratio(float(weight[(value >= HALF[0]) & (value <= HALF[1])].sum()), length),
        "touched_share": ratio(float(weight[value >= TOUCHED].sum()), length),
        **_at_notes(heard),
        "moves_per_s": ratio(float(len(value)), length),
        "soft_share": ratio(float(soft_weight[soft >= HALF[0]].sum()), length),
        "lag_p50": median(lag),
        "lag_sd": sd(lag),
        **_changes(heard),
        **_clarity(heard),
    }


def _steps(heard: Heard, controller: Pedal) -> tuple[Column, Column]:
    """The positions of a pedal and how long each lasts, in seconds."""
    moves = heard.performance.pedal(controller)
    times = moves["time_s"].astype(np.float64)
    end = max(heard.performance.duration_s, float(times[-1])) if len(times) else 0.0
    return moves["value"].astype(np.float64), np.diff(np.append(times, end))


def _at_notes(heard: Heard) -> dict[str, float]:
    """How deep the sustain pedal is when keys go down and when they come up."""
    moves = heard.performance.pedal(Pedal.SUSTAIN)
    depth = np.concatenate([[0.0], moves["value"].astype(np.float64)])
    struck = depth[np.searchsorted(moves["time_s"], heard.onset, side="right")]
    released = depth[np.searchsorted(moves["time_s"], heard.offset, side="right")]
    return {
        "depth_at_onset": mean(struck),
        "depth_at_release": mean(released),
        "release_caught_share": share(released >= HALF[0]),
    }


def _weighted_sd(values: Column, weights: Column) -> float:
    if not values.size:
        return 0.0
    centre = weighted_mean(values, weights)
    return float(np.sqrt(weighted_mean((values - centre) ** 2, weights)))


def _lags(heard: Heard) -> Column:
    """How long after the latest chord each pedal goes down: syncopated pedalling is positive."""
    down = heard.sustain_spans[0]
    before = np.searchsorted(heard.chord_onset, down, side="right") - 1
    lag = down[before >= 0] - heard.chord_onset[before[before >= 0]]
    return lag[lag < LATE_S]


def _changes(heard: Heard) -> dict[str, float]:
    """Whether the pedal changes with the music: lifts near onsets, and soon after a new bass."""
    lifts, onset = heard.sustain_spans[1], heard.chord_onset
    lifts = lifts[lifts < heard.performance.duration_s]  # a pedal left down is not lifted
    if not len(lifts) or not len(onset):
        return dict.fromkeys(("lift_lag", "lift_stray_share", "bass_overlap"), np.nan)
    after = np.searchsorted(onset, lifts)
    lag = np.stack(
        [
            lifts - onset[np.maximum(after - 1, 0)],
            lifts - onset[np.minimum(after, len(onset) - 1)],
        ]
    )
    nearest = lag[np.abs(lag).argmin(axis=0), np.arange(len(lifts))]
    return {
        "lift_lag": mean(nearest[np.abs(nearest) < LATE_S]),
        "lift_stray_share": share(np.abs(nearest) > STRAY_S),
        "bass_overlap": mean(_old_harmony(heard)),
    }


def _old_harmony(heard: Heard) -> Column:
    """How long the pedal stays down into each new bass note, in seconds, up to `LATE_S`."""
    down, up = heard.sustain_spans
    pitch, onset = heard.pitch[heard.bass], heard.onset[heard.bass]
    new = onset[1:][np.abs(np.diff(pitch)) > 0]
    span = np.searchsorted(down, new, side="right") - 1
    inside = span >= 0
    inside[inside] = new[inside] < up[span[inside]]
    return np.minimum(up[span[inside]] - new[inside], LATE_S)


def _clarity(heard: Heard) -> dict[str, float]:
    """What the pedal mixes: sound after the key's release, and harmonies run together."""
    down, up = heard.sustain_spans
    rest = heard.sounding - heard.held
    step = np.searchsorted(down, heard.onset, side="right") - 1
    inside = (step >= 0) & (heard.onset < up[np.maximum(step, 0)]) if len(down) else step >= 0
    span = step[inside]
    classes = np.unique(span * 12 + heard.pitch[inside].astype(np.int64) % 12)
    each = np.bincount(classes // 12, minlength=0)
    strokes = np.bincount(span)
    bass_pitch = heard.pitch[heard.bass].astype(np.int64) % 12
    bass_span, bass_inside = step[heard.bass], inside[heard.bass]
    moved = bass_pitch[1:] != bass_pitch[:-1]
    kept = bass_inside[1:] & bass_inside[:-1] & (bass_span[1:] == bass_span[:-1])
    return {
        "tail_mean": mean(rest),
        "tail_share": share(rest > 0.05),
        "classes_per_pedal": mean(each[each > 0].astype(np.float64)),
        "notes_per_pedal": mean(strokes[strokes > 0].astype(np.float64)),
        "bass_blurred_share": share(kept[moved]),
        "clash": _clash(heard),
    }


def _clash(heard: Heard) -> float:
    """Melody and bass steps of one or two semitones that the pedal lets sound together."""
    ends = heard.onset + heard.sounding
    parts: list[np.ndarray] = []
    for stream in (heard.melody, heard.bass):
        near = np.isin(np.abs(np.diff(heard.pitch[stream])), (1, 2))
        left = heard.offset[stream][:-1] + 0.1 < ends[stream][:-1]
        mixed = left & (ends[stream][:-1] > heard.onset[stream][1:] + 0.1)
        parts.append(mixed[near])
    return share(np.concatenate(parts))


def _graded(name: str, unit: str, meaning: str) -> Feature:
    return Feature(name, unit, meaning, needs_pedal=True)


PEDAL = Group(
    (
        Feature("pedal.down_share", "ratio", "Part of the time with the sustain pedal down."),
        Feature("pedal.changes_per_s", "1/s", "How often the sustain pedal goes down."),
        Feature("pedal.down_p50", "s", "How long the pedal usually stays down."),
        Feature("pedal.up_p50", "s", "How long the pedal usually stays up between two."),
        _graded("pedal.depth_mean", "0-127", "Mean depth of the sustain pedal."),
        _graded("pedal.depth_when_used", "0-127", "Mean depth while it is touched at all."),
        _graded("pedal.depth_sd", "0-127", "How much the depth varies."),
        _graded("pedal.half_share", "ratio", "Part of the time in half-pedal positions."),
        _graded("pedal.touched_share", "ratio", "Part of the time with a foot on the pedal."),
        _graded("pedal.depth_at_onset", "0-127", "Mean depth of the pedal when keys go down."),
        _graded("pedal.depth_at_release", "0-127", "Mean depth of the pedal when keys come up."),
        _graded("pedal.release_caught_share", "ratio", "Keys let go with the pedal at least half."),
        _graded("pedal.moves_per_s", "1/s", "Movements of the sustain pedal, however small."),
        _graded("pedal.soft_share", "ratio", "Part of the time with the soft pedal in use."),
        Feature("pedal.lag_p50", "s", "How long after the chord the pedal goes down."),
        Feature("pedal.lag_sd", "s", "How irregular that delay is."),
        Feature("pedal.lift_lag", "s", "How long after (+) the nearest onset the pedal is lifted."),
        Feature("pedal.lift_stray_share", "ratio", "Lifts of the pedal away from any onset."),
        Feature("pedal.bass_overlap", "s", "How long the old pedal lasts into a new bass note."),
        Feature("pedal.tail_mean", "s", "How long notes sound on after their key is let go."),
        Feature("pedal.tail_share", "ratio", "Notes that sound on after their key is let go."),
        Feature("pedal.classes_per_pedal", "count", "Different pitch classes in one pedal."),
        Feature("pedal.notes_per_pedal", "count", "Notes struck in one pedal."),
        Feature("pedal.bass_blurred_share", "ratio", "Bass changes without a change of pedal."),
        Feature("pedal.clash", "ratio", "Neighbouring melody or bass notes mixed by the pedal."),
    ),
    _compute,
)
