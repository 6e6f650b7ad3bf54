"""`piano audio` renders a MIDI file to sound, and says what is wrong with a recording."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from piano_core.cli.audio import audio
from piano_core.errors import AudioError, MidiError
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array
from tests.synthesis.tiny_soundfont import write_tiny_soundfont


def run(*words: str) -> Result:
    return CliRunner().invoke(audio, words, catch_exceptions=False)


@pytest.fixture
def take(tmp_path: Path) -> Path:
    notes = note_array([(0.5 * i, 0.5 * i + 0.45, 48 + 3 * i, 80) for i in range(16)])
    path = tmp_path / "take.mid"
    write_midi(Performance(notes, pedal_array(), 8.0), path)
    return path


def test_a_midi_file_becomes_sound_that_passes_the_check(take: Path):
    wav = take.with_suffix(".wav")
    rendered = json.loads(run("render", str(take), str(wav), "--rate", "22050", "--json").output)
    assert rendered["sample_rate"] == 22_050
    checked = json.loads(run("check", str(wav), "--json").output)
    assert checked["duration_s"] == rendered["duration_s"] == pytest.approx(9.0, abs=0.5)
    assert checked["warnings"] == []
    assert "Nothing stands in the way" in run("check", str(wav)).output


def test_the_check_says_what_to_do(take: Path):
    wav = take.with_suffix(".wav")
    run("render", str(take), str(wav))
    wav.write_bytes(wav.read_bytes()[:400_000])
    output = run("check", str(wav)).output
    assert "Record at least 5 s" in output
    marks = {line.split()[0]: line.split()[-1] for line in output.splitlines() if line.strip()}
    assert [marks[name] for name in ("length", "file", "level")] == ["!", "!", "ok"]


def test_a_configured_soundfont_plays(take: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("midirenderer", reason="extra soundfont is not installed")
    font = write_tiny_soundfont(take.with_name("tiny.sf2"))
    ours, theirs = take.with_name("ours.wav"), take.with_name("theirs.wav")
    monkeypatch.delenv("PIANO_SOUNDFONT", raising=False)
    assert json.loads(run("render", str(take), str(ours), "--json").output)["instrument"] is None
    monkeypatch.setenv("PIANO_SOUNDFONT", str(font))
    rendered = json.loads(run("render", str(take), str(theirs), "--json").output)
    assert rendered["instrument"] == str(font)
    assert len(ours.read_bytes()) == len(theirs.read_bytes())
    assert ours.read_bytes() != theirs.read_bytes()
    assert "played by tiny.sf2" in run("render", str(take), str(theirs)).output


def test_a_broken_soundfont_is_an_error_and_nothing_is_written(
    take: Path, monkeypatch: pytest.MonkeyPatch
):
    font = take.with_name("broken.sf2")
    font.write_bytes(b"RIFF")
    monkeypatch.setenv("PIANO_SOUNDFONT", str(font))
    with pytest.raises(AudioError, match="not a SoundFont"):
        run("render", str(take), str(take.with_suffix(".wav")))
    assert not take.with_suffix(".wav").exists()


def test_bad_input_is_a_typed_error(tmp_path: Path):
    with pytest.raises(AudioError, match="No such file"):
        run("check", str(tmp_path / "none.wav"))
    (tmp_path / "bad.mid").write_bytes(b"no midi")
    with pytest.raises(MidiError):
        run("render", str(tmp_path / "bad.mid"), str(tmp_path / "out.wav"))
    assert not (tmp_path / "out.wav").exists()
