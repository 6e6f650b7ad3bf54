"""Segments cover a recording, have a length people can rate, and end where the music pauses."""

import itertools

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from piano_core.performance import Performance, note_array, pedal_array
from piano_core.segmentation import OVERLAP_S, segment_spans


def played(onsets: list[float], length_s: float, duration_s: float = 0.0) -> Performance:
    notes = note_array([(onset, onset + length_s, 60, 70) for onset in onsets])
    return Performance(notes, pedal_array(), duration_s)


def phrases(starts_s: list[float], notes: int) -> Performance:
    """Phrases of half-second legato notes."""
    return played([start + 0.5 * i for start in starts_s for i in range(notes)], 0.5)


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    gaps = draw(st.lists(st.floats(0.0, 4.0), min_size=1, max_size=120))
    length = draw(st.floats(0.01, 3.0))
    onsets = [sum(gaps[: i + 1]) for i in range(len(gaps))]
    return played(onsets, length, draw(st.floats(0.0, 200.0)))


@given(performances(), st.floats(3.0, 20.0), st.floats(0.0, 15.0))
@example(Performance(note_array([(0, 1, 60, 70)]), pedal_array(), 134 - 3e-14), 4 - 4e-15, 0.0)
def test_segments_cover_everything_and_keep_their_length(
    performance: Performance, shortest: float, more: float
):
    spans = segment_spans(performance, shortest, shortest + more)
    assert spans[0][0] == 0.0
    assert spans[-1][1] == performance.duration_s
    for (start, end), (following, _) in itertools.pairwise(spans):
        assert start < following <= end
    for start, end in spans:
        assert end - start <= shortest + more + 1e-9
        assert end - start >= min(shortest, performance.duration_s) - 1e-9


def test_a_short_recording_is_one_segment():
    assert segment_spans(phrases([0.0], notes=24)) == [(0.0, 12.0)]


def test_segments_begin_with_the_first_note_after_the_longest_pause():
    performance = phrases([0.0, 11.0, 22.0, 35.0, 47.0], notes=20)
    # Phrases of 10 s; the pauses last 1, 1, 3 and 2 s.
    assert segment_spans(performance) == [(0.0, 22.0), (22.0, 47.0), (37.0, 57.0)]


def test_the_longest_of_several_pauses_is_taken():
    performance = phrases([0.0, 11.0, 23.0, 34.5], notes=20)
    assert segment_spans(performance, shortest_s=10, longest_s=30)[0] == (0.0, 23.0)


def test_windows_overlap_where_the_music_never_pauses():
    spans = segment_spans(phrases([0.0], notes=160))
    assert spans[:2] == [(0.0, 30.0), (30.0 - OVERLAP_S, 55.0)]
    assert spans[-1][1] == 80.0


def test_no_note_is_cut_at_a_pause():
    performance = phrases([0.0, 11.0, 22.0, 33.0, 44.0], notes=20)
    whole = sum(len(performance.excerpt(*span)) for span in segment_spans(performance)[:2])
    assert whole == 80


def test_nothing_recorded_has_no_segments():
    assert segment_spans(played([], 0.0)) == []


def test_lengths_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="from 30 to 20"):
        segment_spans(phrases([0.0], notes=4), shortest_s=30, longest_s=20)
