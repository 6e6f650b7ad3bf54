"""What a segment heard to its end stands; what it cut off, the next segment decides."""

import numpy as np

from piano_core.transcription.events import Event
from piano_core.transcription.stitching import Stitcher, notes_of, pedals_of

HOP = 10


def stitcher() -> Stitcher:
    return Stitcher(HOP, np.zeros(2, np.int64))


def times(events: list[Event]) -> list[tuple[int, float, float]]:
    return [(event.track, event.start_s, event.end_s) for event in events]


def test_a_whole_event_is_settled_at_once_and_the_next_segment_starts_after_it():
    seam = stitcher()
    assert times(seam.add([Event(0, 1.0, 2.0, 60, 13)])) == [(0, 1.0, 2.0)]
    assert seam.starts.tolist() == [3, 0]


def test_an_event_cut_off_at_the_end_waits_and_is_continued():
    seam = stitcher()
    assert seam.add([Event(0, 1.0, 8.0, 60, 15, has_offset=False)]) == []
    assert seam.starts.tolist() == [0, 0]
    settled = seam.add([Event(0, 7.0, 9.5, 99, 5, has_onset=False)])
    assert times(settled) == [(0, 1.0, 9.5)]
    assert settled[0].velocity == 60


def test_an_event_that_spans_three_segments_is_one():
    seam = stitcher()
    seam.add([Event(0, 1.0, 8.0, 60, 15, has_offset=False)])
    seam.add([Event(0, 7.0, 15.0, 61, 15, has_onset=False, has_offset=False)])
    assert times(seam.add([Event(0, 14.0, 16.0, 62, 5, has_onset=False)])) == [(0, 1.0, 16.0)]


def test_an_event_heard_anew_replaces_the_one_cut_off():
    seam = stitcher()
    seam.add([Event(0, 7.2, 8.0, 60, 15, has_offset=False)])
    assert times(seam.add([Event(0, 7.3, 9.0, 64, 6)])) == [(0, 7.3, 9.0)]


def test_an_event_that_the_next_segment_does_not_hear_is_dropped():
    seam = stitcher()
    seam.add([Event(0, 7.9, 8.0, 60, 15, has_offset=False)])
    seam.add([Event(1, 9.0, 9.5, 60, 8)])
    assert seam.finish() == []
    assert times(seam.settled) == [(1, 9.0, 9.5)]


def test_what_begins_before_anything_was_heard_has_no_onset_and_is_no_note():
    seam = stitcher()
    assert seam.add([Event(0, 0.0, 2.0, 60, 4, has_onset=False)]) == []


def test_what_sounds_at_the_end_of_the_recording_ends_there():
    seam = stitcher()
    seam.add([Event(0, 7.0, 8.0, 60, 15, has_offset=False)])
    assert times(seam.finish()) == [(0, 7.0, 8.0)]


def test_a_repeated_note_at_the_seam_keeps_the_one_before_it():
    seam = stitcher()
    seam.add([Event(0, 6.0, 7.52, 60, 13)])
    assert times(seam.add([Event(0, 7.5, 8.0, 64, 5)])) == [(0, 7.52, 8.0)]
    assert len(seam.settled) == 2


def test_keys_become_notes_and_pedals_movements():
    tracks = (-64, -67, 60)
    events = [
        Event(2, 1.0, 2.0, 0, 0),
        Event(0, 0.5, 1.5, 127, 0),
        Event(0, 1.5, 1.8, 127, 0),
        Event(1, 0.2, 0.4, 100, 0),
    ]
    assert notes_of(events, tracks).tolist() == [(1.0, 2.0, 60, 1)]
    assert pedals_of(events, tracks).tolist() == [
        (0.2, 67, 100),
        (0.4, 67, 0),
        (0.5, 64, 127),
        (1.5, 64, 0),
        (1.5, 64, 127),
        (1.8, 64, 0),
    ]
