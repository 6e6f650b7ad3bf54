"""A window in another language holds no English: shown with one that has no Latin letter."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.services.library.entries import read_entry
from desktop_app.services.recording.take_folder import read_record
from desktop_app.translations.sources import all_texts
from desktop_app.view_models.states import Scored, problem_of
from desktop_app.view_models.wording import speak
from piano_core.errors import PianoError
from piano_core.file_kinds import SCORE_SUFFIXES
from piano_core.score import read_score
from piano_core.scoring import Scorer
from piano_core.scoring.choice import SHIPPED
from piano_core.sentences import ENGLISH, Style
from piano_core.takes import read_take
from tests.desktop.conftest import MakeApp

NAMES = (
    # of things that are called so everywhere
    DEMO_TAKE.name, DEMO_TAKE.stem, "elise", "English", "Deutsch",
    "CUDA", "TensorRT", "NVIDIA", "DirectML", "Windows", "CoreML", "Apple", "CPU", "MIDI",
    # of keys
    "Ctrl", "Shift", "Space", "Return", "Esc", "Del", "Alt", "Home", "End", "PgUp", "PgDown",
    "Left", "Right", "Backspace",
)  # fmt: skip


class LatinFree:
    """Every letter of every text in the catalogues is another one; what fills the places stays."""

    style: Style = ENGLISH

    def text(self, english: str, number: int | None = None) -> str:
        if english not in _known():
            return ""
        return re.sub(r"(\{[^}]*\})|[A-Za-z]", lambda found: found.group(1) or "ж", english)


@cache
def _known() -> frozenset[str]:
    return frozenset(text.english for text in all_texts())


@pytest.fixture
def foreign(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """The window in that language, with the model that comes with the app."""
    monkeypatch.setattr("desktop_app.application.install_language", lambda *_: speak(LatinFree()))
    yield make_app(lambda: SHIPPED)
    speak(None)


def texts(widget: QWidget) -> Iterator[str]:
    """All that a user can read or hear of a control."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        if not isinstance(model, QAbstractListModel):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(QModelIndex())):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.data(model.index(row, column), role) or "")


def english(app: App, *names: str) -> set[str]:
    """Texts on the screen in which English words are left; `names` are not English."""
    known = re.compile("|".join(re.escape(name) for name in (*NAMES, *names)))
    shown = [w for w in app.window.findChildren(QWidget) if w.isVisible()]
    said = {text for widget in shown for text in texts(widget)}
    said |= {action.title for action in app.window.actions_list}
    # A path may break anywhere: spaces of no width stand in it.
    plain = {text.replace("\u200b", "") for text in said}
    return {text for text in plain if re.search("[A-Za-z]{3}", known.sub("", text))}


@pytest.mark.slow
def test_the_demo_take_is_told_without_english(foreign: App, qtbot: QtBot, tmp_path: Path) -> None:
    parts, window = foreign.parts, foreign.window
    take = tmp_path / DEMO_TAKE.name  # the demo itself is not kept in the library
    take.write_bytes(DEMO_TAKE.read_bytes())
    assert english(foreign) == set()
    parts.session.open(take, DEMO_SCORE)
    qtbot.waitUntil(lambda: isinstance(parts.session.state, Scored), timeout=60_000)
    state = parts.session.state
    assert isinstance(state, Scored)
    window.roll.step_mark(1)
    said = state.scorecard.bundle
    model = (said.name, said.trained_on, said.content_hash[:12], said.content_hash[:16])
    assert english(foreign, *model, str(take)) == set()

    window.show_models()
    qtbot.waitUntil(lambda: parts.models.state.loaded is not None)
    assert english(foreign, *model, str(SHIPPED)) == set()

    window.show_rating()
    parts.rating.rate_files([take])
    qtbot.waitUntil(lambda: parts.rating.state.form is not None)
    assert english(foreign) == set()

    window.show_takes()
    assert english(foreign) == set()
    qtbot.waitUntil(lambda: len(parts.takes.all_kept()) == 1)
    (kept,) = parts.takes.all_kept()
    parts.comparing.compare(kept, kept)
    window.show_comparison()
    qtbot.waitUntil(lambda: parts.comparing.state.compared is not None, timeout=20_000)
    parts.comparing.choose(1)
    assert english(foreign) == set()


BROKEN = {
    "take.mid": b"RIFF....WAVE",
    "cut.mid": b"MThd",
    "take.wav": b"not a sound at all",
    "film.wav": b"\x1a\x45\xdf\xa3",
    "empty.flac": b"",
    "score.musicxml": b"%PDF-1.4",
    "page.mxl": b"<html>",
    "list.xml": b"<a/>",
}


@pytest.mark.parametrize("name", BROKEN)
def test_why_a_file_is_refused_is_told_without_english(
    name: str, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    read = read_score if path.suffix in SCORE_SUFFIXES else read_take
    with pytest.raises(PianoError) as caught:
        read(path)
    assert foreign_words(caught.value) == ""


def test_why_other_parts_fail_is_told_without_english(tmp_path: Path, qapp: QApplication) -> None:
    folder = tmp_path / "take"
    folder.mkdir()
    (folder / "entry.json").write_text('{"version": 99}')
    (folder / "take.json").write_text("{}")
    (tmp_path / "manifest.json").write_text('{"format_version": 99}')
    for fails in (
        lambda: read_entry(folder),
        lambda: read_record(folder),
        lambda: Scorer.load(tmp_path / "none"),
        lambda: Scorer.load(tmp_path),
        lambda: read_take(tmp_path / "none.mid"),
    ):
        with pytest.raises(PianoError) as caught:
            fails()
        assert foreign_words(caught.value) == ""


def foreign_words(error: PianoError) -> str:
    """What is left of an error's words in the language without Latin letters."""
    speak(LatinFree())
    said = problem_of(error, "")
    speak(None)
    assert re.search("ж", said.what)
    # Names of keys and files are the same in every language.
    rest = re.sub(r"'\w+'|\w+\.json", "", f"{said.what} {said.remedy}")
    return " ".join(re.findall("[A-Za-z]{3,}", rest))
