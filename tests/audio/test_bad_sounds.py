"""What cannot be used says which file, what is wrong and what to do; what can be is not lost."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import LONGEST_S, decode, probe
from piano_core.errors import AudioCutShortError, AudioError
from tests.audio.sounds import Sound, chord, write_m4a, write_sound


def refused(path: Path, match: str) -> AudioError:
    with pytest.raises(AudioError, match=match) as caught:
        list(decode(path))
    assert caught.value.where == str(path)
    assert caught.value.remedy
    return caught.value


def heard_before_error(
    path: Path, sample_rate: int | None = None
) -> tuple[Sound, AudioCutShortError]:
    blocks: list[Sound] = []
    with pytest.raises(AudioCutShortError) as caught:
        blocks.extend(decode(path, sample_rate))
    return np.concatenate(blocks), caught.value


def test_absent_and_empty_files_and_folders(tmp_path: Path):
    refused(tmp_path / "none.wav", "No such file")
    refused(tmp_path, "cannot be read")
    empty = tmp_path / "empty.wav"
    empty.touch()
    refused(empty, "is empty")


def test_a_header_without_sound(tmp_path: Path):
    refused(write_sound(tmp_path / "a.wav", chord(0, 44_100), 44_100), "cannot be decoded|no sound")


@pytest.mark.parametrize(
    ("name", "content", "match"),
    [
        ("a.wav", b"MThd\x00\x00\x00\x06", "MIDI"),
        ("a.mp3", b"<!DOCTYPE html><title>404</title>", "web page"),
        ("a.m4a", b"PK\x03\x04" + bytes(50), "ZIP"),
        ("a.ogg", b"\x1a\x45\xdf\xa3" + bytes(50), "Matroska"),
        ("a.wav", b"RIFF\x00\x00\x00\x00AVI LIST", "video"),
        ("a.wma", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11" + bytes(50), "Windows Media"),
        ("a.wav", bytes(1000), "not a sound file of a known kind"),
        ("a.flac", b"fLaC" + bytes(100), "cannot be decoded as FLAC"),
        ("a.m4a", b"\x00\x00\x00\x18ftypM4A " + bytes(100), "cannot be decoded as MP4"),
        ("a.mp3", b"ID3\x04\x00\x00\x7f\x7f\x7f\x7f", "is empty"),
    ],
)
def test_what_is_not_sound_is_named(tmp_path: Path, name: str, content: bytes, match: str):
    path = tmp_path / name
    path.write_bytes(content)
    refused(path, match)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("subtype", ["FLOAT", "DOUBLE"])
def test_samples_that_are_not_numbers(tmp_path: Path, value: float, subtype: str):
    sound = chord(3.0, 44_100, 2)
    sound[88_200, 1] = value
    path = write_sound(tmp_path / "a.wav", sound, 44_100, subtype)
    refused(path, "the first at 2.000 s")


def test_rates_and_channels_that_cannot_be_used(tmp_path: Path):
    refused(write_sound(tmp_path / "slow.wav", chord(0.1, 4000), 4000), "4000 samples a second")
    many = np.zeros((100, 6), np.float32)
    refused(write_sound(tmp_path / "many.wav", many, 44_100), "6 channels")


def test_three_hours_are_too_long_whether_promised_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = write_sound(tmp_path / "night.wav", chord(1.0, 8000), 8000, "PCM_U8")
    size = int(LONGEST_S) * 8000
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = size.to_bytes(4, "little")
    path.write_bytes(content)
    with path.open("rb+") as file:
        file.truncate(at + 4 + size)  # sparse: takes no room on the disk
    refused(path, "3 hours long")
    unpromised = write_m4a(tmp_path / "a.aac", chord(3.0, 44_100), 44_100, container="adts")
    monkeypatch.setattr("piano_core.audio.decoding.LONGEST_S", 2.0)
    refused(unpromised, "3 hours long")


@pytest.mark.parametrize("suffix", [".wav", ".aiff", ".flac", ".mp3", ".ogg"])
def test_of_a_cut_file_what_is_there_is_heard_before_the_error(tmp_path: Path, suffix: str):
    rng = np.random.default_rng(0)
    sound = chord(8.0, 44_100) + rng.normal(0, 0.05, (8 * 44_100, 1)).astype(np.float32)
    path = write_sound(tmp_path / f"take{suffix}", sound, 44_100)
    uncut = np.concatenate(list(decode(path)))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    heard, error = heard_before_error(path)
    assert 3.0 < error.heard_s < 5.0
    assert error.heard_s == len(heard) / 44_100
    np.testing.assert_allclose(heard[:100_000], uncut[:100_000], atol=1e-4)


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
def test_resampling_a_cut_file_loses_none_of_what_could_be_read(tmp_path: Path, rate: int):
    path = write_sound(tmp_path / "take.wav", chord(8.0, 44_100, 2), 44_100)
    whole = np.concatenate(list(decode(path, rate)))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 3 // 5])
    heard, error = heard_before_error(path, rate)
    assert abs(len(heard) - error.heard_s * rate) <= 1
    before = len(heard) - rate // 50  # the filter hears the cut a little before it
    np.testing.assert_allclose(heard[:before], whole[:before], atol=1e-4)


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF])
def test_a_wav_whose_recorder_died_is_heard(tmp_path: Path, size: int):
    sound = chord(2.0, 44_100)
    path = write_sound(tmp_path / "take.wav", sound, 44_100)
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = size.to_bytes(4, "little")
    path.write_bytes(content)
    blocks: list[Sound] = []
    try:
        blocks.extend(decode(path))
    except AudioCutShortError as error:
        assert "never finished" in error.problem
    np.testing.assert_allclose(np.concatenate(blocks), sound, atol=1 / 32768)


def test_an_error_leaves_no_file_open(tmp_path: Path):
    path = write_sound(tmp_path / "a.wav", chord(1.0, 44_100), 44_100)
    blocks = decode(path, block_frames=100)
    next(blocks)
    blocks.close()
    path.unlink()
    with pytest.raises(AudioError, match="No such file"):
        probe(path)
