"""Every format decodes to what was written, in blocks, at the rate and channels asked for."""

import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import Side, assess, decode, probe
from tests.audio.sounds import Sound, chord, write_m4a, write_sound

LOSSLESS = [
    (".wav", "PCM_16", 1 / 32768),
    (".wav", "PCM_24", 1 / 2**23),
    (".wav", "PCM_32", 1e-7),
    (".wav", "FLOAT", 0.0),
    (".wav", "DOUBLE", 0.0),
    (".wav", "PCM_U8", 1 / 128),
    (".flac", "PCM_16", 1 / 32768),
    (".flac", "PCM_24", 1 / 2**23),
    (".aiff", "PCM_16", 1 / 32768),
    (".aiff", "PCM_S8", 1 / 128),
    (".w64", "PCM_16", 1 / 32768),
    (".caf", "PCM_16", 1 / 32768),
]
LOSSY = [".mp3", ".ogg", ".opus", ".m4a"]


def whole(path: Path, **options: int) -> Sound:
    return np.concatenate(list(decode(path, **options)))


@pytest.mark.parametrize(("suffix", "subtype", "step"), LOSSLESS)
@pytest.mark.parametrize("channels", [1, 2])
def test_lossless_files_give_back_what_was_written(
    tmp_path: Path, suffix: str, subtype: str, step: float, channels: int
):
    sound = chord(1.0, 44_100, channels)
    path = write_sound(tmp_path / f"take{suffix}", sound, 44_100, subtype)
    heard = whole(path)
    assert heard.shape == sound.shape
    assert heard.dtype == np.float32
    np.testing.assert_allclose(heard, sound, atol=step)


@pytest.mark.parametrize("suffix", LOSSY)
@pytest.mark.parametrize("channels", [1, 2])
def test_lossy_files_sound_alike_and_are_not_shifted(tmp_path: Path, suffix: str, channels: int):
    sound = chord(3.0, 48_000, channels)
    heard = whole(write_sound(tmp_path / f"take{suffix}", sound, 48_000))
    assert heard.shape == sound.shape
    # The last frame of a lossy file is padding; the rest differs by what the coder drops.
    inner, level = slice(48, -2048), np.sqrt(np.mean(sound**2))
    errors = [
        np.sqrt(np.mean((np.roll(heard, shift, axis=0) - sound)[inner] ** 2)) / level
        for shift in (-1, 0, 1)
    ]
    assert np.argmin(errors) == 1
    assert errors[1] < 0.06


def test_apple_lossless_is_lossless(tmp_path: Path):
    sound = chord(1.0, 44_100, 2)
    heard = whole(write_m4a(tmp_path / "memo.m4a", sound, 44_100, "alac"))
    np.testing.assert_allclose(heard, sound, atol=1 / 32768)


def test_raw_aac_is_read_with_its_encoder_delay(tmp_path: Path):
    sound = chord(2.0, 44_100)
    heard = whole(write_m4a(tmp_path / "a.aac", sound, 44_100, container="adts"))
    delay = 1024  # what this encoder puts before the sound; ADTS has no place to say so
    np.testing.assert_allclose(heard[delay : delay + 40_000], sound[:40_000], atol=0.06)


@pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 96_000, 192_000])
def test_rates_from_8_to_192_khz(tmp_path: Path, rate: int):
    path = write_sound(tmp_path / "take.wav", chord(1.0, rate), rate)
    assert probe(path).sample_rate == rate
    assert sum(len(block) for block in decode(path, sample_rate=16_000)) == 16_000


@pytest.mark.parametrize("suffix", [".wav", ".flac", *LOSSY])
@pytest.mark.parametrize("block_frames", [100, 4097, 50_000])
def test_blocks_of_any_size_give_the_same_sound(tmp_path: Path, suffix: str, block_frames: int):
    path = write_sound(tmp_path / f"take{suffix}", chord(1.0, 48_000, 2), 48_000)
    blocks = list(decode(path, block_frames=block_frames))
    assert max(len(block) for block in blocks) <= block_frames
    np.testing.assert_array_equal(np.concatenate(blocks), whole(path))


