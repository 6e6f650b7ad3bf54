"""What experts are free to do is no mistake, and what looks like it still is one."""

import numpy as np
import pytest

from piano_core.score import MistakeKind, Score, align, mistakes
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()
ROWS = rows_of(SCORE, 1, 24, 1.0, np.random.default_rng(3))


def kinds(rows: list[Row], score: Score = SCORE) -> list[MistakeKind]:
    performance = performed(rows)
    found = mistakes(performance, score, align(performance, score)).mistakes
    return [mistake.kind for mistake in found]


def melody_note() -> tuple[int, float, int]:
    """The place, onset and key of a note of the melody in the tenth bar."""
    return next((i, on, p) for i, (on, _, p, _) in enumerate(ROWS) if on > 19.2 and p >= 67)


def struck(*strokes: tuple[float, int]) -> list[Row]:
    """The right notes, with short strokes so many seconds and semitones from a melody note."""
    place, start, key = melody_note()
    rows = [row for i, row in enumerate(ROWS) if i != place]
    return rows + [(start + at, start + at + 0.06, key + up, 64) for at, up in strokes]


@pytest.mark.parametrize(
    "strokes",
    [
        [(0.0, 0), (0.08, 2), (0.16, 0)],
        [(0.0, 0), (0.08, -1), (0.16, 0)],
        [(0.0, 2), (0.08, 0), (0.16, -1), (0.24, 0)],
        [(0.08 * i, 2 * (i % 2)) for i in range(6)],
    ],
    ids=["mordent", "lower mordent", "turn", "trill"],
)
def test_an_ornament_without_a_sign_is_no_mistake(strokes: list[tuple[float, int]]):
    assert kinds(struck(*strokes)) == []


def test_a_neighbour_key_brushed_beside_the_right_one_stays_a_mistake():
    assert kinds(struck((0.0, 0), (0.08, 2))) == [MistakeKind.EXTRA]
    slow = struck((0.0, 0), (0.23, 2), (0.46, 0))
    assert kinds(slow) == [MistakeKind.EXTRA, MistakeKind.EXTRA]


def test_a_soft_short_key_goes_unheard_beside_a_loud_note_and_a_louder_one_does_not():
    _, start, key = melody_note()
    assert kinds([*ROWS, (start + 0.02, start + 0.14, key + 2, 20)]) == []
    assert kinds([*ROWS, (start + 0.02, start + 0.14, key + 2, 40)]) == [MistakeKind.EXTRA]


def test_a_key_struck_again_by_itself_is_not_brushed():
    _, start, key = melody_note()
    assert kinds([*ROWS, (start + 0.19, start + 0.23, key, 50)]) == [MistakeKind.EXTRA]
    assert kinds([*ROWS, (start + 0.19, start + 0.23, key + 2, 50)]) == []


def again_after(beats: float, count: int = 2) -> tuple[Score, list[Row]]:
    """A tune in which the first melody note of bar 10 is written so often, and its playing."""
    place = next(
        i for i, note in enumerate(SCORE.notes) if note["bar"] == 10 and note["voice"] == 1
    )
    more = np.repeat(SCORE.notes[[place]], count - 1)
    more["onset_beat"] += beats * np.arange(1, count)
    score = Score(np.concatenate([SCORE.notes, more]), 4.0, 120.0)
    notes = score.notes
    rows = [
        (1.0 + 0.5 * on, 1.0 + 0.5 * on + min(0.45 * length, 0.2 * beats), int(pitch), 64)
        if (pitch, bar) == (more["pitch"][0], 10) and on < 38.0
        else (1.0 + 0.5 * on, 1.0 + 0.5 * on + 0.45 * length, int(pitch), 64)
        for on, length, pitch, bar in notes[
            ["onset_beat", "duration_beat", "pitch", "bar"]
        ].tolist()
    ]
    return score, rows


def test_of_two_fast_strokes_one_may_not_be_missing_and_of_many_it_may():
    score, rows = again_after(0.25)
    del rows[next(i for i, row in enumerate(rows) if row[0] > 19.05)]
    assert kinds(rows, score) == [MistakeKind.MISSED]
    score, rows = again_after(0.25, count=5)
    second = next(i for i, r in enumerate(rows) if r[0] > 19.05 and r[1] - r[0] < 0.06)
    del rows[second]
    assert kinds(rows, score) == []


def test_a_key_held_over_is_tied_and_a_key_not_struck_again_is_missed():
    score, rows = again_after(1.0)
    onsets = [i for i, row in enumerate(rows) if row[2] == rows_key(score) and 18.9 < row[0] < 20.1]
    first, second = onsets[0], onsets[1]
    on, _, key, velocity = rows[first]
    without = [row for i, row in enumerate(rows) if i not in (first, second)]
    assert kinds([*without, (on, on + 0.9, key, velocity)], score) == []
    assert kinds([*without, rows[first]], score) == [MistakeKind.MISSED]


def rows_key(score: Score) -> int:
    """The key of the first melody note of bar 10."""
    notes = score.notes
    return int(notes["pitch"][(notes["bar"] == 10) & (notes["voice"] == 1)][0])
