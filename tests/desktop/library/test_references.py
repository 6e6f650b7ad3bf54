"""References stay with their piece: on disk, over a session, in the window, and when they move."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.library import Library, ReferenceFiles
from desktop_app.view_models.library.references import PieceReferences
from desktop_app.view_models.session import Session
from desktop_app.view_models.states import Scored
from piano_core.audio import write_wav
from piano_core.errors import LibraryError
from piano_core.midi import write_midi
from piano_core.performance import Performance, Source
from piano_core.takes import Listening, Reference, Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import (
    FakeService,
    HeldBackground,
    Memory,
    Shelf,
    by_another,
    performance,
)

TAKE = Path("take.mid")
EAR = "a" * 64


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


def written(path: Path, played: Performance | None = None) -> Path:
    write_midi(performance() if played is None else played, path)
    return path


# On disk


def test_a_reference_comes_back_and_is_kept_once(tmp_path: Path) -> None:
    files = ReferenceFiles(tmp_path / "library")
    hers = written(tmp_path / "hers.mid")
    files.add("Elise", [hers])
    files.add("Elise", [hers])
    (listed,) = ReferenceFiles(tmp_path / "library").read()
    assert (listed.kept.piece, listed.kept.media, listed.problem) == ("Elise", str(hers), "")
    files.add("Another piece", [hers])
    assert len(files.read()) == 2
    files.remove([listed.kept.id])
    assert [one.kept.piece for one in files.read()] == ["Another piece"]
    assert hers.is_file()


def test_one_that_moved_or_changed_says_so_and_can_be_added_again(tmp_path: Path) -> None:
    files = ReferenceFiles(tmp_path / "library")
    hers = written(tmp_path / "hers.mid")
    files.add("Elise", [hers])
    moved = hers.rename(tmp_path / "there.mid")
    assert str(hers) in files.read()[0].problem
    files.add("Elise", [moved])
    (listed,) = files.read()
    assert (listed.kept.media, listed.problem) == (str(moved), "")
    written(moved, performance(90))
    assert "has changed" in files.read()[0].problem


def test_a_take_of_the_library_is_found_where_it_lies_now(tmp_path: Path) -> None:
    library, files = Library(tmp_path / "library"), ReferenceFiles(tmp_path / "library")
    hers = written(tmp_path / "hers.mid")
    files.add("Elise", [hers])
    moved = hers.rename(tmp_path / "there.mid")
    library.keep(Take(moved, performance()), None)
    (listed,) = files.read()
    assert (listed.kept.media, listed.problem) == (str(moved), "")


def test_a_damaged_entry_is_named_with_what_to_do(tmp_path: Path) -> None:
    files = ReferenceFiles(tmp_path / "library")
    files.add("Elise", [written(tmp_path / "hers.mid")])
    (entry,) = (tmp_path / "library" / "references").glob("*.json")
    entry.write_text("{")
    with pytest.raises(LibraryError, match="add the performance to its piece again"):
        files.read()


def test_they_come_along_in_an_archive(tmp_path: Path) -> None:
    files, hers = ReferenceFiles(tmp_path / "one"), written(tmp_path / "hers.mid")
    files.add("Elise", [hers])
    library = Library(tmp_path / "one")
    library.keep(Take(hers, performance()), None)
    library.write_archive(tmp_path / "all.pianotakes", lambda _done, _doing: None)
    Library(tmp_path / "two").merge_archive(tmp_path / "all.pianotakes", lambda _d, _w: None)
    hers.unlink()
    (listed,) = ReferenceFiles(tmp_path / "two").read()
    assert listed.problem == "" and Path(listed.kept.media).is_relative_to(tmp_path / "two")


def sound(path: Path) -> Path:
    write_wav(path, np.random.default_rng(3).normal(0, 0.1, 16_000), 16_000)
    return path


def heard(path: Path) -> Reference:
    """The sound, as if a transcriber had heard the sample performance in it."""
    played = replace(performance(), source=Source.TRANSCRIPTION)
    return Reference(path, played, Listening("ear", EAR, "CPU", ()))


def test_a_reference_that_is_no_take_comes_along_with_what_was_heard(tmp_path: Path) -> None:
    files, hers = ReferenceFiles(tmp_path / "one"), sound(tmp_path / "hers.wav")
    files.add("Elise", [hers])
    files.keep_heard([heard(hers)])
    Library(tmp_path / "one").write_archive(tmp_path / "all.pianotakes", quiet)
    content = hers.read_bytes()
    Library(tmp_path / "one").merge_archive(tmp_path / "all.pianotakes", quiet)
    assert ReferenceFiles(tmp_path / "one").read()[0].kept.media == str(hers)
    hers.unlink()
    for _ in range(2):
        Library(tmp_path / "two").merge_archive(tmp_path / "all.pianotakes", quiet)
    (listed,) = ReferenceFiles(tmp_path / "two").read()
    media = Path(listed.kept.media)
    assert listed.problem == "" and media.is_relative_to(tmp_path / "two")
    assert media.read_bytes() == content
    assert Library(tmp_path / "two").heard(media, EAR) is not None


def test_what_came_along_goes_with_the_last_that_needs_it(tmp_path: Path) -> None:
    files, hers = ReferenceFiles(tmp_path / "one"), sound(tmp_path / "hers.wav")
    files.add("Elise", [hers])
    files.add("Another piece", [hers])
    files.keep_heard([heard(hers)])
    first, second = files.read()
    files.remove([first.kept.id])
    assert Library(tmp_path / "one").heard(hers, EAR) is not None
    files.remove([second.kept.id])
    assert Library(tmp_path / "one").heard(hers, EAR) is None
    assert list((tmp_path / "one" / "references").rglob("*")) == []


def test_what_is_kept_with_no_piece_leaves_nothing(tmp_path: Path) -> None:
    hers = sound(tmp_path / "hers.wav")
    ReferenceFiles(tmp_path / "one").keep_heard([heard(hers)])
    assert Library(tmp_path / "one").heard(hers, EAR) is None
    assert not (tmp_path / "one" / "references").exists()


def test_a_damaged_reference_is_carried_and_said_where_it_arrives(tmp_path: Path) -> None:
    files = ReferenceFiles(tmp_path / "one")
    files.add("Elise", [sound(tmp_path / "hers.wav")])
    (entry,) = (tmp_path / "one" / "references").glob("*.json")
    entry.write_text("{")
    Library(tmp_path / "one").write_archive(tmp_path / "all.pianotakes", quiet)
    Library(tmp_path / "two").merge_archive(tmp_path / "all.pianotakes", quiet)
    with pytest.raises(LibraryError, match="add the performance to its piece again"):
        ReferenceFiles(tmp_path / "two").read()


# Over a session


class Desk:
    """A session whose takes are of one piece, with its references in the test's hands."""

    def __init__(self, piece: str = "Elise") -> None:
        self.background, self.shelf = HeldBackground(), Shelf()
        self.references = PieceReferences(self.background, self.shelf, lambda _take: piece)
        self.session = Session(self.background, FakeService(), Memory(), self.references)

    def done(self) -> "Desk":
        while self.background.pending:
            self.background.run_next()
        return self

    @property
    def scored(self) -> Scored:
        assert isinstance(self.session.state, Scored)
        return self.session.state


