"""What is read from a MIDI file: every note of the piano, at its time, with its pedals.

At the default tempo and 480 ticks a quarter note, 480 ticks are half a second.
"""

import struct

import pytest

from piano_core.midi import parse_midi
from piano_core.performance import Pedal, Source
from tests.midi.build import control, end, midi_file, off, on, program, tempo


def rows(data: bytes) -> list[tuple[float, float, int, int]]:
    notes = parse_midi(data, "test.mid").notes
    return [
        (
            round(float(n["onset_s"]), 6),
            round(float(n["offset_s"]), 6),
            int(n["pitch"]),
            int(n["velocity"]),
        )
        for n in notes
    ]


def test_format_0_reads_notes_in_seconds():
    data = midi_file([(480, on(60, 80)), (480, off(60))], kind=0)
    assert rows(data) == [(0.5, 1.0, 60, 80)]


def test_running_status_is_followed():
    # One status byte, then a note-on and a note-on with velocity 0 without theirs.
    body = bytes([0, 0x90, 60, 80, 0x60, 60, 0, 0, 64, 70, 0x60, 64, 0, 0, 0xFF, 0x2F, 0])
    data = struct.pack(">4sLHHh", b"MThd", 6, 0, 1, 96) + struct.pack(">4sL", b"MTrk", len(body))
    assert rows(data + body) == [(0.0, 0.5, 60, 80), (0.5, 1.0, 64, 70)]


def test_tempo_of_another_track_moves_the_notes():
    # 120 a minute, from the second quarter note on 60 a minute.
    data = midi_file(
        [(0, tempo(500_000)), (480, tempo(1_000_000))],
        [(0, on(60)), (960, off(60)), (0, on(62)), (480, off(62))],
    )
    assert rows(data) == [(0.0, 1.5, 60, 64), (1.5, 2.5, 62, 64)]


def test_tracks_and_channels_are_merged():
    data = midi_file(
        [(0, on(60, channel=0)), (480, off(60, channel=0))],
        [(240, on(48, channel=3)), (480, off(48, channel=3))],
    )
    assert [row[2] for row in rows(data)] == [60, 48]


def test_smpte_time_counts_frames():
    # 25 frames a second, 40 ticks a frame: a tick is a millisecond, whatever the tempo.
    division = struct.unpack(">h", bytes([256 - 25, 40]))[0]
    data = midi_file([(0, tempo(250_000)), (0, on(60)), (1500, off(60))], kind=0, division=division)
    assert rows(data) == [(0.0, 1.5, 60, 64)]


def test_drums_and_other_instruments_are_left_out():
    data = midi_file(
        [(0, on(36, channel=9)), (480, off(36, channel=9))],
        [(0, program(40, 1)), (0, on(76, channel=1)), (480, off(76, channel=1))],
        [(0, program(0, 2)), (0, on(60, channel=2)), (480, off(60, channel=2))],
    )
    assert [row[2] for row in rows(data)] == [60]


def test_a_second_note_on_ends_the_first():
    data = midi_file([(0, on(60, 50)), (480, on(60, 70)), (480, off(60))])
    assert rows(data) == [(0.0, 0.5, 60, 50), (0.5, 1.0, 60, 70)]


def test_the_same_pitch_on_two_channels_stays_two_notes():
    data = midi_file(
        [(0, on(60, 50, 0)), (240, on(60, 70, 1)), (240, off(60, 0)), (480, off(60, 1))]
    )
    assert rows(data) == [(0.0, 0.5, 60, 50), (0.25, 1.0, 60, 70)]


def test_a_repeated_note_written_before_the_old_one_ends_keeps_its_length():
    # Legato repetitions, each note-off written after the note-on of the same tick.
    data = midi_file(
        [(0, on(60)), (480, on(60)), (0, off(60)), (480, on(60)), (0, off(60)), (480, off(60))]
    )
    assert [row[:2] for row in rows(data)] == [(0.0, 0.5), (0.5, 1.0), (1.0, 1.5)]


def test_a_zero_length_note_is_kept():
    data = midi_file([(480, on(60)), (0, off(60)), (480, on(60)), (480, off(60))])
    assert [row[:2] for row in rows(data)] == [(0.5, 0.5), (1.0, 1.5)]


def test_a_note_that_nothing_ends_lasts_to_the_end_of_the_file():
    data = midi_file([(0, on(60)), (1920, end())])
    assert rows(data) == [(0.0, 2.0, 60, 64)]


def test_all_notes_off_ends_what_sounds():
    data = midi_file([(0, on(60)), (480, control(123, 0)), (480, on(62)), (480, off(62))])
    assert [row[:2] for row in rows(data)] == [(0.0, 0.5), (1.0, 1.5)]


def test_three_pedals_are_read_and_move_no_offset():
    data = midi_file(
        [
            (0, control(64, 100)),
            (0, on(60)),
            (240, control(67, 30)),
            (240, off(60)),
            (480, control(66, 127)),
            (480, control(64, 0)),
        ]
    )
    performance = parse_midi(data, "test.mid")
    assert float(performance.notes["offset_s"][0]) == 0.5
    assert [(int(p["controller"]), int(p["value"])) for p in performance.pedals] == [
        (Pedal.SUSTAIN, 100),
        (Pedal.SOFT, 30),
        (Pedal.SOSTENUTO, 127),
        (Pedal.SUSTAIN, 0),
    ]


def test_duration_reaches_the_end_of_the_longest_track():
    data = midi_file([(0, on(60)), (480, off(60))], [(4800, end())])
    assert parse_midi(data, "test.mid").duration_s == 5.0


def test_a_file_from_elsewhere_counts_as_played():
    assert parse_midi(midi_file([(0, on(60)), (9, off(60))]), "test.mid").source is Source.MIDI


def test_alien_chunks_are_skipped():
    data = midi_file([(0, on(60)), (480, off(60))])
    alien = struct.pack(">4sL", b"XFIH", 4) + b"what"
    assert rows(data[:14] + alien + data[14:]) == rows(data)


@pytest.mark.data
def test_every_percepiano_file_is_read(percepiano_dir):
    from piano_core.midi import read_midi

    paths = sorted((percepiano_dir / "midi").glob("*.mid"))[::20]
    assert paths
    for path in paths:
        performance = read_midi(path)
        assert len(performance) > 20
        assert 3.0 < performance.duration_s < 120.0
