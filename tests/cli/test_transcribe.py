"""`piano transcribe IN OUT`: a MIDI file or none at all, whatever happens on the way."""

import json
import shutil
import wave
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from piano_core.cli.transcribe import transcribe, transcriber
from piano_core.errors import AudioError, BundleError, MissingPartError
from piano_core.midi import read_midi
from piano_core.performance import Source
from piano_core.transcription import Transcriber
from piano_core.transcription.stream import TranscriptionStream

RATE = 8000


@pytest.fixture
def bundle(tiny_bundle: Path) -> Path:
    return tiny_bundle


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "take.wav"
    samples = np.random.default_rng(0).integers(-9000, 9000, 40 * RATE).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return path


def run(*words: object) -> str:
    result = CliRunner(catch_exceptions=False).invoke(transcribe, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_midi_file_holds_what_the_json_object_counts(bundle: Path, recording: Path):
    out = recording.with_suffix(".mid")
    told = json.loads(run(recording, out, "--transcriber", bundle, "--json"))
    performance = read_midi(out)
    assert performance.source == Source.TRANSCRIPTION
    assert told["notes"] == len(performance) > 0
    assert sum(told["pedal_movements"].values()) == len(performance.pedals)
    assert told["duration_s"] == pytest.approx(40.0)
    (warning,) = told["warnings"]
    assert warning["code"] == "noisy"  # the recording is noise


def test_people_are_told_in_one_line(bundle: Path, recording: Path):
    text = run(recording, recording.with_suffix(".mid"), "--transcriber", bundle)
    assert text.count("\n") == 1
    assert "notes and" in text


def test_what_is_left_of_a_damaged_file_is_transcribed_and_told(bundle: Path, recording: Path):
    recording.write_bytes(recording.read_bytes()[: 44 + 30 * RATE * 2])
    out = recording.with_suffix(".mid")
    told = json.loads(run(recording, out, "--transcriber", bundle, "--json"))
    assert 29.0 < told["duration_s"] <= 30.0
    assert told["warnings"][0]["code"] == "cut_short"
    assert len(read_midi(out)) == told["notes"] > 0


def test_what_is_no_piano_is_told_to_people_and_programs(
    bundle: Path, recording: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("piano_core.transcription.likeness.LEAST_CERTAINTY", float("inf"))
    words = [str(recording), str(recording.with_suffix(".mid")), "--transcriber", str(bundle)]
    result = CliRunner(catch_exceptions=False).invoke(transcribe, words)
    assert "warning: This does not sound like a piano" in result.stderr
    told = json.loads(run(*words, "--json"))
    assert [warning["code"] for warning in told["warnings"]] == ["noisy", "not_a_piano"]


@pytest.mark.parametrize("before", [None, b"an older file"])
def test_interrupted_it_leaves_the_target_as_it_was(
    bundle: Path, recording: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
):
    out = recording.with_suffix(".mid")
    if before is not None:
        out.write_bytes(before)
    beside = sorted(recording.parent.iterdir())

    def interrupted(self: TranscriptionStream) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(TranscriptionStream, "flush", interrupted)
    words = [str(recording), str(out), "--transcriber", str(bundle)]
    result = CliRunner().invoke(transcribe, words)
    assert result.exit_code == 1
    assert sorted(recording.parent.iterdir()) == beside
    assert before is None or out.read_bytes() == before


def test_what_is_no_sound_is_refused_and_nothing_written(bundle: Path, tmp_path: Path):
    (tmp_path / "take.wav").write_text("not a sound")
    with pytest.raises(AudioError):
        run(tmp_path / "take.wav", tmp_path / "take.mid", "--transcriber", bundle)
    assert not (tmp_path / "take.mid").exists()


def test_without_a_transcriber_it_says_how_to_get_one(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    with pytest.raises(MissingPartError, match=r"Make it with `piano transcriber export`"):
        run(recording, tmp_path / "take.mid")


def test_the_transcriber_in_home_is_used(
    bundle: Path, recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    shutil.copytree(bundle, tmp_path / "home" / "transcriber")
    told = json.loads(run(recording, tmp_path / "take.mid", "--json"))
    assert told["transcriber"] == Transcriber.load(bundle).manifest.name


def test_info_tells_source_and_licence(bundle: Path):
    result = CliRunner(catch_exceptions=False).invoke(transcriber, ["info", str(bundle), "--json"])
    told = json.loads(result.stdout)
    assert (told["source"], told["licence"]) == ("random weights", "none")


def test_export_leaves_a_folder_that_exists_alone(tmp_path: Path):
    pytest.importorskip("onnx")
    with pytest.raises(BundleError, match="exists already"):
        CliRunner(catch_exceptions=False).invoke(transcriber, ["export", str(tmp_path)])
