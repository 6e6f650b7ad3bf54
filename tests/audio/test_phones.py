"""What telephones record and carry about: memos are heard, films and bought songs are refused."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition

from piano_core.audio import decode, probe
from piano_core.errors import AudioCutShortError, AudioError
from tests.audio.sounds import Sound, chord, mux_sound, write_m4a


def heard(path: Path) -> Sound:
    return np.concatenate(list(decode(path)))


def difference(sound: Sound, original: Sound) -> float:
    """Against the original's level, without the padding at the ends."""
    inner = slice(2048, len(original) - 2048)
    return float(np.std(sound[inner] - original[inner]) / np.std(original))


def picture(size: int, grey: int) -> av.VideoFrame:
    return av.VideoFrame.from_ndarray(np.full((size, size, 3), grey, np.uint8), format="rgb24")


def write_film(path: Path, rate: int) -> Path:
    """Two seconds of sound and of pictures that come at changing distances."""
    with av.open(path, "w") as file:
        sound = file.add_stream("aac", rate=rate, layout="stereo")
        film = file.add_stream("mpeg4", rate=30)
        film.width = film.height = 32
        film.codec_context.time_base = Fraction(1, 600)
        for time in (0, 20, 43, 60, 150, 380, 400, 1100):
            frame = picture(32, time % 256)
            frame.pts, frame.time_base = time, Fraction(1, 600)
            file.mux(film.encode(frame))
        file.mux(film.encode(None))
        mux_sound(file, sound, chord(2.0, rate, 2))
    return path


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_memo_is_heard_whole(tmp_path: Path, rate: int, channels: int):
    sound = chord(3.0, rate, channels)
    path = write_m4a(tmp_path / "memo.m4a", sound, rate)
    info = probe(path)
    assert (info.sample_rate, info.channels, info.frames) == (rate, channels, len(sound))
    memo = heard(path)
    assert memo.shape == sound.shape
    assert difference(memo, sound) < 0.06


@pytest.mark.parametrize(("codec", "pixels"), [("mjpeg", "yuvj420p"), ("png", "rgb24")])
def test_a_cover_picture_is_no_video(tmp_path: Path, codec: str, pixels: str):
    sound = chord(2.0, 44_100, 2)
    path = tmp_path / "song.m4a"
    with av.open(path, "w", format="mp4") as file:
        track = file.add_stream("aac", rate=44_100, layout="stereo")
        cover = file.add_stream(codec)
        cover.width = cover.height = 64
        cover.pix_fmt, cover.disposition = pixels, Disposition.attached_pic
        file.mux(cover.encode(picture(64, 200)))
        file.mux(cover.encode(None))
        mux_sound(file, track, sound)
    assert b"covr" in path.read_bytes()
    with av.open(path) as file:
        assert [stream.type for stream in file.streams] == ["audio", "video"]
    assert difference(heard(path), sound) < 0.06


@pytest.mark.parametrize("name", ["film.mp4", "film.mov", "film.m4a"])
def test_a_film_is_refused_and_told_how_to_save_its_sound(tmp_path: Path, name: str):
    path = write_film(tmp_path / "film.mov", 48_000)
    path = path.rename(tmp_path / name)
    with pytest.raises(AudioError, match="is a video") as caught:
        next(decode(path))
    assert caught.value.where == str(path)
    assert "ffmpeg -i FILM -vn -c:a copy SOUND.m4a" in caught.value.remedy


@pytest.mark.parametrize(("name", "tag"), [("song.m4p", b"drms"), ("song.m4a", b"enca")])
def test_a_protected_song_is_named_as_one(tmp_path: Path, name: str, tag: bytes):
    plain = write_m4a(tmp_path / "plain.m4a", chord(1.0, 44_100), 44_100)
    path = tmp_path / name
    path.write_bytes(plain.read_bytes().replace(b"mp4a", tag))
    for reading in (lambda: probe(path), lambda: next(decode(path))):
        with pytest.raises(AudioError, match="protected against copying") as caught:
            reading()
        assert caught.value.where == str(path)
        assert "recording of your own" in caught.value.remedy


FRAGMENTS = {"movflags": "frag_keyframe+empty_moov", "frag_duration": "1000000"}


def test_a_memo_written_in_fragments_is_heard_and_half_of_it_too(tmp_path: Path):
    sound = chord(10.0, 44_100, 2)
    path = tmp_path / "web.m4a"
    with av.open(path, "w", format="mp4", options=FRAGMENTS) as file:
        mux_sound(file, file.add_stream("aac", rate=44_100, layout="stereo"), sound)
    delay = 1024  # what this encoder puts before the sound; fragments have no place to say so
    assert difference(heard(path)[delay:], sound) < 0.06
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    blocks: list[Sound] = []
    with pytest.raises(AudioCutShortError) as caught:
        blocks.extend(decode(path))
    assert 4 < caught.value.heard_s < 6
    assert sum(map(len, blocks)) == round(caught.value.heard_s * 44_100)
