"""How sure a claim is: how often such claims are right, by kind and by what heard the notes.

From MIDI a claim about a note is as sure as ASAP's checked alignments bear it out on experts
(one half of the pieces; `benchmarks/bench_mistakes.py`); one about the flow as often as it is
right where half of the performances have such damage. Left out bars and octaves were not
injected and are put at .9. From sound, what the transcriber may have done comes on top: it
invents little and overhears much. Those factors are rough: 38 claims of missed notes and 32
others in six rendered excerpts of a minute (`benchmarks/bench_mistakes_heard.py` shows
others), in which no overtone was taken for a note; a phone in a room hears less.
"""

from __future__ import annotations

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

HEARD_MISSED, HEARD_OTHER = 0.65, 0.9
"""Share of the claims from sound that MIDI of the same playing makes as well: missed notes,
and everything else."""

IN_CHORD, IN_OCTAVE, STRUCK_AGAIN = 0.9, 0.85, 0.6
"""Factors for missed notes in chords of three and more, with an octave in the chord, and of
keys written again within `AGAIN_BEATS`."""

AGAIN_BEATS = 0.5

OVERTONE = 0.5
"""Factor for an extra note that may be an overtone of a louder one begun with it; assumed."""

OVERTONES = (12, 19, 24, 28)
"""Semitones above a string's fundamental of its next four partials."""

TOGETHER_S = 0.06


def with_confidence(
    mistakes: Iterable[Mistake], performance: Performance, score: Score
) -> tuple[Mistake, ...]:
    """The same mistakes, each with how sure it is."""
    return tuple(
        replace(mistake, confidence=_confidence(mistake, performance, score))
        for mistake in mistakes
    )


def _confidence(mistake: Mistake, performance: Performance, score: Score) -> float:
    sure = FROM_MIDI[mistake.kind]
    if performance.source is Source.MIDI:
        return sure
    if mistake.kind is MistakeKind.MISSED:
        return round(sure * HEARD_MISSED * _audibility(mistake, score), 3)
    if mistake.kind is MistakeKind.EXTRA and _may_be_overtone(mistake, performance):
        return round(sure * HEARD_OTHER * OVERTONE, 3)
    return round(sure * HEARD_OTHER, 3)


def _audibility(mistake: Mistake, score: Score) -> float:
    """How well a written note can be heard if it is played, from 0 to 1."""
    beat, pitch = score.notes["onset_beat"], score.notes["pitch"]
    chord = pitch[np.abs(beat - mistake.beat) < 1e-6]
    key = int(pitch[mistake.written])
    same = beat[pitch == key]
    factor = IN_CHORD if len(chord) >= 3 else 1.0
    if bool(np.isin(chord, [key - 24, key - 12, key + 12, key + 24]).any()):
        factor *= IN_OCTAVE
    if bool(((same < mistake.beat) & (same >= mistake.beat - AGAIN_BEATS)).any()):
        factor *= STRUCK_AGAIN
    return factor


def _may_be_overtone(mistake: Mistake, performance: Performance) -> bool:
    notes, mine = performance.notes, performance.notes[mistake.played]
    together = np.abs(notes["onset_s"] - mine["onset_s"]) < TOGETHER_S
    below = np.isin(int(mine["pitch"]) - notes["pitch"].astype(int), OVERTONES)
    return bool((together & below & (notes["velocity"] > mine["velocity"])).any())
