"""Sound and MIDI, with a score or without: the same take from every door."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import write_wav
from piano_core.errors import AudioError, MidiError, MissingPartError, ScoreFileError
from piano_core.midi import write_midi
from piano_core.performance import Performance, Source
from piano_core.synthesis import render
from piano_core.takes import listen, read_take, with_score
from piano_core.transcription import Transcriber
from tests.score.build import exported, performed, rows_of, tune

SCORE = tune(8)


@pytest.fixture
def played() -> Performance:
    return performed(rows_of(SCORE, 1, 8, 1.0, np.random.default_rng(0)))


@pytest.fixture
def midi(tmp_path: Path, played: Performance) -> Path:
    write_midi(played, tmp_path / "take.mid")
    return tmp_path / "take.mid"


@pytest.fixture
def score(tmp_path: Path) -> Path:
    return exported(SCORE, tmp_path / "piece.mid")


@pytest.fixture
def wave(tmp_path: Path, played: Performance) -> Path:
    path = tmp_path / "take.wav"
    write_wav(path, render(played.excerpt(0, 6), 8000, 1), 8000)
    return path


@pytest.fixture
def transcriber(tiny_bundle: Path) -> Transcriber:
    return Transcriber.load(tiny_bundle, "cpu", threads=1)


def nobody() -> Transcriber:
    raise AssertionError("MIDI needs no transcriber")


def test_midi_is_recorded_and_nobody_listens(midi: Path, played: Performance):
    take = read_take(midi, transcriber=nobody)
    assert take.listening is None and take.comparison is None
    assert len(take.performance) == len(played)
    assert take.performance.source is Source.MIDI
    assert take.title == "take"


def test_with_a_score_it_is_read_against_it(midi: Path, score: Path):
    take = read_take(midi, score)
    assert take.comparison is not None and take.comparison.reading is not None
    assert take.comparison.reading.mistakes == ()
    assert with_score(read_take(midi), score).comparison is not None


def test_other_music_is_said_and_the_take_is_kept(midi: Path, tmp_path: Path):
    write_midi(
        performed(rows_of(tune(8, seed=5), 1, 8, 0.0, np.random.default_rng(1))),
        tmp_path / "other.mid",
    )
    take = read_take(midi, tmp_path / "other.mid")
    assert take.comparison is not None and take.comparison.reading is None
    assert take.comparison.mismatch is not None


def test_sound_is_heard_and_by_whom_is_kept(
    wave: Path, transcriber: Transcriber, tiny_bundle: Path
):
    take = read_take(wave, transcriber=lambda: transcriber)
    assert take.performance.source is Source.TRANSCRIPTION
    assert take.listening is not None
    assert take.listening.content_hash == transcriber.content_hash
    assert len(take.listening.content_hash) == 64
    assert 6.0 <= take.performance.duration_s <= 8.0  # the last strings ring on


def test_a_spoilt_recording_warns(tmp_path: Path, transcriber: Transcriber):
    path = tmp_path / "silence.wav"
    write_wav(path, np.zeros((48_000, 1), np.float32), 8000)
    _, listening = listen(path, transcriber, lambda fraction, doing: None)
    assert [warning.code for warning in listening.warnings] == ["silent"]


def test_sound_without_a_transcriber_names_the_command(wave: Path):
    with pytest.raises(MissingPartError, match="piano transcriber export"):
        read_take(wave)


def test_progress_rises_and_stops_the_work_by_what_it_raises(
    wave: Path, score: Path, transcriber: Transcriber
):
    told: list[float] = []
    read_take(wave, score, lambda: transcriber, lambda fraction, doing: told.append(fraction))
    assert told == sorted(told) and told[0] == 0 and told[-1] <= 1

    class Enough(Exception):
        pass

    def stop(fraction: float, doing: str) -> None:
        if doing == "Listening":
            raise Enough

    with pytest.raises(Enough):
        read_take(wave, transcriber=lambda: transcriber, progress=stop)


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("gone.mid", None, MidiError),
        ("gone.m4a", None, AudioError),
        ("text.wav", b"not a sound", AudioError),
        ("text.mid", b"not music", MidiError),
        ("piece.musicxml", b"<score-partwise/>", MidiError),
    ],
)
def test_what_is_no_take_is_refused(tmp_path: Path, name: str, content: bytes | None, error: type):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(error, match=name):
        read_take(tmp_path / name, transcriber=nobody)


def test_a_bad_score_is_refused_before_anybody_listens(wave: Path, tmp_path: Path):
    (tmp_path / "piece.musicxml").write_text("no notation")
    with pytest.raises(ScoreFileError):
        read_take(wave, tmp_path / "piece.musicxml", nobody)
