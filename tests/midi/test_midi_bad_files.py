"""Bad files: each gets a `MidiError` that names the file and the remedy; none hangs or crashes."""

import struct
from pathlib import Path

import numpy as np
import pytest

from piano_core.errors import MidiError
from piano_core.midi import parse_midi, read_midi
from piano_core.performance import Performance
from tests.midi.build import control, end, midi_file, off, on, program, tempo

GOOD = midi_file(
    [(0, tempo(400_000)), (0, control(64, 90)), (960, control(64, 0))],
    [(0, on(60)), (480, off(60)), (0, on(64)), (0, on(67)), (480, off(64)), (9, off(67))],
)


def header(kind: int, tracks: int, division: int) -> bytes:
    return struct.pack(">4sLHHh", b"MThd", 6, kind, tracks, division)


ENDLESS = b"\x00\x90\x3c\x40" + b"\xff" * 100_000
BAD = {
    "empty": (b"", "empty"),
    "text": (b"hello", "not a MIDI file"),
    "wav": (b"RIFF\x24\x00\x00\x00WAVEfmt ", "WAV"),
    "mp3": (b"ID3\x03", "MP3"),
    "musicxml": (b"<?xml version='1.0'?>", "XML"),
    "no tracks": (header(1, 0, 480), "nobody plays"),
    "half a header": (GOOD[:11], "cut off"),
    "cut in a track": (GOOD[:-20], "cut off"),
    "a track missing": (header(1, 5, 480) + GOOD[14:], "2 of 5 tracks"),
    "format 2": (header(2, 2, 480) + GOOD[14:], "format 2"),
    "format 9": (header(9, 2, 480) + GOOD[14:], "makes no sense"),
    "no resolution": (header(1, 2, 0) + GOOD[14:], "makes no sense"),
    "nonsense in a track": (GOOD.replace(b"\x90\x3c", b"\xf4\x3c"), "damaged"),
    "endless number": (
        header(0, 1, 480) + struct.pack(">4sL", b"MTrk", len(ENDLESS)) + ENDLESS,
        "damaged",
    ),
    "ten years": (midi_file(*[[(2**28 - 1, on(60))] * 99], division=1), "24 hours"),
    "no notes": (midi_file([(0, control(64, 90)), (480, end())]), "nobody plays"),
    "only drums": (midi_file([(0, on(36, channel=9)), (480, off(36, channel=9))]), "drums"),
    "only violin": (midi_file([(0, program(40)), (0, on(76)), (480, off(76))]), "program 41"),
    "too large": (GOOD + bytes(9 * 2**20), "MiB"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_what_is_wrong_and_a_remedy(name: str):
    data, expected = BAD[name]
    with pytest.raises(MidiError, match=expected) as caught:
        parse_midi(data, "take.mid")
    assert caught.value.where == "take.mid"
    assert caught.value.remedy


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(MidiError, match=r"nowhere\.mid: it cannot be opened"):
        read_midi(tmp_path / "nowhere.mid")


def test_a_folder_is_no_file(tmp_path: Path):
    with pytest.raises(MidiError, match="cannot be opened"):
        read_midi(tmp_path)


def test_mutated_files_give_an_error_or_a_performance():
    rng = np.random.default_rng(7)
    read = 0
    for _ in range(500):
        data = bytearray(GOOD)
        for _ in range(int(rng.integers(1, 6))):
            data[int(rng.integers(len(data)))] = int(rng.integers(256))
        cut = len(data) if rng.random() < 0.7 else int(rng.integers(len(data)))
        try:
            assert isinstance(parse_midi(bytes(data[:cut]), "mutated.mid"), Performance)
            read += 1
        except MidiError as error:
            assert error.where == "mutated.mid"
    assert 0 < read < 500
