"""The few bars worth practising: the worst ones, apart from each other."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.performance import Performance
from piano_core.score import Key, compare_with_score
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


def test_a_restart_is_told_beside_a_bar_of_wrong_notes_and_heard_whole():
    rows = [row for row in with_wrong_notes({5: 5}) if row[0] < 13.0]
    again = rows_of(SCORE, 6, 24, 14.0, np.random.default_rng(0))
    performance = performed([*rows, *again])
    measures = against_score(performance, compare_with_score(performance, SCORE)).measures
    assert measures is not None
    assert [(place.bar, place.of_flow) for place in measures.places] == [(5, False), (6, True)]
    assert measures.places[1].end_s == pytest.approx(16.0, abs=0.05)


def test_notes_struck_again_are_not_called_extra():
    rows = with_wrong_notes({})
    twice = [(on + 0.12, on + 0.3, p, v) for on, _, p, v in rows if abs(on - 20.0) < 0.05]
    performance = performed([*rows, *twice])
    measures = against_score(performance, compare_with_score(performance, SCORE)).measures
    assert measures is not None
    assert str(measures.places[0].sentence).startswith("2 notes struck again")


def said_of(performance: Performance) -> list[str]:
    measures = against_score(performance, compare_with_score(performance, SCORE)).measures
    assert measures is not None
    return [str(place.sentence) for place in measures.places]


def later(rows: list[Row], from_s: float, by_s: float) -> list[Row]:
    return [(on + by_s * (on > from_s), off + by_s * (on > from_s), p, v) for on, off, p, v in rows]


def test_a_wait_is_told_with_its_length():
    once = later(with_wrong_notes({}), 20.2, 1.0)
    assert said_of(performed(once)) == ["Waited 1.0 s (2.0 quarter notes)."]
    twice = later(once, 22.2, 0.6)
    (said,) = said_of(performed(twice))
    assert said == "Waited 2 times, the longest 1.0 s (2.0 quarter notes)."


def test_one_chord_played_again_is_a_stutter_and_two_bars_are_a_restart():
    chord = [row for row in with_wrong_notes({}) if abs(row[0] - 20.0) < 0.05]
    again = [(on + 0.6, off + 0.6, p, v) for on, off, p, v in chord]
    assert said_of(performed([*later(with_wrong_notes({}), 20.1, 0.6), *again])) == [
        "Stuttered once."
    ]
    bars = [row for row in with_wrong_notes({}) if row[0] < 21.9]
    anew = rows_of(SCORE, 10, 24, 23.0, np.random.default_rng(0))
    assert said_of(performed([*bars, *anew])) == ["Broken off and taken up again once."]


def test_notes_are_named_as_the_key_signature_writes_them():
    flats = replace(SCORE, keys=(Key(-1.0, -6), Key(40.0, 6)))
    assert [flats.fifths_at(beat) for beat in (-2.0, 0.0, 39.9, 40.0)] == [None, -6, -6, 6]
    performance = performed(with_wrong_notes({4: 1, 20: 1}))
    measures = against_score(performance, compare_with_score(performance, flats)).measures
    assert measures is not None
    said = {place.bar: str(place.sentence) for place in measures.places}
    assert "♯" not in said[4] and "♭" not in said[20]
    assert {fault.bar: fault.fifths for fault in measures.faults} == {4: -6, 20: 6}


def test_there_are_never_more_than_are_read():
    assert len(worst_bars(dict.fromkeys(range(2, 24, 2), 1))) == MOST_PLACES
