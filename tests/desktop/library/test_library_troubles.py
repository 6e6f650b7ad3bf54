"""What a pianist sees of a library that is in trouble; nothing of it is ever overwritten."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.library import Library
from desktop_app.services.library.schema import INDEX
from desktop_app.view_models.library.kept_takes import KeptTake
from desktop_app.view_models.states import Refused, Unscored
from piano_core.errors import MissingPartError
from piano_core.midi import write_midi
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import performance, scorecard


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the window of `make_app` keeps its takes."""
    return tmp_path / "library"


@pytest.fixture
def kept(folder: Path, take: Path) -> KeptTake:
    return Library(folder).keep(Take(take, performance(300, 60.0)), scorecard())


def no_model() -> Path:
    raise MissingPartError("no model is here.", remedy="Make one.")


def at_home(make_app: MakeApp, qtbot: QtBot) -> App:
    """The window at its list of takes, as after a start."""
    app = make_app(no_model)
    listed: list[object] = []
    app.parts.takes.changed.connect(listed.append)
    app.parts.takes.reload()
    qtbot.waitUntil(lambda: bool(listed))
    return app


def said(app: App) -> str:
    page = app.window.library
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def titles(app: App) -> list[str]:
    return [line.cells[2] for line in app.parts.takes.view.lines]


def content(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def played_too(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    """Another take is opened; the window tries to remember it."""
    other = tmp_path / "other.mid"
    write_midi(performance(80, 20.0, seed=4), other)
    app.parts.session.open(other)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Unscored), timeout=20_000)


def damage(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / INDEX) as index:
        index.execute(statement)
    index.close()


def test_two_windows_list_each_others_takes(
    make_app: MakeApp, kept: KeptTake, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = at_home(make_app, qtbot), at_home(make_app, qtbot)
    played_too(first, qtbot, tmp_path)
    qtbot.waitUntil(lambda: first.parts.takes.view.total == 2)
    second.parts.takes.describe(kept.id, "slow", "")
    qtbot.waitUntil(lambda: second.parts.takes.view.total == 2)
    first.parts.takes.reload()
    qtbot.waitUntil(lambda: "slow" in [line.tags for line in first.parts.takes.view.lines])
    assert sorted(titles(first)) == sorted(titles(second)) == ["Träumerei take 2", "other"]


def test_a_library_that_is_read_only_is_listed_and_says_that_nothing_is_kept(
    make_app: MakeApp,
    kept: KeptTake,
    folder: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connect = sqlite3.connect

    # Permissions do not bind root, as whom tests may run; SQLite's own read-only mode does.
    def read_only(path: Path, **_options: object) -> sqlite3.Connection:
        return connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    app = at_home(make_app, qtbot)
    assert titles(app) == ["Träumerei take 2"]
    before = content(folder / "takes")
    played_too(app, qtbot, tmp_path)
    qtbot.waitUntil(lambda: app.parts.takes.view.problem is not None)
    app.window.show_takes()
    assert "readonly" in said(app)
    assert "Make its folder writable" in said(app)
    assert str(folder / INDEX) in said(app)
    assert content(folder / "takes") == before


def test_a_library_of_a_newer_version_is_left_alone_and_takes_can_still_be_opened(
    make_app: MakeApp, kept: KeptTake, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    damage(folder, "PRAGMA user_version = 99")
    before = content(folder)
    app = at_home(make_app, qtbot)
    assert app.window.at_home
    assert "version 99" in said(app)
    assert "Install the newer app; nothing was changed." in said(app)
    played_too(app, qtbot, tmp_path)
    app.window.close()
    assert content(folder) == before


def test_a_row_that_makes_no_sense_is_one_line_and_the_others_open(
    make_app: MakeApp, kept: KeptTake, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    damage(folder, "UPDATE takes SET seconds = -1")
    good = tmp_path / "good.mid"
    write_midi(performance(seed=5), good)
    Library(folder).keep(Take(good, performance(seed=5)), None)
    app = at_home(make_app, qtbot)
    assert titles(app) == ["good", "A take that cannot be read"]
    app.window.library.list.choose(1)
    assert "makes no sense" in said(app)
    app.window.library.list.choose(0)
    app.window.library.open_current()
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Unscored), timeout=20_000)


def test_a_file_that_was_moved_is_said_and_found_again_where_it_lies(
    make_app: MakeApp, kept: KeptTake, take: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    elsewhere = take.rename(tmp_path / "moved.mid")
    app = at_home(make_app, qtbot)
    assert f"no longer at {take}" in said(app)
    app.window.library.open_current()
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Refused), timeout=20_000)
    assert str(take) in app.parts.session.state.problem.where  # pyright: ignore
    app.parts.session.open(elsewhere)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Unscored), timeout=20_000)
    qtbot.waitUntil(lambda: app.parts.takes.view.lines[0].media == str(elsewhere))
    (line,) = app.parts.takes.view.lines
    assert (line.id, line.problem) == (kept.id, "")


def test_a_folder_that_cannot_be_made_is_named_and_the_window_works(
    make_app: MakeApp, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    folder.write_text("a file lies where the folder should")
    app = at_home(make_app, qtbot)
    assert str(folder) in said(app)
    assert "Make this folder writable" in said(app)
    played_too(app, qtbot, tmp_path)
    assert folder.read_text() == "a file lies where the folder should"
