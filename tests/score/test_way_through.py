"""The player's way through the score: passages, restarts, repeated and skipped bars."""

import numpy as np
import pytest

from piano_core.score import SCORE_NOTE_DTYPE, Alignment, Score, align
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


def stuttered(chords_back: int, wait_s: float = 0.3) -> Alignment:
    """Bars 1 to 12, of which some eighths before bar 7 are played twice, after a short stop."""
    score = tune(12)
    rows = rows_of(score, 1, 12, 1.0, np.random.default_rng(4))
    stop = 1.0 + 0.5 * 24 - 0.05
    length = 0.25 * chords_back
    later = length + wait_s
    resumed = [(on + later, off + later, p, v) for on, off, p, v in rows if on >= stop - length]
    rows = [row for row in rows if row[0] < stop] + resumed
    return align(performed(rows), score)


@pytest.mark.parametrize("chords_back", [1, 2, 3, 6, 10])
def test_a_stutter_is_a_way_back_however_short(chords_back: int):
    alignment = stuttered(chords_back)
    assert len(alignment.runs) == 2
    assert alignment.runs[1].start_beat == 24 - 0.5 * chords_back
    assert not len(alignment.missed)
    assert alignment.extra.tolist() == alignment.repeated[:, 0].tolist()


def test_playing_a_written_repetition_in_time_is_no_way_back():
    score = tune(4)
    notes = score.notes.copy()
    notes["pitch"][notes["bar"] == 3] = notes["pitch"][notes["bar"] == 2]
    score = Score(notes, 4.0, 120.0)
    alignment = align(performed(rows_of(score, 1, 4, 1.0, np.random.default_rng(0))), score)
    assert len(alignment.runs) == 1


def test_a_trill_longer_than_written_is_no_way_back():
    score = tune(6)
    rows = rows_of(score, 1, 6, 1.0, np.random.default_rng(0))
    on, _, pitch, _ = rows[30]
    rows += [(on + 0.09 * i, on + 0.09 * i + 0.06, pitch + 2 * (i % 2), 60) for i in range(1, 6)]
    assert len(align(performed(rows), score).runs) == 1


def test_a_bass_struck_before_its_chord_is_no_way_back():
    keys = np.random.default_rng(0).integers(38, 60, 16)
    written, played = [], []
    for place in range(32):
        start = 0.29 * place + 0.05 * (place > 20)
        chord = [64, 66] if place % 2 else [64, 66, int(keys[place // 2])]
        for key in chord:
            written.append((place / 4, 0.25, key, 1, 1, 1 + place // 16))
            late = 0.065 * (place == 20 and key >= 64)
            played.append((start + late, start + 0.08, key, 40))
    score = Score(np.array(written, SCORE_NOTE_DTYPE), 4.0, 60.0)
    alignment = align(performed(played), score)
    assert len(alignment.runs) == 1
    assert not len(alignment.missed) and not len(alignment.extra)
