"""Touch against the notation: length of notes as written, voices and hands as written."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.noise import independent_noise
from piano_core.features.summaries import (
    Column,
    correlation,
    mean,
    median,
    percentiles,
    sd,
    share,
    spread,
)
from piano_core.features.voices import lines, voice_spread
from piano_core.score.releases import releases

ON_BEAT = 1e-3
"""Written onsets this near to the start of a bar or a beat are on it."""


def _compute(followed: Followed) -> dict[str, float]:
    if not followed.followable:
        return dict.fromkeys((f.name.split(".")[1] for f in NOTATED_TOUCH.features), np.nan)
    length, upper, lower = _length_ratio(followed)
    low, middle, high = percentiles(length, 10, 50, 90)
    velocity, top = followed.velocity, followed.top
    advantage = _top_advantage(followed)
    hands = (velocity[followed.staff == 1], velocity[followed.staff == 2])
    melody = velocity[top]
    pitch = followed.heard.pitch[followed.played][top]
    early, late = _releases(followed)
    strokes = lines(followed.heard.performance.notes[followed.played], 2 * followed.staff + top)
    return {
        "length_p10": low,
        "length_p50": middle,
        "length_p90": high,
        "length_iqr": spread(length),
        "length_upper": median(upper),
        "length_lower": median(lower),
        "short_share": share(length < -1.0),
        "top_advantage": mean(advantage),
        "top_advantage_sd": sd(advantage),
        "top_buried_share": share(advantage < 0),
        "hand_balance": mean(hands[0]) - mean(hands[1]),
        "melody_follows_pitch": correlation(pitch, melody),
        "downbeat_accent": _downbeat_accent(followed),
        "bar_loudness_sd": _bar_loudness_sd(followed),
        "let_go_early": mean(early),
        "held_over_share": share(late),
        "stroke_noise": independent_noise([np.diff(line) for line in strokes]),
        "stroke_spread": voice_spread(strokes),
    }


def _releases(followed: Followed) -> tuple[Column, npt.NDArray[np.bool_]]:
    """Share of its length by which each note was let go early, and whether it was held over."""
    return releases(
        followed.heard.performance.notes[followed.played],
        followed.score.notes[followed.written],
        followed.chord_beat,
        np.maximum.accumulate(followed.chord_time),
    )


def _length_ratio(followed: Followed) -> tuple[Column, Column, Column]:
    """Log2(held / notated duration at the local tempo): all, upper staff, lower staff.

    0 is as written, -1 half of it. Grace notes, which have no duration, are left out.
    """
    usable = followed.notated > ON_BEAT
    held = np.maximum(followed.heard.held[followed.played], 0.01)
    notated = np.maximum(followed.notated * followed.beat_s, 0.01)
    ratio = np.clip(np.log2(held / notated), -5.0, 3.0)
    staff = followed.staff
    return ratio[usable], ratio[usable & (staff == 1)], ratio[usable & (staff == 2)]


def _top_advantage(followed: Followed) -> Column:
    """Velocity of the top note of each chord minus the mean of its other notes."""
    total = np.add.reduceat(followed.velocity, followed.first)
    top = followed.velocity[followed.top]
    others = (total - top) / np.maximum(followed.size - 1, 1)
    return (top - others)[followed.size > 1]


def _downbeat_accent(followed: Followed) -> float:
    """Mean velocity of notes at the start of bars minus that of all others."""
    bar = followed.score.notes["bar"]
    starts = followed.score.notes["onset_beat"][np.flatnonzero(np.diff(bar, prepend=bar[:1] - 1))]
    on = np.isin(np.round(followed.beat, 3), np.round(starts, 3))
    return mean(followed.velocity[on]) - mean(followed.velocity[~on])


def _bar_loudness_sd(followed: Followed) -> float:
    """Standard deviation of the mean velocities of bars."""
    _, index = np.unique(followed.score.notes["bar"][followed.written], return_inverse=True)
    count = np.bincount(index)
    return sd(np.bincount(index, followed.velocity) / np.maximum(count, 1))


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"notated_touch.{what}", unit, meaning, needs_score=True)


NOTATED_TOUCH = Group(
    (
        _scored("length_p10", "octaves", "Held against written length, the shortest tenth."),
        _scored("length_p50", "octaves", "Held against written length: 0 as written, -1 half."),
        _scored("length_p90", "octaves", "Held against written length, the longest tenth."),
        _scored("length_iqr", "octaves", "Unevenness of held against written length."),
        _scored("length_upper", "octaves", "Held against written length in the upper staff."),
        _scored("length_lower", "octaves", "Held against written length in the lower staff."),
        _scored("short_share", "ratio", "Notes held for less than half of their written length."),
        _scored("top_advantage", "0-127", "How much harder the top note of a chord is struck."),
        _scored("top_advantage_sd", "0-127", "How irregularly top notes are brought out."),
        _scored("top_buried_share", "ratio", "Chords whose top note is softer than the rest."),
        _scored("hand_balance", "0-127", "Upper staff's strength above the lower staff's."),
        _scored("melody_follows_pitch", "-1-1", "Whether top notes swell as the line rises."),
        _scored("downbeat_accent", "0-127", "How much harder bars begin."),
        _scored("bar_loudness_sd", "0-127", "How much loudness moves from bar to bar."),
        _scored(
            "let_go_early", "ratio", "Share of its written length that a note is let go early."
        ),
        _scored("held_over_share", "ratio", "Notes held 0.15 s and more beyond their written end."),
        _scored(
            "stroke_noise", "0-127", "Strokes that stray on their own from their voice's course."
        ),
        _scored("stroke_spread", "0-127", "How far loudness moves within the written voices."),
    ),
    _compute,
)
