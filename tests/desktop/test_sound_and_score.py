"""The real window with real sound files, a transcriber of random weights, and scores."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.states import Opening, Refused, Scored, Unscored, take_of
from piano_core.audio import write_wav
from piano_core.midi import write_midi
from piano_core.performance import Source
from piano_core.synthesis import render
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import performance
from tests.desktop.test_window import drop, no_bundle, shown_text, wait_for
from tests.score.build import exported, performed, rows_of, tune

SCORE = tune(16)


@pytest.fixture
def app(make_app: MakeApp, bundle: Path, tiny_bundle: Path) -> App:
    return make_app(lambda: bundle, lambda: tiny_bundle)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Eight seconds of a rendered piano, cut off at full scale."""
    path = tmp_path / "phone.wav"
    loud = np.clip(8 * render(performance(60, 8.0), 8000, 1), -1, 1)
    write_wav(path, loud, 8000)
    return path


@pytest.fixture
def piece(tmp_path: Path) -> Path:
    return exported(SCORE, tmp_path / "piece.mid")


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """The piece with a wrong note in bar 5."""
    rows = rows_of(SCORE, 1, 16, 1.0, np.random.default_rng(2))
    on, off, pitch, velocity = rows[12 * 4 + 3]
    rows[12 * 4 + 3] = (on, off, pitch + 1, velocity)
    write_midi(performed(rows), tmp_path / "take.mid")
    return tmp_path / "take.mid"


def choose(monkeypatch: pytest.MonkeyPatch, app: App, action: str, path: Path) -> None:
    """Choose the action from its menu, and the file in the dialog that it opens."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    item = app.window.findChild(QAction, action)
    assert item is not None and item.isEnabled()
    item.trigger()


def test_sound_is_heard_scored_and_its_faults_are_said(
    app: App, sound: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, app, "open", sound)
    wait_for(qtbot, app, Scored)
    take = take_of(app.parts.session.state)
    assert take is not None and take.performance.source is Source.TRANSCRIPTION
    text = shown_text(app.window.take)
    assert "heard from sound" in text
    assert "The sound is clipped" in text
    assert "The notes were transcribed from sound" in text


def test_hearing_can_be_cancelled(app: App, sound: Path, qtbot: QtBot) -> None:
    drop(app, sound)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Opening))
    button = app.window.findChild(QAction, "cancel")
    assert button is not None and button.isEnabled()
    button.trigger()
    assert app.window.empty.isVisible()


def test_without_a_transcriber_the_command_is_named(
    make_app: MakeApp, bundle: Path, sound: Path, qtbot: QtBot
) -> None:
    app = make_app(lambda: bundle)
    drop(app, sound)
    wait_for(qtbot, app, Refused)
    text = shown_text(app.window.refused)
    assert "Something is missing" in text
    assert "There is no transcriber here yet." in text


def test_a_score_from_the_menu_brings_bars_faults_and_figures(
    app: App, played: Path, piece: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(app, played)
    wait_for(qtbot, app, Scored)
    assert not app.window.roll.places.bars
    choose(monkeypatch, app, "attach", piece)
    qtbot.waitUntil(lambda: bool(app.window.roll.places.bars), timeout=20_000)
    wait_for(qtbot, app, Scored)
    assert [fault.bar for fault in app.window.roll.places.faults] == [5]
    text = shown_text(app.window.take)
    assert "Measured against the score" in text
    assert "1 wrong, 0 missed, 0 extra" in text
    assert app.window.roll.marks[0].place.startswith("Bar 5")
    app.window.take.roll_panel.roll.grab()


def test_a_score_that_cannot_be_read_leads_back_to_the_take(
    app: App, played: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(app, played)
    wait_for(qtbot, app, Scored)
    broken = tmp_path / "broken.musicxml"
    broken.write_text("<a/>")
    app.parts.session.attach(broken)
    wait_for(qtbot, app, Refused)
    first = app.window.refused.first
    assert isinstance(first, QAbstractButton)
    assert (first.text(), first.isVisible()) == ("Back to the take", True)
    first.click()
    assert isinstance(app.parts.session.state, Scored)
    assert app.window.on_take


def test_the_score_is_remembered_for_the_take(
    app: App, played: Path, piece: Path, qtbot: QtBot
) -> None:
    app.parts.session.open(played, piece)
    wait_for(qtbot, app, Scored)
    app.parts.session.open(played)
    wait_for(qtbot, app, Scored)
    assert app.window.roll.places.bars
    item = app.window.findChild(QAction, "detach")
    assert item is not None
    item.trigger()
    qtbot.waitUntil(lambda: not app.window.roll.places.bars, timeout=20_000)
    wait_for(qtbot, app, Scored)
    assert not item.isEnabled()


def test_without_a_model_what_is_measured_is_shown_all_the_same(
    make_app: MakeApp, played: Path, piece: Path, qtbot: QtBot
) -> None:
    app = make_app(no_bundle)
    app.parts.session.open(played, piece)
    wait_for(qtbot, app, Unscored)
    text = shown_text(app.window.take)
    assert "Measured against the score" in text
    assert "make run" in text
    assert [mark.place[:5] for mark in app.window.roll.marks] == ["Bar 5"]


def test_other_music_is_said_and_nothing_is_measured(
    app: App, take: Path, piece: Path, qtbot: QtBot
) -> None:
    app.parts.session.open(take, piece)
    wait_for(qtbot, app, Scored)
    text = shown_text(app.window.take)
    assert "does not seem to be" in text
    assert "Measured against the score" not in text
    assert "score of other music" in text


def test_the_roll_draws_every_fault_at_any_zoom(
    app: App, played: Path, piece: Path, qtbot: QtBot
) -> None:
    app.parts.session.open(played, piece)
    wait_for(qtbot, app, Scored)
    widget, model = app.window.take.roll_panel.roll, app.window.roll
    fault = model.places.faults[0]
    for zoom in (0, 4, 4):
        model.zoom(zoom, fault.time_s)
        geometry, image = widget.geometry_now(), widget.grab().toImage()
        ratio = image.devicePixelRatio()
        assert fault.written is not None
        left, right = geometry.x(fault.time_s) - 6, geometry.x(fault.time_s) + 12
        top, bottom = geometry.y(fault.written + 2) - 4, geometry.y(fault.written) + 4
        wanted = app.parts.appearance.theme.fault
        found = {
            image.pixelColor(round(x * ratio), round(y * ratio)).name()
            for x in np.arange(left, right, 0.5)
            for y in np.arange(top, bottom, 0.5)
        }
        assert wanted in found, f"no fault is drawn at zoom {zoom}"


def test_dropping_a_score_alone_says_what_is_missing(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "piece.musicxml").write_text("<score-partwise/>")
    drop(app, tmp_path / "piece.musicxml")
    wait_for(qtbot, app, Refused)
    assert "attach the score" in shown_text(app.window.refused)
    qtbot.keyClick(app.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
