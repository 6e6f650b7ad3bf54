"""A library in one file: carried whole, and taken in once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.library import Library
from desktop_app.services.library.dismissals import DismissalFiles
from desktop_app.view_models.library.archiving import (
    ArchiveState,
    Archiving,
    Ended,
    Merged,
    Working,
)
from desktop_app.view_models.library.dismissals import Dismissal
from tests.desktop.conftest import MakeApp
from tests.desktop.library.archives import OTHER, RECORDED, midi, quiet, takes_of, tree
from tests.desktop.samples import HeldBackground


def test_everything_arrives_elsewhere(library: Library, archive: Path, tmp_path: Path) -> None:
    before = takes_of(library)
    shutil.rmtree(tmp_path / "here")
    (tmp_path / "Träumerei.mid").unlink()
    there = Library(tmp_path / "there")
    assert there.merge_archive(archive, quiet) == Merged(2, 0)
    after = takes_of(there)
    assert set(after) == {"Recording", "Träumerei"}
    for title, kept in after.items():
        assert Path(kept.media).parent == tmp_path / "there" / "takes" / kept.id
        assert replace(kept, media="") == replace(before[title], media="")
    assert after["Träumerei"].tags == ("slow", "left hand")


def test_taken_in_twice_it_is_there_once(library: Library, archive: Path, tmp_path: Path) -> None:
    there = Library(tmp_path / "there")
    there.merge_archive(archive, quiet)
    before = tree(tmp_path / "there" / "takes")
    assert there.merge_archive(archive, quiet) == Merged(0, 2)
    assert tree(tmp_path / "there" / "takes") == before
    assert library.merge_archive(archive, quiet) == Merged(0, 2)
    assert takes_of(library)["Träumerei"].media == str(tmp_path / "Träumerei.mid")


def test_the_same_file_under_another_name_is_the_same_take_and_gains_what_was_said(
    library: Library, archive: Path, tmp_path: Path
) -> None:
    there = Library(tmp_path / "there")
    mine = there.keep(midi(tmp_path / "mine.mid", 1), OTHER)
    there.describe(mine.id, ("mine",), "as I see it")
    assert there.merge_archive(archive, quiet) == Merged(1, 1)
    kept = takes_of(there)["mine"]
    assert kept.id == mine.id
    assert kept.media == str(tmp_path / "mine.mid")
    assert (kept.tags, kept.comment) == (("mine", "slow", "left hand"), "as I see it")
    assert [said.bundle_name for said in kept.scorings] == ["other"]


def test_a_damaged_entry_is_carried_and_said_where_it_arrives(
    library: Library, tmp_path: Path
) -> None:
    entry = tmp_path / "here" / "library" / "takes" / RECORDED / "entry.json"
    entry.write_text("{}")
    library.write_archive(tmp_path / "all.zip", quiet)
    there = Library(tmp_path / "there")
    there.merge_archive(tmp_path / "all.zip", quiet)
    problems = [one.problem for one in there.takes() if one.take is None]
    assert len(problems) == 1
    assert "cannot be read" in problems[0]


def test_marks_that_were_meant_come_along(library: Library, tmp_path: Path) -> None:
    meant = Dismissal(RECORDED, "Träumerei", "phrasing", 5, (60, 64), "2026-11-22T10:00:00+00:00")
    DismissalFiles(tmp_path / "here" / "library").write(meant)
    library.write_archive(tmp_path / "all.zip", quiet)
    there = tmp_path / "there"
    for _ in range(2):
        Library(there).merge_archive(tmp_path / "all.zip", quiet)
        assert DismissalFiles(there).read() == (meant,)


def test_a_library_that_was_moved_finds_what_was_recorded(library: Library, tmp_path: Path) -> None:
    (tmp_path / "here").rename(tmp_path / "elsewhere")
    moved = takes_of(Library(tmp_path / "elsewhere" / "library"))
    place = tmp_path / "elsewhere" / "library" / "takes" / RECORDED / "played.mid"
    assert moved["Recording"].media == str(place)


def test_the_view_model_says_how_far_it_is_and_how_it_ended(tmp_path: Path) -> None:
    background, said, listed = HeldBackground(), list[ArchiveState](), list[bool]()
    library = Library(tmp_path / "library")
    library.keep(midi(tmp_path / "a.mid", 0), None)
    archiving = Archiving(background, library, lambda: listed.append(True))
    archiving.changed.connect(said.append)
    archiving.write(tmp_path / "all")
    assert archiving.busy
    background.run_next()
    assert isinstance(said[0], Working)
    assert said[-1] == Ended(
        f"1 take and what was said of it are in {tmp_path / 'all.pianotakes'}."
    )
    archiving.read(tmp_path / "all.pianotakes")
    background.run_next()
    assert isinstance(said[-1], Ended)
    assert said[-1].sentence.startswith("0 takes came in. 1 take was here already")
    assert listed == [True]
    archiving.read(tmp_path / "none.pianotakes")
    background.run_next()
    assert isinstance(said[-1], Ended)
    assert said[-1].problem is not None
    assert said[-1].problem.title == "Nothing was imported"


def test_from_the_window_an_archive_comes_in_and_is_listed(
    make_app: MakeApp, archive: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(lambda: Path("none"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    app.window.archive.ask_to_read()
    qtbot.waitUntil(lambda: app.window.findChild(QMessageBox) is not None)
    said = app.window.findChild(QMessageBox)
    assert said is not None
    assert "2 takes came in" in said.informativeText()
    said.close()
    qtbot.waitUntil(lambda: app.parts.takes.view.total == 2)
