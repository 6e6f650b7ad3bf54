"""Segments lose their loudness on the way to the network; their notes get it back."""

import numpy as np
import pytest

from piano_core.transcription.dynamics import MOST_STEPS, STEPS_PER_DB, evened
from piano_core.transcription.events import Event


def keys(*heard: tuple[int, float]) -> list[Event]:
    return [Event(0, 1.0, 2.0, velocity, 9, level_db=level) for velocity, level in heard]


def velocities(events: list[Event]) -> list[int]:
    return [event.velocity for event in events]


def test_notes_of_a_soft_segment_are_softer_and_those_of_a_loud_one_louder():
    assert velocities(evened(keys((60, -40.0), (60, -30.0)))) == [
        60 - round(5 * STEPS_PER_DB),
        60 + round(5 * STEPS_PER_DB),
    ]


def test_where_all_segments_are_as_loud_nothing_changes():
    same = keys((40, -31.5), (90, -31.5), (64, -31.5))
    assert evened(same) == same


@pytest.mark.parametrize("louder", [3.0, 12.0])
def test_how_loud_the_recording_is_does_not_matter(louder: float):
    soft = keys((50, -40.0), (70, -36.0), (60, -25.0))
    loud = keys((50, -40.0 + louder), (70, -36.0 + louder), (60, -25.0 + louder))
    assert velocities(evened(soft)) == velocities(evened(loud))


def test_a_segment_of_nearly_nothing_moves_its_notes_by_so_much_at_most():
    found = velocities(evened(keys((64, -120.0), *[(64, -20.0)] * 9)))
    assert found[0] == 64 - MOST_STEPS
    assert np.max(found) <= 64 + MOST_STEPS


def test_velocities_stay_those_of_midi():
    found = velocities(evened(keys((2, -60.0), (126, -10.0))))
    assert min(found) == 0 and max(found) == 127


def test_no_notes_stay_none():
    assert evened([]) == []
