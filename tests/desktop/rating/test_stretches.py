"""Stretches of a folder's recordings, and that they are heard as they are."""

from pathlib import Path

import numpy as np

from piano_core.audio.writing import write_wav
from piano_core.corpora import open_corpus
from tests.desktop.rating.room import Room


def test_stretches_are_those_of_the_folder_corpus(room: Room, folder: Path) -> None:
    files = room.service.recordings(folder)
    found = room.service.stretches(files, lambda _fraction, _doing: None)
    table = open_corpus("folder", folder).segments()
    assert sorted((one.start_s, one.end_s) for one in found) == sorted(
        zip(table["start_s"], table["end_s"], strict=True)
    )


def test_the_stretch_is_played_and_falls_silent_with_the_form(room: Room) -> None:
    form = room.rating.state.form
    assert form is not None
    room.rating.hear()
    assert room.rating.state.hearing
    room.settle()
    at = form.stretch
    assert room.speaker.played == [(Path(at.file), at.start_s, at.end_s)]
    assert not room.rating.state.hearing
    room.rating.hear()
    _, _, job = room.background.pending[0]
    room.rating.leave()
    assert job.cancelled
    assert not room.rating.state.hearing


def test_sound_is_played_without_being_transcribed(room: Room, tmp_path: Path) -> None:
    sound = tmp_path / "long.wav"
    write_wav(sound, np.zeros((44100, 1), np.float32), 44100)
    (stretch,) = room.service.stretches([sound], lambda _fraction, _doing: None)
    take = room.service.take(stretch)
    assert take.listening is not None
    assert take.performance.duration_s == stretch.end_s == 1.0


def test_a_folder_without_recordings_is_refused(room: Room, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    room.rating.rate_folder(bare)
    room.settle()
    assert room.rating.state.problem is not None
    assert "no recording" in room.rating.state.problem.what
