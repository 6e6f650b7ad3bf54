"""Scores in the app: MusicXML is read once, in a process that ends with the reading."""

import os
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from shutil import copyfile

import pytest

from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.services.processes import Worker
from desktop_app.services.scoring import ScoringService
from desktop_app.services.scoring.scores import Scores
from piano_core.errors import ScoreFileError
from piano_core.score import Score
from tests.desktop.conftest import no_transcriber
from tests.desktop.processes import sample_work

READS_NOTATION = frozenset({"partitura", "pandas", "scipy"})
ReadOnce = tuple[Scores, Path, Score]


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadOnce]:
    """A reader that has read the demo's score: partitura takes a second to load."""
    path = copyfile(DEMO_SCORE, tmp_path_factory.mktemp("scores") / "piece.musicxml")
    scores, before = Scores(), set(active_children())
    score = scores.read(path, quiet)
    assert isinstance(score, Score)
    assert set(active_children()) <= before, "what read it is still there"
    yield scores, path, score


def test_notation_arrives_as_the_notes_that_are_written(read_once: ReadOnce) -> None:
    _, _, score = read_once
    assert len(score) == 116 and score.title == "piece"
    assert not score.notes.flags.writeable


def test_a_score_that_was_read_is_not_read_again(read_once: ReadOnce) -> None:
    scores, path, score = read_once
    assert scores.read(path, quiet) is score


def test_a_file_that_has_changed_is_read_again(read_once: ReadOnce) -> None:
    scores, path, _ = read_once
    before, written = path.stat(), path.read_bytes()
    path.write_text("<score-partwise/>")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(ScoreFileError, match=r"piece\.musicxml"):
        scores.read(path, quiet)
    path.write_bytes(written)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_midi_and_what_is_not_there_are_left_to_whoever_reads_takes(tmp_path: Path) -> None:
    for path in (DEMO_TAKE, tmp_path / "gone.musicxml"):
        assert Scores().read(path, quiet) == path


def test_the_process_that_stays_loads_no_reader_of_notation(
    read_once: ReadOnce, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores, path, _ = read_once
    own = Worker()
    service = ScoringService(own, no_transcriber, no_transcriber)
    monkeypatch.setattr(service, "_scores", scores)
    take = service.read(DEMO_TAKE, path, quiet)
    assert take.against_score is not None and take.against_score.measures is not None
    assert own.run(sample_work.loaded, READS_NOTATION, progress=quiet) == frozenset()
    service.close()
