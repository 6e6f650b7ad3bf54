"""The pedal against the written harmony: what a foot leaves down into the next one blurs it.

Where the harmony changes is read from the notation (`score.harmony`), when it changed from what
was played.
"""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.summaries import Column, mean, share
from piano_core.score.harmony import harmony_changes

FEWEST_CHANGES = 4
"""Fewer changes of harmony say nothing of a foot."""

LONGEST_S = 1.5
"""A blur counts up to so long: after that the old strings are faint."""

EARLY_S = 0.12
"""A lift so long before the new harmony is for it."""

HEARD_S = 0.1
"""What sounds on for less than this is not heard as a blur."""


def _compute(followed: Followed) -> dict[str, float]:
    names = [f.name.split(".")[1] for f in NOTATED_PEDAL.features]
    at = _changes(followed) if followed.followable else np.empty(0)
    down, up = followed.heard.sustain_spans
    if len(at) < FEWEST_CHANGES or not len(down):
        return dict.fromkeys(names, np.nan)
    until = np.append(at[1:], np.inf)
    old = _old_pedal(at, until, down, up)
    blur = _blur(followed, at, until)
    return {
        "old_s": mean(old),
        "kept_share": share(old >= np.minimum(until - at, LONGEST_S)),
        "blur_s": mean(blur),
        "blurred_share": share(blur >= 0.25),
    }


def _changes(followed: Followed) -> Column:
    """When each new harmony began, in seconds, in order of playing."""
    beats = harmony_changes(followed.score)
    written, played = followed.chord_beat, np.maximum.accumulate(followed.chord_time)
    inside = (beats >= written[0]) & (beats <= written[-1])
    return np.unique(np.interp(beats[inside], written, played))


def _old_pedal(at: Column, until: Column, down: Column, up: Column) -> Column:
    """For each change how long the pedal of before stays down into it, seconds."""
    span = np.searchsorted(down, at - EARLY_S, side="right") - 1
    inside = span >= 0
    last = np.where(inside, up[np.maximum(span, 0)] - at, 0.0)
    return np.clip(last, 0.0, np.minimum(until - at, LONGEST_S))


def _blur(followed: Followed, at: Column, until: Column) -> Column:
    """For each change how long a string of before that is foreign to it sounds on, seconds."""
    heard = followed.heard
    ends = heard.onset + heard.sounding
    classes = heard.pitch.astype(np.intp) % 12
    found = np.zeros(len(at))
    for row, (start, end) in enumerate(zip(at.tolist(), until.tolist(), strict=True)):
        new = np.unique(classes[(heard.onset >= start - 0.05) & (heard.onset < end - 0.05)])
        old = (heard.onset < start - 0.05) & (heard.onset > start - 8.0)
        old &= (heard.offset < start + HEARD_S) & (ends > start + HEARD_S)
        foreign = old & ~np.isin(classes, new)
        if foreign.any():
            found[row] = min(float(ends[foreign].max()), end) - start
    return np.minimum(found, LONGEST_S)


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(
        f"notated_pedal.{what}", unit, meaning, needs_score=True, needs_pedal=True, of_learners=True
    )


NOTATED_PEDAL = Group(
    (
        _scored("old_s", "s", "How long the pedal of before stays down into a new harmony."),
        _scored("kept_share", "ratio", "Harmonies that the pedal of before lasts through."),
        _scored("blur_s", "s", "How long foreign strings sound on into a new harmony."),
        _scored("blurred_share", "ratio", "Harmonies that foreign strings blur for 0.25 s."),
    ),
    _compute,
)
