"""The few bars worth practising: the worst ones, apart from each other."""

import numpy as np

from piano_core.score import compare_with_score
from piano_core.score.measuring import against_score
from piano_core.score.places import MOST_PLACES
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()


def with_wrong_notes(counts: dict[int, int]) -> list[Row]:
    """The tune, in each bar named so many of its notes a tone too high."""
    rows: list[Row] = []
    for bar in range(1, int(SCORE.notes["bar"].max()) + 1):
        played = rows_of(SCORE, bar, bar, 2.0 * (bar - 1), np.random.default_rng(bar))
        wrong = counts.get(bar, 0)
        rows += [(on, off, p + 2 * (i < wrong), v) for i, (on, off, p, v) in enumerate(played)]
    return rows


def worst_bars(counts: dict[int, int]) -> list[int]:
    performance = performed(with_wrong_notes(counts))
    comparison = compare_with_score(performance, SCORE)
    measures = against_score(performance, comparison).measures
    assert measures is not None
    return [place.bar for place in measures.places]


def test_the_worst_come_first_however_bad_all_of_them_are():
    assert worst_bars({4: 5, 10: 7, 18: 6}) == [10, 18, 4]


def test_bars_side_by_side_are_one_place_named_by_the_worst_of_them():
    assert worst_bars({6: 2, 7: 4, 8: 2, 15: 1}) == [7, 15]


def test_there_are_never_more_than_are_read():
    assert len(worst_bars(dict.fromkeys(range(2, 24, 2), 1))) == MOST_PLACES
