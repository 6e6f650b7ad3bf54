"""A library in one file: carried whole, taken in once, all or nothing; bad archives refused."""

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.services.background import Cancelled
from desktop_app.services.library import Library
from desktop_app.services.library.dismissals import DismissalFiles
from desktop_app.services.library.schema import INDEX
from desktop_app.view_models.library.archiving import (
    ArchiveState,
    Archiving,
    Ended,
    Merged,
    Working,
)
from desktop_app.view_models.library.dismissals import Dismissal
from desktop_app.view_models.library.kept_takes import KeptTake
from piano_core.errors import LibraryError
from piano_core.midi import write_midi
from piano_core.scoring import BundleIdentity
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import HeldBackground, performance, scorecard

RECORDED = "6f1d1f5e-0f5b-4a7e-8a44-2f9f43f0a001"
OTHER = replace(scorecard(), bundle=BundleIdentity("other", "12" * 32, "x", False, "CPU"))


def quiet(_fraction: float, _doing: str) -> None: ...


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that counts: SQLite's own two beside the index come and go."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if not path.name.endswith(("-wal", "-shm"))
    }


def midi(path: Path, seed: int) -> Take:
    write_midi(performance(seed=seed), path)
    return Take(path, performance(seed=seed))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """One take that was recorded here, and one that lies in the user's own folder."""
    library = Library(tmp_path / "here" / "library")
    own = tmp_path / "here" / "library" / "takes" / RECORDED
    own.mkdir(parents=True)
    library.keep(midi(own / "played.mid", 0), scorecard())
    opened = library.keep(midi(tmp_path / "Träumerei.mid", 1), None)
    library.describe(opened.id, ("slow", "left hand"), "for the lesson")
    return library


@pytest.fixture
def archive(library: Library, tmp_path: Path) -> Path:
    target = tmp_path / "all.pianotakes"
    assert library.write_archive(target, quiet) == 2
    return target


def takes_of(library: Library) -> dict[str, KeptTake]:
    listed = library.takes()
    assert [one.problem for one in listed if one.problem] == []
    return {one.take.title: one.take for one in listed if one.take is not None}


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


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The archive with its files changed, and a zip that is whole."""
    with zipfile.ZipFile(archive) as old:
        files = {name: old.read(name) for name in old.namelist()}
    change(files)
    with zipfile.ZipFile(archive, "w") as new:
        for name, content in files.items():
            new.writestr(name, content)


def renamed(name: str) -> Callable[[dict[str, bytes]], None]:
    """The first file under another name, in index and archive alike."""

    def change(files: dict[str, bytes]) -> None:
        index = json.loads(files["index.json"])
        files[name] = files.pop(index["members"][0]["name"])
        index["members"][0]["name"] = name
        files["index.json"] = json.dumps(index).encode()

    return change


def swollen(files: dict[str, bytes]) -> None:
    index = json.loads(files["index.json"])
    files[index["members"][0]["name"]] += b"\0" * 1000


def edited(files: dict[str, bytes]) -> None:
    name = next(name for name in files if name.endswith(".mid"))
    files[name] = files[name][:-1] + b"\1"


def newer(files: dict[str, bytes]) -> None:
    files["index.json"] = b'{"version": 2, "members": []}'


def cut(files: dict[str, bytes]) -> None:
    del files[next(name for name in files if name.endswith(".mid"))]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (renamed("../../evil.mid"), "outside a take's folder"),
        (renamed("/etc/evil"), "outside a take's folder"),
        (renamed(f"{RECORDED}/../../evil.mid"), "outside a take's folder"),
        (renamed(f"{RECORDED}/sub/evil.mid"), "outside a take's folder"),
        (renamed(f"{RECORDED}\\..\\evil.mid"), "outside a take's folder"),
        (renamed("meant/../evil.json"), "outside a take's folder"),
        (renamed("meant/evil.json"), "outside a take's folder"),
        (renamed("evil/played.mid"), "outside a take's folder"),
        (swollen, "changed or damaged"),
        (edited, "changed or damaged"),
        (cut, "archive is not whole"),
        (newer, "version 2, and this app knows 1"),
        (lambda files: files.pop("index.json"), "archive is not whole"),
        (lambda files: files.update({"index.json": b"[]"}), "index cannot be read"),
    ],
)
def test_a_bad_archive_is_refused_and_changes_nothing(
    archive: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    there = Library(tmp_path / "there")
    there.keep(midi(tmp_path / "mine.mid", 7), None)
    before, around = tree(tmp_path / "there"), {path.name for path in tmp_path.iterdir()}
    rewritten(archive, change)
    with pytest.raises(LibraryError, match=said):
        there.merge_archive(archive, quiet)
    assert tree(tmp_path / "there") == before
    assert {path.name for path in tmp_path.iterdir()} == around


def test_an_archive_that_was_cut_off_anywhere_is_refused(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    there = Library(tmp_path / "there")
    for length in np.linspace(0, len(whole) - 1, 12).astype(int):
        archive.write_bytes(whole[:length])
        with pytest.raises(LibraryError, match="archive is not whole"):
            there.merge_archive(archive, quiet)
    assert there.takes() == ()


def test_where_one_take_cannot_come_in_none_does(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Library(tmp_path / "there")
    rename, renames = Path.rename, list[Path]()

    def failing(self: Path, target: Path) -> Path:
        renames.append(target)
        if len(renames) == 2:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(LibraryError, match="No space left"):
        there.merge_archive(archive, quiet)
    monkeypatch.undo()
    assert there.takes() == ()
    assert list((tmp_path / "there" / "takes").iterdir()) == []


@pytest.mark.parametrize("which", ["write", "merge"])
def test_cancelled_it_leaves_nothing(
    library: Library, archive: Path, tmp_path: Path, which: str
) -> None:
    def cancelled(_fraction: float, _doing: str) -> None:
        raise Cancelled

    there = Library(tmp_path / "there")
    with pytest.raises(Cancelled):
        if which == "write":
            library.write_archive(tmp_path / "again.zip", cancelled)
        else:
            there.merge_archive(archive, cancelled)
    assert not (tmp_path / "again.zip").exists()
    assert [path for path in (tmp_path / "there").rglob("*") if path.name != INDEX] == []


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
