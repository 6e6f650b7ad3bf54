"""A SoundFont plays what is written, and a broken or absent one is named."""

import sys
from pathlib import Path

import numpy as np
import pytest

from piano_core.errors import AudioError, MissingPartError
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.synthesis import TAIL_S, check_soundfont, render_soundfont
from tests.synthesis.tiny_soundfont import tiny_soundfont, write_tiny_soundfont

pytest.importorskip("midirenderer", reason="extra soundfont is not installed")

RATE = 44_100


@pytest.fixture(scope="module")
def soundfont(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_soundfont(tmp_path_factory.mktemp("soundfont") / "tiny.sf2")


def sound_of(soundfont: Path, performance: Performance, rate: int = RATE) -> np.ndarray:
    """Mono, (frames,)."""
    return render_soundfont(performance, soundfont, rate, 1)[:, 0]


def one_note(pitch: int, velocity: int = 100, pedal: int = 0) -> Performance:
    down = [(0.0, int(Pedal.SUSTAIN), pedal)]
    return Performance(note_array([(0.5, 1.0, pitch, velocity)]), pedal_array(down), 2.0)


def level(sound: np.ndarray, start_s: float, end_s: float) -> float:
    return float(np.std(sound[round(start_s * RATE) : round(end_s * RATE)]))


@pytest.mark.parametrize(("pitch", "hertz"), [(57, 220.0), (69, 440.0), (81, 880.0)])
def test_a_note_sounds_at_its_time_and_pitch(soundfont: Path, pitch: int, hertz: float):
    sound = sound_of(soundfont, one_note(pitch))
    assert np.argmax(np.abs(sound) > 0.01) / RATE == pytest.approx(0.5, abs=0.005)
    part = sound[round(0.6 * RATE) : round(0.9 * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), RATE))
    assert np.argmax(spectrum) == pytest.approx(hertz, abs=1)


def test_velocity_and_pedal_are_heard(soundfont: Path):
    soft, hard = (sound_of(soundfont, one_note(69, velocity)) for velocity in (40, 110))
    assert level(hard, 0.6, 0.9) > 3 * level(soft, 0.6, 0.9)
    dry, held = (sound_of(soundfont, one_note(69, 100, pedal)) for pedal in (0, 127))
    assert level(held, 1.5, 1.9) > 10 * level(dry, 1.5, 1.9)


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_the_sound_has_the_rate_channels_and_length_asked_for(
    soundfont: Path, rate: int, channels: int
):
    sound = render_soundfont(one_note(69), soundfont, rate, channels)
    assert sound.shape == (round((2 + TAIL_S) * rate), channels)
    assert sound.dtype == np.float32
    assert 0.02 < np.abs(sound).max() <= 0.98


def test_what_is_no_soundfont_is_refused(tmp_path: Path):
    content = tiny_soundfont()
    path = tmp_path / "font.sf2"
    for broken, match in [
        (b"", "is not a SoundFont"),
        (b"RIFF\x00\x00\x00\x00WAVE", "is not a SoundFont"),
        (content[: len(content) // 2], "the end is missing"),
        (content.replace(b"shdr", b"xxxx"), "cannot be played"),
        (content.replace(b"smpl", b"OggS"), "cannot be played"),
    ]:
        path.write_bytes(broken)
        with pytest.raises(AudioError, match=match) as caught:
            check_soundfont(path)
        assert caught.value.where == str(path)
        assert "PIANO_SOUNDFONT" in caught.value.remedy
    with pytest.raises(AudioError, match="No such file"):
        render_soundfont(one_note(69), tmp_path / "none.sf2")


@pytest.mark.parametrize(
    ("name", "offset", "value"),
    [
        ("a sample that lies outside the file", 20, 0x7FFFFFFF),
        ("an instrument that is not there", None, 0x55),
    ],
)
def test_damage_that_stops_the_renderer_stops_nothing_else(
    tmp_path: Path, name: str, offset: int | None, value: int
):
    content = bytearray(tiny_soundfont())
    if offset is not None:
        at = content.index(b"shdr") + 8 + offset
        content[at : at + 16] = 4 * value.to_bytes(4, "little")
    else:
        content[content.index(b"pgen") + 10] = value
    path = tmp_path / "font.sf2"
    path.write_bytes(content)
    with pytest.raises(AudioError, match="cannot be played"):
        check_soundfont(path)


def test_without_the_extra_it_is_said_how_to_install_it(
    soundfont: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    for name in [name for name in sys.modules if name.startswith("midirenderer")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(MissingPartError, match="not installed") as caught:
        check_soundfont(soundfont)
    assert "[soundfont]" in caught.value.remedy
