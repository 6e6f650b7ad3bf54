"""Performance -> MIDI -> Performance loses nothing above a tick."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.midi import TICK_S, midi_bytes, parse_midi, read_midi, write_midi
from piano_core.performance import Pedal, Performance, Source, note_array, pedal_array

times = st.floats(0.0, 600.0, allow_nan=False)
# Coarse times as well, so that notes touch, overlap and begin together.
grid = st.integers(0, 6).map(lambda step: step * 0.25)
notes = st.tuples(
    times | grid,
    st.floats(0.0, 9.0) | grid,
    st.integers(21, 108) | st.just(60),
    st.integers(1, 127),
).map(lambda n: (n[0], n[0] + n[1], n[2], n[3]))
moves = st.tuples(times | grid, st.sampled_from(list(Pedal)), st.integers(0, 127))


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    return Performance(
        note_array(draw(st.lists(notes, min_size=1, max_size=40))),
        pedal_array(draw(st.lists(moves, max_size=20))),
        draw(times),
        draw(st.sampled_from(list(Source))),
    )


def ticks(performance: Performance) -> tuple[object, ...]:
    """Everything in a performance, with times in ticks."""

    def rounded(column: np.ndarray) -> np.ndarray:
        return np.rint(column / TICK_S).astype(int)

    played = performance.notes
    columns = zip(
        rounded(played["onset_s"]).tolist(),
        rounded(played["offset_s"]).tolist(),
        played["pitch"].tolist(),
        played["velocity"].tolist(),
        strict=True,
    )
    moved = zip(
        rounded(performance.pedals["time_s"]).tolist(),
        performance.pedals["controller"].tolist(),
        performance.pedals["value"].tolist(),
        strict=True,
    )
    end = rounded(np.append(performance.pedals["time_s"], performance.duration_s)).max()
    return sorted(columns), list(moved), int(end), performance.source


@settings(max_examples=200, deadline=None)
@given(performances())
def test_a_round_trip_is_lossless_to_a_tick(performance: Performance):
    back = parse_midi(midi_bytes(performance), "back.mid")
    assert ticks(back) == ticks(performance)


@settings(max_examples=50, deadline=None)
@given(performances())
def test_a_second_round_trip_changes_nothing(performance: Performance):
    once = parse_midi(midi_bytes(performance), "once.mid")
    assert parse_midi(midi_bytes(once), "twice.mid") == once


def test_forty_overlapping_notes_of_one_pitch_keep_their_ends():
    played = note_array([(0.1 * i, 10.0 - 0.1 * i, 60, 64) for i in range(40)])
    performance = Performance(played, pedal_array(), 10.0)
    assert ticks(parse_midi(midi_bytes(performance), "x")) == ticks(performance)


def test_a_written_file_is_read_back(tmp_path: Path):
    performance = Performance(note_array([(0.0, 1.0, 60, 64)]), pedal_array(), 2.0)
    write_midi(performance, tmp_path / "take.mid")
    assert ticks(read_midi(tmp_path / "take.mid")) == ticks(performance)
    assert [path.name for path in tmp_path.iterdir()] == ["take.mid"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ((0.0, 1.0, 60, 0), "velocities"),
        ((0.0, 1.0, 200, 64), "pitches"),
        ((-1.0, 1.0, 60, 64), "times"),
        ((0.0, 1e6, 60, 64), "times"),
    ],
)
def test_what_midi_cannot_hold_is_refused(row: tuple[float, float, int, int], expected: str):
    with pytest.raises(ValueError, match=expected):
        midi_bytes(Performance(note_array([row]), pedal_array(), 1.0))
