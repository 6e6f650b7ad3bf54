"""The home page in the real window: takes come by themselves, open again, and go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.library.schema import INDEX
from desktop_app.view_models.states import Scored
from desktop_app.views.library.describing import DescribingDialog
from tests.desktop.conftest import MakeApp


@pytest.fixture
def app(make_app: MakeApp, bundle: Path, take: Path, qtbot: QtBot) -> App:
    """The window at its takes, after one was opened and scored."""
    app = make_app(lambda: bundle)
    app.parts.session.open(take)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=20_000)
    qtbot.waitUntil(lambda: app.parts.takes.view.total == 1)
    app.window.show_takes()
    return app


def cells(app: App) -> list[list[str]]:
    rows = app.window.library.list.model()
    columns = range(rows.columnCount())
    return [
        [rows.index(row, column).data() for column in columns] for row in range(rows.rowCount())
    ]


def test_a_scored_take_is_listed_with_its_trend(app: App) -> None:
    ((_, *told),) = cells(app)
    assert told == ["No piece named", "Träumerei take 2", "1:00", "MIDI", ""]
    trend = app.parts.takes.view.trend
    assert trend is not None
    assert len(trend.points) == 1
    assert app.window.at_home


def test_without_takes_the_window_says_what_to_do_first(make_app: MakeApp, qtbot: QtBot) -> None:
    app = make_app(lambda: Path("none"))
    with qtbot.waitSignal(app.services.background._posted):  # pyright: ignore[reportPrivateUsage]
        app.parts.takes.reload()
    assert app.window.empty.isVisible()


def test_the_demo_take_is_not_kept(make_app: MakeApp, bundle: Path, qtbot: QtBot) -> None:
    app = make_app(lambda: bundle)
    app.window.open_demo()
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=60_000)
    assert app.parts.takes.view.total == 0


def test_enter_opens_the_take_again(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(app.window.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.window.take.isVisible())
    assert not app.window.at_home


def test_the_open_take_is_still_there(app: App) -> None:
    app.window.show_take()
    assert app.window.take.isVisible()


def test_a_search_that_finds_nothing_lists_nothing(app: App, qtbot: QtBot) -> None:
    app.window.library.focus_search()
    qtbot.keyClicks(app.window.library.search, "waltz")
    assert cells(app) == []
    assert app.window.library.current is None
    app.window.library.search.clear()
    assert len(cells(app)) == 1


def test_the_piece_is_named_by_the_user(app: App, qtbot: QtBot) -> None:
    app.window.library.ask_for_piece()
    dialog = app.window.library.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Kinderszenen")
    dialog.accept()
    qtbot.waitUntil(lambda: cells(app)[0][1] == "Kinderszenen")
    assert "Kinderszenen (1)" in [
        app.window.library.pieces.itemText(i) for i in range(app.window.library.pieces.count())
    ]


def test_a_take_is_deleted_after_asking(app: App, take: Path, qtbot: QtBot) -> None:
    app.window.library.ask_to_delete()
    question = app.window.library.findChild(QMessageBox)
    assert question is not None
    delete = next(b for b in question.buttons() if b.text() == "Delete")
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.parts.takes.view.total == 0)
    assert app.window.empty.isVisible()
    assert take.is_file()


def test_the_list_is_exported(
    app: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "takes.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    app.window.library.ask_for_export()
    qtbot.waitUntil(target.exists)
    assert "Träumerei take 2" in target.read_text(encoding="utf-8")


def test_a_library_that_cannot_be_used_is_said_and_the_window_goes_on(
    make_app: MakeApp, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / INDEX).write_bytes(b"not a database" * 100)
    app = make_app(lambda: Path("none"))
    app.parts.takes.reload()
    qtbot.waitUntil(lambda: app.parts.takes.view.problem is not None)
    problem = app.parts.takes.view.problem
    assert problem is not None
    assert "damaged" in problem.what
    assert app.window.library.isVisible()


def test_tags_and_notes_are_written_and_found(app: App, qtbot: QtBot) -> None:
    app.window.library.ask_to_describe()
    dialog = app.window.library.findChild(DescribingDialog)
    assert dialog is not None
    dialog.tags.setText("slow, left hand")
    dialog.notes.setPlainText("for the lesson")
    dialog.accept()
    qtbot.waitUntil(lambda: cells(app)[0][-1] == "slow, left hand")
    app.window.library.search.setText("lesson")
    assert len(cells(app)) == 1
    app.window.library.search.setText("concert")
    assert cells(app) == []
