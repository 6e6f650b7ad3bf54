"""Performance is an immutable value: sorted, comparable, and cut without losing the pedal."""

import pytest

from piano_core.performance import Pedal, Performance, note_array, pedal_array


def two_notes() -> Performance:
    return Performance(
        note_array([(1.0, 2.0, 64, 70), (0.0, 0.5, 60, 80)]),
        pedal_array([(0.2, Pedal.SUSTAIN, 127), (1.5, Pedal.SUSTAIN, 0)]),
        duration_s=1.0,
    )


def test_notes_are_sorted_by_onset():
    assert list(two_notes().notes["pitch"]) == [60, 64]


def test_duration_reaches_the_last_offset():
    assert two_notes().duration_s == 2.0


def test_arrays_cannot_be_written():
    with pytest.raises(ValueError):
        two_notes().notes["pitch"][0] = 1


def test_equal_content_has_equal_hash():
    assert two_notes() == two_notes()
    assert two_notes().content_hash == two_notes().content_hash


def test_a_note_may_not_end_before_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        Performance(note_array([(1.0, 0.5, 60, 60)]), pedal_array(), 1.0)


def test_an_excerpt_keeps_the_pedal_position_at_its_start():
    part = two_notes().excerpt(0.9, 1.8)
    assert [(round(float(p["time_s"]), 6), int(p["value"])) for p in part.pedals] == [
        (0.0, 127),
        (0.6, 0),
    ]
    assert [int(n["pitch"]) for n in part.notes] == [64]
    assert float(part.notes["onset_s"][0]) == pytest.approx(0.1)
    assert float(part.notes["offset_s"][0]) == pytest.approx(0.9)
