"""A claim from sound says that it may be the transcriber's error; one from MIDI is surer."""

from dataclasses import replace

import numpy as np

from piano_core.performance import Source
from piano_core.score import MistakeKind, Score, align, mistakes
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()


def claims(rows: list[Row], source: Source, score: Score = SCORE) -> list[tuple[str, float]]:
    performance = replace(performed(rows), source=source)
    found = mistakes(performance, score, align(performance, score)).mistakes
    return [(mistake.kind, mistake.confidence) for mistake in found]


def played(score: Score = SCORE) -> list[Row]:
    return rows_of(score, 1, 24, 1.0, np.random.default_rng(3))


def without(rows: list[Row], place: int) -> list[Row]:
    return [*rows[:place], *rows[place + 1 :]]


def test_what_was_heard_is_less_sure_than_what_was_measured():
    rows = played()
    del rows[50]
    ((kind, sure),) = claims(rows, Source.MIDI)
    ((_, heard),) = claims(rows, Source.TRANSCRIPTION)
    assert kind == MistakeKind.MISSED
    assert 0.5 <= heard < 0.8 < sure


def test_of_what_was_heard_a_missed_bass_is_no_claim_and_a_key_struck_again_less_sure():
    rows = played()
    bass = next(i for i, row in enumerate(rows) if row[2] < 48 and row[0] > 10)
    first = next(i for i, row in enumerate(rows) if row[2] > 66 and row[0] > 10)
    assert [kind for kind, _ in claims(without(rows, bass), Source.MIDI)] == [MistakeKind.MISSED]
    assert claims(without(rows, bass), Source.TRANSCRIPTION) == []
    ((_, once),) = claims(without(rows, first), Source.TRANSCRIPTION)
    on, _, pitch, velocity = rows[first]
    rows[first] = (on, on + 0.15, pitch, velocity)
    again = (SCORE.notes["pitch"] == pitch) & (SCORE.notes["onset_beat"] == round(2 * (on - 1.0)))
    more = SCORE.notes[again].copy()
    more["onset_beat"] += 0.5
    score = replace(SCORE, notes=np.sort(np.append(SCORE.notes, more), order="onset_beat"))
    ((_, struck),) = claims(rows, Source.TRANSCRIPTION, score)
    assert 0.5 <= struck < once


def test_an_octave_above_a_louder_note_may_be_an_overtone():
    rows = played()
    on, off, pitch, _ = next(row for row in rows if row[0] > 10 and row[2] < 60)
    overtone = claims([*rows, (on + 0.01, off, pitch + 24, 40)], Source.TRANSCRIPTION)
    another = claims([*rows, (on + 0.01, off, pitch + 26, 40)], Source.TRANSCRIPTION)
    measured = claims([*rows, (on + 0.01, off, pitch + 24, 40)], Source.MIDI)
    assert [kind for kind, _ in overtone] == [MistakeKind.EXTRA]
    assert 0.5 < overtone[0][1] < another[0][1] < measured[0][1]


def test_a_key_brushed_beside_a_louder_one_is_no_claim_but_one_held_is():
    rows = played()
    on, _, pitch, _ = rows[100]
    assert claims([*rows, (on + 0.02, on + 0.06, pitch + 1, 40)], Source.MIDI) == []
    held = claims([*rows, (on + 0.02, on + 0.20, pitch + 1, 40)], Source.MIDI)
    assert [kind for kind, _ in held] == [MistakeKind.EXTRA]


def test_of_what_was_heard_a_touch_is_brushed_however_loud_it_seems():
    rows = played()
    on, _, pitch, _ = rows[100]
    touched = [*rows, (on + 0.02, on + 0.07, pitch + 1, 90)]
    assert claims(touched, Source.TRANSCRIPTION) == []
    assert [kind for kind, _ in claims(touched, Source.MIDI)] == [MistakeKind.EXTRA]
