"""The page for recording: input, level, time, and what to change; nothing about the playing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.recording import recorder_texts as texts
from desktop_app.view_models.recording.count_in import ClickMode, Clicks
from desktop_app.view_models.recording.input_choice import USUAL_RATES, first_choice
from desktop_app.view_models.recording.recorder import (
    CountingIn,
    Failed,
    Finishing,
    Ready,
    Recorder,
    RecorderState,
    Recording,
)
from desktop_app.view_models.recording.recording import Choice, Found, Input, InputKind
from desktop_app.view_models.wording import tr
from desktop_app.views.controls import action_button, button, label, note, notice, row_of, title
from desktop_app.views.recording.click_choice import ClickChoice
from desktop_app.views.recording.level_bar import LevelBar
from desktop_app.views.recording.live_roll import LiveRoll

_LOOK_EVERY_MS = 2000
"""How often keyboards are looked for while the page is shown."""


class RecordPage(QWidget):
    """Draws the state of a `Recorder` and forwards what is chosen."""

    def __init__(
        self, recorder: Recorder, appearance: Appearance, actions: dict[str, Action]
    ) -> None:
        super().__init__()
        self._recorder = recorder
        self.inputs = _choice_box(tr("Input"))
        self.channels = _choice_box(tr("Channels"))
        self.rate = _choice_box(tr("Sample rate"))
        self.level = LevelBar(appearance)
        self.roll = LiveRoll(appearance)
        self._looking = QTimer(self, interval=_LOOK_EVERY_MS)
        self._looking.timeout.connect(recorder.look_for_keyboards)
        self.keyboard = _choice_box(tr("Keyboard recorded with it"))
        self.clicks = ClickChoice(recorder)
        self._title = title(tr(texts.TITLE))
        self._seconds = title()
        self._seconds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._advice = label(tone="soft")
        self._hint = label(tone="caution")
        self._notice = notice(self._hint)
        self.record = action_button(actions["record"], primary=True)
        self.again = action_button(actions["look_again"])
        self.discard = action_button(actions["discard"], tr("Discard"))
        self.open_saved = button(tr("Open what was saved"), recorder.open_saved, primary=True)
        self.resume = button(tr("Go on with this take"), recorder.resume)
        self.dismiss = button(tr("Record again"), recorder.dismiss)
        self._keys = note()
        self._arrange()
        self.inputs.activated.connect(self._input_chosen)
        self.channels.activated.connect(self._details_chosen)
        self.rate.activated.connect(self._details_chosen)
        self.keyboard.activated.connect(self._keyboard_chosen)
        recorder.changed.connect(self._show)
        self._show(recorder.state)

    def showEvent(self, event: QShowEvent) -> None:
        self._looking.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._looking.stop()
        super().hideEvent(event)

    def _arrange(self) -> None:
        em = self.fontMetrics().height()
        card = QFrame()
        card.setObjectName("panel")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * em, 2 * em, 2 * em, 2 * em)
        column.setSpacing(em)
        choices = row_of(self.inputs, self.channels, self.rate)
        choices.setStretch(0, 1)
        after = (self.open_saved, self.resume, self.discard, self.dismiss, self.again)
        buttons = row_of(self.record, *after)
        buttons.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(choices)
        told = (self._seconds, self.level, self.roll, self._notice, self._advice)
        for each in (self.keyboard, self.clicks, *told):
            column.addWidget(each)
        column.addLayout(buttons)
        column.addWidget(self._keys)
        card.setMaximumWidth(44 * em)
        outer = QHBoxLayout(self)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        outer.addStretch(1)
        outer.addLayout(middle, 100)
        outer.addStretch(1)

    def _show(self, state: RecorderState) -> None:
        self._place_controls(state)
        match state:
            case Ready():
                self._title.setText(tr(texts.TITLE))
                self._show_choice(state)
                self.clicks.show_clicks(self._recorder.clicks)
                self.level.show_reading(state.reading)
                self._warn(_ready_notice(state))
                self._advise(_ready_advice(state, self._recorder.clicks), tr(texts.READY_KEYS))
            case CountingIn():
                self._seconds.setText(texts.beat_line(state.beat, state.beats))
                self._warn("")
                self._advise("", tr(texts.COUNTING_KEYS))
            case Recording():
                self._seconds.setText(texts.progress_line(state.choice, state.reading))
                self.level.show_reading(state.reading)
                self.roll.show_reading(state.reading)
                self._warn(state.hint)
                self._advise("", tr(texts.RECORDING_KEYS))
            case Finishing():
                self._warn("")
                self._advise(tr(texts.FINISHING), "")
            case Failed():
                self._title.setText(state.problem.title)
                self._warn(f"{state.problem.what} {state.problem.remedy}".strip())
                self._advise("", tr(texts.READY_KEYS))

    def _place_controls(self, state: RecorderState) -> None:
        """What is there in which state, and where the keyboard goes when that changes."""
        ready, failed = isinstance(state, Ready), isinstance(state, Failed)
        recording = isinstance(state, Recording)
        chosen = state.chosen if isinstance(state, Ready) else None
        sound = chosen is not None and chosen.source.kind is InputKind.SOUND
        source = state.choice.source if isinstance(state, Recording) else None
        listening = source is not None and source.kind is InputKind.SOUND
        self.inputs.setVisible(ready and chosen is not None)
        self.channels.setVisible(sound)
        self.rate.setVisible(sound)
        counting = isinstance(state, CountingIn)
        self.clicks.setVisible(ready and chosen is not None)
        self.keyboard.setVisible(sound and isinstance(state, Ready) and bool(_keyboards(state)))
        self._seconds.setVisible(recording or counting)
        self.level.setVisible(listening or sound)
        self.roll.setVisible(isinstance(state, Recording) and state.choice.with_keys)
        self.discard.setVisible(recording)
        self.again.setVisible(ready)
        self.again.setEnabled(not (isinstance(state, Ready) and state.looking))
        self.open_saved.setVisible(isinstance(state, Failed) and state.saved is not None)
        self.resume.setVisible(isinstance(state, Failed) and state.resumable)
        self.dismiss.setVisible(failed)
        self.record.setVisible(recording or counting or chosen is not None)
        self.record.setText(tr("Stop") if recording or counting else tr("Record"))
        self.record.setEnabled(not (isinstance(state, Ready) and state.looking))

    def _show_choice(self, state: Ready) -> None:
        chosen = state.chosen
        if chosen is None:
            return
        sources = state.found.inputs
        _fill(self.inputs, [texts.input_name(source) for source in sources])
        self.inputs.setCurrentIndex(sources.index(chosen.source))
        if chosen.source.kind is InputKind.SOUND:
            _fill(self.channels, [texts.channels_name(n) for n in _channels(chosen)])
            self.channels.setCurrentIndex(chosen.channels - 1)
            _fill(self.rate, [texts.rate_name(rate) for rate in USUAL_RATES])
            self.rate.setCurrentIndex(USUAL_RATES.index(chosen.rate))
            self._show_keyboards(state, chosen)

    def _show_keyboards(self, state: Ready, chosen: Choice) -> None:
        keyboards = _keyboards(state)
        names = [texts.with_keyboard(each) for each in keyboards]
        _fill(self.keyboard, [tr(texts.NO_KEYBOARD), *names])
        at = 0 if chosen.keyboard not in keyboards else 1 + keyboards.index(chosen.keyboard)
        self.keyboard.setCurrentIndex(at)

    def _warn(self, words: str) -> None:
        self._hint.setText(words)
        self._notice.setVisible(bool(words))

    def _advise(self, words: str, keys: str) -> None:
        self._advice.setText(words)
        self._advice.setVisible(bool(words))
        self._keys.setText(keys)

    def _input_chosen(self, index: int) -> None:
        state = self._recorder.state
        if isinstance(state, Ready):
            self._recorder.choose(first_choice(state.found.inputs[index]))

    def _keyboard_chosen(self, index: int) -> None:
        state = self._recorder.state
        if isinstance(state, Ready) and state.chosen is not None:
            keyboard = (None, *_keyboards(state))[index]
            self._recorder.choose(replace(state.chosen, keyboard=keyboard))

    def _details_chosen(self, _index: int) -> None:
        state = self._recorder.state
        if isinstance(state, Ready) and state.chosen is not None:
            channels = self.channels.currentIndex() + 1
            rate = USUAL_RATES[self.rate.currentIndex()]
            self._recorder.choose(replace(state.chosen, channels=channels, rate=rate))


def _keyboards(state: Ready) -> tuple[Input, ...]:
    return tuple(each for each in state.found.inputs if each.kind is InputKind.MIDI)


def _ready_notice(state: Ready) -> str:
    """What is missing: no input at all, or a kind of input that cannot be looked for; and what
    is wrong with the level of the one that is chosen."""
    if state.looking:
        return ""
    found: Found = state.found
    without = () if found.inputs else (tr(texts.NO_INPUT),)
    heard = (state.hint,) if state.hint else ()
    return "\n".join((*without, *map(tr, found.missing), *heard))


def _ready_advice(state: Ready, clicks: Clicks) -> str:
    """Where to place a microphone, and that it hears clicks; for a keyboard, nothing."""
    if state.looking:
        return tr(texts.LOOKING)
    chosen = state.chosen
    if chosen is None or chosen.source.kind is not InputKind.SOUND:
        return ""
    return (
        tr(texts.PLACE)
        if clicks.mode is ClickMode.OFF
        else tr(texts.PLACE) + " " + tr(texts.HEADPHONES)
    )


def _channels(choice: Choice) -> range:
    return range(1, min(choice.source.channels, 2) + 1)


def _choice_box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setMinimumContentsLength(6)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _fill(box: QComboBox, names: list[str]) -> None:
    """Replace the entries only where they differ, so that an open list stays open."""
    if [box.itemText(i) for i in range(box.count())] != names:
        box.clear()
        box.addItems(names)
