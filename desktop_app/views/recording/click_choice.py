"""How a recording is counted in: whether, how fast, and how many beats make a bar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from desktop_app.view_models.recording.count_in import (
    FASTEST_BPM,
    FEWEST_BEATS,
    MOST_BEATS,
    SLOWEST_BPM,
    ClickMode,
    Clicks,
)
from desktop_app.view_models.recording.recorder import Recorder
from desktop_app.view_models.wording import marked, tr

CLICKS = marked("Clicks")
TEMPO = marked("Beats a minute")
BEATS = marked("Beats a bar")
BPM = marked(" a minute")
A_BAR = marked(" a bar")
MODES = {
    ClickMode.OFF: marked("No clicks"),
    ClickMode.COUNT_IN: marked("Count one bar in"),
    ClickMode.METRONOME: marked("Count in, then a metronome"),
}


class ClickChoice(QWidget):
    """Forwards what is chosen to the recorder; tempo and bar are asked only where they matter."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self.mode, self.bpm, self.beats = QComboBox(), QSpinBox(), QSpinBox()
        for mode, words in MODES.items():
            self.mode.addItem(tr(words), mode)
        self.bpm.setRange(SLOWEST_BPM, FASTEST_BPM)
        self.bpm.setSuffix(tr(BPM))
        self.beats.setRange(FEWEST_BEATS, MOST_BEATS)
        self.beats.setSuffix(tr(A_BAR))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        named = ((self.mode, CLICKS), (self.bpm, TEMPO), (self.beats, BEATS))
        for widget, name in named:
            widget.setAccessibleName(tr(name))
            widget.setToolTip(tr(name))
            row.addWidget(widget)
        row.addStretch(1)
        self.show_clicks(recorder.clicks)
        self.mode.activated.connect(self._chosen)
        self.bpm.valueChanged.connect(self._chosen)
        self.beats.valueChanged.connect(self._chosen)

    def show_clicks(self, clicks: Clicks) -> None:
        """Show what is in force."""
        self.mode.setCurrentIndex(self.mode.findData(clicks.mode))
        for box, value in ((self.bpm, clicks.bpm), (self.beats, clicks.beats)):
            with QSignalBlocker(box):
                box.setValue(value)
            box.setVisible(clicks.mode is not ClickMode.OFF)

    def _chosen(self, _: int) -> None:
        mode = ClickMode(self.mode.currentData())
        wanted = replace(self._recorder.clicks, mode=mode)
        self._recorder.choose_clicks(
            replace(wanted, bpm=self.bpm.value(), beats=self.beats.value())
        )
