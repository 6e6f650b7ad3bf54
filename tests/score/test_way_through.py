"""The player's way through the score: passages, restarts, repeated and skipped bars."""

import numpy as np
import pytest

from piano_core.score import Score, align
from tests.score.build import performed, rows_of, tune


def way(*passages: tuple[int, int]):
    """The runs found when bars are played passage after passage, as (first bar, last bar)."""
    score, rng = tune(), np.random.default_rng(1)
    rows, start_s = [], 1.0
    for first, last in passages:
        rows += rows_of(score, first, last, start_s, rng)
        start_s += 2.0 * (last - first + 1) + 0.6
    alignment = align(performed(rows), score)
    bars = [(int(run.start_beat // 4) + 1, int(run.end_beat // 4) + 1) for run in alignment.runs]
    return score, alignment, bars


def test_a_whole_performance_is_one_run():
    _, alignment, bars = way((1, 24))
    assert bars == [(1, 24)]
    assert not len(alignment.missed) and not len(alignment.extra)


@pytest.mark.parametrize("passage", [(9, 16), (1, 6), (20, 24), (13, 14)])
def test_a_practised_passage_is_found_in_the_score(passage: tuple[int, int]):
    score, alignment, bars = way(passage)
    assert bars == [passage]
    assert not len(alignment.extra)
    assert set(score.notes["bar"][alignment.pairs[:, 1]]) == set(range(passage[0], passage[1] + 1))


def test_a_restart_repeats_notes_and_misses_none():
    score, alignment, bars = way((1, 10), (8, 24))
    assert bars == [(1, 10), (8, 24)]
    assert not len(alignment.missed)
    assert alignment.repeated[:, 0].tolist() == alignment.extra.tolist()
    assert set(score.notes["bar"][alignment.repeated[:, 1]]) == {8, 9, 10}


def test_a_repeated_bar_is_a_way_back():
    _, alignment, bars = way((1, 12), (12, 24))
    assert bars == [(1, 12), (12, 24)]
    assert len(alignment.repeated) == 12


def test_skipped_bars_are_missed_and_nothing_else():
    score, alignment, _ = way((1, 8), (12, 24))
    assert set(score.notes["bar"][alignment.missed]) == {9, 10, 11}
    assert len(alignment.missed) == 36
    assert not len(alignment.extra)


def test_of_two_like_places_the_player_goes_back_to_the_nearer_one():
    score = tune(16)
    twice = score.notes.copy()
    twice["onset_beat"] += 64.0
    twice["bar"] += 16
    score = Score(np.concatenate([score.notes, twice]), 4.0, 120.0)
    rng = np.random.default_rng(2)
    rows = rows_of(score, 1, 22, 1.0, rng) + rows_of(score, 20, 32, 46.0, rng)
    alignment = align(performed(rows), score)
    assert [run.start_beat for run in alignment.runs] == [0.0, 76.0]
    assert not len(alignment.missed)
