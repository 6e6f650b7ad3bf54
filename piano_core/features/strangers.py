"""Notes that do not belong, heard without notation: out of key, brushed along, clashing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import mean, share

KEY_NOTES = 24
"""Notes to either side by which the key of the moment is told."""

RARE, COMMON = 0.02, 0.08
"""Shares of the notes around up to which a pitch class is a stranger there, and from which its
neighbour by a semitone is at home."""

BRUSHED_S = 0.08
"""A brushed key follows the key that was meant within this."""

BRUSHED_KEYS = 2
"""Semitones from the key that was meant."""

BRUSHED_HELD = 0.6
"""It is held for less than this share of what the other is."""

HARSH = (1, 11, 13)
"""Semitones between keys that clash when struck together."""


def _compute(heard: Heard) -> dict[str, float]:
    classes = heard.pitch.astype(np.intp) % 12
    own, beside = _around(classes)
    brushed = _brushed(heard)
    kept = ~brushed
    surprise = -np.log2((own + 0.02) / 1.24)
    return {
        "stranger_share": share(((own <= RARE) & (beside >= COMMON))[kept]),
        "surprise": mean(surprise[kept]),
        "brushed_share": share(brushed),
        "clash_share": share(_clashes(heard)),
    }


def _around(classes: npt.NDArray[np.intp]) -> tuple[Column, Column]:
    """For each note the share of its pitch class among the notes around it, itself left out,
    and that of the commoner neighbour by a semitone."""
    count = len(classes)
    if count < 2:
        return np.zeros(count), np.zeros(count)
    one_hot = np.zeros((count + 1, 12))
    one_hot[np.arange(1, count + 1), classes] = 1.0
    total = np.cumsum(one_hot, axis=0)
    at = np.arange(count)
    start, stop = np.maximum(at - KEY_NOTES, 0), np.minimum(at + KEY_NOTES + 1, count)
    counts = total[stop] - total[start]
    counts[at, classes] -= 1.0
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1.0)
    beside = np.maximum(shares[at, (classes + 1) % 12], shares[at, (classes - 1) % 12])
    return shares[at, classes], beside


def _brushed(heard: Heard) -> npt.NDArray[np.bool_]:
    """Notes that are a neighbouring key touched along with another: shorter, and not louder."""
    onset, pitch = heard.onset, heard.pitch
    held, velocity = heard.held, heard.velocity
    found = np.zeros(len(onset), bool)
    for shift in range(1, 7):
        if shift >= len(onset):
            break
        first, second = np.arange(len(onset) - shift), np.arange(shift, len(onset))
        near = onset[second] - onset[first] <= BRUSHED_S
        near &= np.abs(pitch[second] - pitch[first]) <= BRUSHED_KEYS
        near &= pitch[second] != pitch[first]
        for meant, slip in ((first, second), (second, first)):
            short = held[slip] < BRUSHED_HELD * held[meant]
            found[slip[near & short & (velocity[slip] <= velocity[meant])]] = True
    return found


def _clashes(heard: Heard) -> npt.NDArray[np.bool_]:
    """Chords in which two keys clash."""
    keys = np.zeros((len(heard.first), 128), bool)
    keys[heard.chord, heard.pitch.astype(np.intp)] = True
    found = np.zeros(len(keys), bool)
    for interval in HARSH:
        found |= (keys[:, interval:] & keys[:, :-interval]).any(axis=1)
    return found


def _feature(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"strangers.{what}", unit, meaning, of_learners=True)


STRANGERS = Group(
    (
        _feature("stranger_share", "ratio", "Notes out of the key, next to one that is in it."),
        _feature("surprise", "bit", "How unexpected pitch classes are by those around."),
        _feature("brushed_share", "ratio", "Neighbouring keys touched along with a note."),
        _feature("clash_share", "ratio", "Chords with a semitone or a major seventh."),
    ),
    _compute,
)
