"""A claim from sound says that it may be the transcriber's error; one from MIDI is surer."""

from dataclasses import replace

import numpy as np

from piano_core.performance import Source
from piano_core.score import SCORE_NOTE_DTYPE, MistakeKind, Score, align, mistakes
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()


def claims(rows: list[Row], source: Source, score: Score = SCORE) -> list[tuple[str, float]]:
    performance = replace(performed(rows), source=source)
    found = mistakes(performance, score, align(performance, score)).mistakes
    return [(mistake.kind, mistake.confidence) for mistake in found]


def played(score: Score = SCORE) -> list[Row]:
    return rows_of(score, 1, 24, 1.0, np.random.default_rng(3))


def test_what_was_heard_is_less_sure_than_what_was_measured():
    rows = played()
    del rows[50]
    ((kind, sure),) = claims(rows, Source.MIDI)
    ((_, heard),) = claims(rows, Source.TRANSCRIPTION)
    assert kind == MistakeKind.MISSED
    assert heard < 0.7 < sure


def test_an_octave_above_a_louder_note_is_probably_an_overtone():
    rows = played()
    on, off, pitch, _ = next(row for row in rows if row[0] > 10 and row[2] < 60)
    overtone = claims([*rows, (on + 0.01, off, pitch + 24, 40)], Source.TRANSCRIPTION)
    another = claims([*rows, (on + 0.01, off, pitch + 26, 40)], Source.TRANSCRIPTION)
    measured = claims([*rows, (on + 0.01, off, pitch + 24, 40)], Source.MIDI)
    assert [kind for kind, _ in overtone] == [MistakeKind.EXTRA]
    assert overtone[0][1] < 0.5 < another[0][1] < measured[0][1]


def test_a_note_of_a_dense_chord_with_its_octave_is_the_least_sure_to_be_missed():
    chord = [(4.0 * bar, 1.0, pitch, 1, 1, bar + 1) for bar in range(24) for pitch in (72, 76, 84)]
    notes = np.concatenate([SCORE.notes, np.array(chord, SCORE_NOTE_DTYPE)])
    score = Score(notes, 4.0, 120.0)
    rows = [row for row in played(score) if not (row[2] == 84 and 20 < row[0] < 22)]
    alone = played()
    del alone[next(i for i, row in enumerate(alone) if row[2] > 66 and row[0] > 20.3)]
    ((_, dense),) = claims(rows, Source.TRANSCRIPTION, score)
    ((_, single),) = claims(alone, Source.TRANSCRIPTION)
    assert dense < single


def test_a_key_brushed_beside_a_louder_one_is_no_claim_but_one_held_is():
    rows = played()
    on, _, pitch, _ = rows[100]
    assert claims([*rows, (on + 0.02, on + 0.06, pitch + 1, 40)], Source.MIDI) == []
    held = claims([*rows, (on + 0.02, on + 0.20, pitch + 1, 40)], Source.MIDI)
    assert [kind for kind, _ in held] == [MistakeKind.EXTRA]
