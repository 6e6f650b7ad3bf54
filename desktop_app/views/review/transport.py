"""The transport: play and pause, where it stands, the spot, repeating, and the speed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action
from desktop_app.view_models.playing import player_texts as texts
from desktop_app.view_models.playing.player import Player, PlayerState
from desktop_app.view_models.playing.playing import SPEEDS
from desktop_app.view_models.texts import clock
from desktop_app.view_models.wording import tr
from desktop_app.views.controls import action_button, keeps_space, label, line

_STEP_MS = 1000
_PAGE_MS = 10_000


class Transport(QWidget):
    """Draws the state of a `Player` and forwards what is chosen."""

    def __init__(self, player: Player, actions: dict[str, Action]) -> None:
        super().__init__()
        self._player = player
        self.play = action_button(actions["play"], tr(texts.PLAY), primary=True)
        self.place = QSlider(Qt.Orientation.Horizontal)
        self.place.setTracking(False)
        self.place.setAccessibleName(tr(texts.PLACE))
        self.place.setSingleStep(_STEP_MS)
        self.place.setPageStep(_PAGE_MS)
        self.time = line("", SMALL, "soft")
        self.spot = line("", SMALL, "accent")
        self.loop = action_button(actions["loop"], tr(texts.LOOP))
        self.loop.setCheckable(True)
        self.whole = action_button(actions["whole"], tr(texts.WHOLE))
        self.speed = _SpeedBox()
        self.source = line("", SMALL, "soft")
        self.problem = label("", tone="caution")
        self._arrange()
        self.place.valueChanged.connect(self._sought)
        self.speed.activated.connect(self._speed_chosen)
        player.changed.connect(self._show)
        player.moved.connect(self._show_place)
        self._show(player.state)

    def _arrange(self) -> None:
        em = self.fontMetrics().height()
        for each in (self.play, self.loop, self.whole):
            # A click leaves the keyboard where it is, so that Space goes on to mean "play".
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        widest = max(self.play.fontMetrics().horizontalAdvance(t) for t in _PLAY_TEXTS)
        self.play.setMinimumWidth(widest + 3 * em)
        row = QHBoxLayout()
        row.setSpacing(em // 2)
        heard = QVBoxLayout()
        heard.setSpacing(0)
        for widget in (self.source, self.spot):
            heard.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.play)
        row.addLayout(heard)
        row.addWidget(self.place, 1)
        for widget in (self.time, self.whole, self.loop, self.speed):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 4)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _show(self, state: PlayerState) -> None:
        self.play.setText(tr(texts.PAUSE) if state.playing else _play_text(state))
        self.play.setEnabled(state.take is not None)
        self.loop.setChecked(state.looping)
        with QSignalBlocker(self.place):
            self.place.setRange(0, round(1000 * state.length_s))
        self.speed.setCurrentIndex(self.speed.findData(state.percent))
        spot = state.spot
        self.spot.setVisible(spot is not None)
        self.whole.setVisible(spot is not None)
        if spot is not None:
            start, end = clock(spot.start_s, 1), clock(spot.end_s, 1)
            self.spot.setText(tr(texts.SPOT, start=start, end=end))
        self.source.setText(tr(texts.OWN_SOUND) if state.own_sound else tr(texts.MADE_SOUND))
        self._show_problem(state)
        self._show_place(state.at_s)
        self.place.setAccessibleDescription(self.time.text())

    def _show_problem(self, state: PlayerState) -> None:
        problem = state.problem
        self.problem.setVisible(problem is not None)
        if problem is not None:
            words = texts.PROBLEM.format(what=problem.what, remedy=problem.remedy)
            self.problem.setText(words.strip())

    def _show_place(self, at_s: float) -> None:
        if not self.place.isSliderDown():
            with QSignalBlocker(self.place):
                self.place.setValue(round(1000 * at_s))
        text = texts.TIME.format(now=clock(at_s), end=clock(self._player.state.length_s))
        if text != self.time.text():
            self.time.setText(text)

    def _sought(self, milliseconds: int) -> None:
        self._player.seek(milliseconds / 1000)

    def _speed_chosen(self, _index: int) -> None:
        self._player.set_speed(self.speed.currentData())


class _SpeedBox(QComboBox):
    """Per cent of the speed; Space opens it, as in every list of choices."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr(texts.SPEED))
        self.setToolTip(tr(texts.SPEED))
        for percent in SPEEDS:
            self.addItem(texts.SPEED_OF.format(percent=percent), percent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        return keeps_space(event) or super().event(event)


_PLAY_TEXTS = (texts.PLAY, texts.PAUSE, texts.PLAY_SPOT)


def _play_text(state: PlayerState) -> str:
    return tr(texts.PLAY_SPOT) if state.spot is not None else tr(texts.PLAY)
