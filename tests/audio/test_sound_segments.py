"""Sound is cut at its pauses, and a segment's hash is of exactly its samples."""

import hashlib
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import segment_sound
from piano_core.segmentation import OVERLAP_S
from tests.audio.sounds import Sound, chord, write_sound

RATE = 8000


def playing(seconds: float) -> Sound:
    return chord(seconds, RATE)


def rest(seconds: float) -> Sound:
    return np.zeros((round(seconds * RATE), 1), np.float32)


def test_cuts_lie_where_the_sound_goes_on_after_the_longest_pause(tmp_path: Path):
    music = [playing(22), rest(0.5), playing(3), rest(1.0), playing(24)]
    path = write_sound(tmp_path / "a.wav", np.concatenate(music), RATE)
    first, second = segment_sound(path, "folder/a")
    assert (first.recording_id, first.start_s) == ("folder/a", 0.0)
    assert first.end_s == second.start_s == pytest.approx(26.5, abs=0.05)
    assert second.end_s == 50.5


def test_without_pauses_segments_overlap_and_cover_everything(tmp_path: Path):
    path = write_sound(tmp_path / "a.wav", playing(70), RATE)
    segments = segment_sound(path, "folder/a")
    assert segments[0].start_s == 0
    assert segments[-1].end_s == 70
    assert all(20 <= segment.end_s - segment.start_s <= 30 for segment in segments)
    assert all(a.end_s - b.start_s >= OVERLAP_S for a, b in pairwise(segments))


def test_a_hash_is_of_the_segments_own_samples(tmp_path: Path):
    sound = np.concatenate([playing(25), rest(1), playing(25)])
    path = write_sound(tmp_path / "a.wav", sound, RATE, "FLOAT")
    for segment in segment_sound(path, "folder/a"):
        samples = sound[round(segment.start_s * RATE) : round(segment.end_s * RATE)]
        expected = hashlib.sha256(b"8000 1" + samples.tobytes()).hexdigest()
        assert segment.content_hash == expected


def test_equal_sound_has_equal_hashes_whatever_the_lossless_container(tmp_path: Path):
    exact = (playing(40) * 30_000).astype(np.int16)
    hashes: list[list[str]] = []
    for name in ("a.wav", "a.flac", "a.aiff"):
        path = write_sound(tmp_path / name, exact, RATE)
        hashes.append([segment.content_hash for segment in segment_sound(path, "x/a")])
    assert hashes[0] == hashes[1] == hashes[2]


def test_a_short_recording_is_one_segment_and_silence_too(tmp_path: Path):
    (only,) = segment_sound(write_sound(tmp_path / "a.wav", playing(4), RATE), "x/a")
    assert (only.start_s, only.end_s) == (0, 4)
    silent = segment_sound(write_sound(tmp_path / "b.wav", rest(45), RATE), "x/b")
    assert len(silent) == 2