def test_what_a_take_was_held_beside_is_there_when_it_is_opened_again() -> None:
    desk = Desk()
    desk.session.open(TAKE)
    desk.done().session.refer([Path("hers.mid"), Path("his.mid")])
    desk.done().session.open(Path("next.mid"))
    beside = desk.done().scored.take.against_references
    assert beside is not None and beside.references == ("hers.mid", "his.mid")
    desk.session.refer([])
    desk.done().session.open(TAKE)
    assert desk.done().scored.take.references == ()


def test_a_take_is_not_held_beside_itself() -> None:
    desk = Desk()
    desk.references.add("Elise", [TAKE, Path("hers.mid")])
    desk.done().session.open(TAKE)
    assert [one.path.name for one in desk.done().scored.take.references] == ["hers.mid"]


def test_one_that_is_gone_is_left_out_and_said() -> None:
    desk = Desk()
    desk.references.add("Elise", [Path("hers.mid"), Path("his.mid")])
    desk.shelf.gone.add("his.mid")
    desk.done().session.open(TAKE)
    assert [one.path.name for one in desk.done().scored.take.references] == ["hers.mid"]
    assert "his.mid" in desk.scored.note


def test_without_a_name_of_the_piece_they_are_not_kept_and_that_is_said() -> None:
    desk = Desk(piece="")
    desk.session.open(TAKE)
    desk.done().session.refer([Path("hers.mid")])
    assert len(desk.done().scored.take.references) == 1
    assert "nobody named the piece" in desk.scored.note
    assert desk.shelf.kept == {}


def test_references_that_cannot_be_read_do_not_keep_a_take_from_being_scored() -> None:
    desk = Desk()
    desk.references.add("Elise", [Path("hers.mid")])
    desk.done()

    def refused(*_: object) -> Take:
        raise LibraryError("is no performance.", where="hers.mid", remedy="Take it away.")

    desk.session._service.refer = refused  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue]
    desk.session.open(TAKE)
    assert desk.done().scored.take.references == ()
    assert "hers.mid" in desk.scored.note and "Take it away." in desk.scored.note


# In the window


def test_the_page_of_takes_lists_adds_and_removes_them(
    make_app: MakeApp, bundle: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = written(tmp_path / "mine.mid")
    hers = written(tmp_path / "hers.mid", by_another(1))
    app = make_app(lambda: bundle)
    app.parts.session.open(take)
    qtbot.waitUntil(lambda: app.parts.takes.view.total == 1, timeout=20_000)
    app.window.show_takes()
    panel = app.window.library.references
    action = {one.id: one for one in app.window.actions_list}
    assert not action["add_references"].enabled()

    app.parts.takes.name_piece(app.parts.takes.view.lines[0].id, "Elise")
    qtbot.waitUntil(lambda: panel.piece == "Elise")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(hers)], ""))
    action["add_references"].run()
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    assert panel.list.item(0).text() == "hers.mid"

    app.parts.session.open(take)
    qtbot.waitUntil(
        lambda: (
            isinstance(state := app.parts.session.state, Scored) and bool(state.take.references)
        ),
        timeout=20_000,
    )
    hers.unlink()
    app.parts.references.load()
    qtbot.waitUntil(lambda: panel.list.item(0).text() == "hers.mid !")
    app.window.show_takes()
    assert action["remove_reference"].enabled()
    action["remove_reference"].run()
    qtbot.waitUntil(lambda: panel.list.count() == 0)


def test_a_take_of_a_known_piece_is_held_beside_its_references_but_never_itself() -> None:
    desk = Desk()
    desk.references.add("Elise", [Path("hers.mid")])
    desk.done()
    assert desk.references.beside_piece("Elise", TAKE).paths == (Path("hers.mid").resolve(),)
    assert desk.references.beside_piece("Other", TAKE).paths == ()
    assert desk.references.beside_piece("Elise", Path("hers.mid")).paths == ()
    # Of two that are compared, neither is the measure of the other.
    assert desk.references.beside_piece("Elise", TAKE, Path("hers.mid")).paths == ()
