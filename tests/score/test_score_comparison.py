"""From a performance and a score to everything said of both, or to why nothing is."""

from dataclasses import replace

import numpy as np

from piano_core.score import Section, compare_with_score
from tests.score.build import performed, rows_of, tune

SCORE = tune()


def played(first: int = 1, last: int = 24, start_s: float = 1.0):
    return rows_of(SCORE, first, last, start_s, np.random.default_rng(1))


def test_other_music_is_compared_without_a_reading():
    found = compare_with_score(performed(played()), tune(seed=9))
    assert found.reading is None
    assert found.mismatch is not None and "does not seem to be" in found.mismatch.problem
    assert compare_with_score(performed(played()), SCORE).mismatch is None


def test_a_score_is_compared_as_it_was_played():
    sections = (Section(0.0, 16.0, (0, 1)), Section(16.0, 32.0, ()))
    repeated = replace(tune(8), sections=sections)
    first, again, rest = (
        rows_of(repeated, bar, until, at, np.random.default_rng(2))
        for bar, until, at in ((1, 4, 1.0), (1, 4, 9.0), (5, 8, 17.0))
    )
    found = compare_with_score(performed(first + again + rest), repeated)
    assert len(found.score) == 12 * 12
    assert found.reading is not None and found.reading.mistakes == ()


def test_what_a_passage_leaves_alone_was_not_tried():
    rows = played(5, 12)
    rows.pop(30)
    found = compare_with_score(performed(rows), SCORE)
    assert len(found.alignment.missed) == 16 * 12 + 1
    assert len(found.tried.missed) == 1
