"""A stretch of a followed performance has the notation that was due in it, and no other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.performance import Performance
from piano_core.score import Score, align, part_played
from tests.score.build import performed, rows_of, tune

SCORE = tune()
BAR_S = 2.0


def played(*bars: tuple[int, int]) -> Performance:
    """These stretches of bars, one after the other without a pause."""
    rng, rows, start = np.random.default_rng(3), [], 0.0
    for first, last in bars:
        rows += rows_of(SCORE, first, last, start, rng)
        start += BAR_S * (last - first + 1)
    return performed(rows)


def without_bar(performance: Performance, bar: int) -> Performance:
    onset = performance.notes["onset_s"] + 0.1
    kept = (onset < BAR_S * (bar - 1)) | (onset >= BAR_S * bar)
    return replace(performance, notes=performance.notes[kept])


def part(performance: Performance, start_s: float, end_s: float):
    return part_played(performance, SCORE, align(performance, SCORE), start_s, end_s)


def bars_of(score: Score) -> set[int]:
    return set(score.notes["bar"].tolist())


def test_bars_in_the_middle_are_compared_with_themselves_alone():
    notation, found = part(played((1, 24)), 8 * BAR_S - 0.2, 16 * BAR_S - 0.2)
    assert bars_of(notation) == set(range(9, 17))
    assert len(found.pairs) == len(notation) and not len(found.missed) and not len(found.extra)


def test_a_missed_bar_belongs_to_the_stretch_it_was_due_in():
    performance = without_bar(played((1, 24)), 12)
    notation, found = part(performance, 8 * BAR_S - 0.2, 16 * BAR_S - 0.2)
    assert 12 in bars_of(notation) and set(notation.notes["bar"][found.missed]) == {12}
    for other in (part(performance, 0.0, 15.8), part(performance, 31.8, 48.0)):
        assert not len(other[1].missed) and 12 not in bars_of(other[0])


def test_each_side_of_a_cut_has_its_own_playing_of_bars_played_twice():
    performance = played((1, 12), (9, 24))
    cut = 12 * BAR_S - 0.2
    before, after = part(performance, 0.0, cut), part(performance, cut, 60.0)
    assert bars_of(before[0]) == set(range(1, 13)) and not len(before[1].extra)
    assert bars_of(after[0]) == set(range(9, 25)) and not len(after[1].extra)


def test_the_whole_is_what_was_aligned():
    performance = without_bar(played((1, 24)), 5)
    whole = align(performance, SCORE)
    notation, found = part(performance, 0.0, performance.duration_s + 1.0)
    assert len(notation) == len(SCORE)
    assert np.array_equal(found.pairs, whole.pairs) and np.array_equal(found.missed, whole.missed)


def test_other_music_or_silence_has_no_part_of_the_notation():
    performance = played((1, 24))
    notation, found = part(performance, 100.0, 120.0)
    assert not len(notation) and not len(found.pairs)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(1.0, 47.0), min_size=1, max_size=4, unique=True),
    st.integers(1, 24),
)
def test_stretches_that_cover_a_performance_share_out_what_was_played_and_missed(
    cuts: list[float], missing: int
):
    performance = without_bar(played((1, 24)), missing)
    whole = align(performance, SCORE)
    edges = [0.0, *sorted(cuts), 1000.0]
    parts = [part_played(performance, SCORE, whole, start, end) for start, end in pairwise(edges)]
    assert sum(len(found.pairs) for _, found in parts) == len(whole.pairs)
    assert sum(len(found.missed) for _, found in parts) == len(whole.missed)
    assert sum(len(found.extra) for _, found in parts) == len(whole.extra)
    for notation, found in parts:
        assert len(found.pairs) + len(found.missed) == len(notation)
