"""The command palette and the tool bar: everything from the one list of actions."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.actions import Action, Menu
from desktop_app.view_models.palette import found_actions
from desktop_app.view_models.states import Empty
from desktop_app.views.menus import TOOLS
from desktop_app.views.palette import PaletteDialog
from tests.desktop.conftest import MakeApp


@pytest.fixture
def app(make_app: MakeApp) -> App:
    return make_app(lambda: Path("none"))


def action(title: str, menu: Menu = Menu.TAKE, *, able: bool = True) -> Action:
    return Action(title, title, "", menu, lambda: None, lambda: able)


def names(actions: tuple[Action, ...], query: str) -> list[str]:
    return [one.title for one in found_actions(actions, query)]


def dialog_of(app: App) -> PaletteDialog:
    app.window.show_palette()
    dialog = app.window.findChild(PaletteDialog)
    assert dialog is not None
    return dialog


def test_every_word_must_be_in_the_name_or_its_menu() -> None:
    actions = (action("&Next mark"), action("&Score again"), action("Zoom &in", Menu.VIEW))
    assert names(actions, "mark NEXT") == ["&Next mark"]
    assert names(actions, "view") == ["Zoom &in"]
    assert names(actions, "again take") == ["&Score again"]
    assert names(actions, "nothing") == []
    assert names(actions, "") == [one.title for one in actions]


def test_a_name_that_begins_with_the_word_comes_first() -> None:
    actions = (action("Unmarked"), action("Next mark"), action("Mark it"))
    assert names(actions, "mark") == ["Mark it", "Next mark", "Unmarked"]


def test_what_cannot_be_done_is_not_offered() -> None:
    assert names((action("Stop", able=False),), "stop") == []


def test_letters_arrows_and_enter_do_it(app: App, qtbot: QtBot) -> None:
    dialog = dialog_of(app)
    qtbot.keyClicks(dialog.search, "colours")
    assert dialog.list.count() == 1
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "model")
    before = dialog.list.currentRow()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == before + 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Up)
    dialog.search.setText("models")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert app.window.models.isVisible()


def test_escape_does_nothing_but_leave(app: App, qtbot: QtBot) -> None:
    dialog = dialog_of(app)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert isinstance(app.parts.session.state, Empty)


def test_the_tool_bar_says_keys_on_hovering_and_follows_the_state(app: App) -> None:
    bar = app.window.findChild(QToolBar)
    assert bar is not None
    buttons = {b.text(): b for b in bar.findChildren(QToolButton) if b.text()}
    assert list(buttons) == [name for _, name in TOOLS]
    assert "Ctrl+4" in buttons["Models"].toolTip()
    assert not buttons["Review"].isEnabled()
    buttons["Rate"].click()
    assert app.window.rating.isVisible()
