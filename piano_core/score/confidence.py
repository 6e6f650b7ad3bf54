"""How sure a claim is: how often such claims are right, by kind and by what heard the notes.

From MIDI a claim about a note is as sure as ASAP's checked alignments bear it out on experts
(one half of the pieces; `benchmarks/bench_mistakes.py`); one about the flow as often as it is
right where half of the performances have such damage. Left out bars and octaves were not
injected and are put at .9. From sound, what the transcriber may have done comes on top: it
invents little and overhears basses. Those factors are of 155 claims of missed and 80 of other
notes in 15 rendered excerpts of nine pieces, nine of them with a note in 25 left out, changed
or added (pieces chosen on; `benchmarks/bench_mistakes_heard.py` shows others); a phone in a
room hears less.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from piano_core.performance import Performance, Source
from piano_core.score.score import Score
from piano_core.score.score_reading import Mistake, MistakeKind

FROM_MIDI = {
    MistakeKind.MISSED: 0.85,
    MistakeKind.EXTRA: 0.95,
    MistakeKind.WRONG: 0.95,
    MistakeKind.REPEATED: 0.9,
    MistakeKind.SKIPPED: 0.9,
    MistakeKind.HESITATION: 0.85,
    MistakeKind.DISPLACED: 0.9,
}

HEARD_OTHER = 0.95
"""Share of the claims of wrong and extra notes from sound that MIDI of the same playing makes as
well: 71 of 72."""

HEARD_MISSED = ((48, 0.45), (60, 0.83), (128, 0.9))
"""The same of missed notes below each of these keys: soft basses are what a transcriber misses
(11 of 25, 39 of 47 and 75 of 83 were right; whether the chord had an octave told nothing)."""

STRUCK_AGAIN = 0.8
"""Factor for missed notes of keys written again within `AGAIN_BEATS` (16 of 24 were right, of
others 109 of 131)."""

AGAIN_BEATS = 0.5

OVERTONE = 0.75
"""Factor for an extra note that may be an overtone of a louder one begun with it (6 of 8)."""

OVERTONES = (12, 19, 24, 28)
"""Semitones above a string's fundamental of its next four partials."""

TOGETHER_S = 0.06


LEAST_SURE = 0.5
"""A claim that is sooner wrong than right is not made."""


def credible(
    mistakes: Iterable[Mistake], performance: Performance, score: Score
) -> tuple[Mistake, ...]:
    """The mistakes that are at least `LEAST_SURE`, each with how sure it is."""
    told = (
        replace(mistake, confidence=_confidence(mistake, performance, score))
        for mistake in mistakes
    )
    return tuple(mistake for mistake in told if mistake.confidence >= LEAST_SURE)


def any_right(mistakes: Iterable[Mistake]) -> float:
    """How likely at least one of some mistakes is one, if they are right or wrong independently."""
    return 1.0 - math.prod(1.0 - mistake.confidence for mistake in mistakes)


def _confidence(mistake: Mistake, performance: Performance, score: Score) -> float:
    sure = FROM_MIDI[mistake.kind]
    if performance.source is Source.MIDI:
        return sure
    if mistake.kind is MistakeKind.MISSED:
        return round(sure * _audibility(mistake, score), 3)
    if mistake.kind is MistakeKind.EXTRA and _may_be_overtone(mistake, performance):
        return round(sure * HEARD_OTHER * OVERTONE, 3)
    return round(sure * HEARD_OTHER, 3)


def _audibility(mistake: Mistake, score: Score) -> float:
    """How well a written note can be heard if it is played, from 0 to 1."""
    beat, key = score.notes["onset_beat"], int(score.notes["pitch"][mistake.written])
    same = beat[score.notes["pitch"] == key]
    again = bool(((same < mistake.beat) & (same >= mistake.beat - AGAIN_BEATS)).any())
    heard = next(share for below, share in HEARD_MISSED if key < below)
    return heard * STRUCK_AGAIN if again else heard


def _may_be_overtone(mistake: Mistake, performance: Performance) -> bool:
    notes, mine = performance.notes, performance.notes[mistake.played]
    together = np.abs(notes["onset_s"] - mine["onset_s"]) < TOGETHER_S
    below = np.isin(int(mine["pitch"]) - notes["pitch"].astype(int), OVERTONES)
    return bool((together & below & (notes["velocity"] > mine["velocity"])).any())