def test_stereo_is_mixed_to_its_mean_and_mono_is_doubled(tmp_path: Path):
    stereo = write_sound(tmp_path / "s.wav", chord(0.2, 44_100, 2), 44_100, "FLOAT")
    mono = write_sound(tmp_path / "m.wav", chord(0.2, 44_100, 1), 44_100, "FLOAT")
    np.testing.assert_allclose(whole(stereo, channels=1), 0.75 * whole(mono), atol=1e-6)
    np.testing.assert_array_equal(whole(mono, channels=2), np.repeat(whole(mono), 2, axis=1))


@pytest.mark.parametrize("dead", ["left", "right"])
@pytest.mark.parametrize("channels", [None, 1, 2])
def test_of_stereo_with_a_dead_channel_the_living_one_is_taken(
    tmp_path: Path, dead: Side, channels: int | None
):
    sound = chord(0.5, 44_100, 2)
    sound[:, ["left", "right"].index(dead)] = 0
    path = write_sound(tmp_path / "take.wav", sound, 44_100, "FLOAT")
    assert assess(path).dead_channel == dead
    heard = np.concatenate(list(decode(path, channels=channels, dead_channel=dead)))
    living = sound.sum(axis=1, keepdims=True)
    np.testing.assert_array_equal(heard, np.repeat(living, channels or 1, axis=1))


def test_a_file_is_what_it_holds_whatever_its_name(tmp_path: Path):
    path = write_sound(tmp_path / "take.mp3", chord(1.0, 44_100), 44_100)
    misnamed = path.rename(tmp_path / "take.wav")
    info = probe(misnamed)
    assert info.container.name == "MP3"
    assert not info.container.is_named_by(misnamed)
    assert len(whole(misnamed)) == 44_100


def test_a_picture_in_the_tag_does_not_hide_the_sound(tmp_path: Path):
    plain = write_sound(tmp_path / "plain.mp3", chord(1.0, 44_100), 44_100)
    size = 200_000
    seven_bits = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    tagged = tmp_path / "tagged.mp3"
    tagged.write_bytes(b"ID3\x04\x00\x00" + seven_bits + bytes(size) + plain.read_bytes())
    np.testing.assert_array_equal(whole(tagged), whole(plain))


def test_probe_says_what_the_file_promises(tmp_path: Path):
    path = write_m4a(tmp_path / "memo.m4a", chord(2.0, 44_100, 2), 44_100)
    info = probe(path)
    assert (info.container.name, info.encoding, info.channels) == ("MP4", "aac", 2)
    assert info.duration_s == pytest.approx(2.0, abs=1e-3)


@pytest.mark.parametrize("minutes", [1, 60])
def test_memory_does_not_grow_with_length(tmp_path: Path, minutes: int):
    path = write_sound(tmp_path / "long.wav", chord(1.0, 8000), 8000, "PCM_U8")
    content = bytearray(path.read_bytes())
    at, size = content.index(b"data") + 4, minutes * 60 * 8000
    content[at : at + 4] = size.to_bytes(4, "little")
    path.write_bytes(content)
    with path.open("rb+") as file:
        file.truncate(at + 4 + size)  # sparse: takes no room on the disk
    tracemalloc.start()
    try:
        heard = sum(len(block) for block in decode(path, sample_rate=16_000, channels=2))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert heard == 2 * size
    assert peak < 8_000_000  # the sound itself is 460 MB at 60 minutes


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".aiff", *LOSSY])
def test_decoding_may_begin_anywhere(tmp_path: Path, suffix: str):
    path = write_sound(tmp_path / f"take{suffix}", chord(3.0, 48_000, 2), 48_000)
    everything = whole(path)
    for start_s in (0.5, 2.75):
        after = np.concatenate(list(decode(path, start_s=start_s)))
        assert np.array_equal(after, everything[round(start_s * 48_000) :])
