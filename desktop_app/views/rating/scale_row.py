"""One scale of a form: question, slider, what the number means, unsure, not applicable."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.wording import tr
from desktop_app.views.controls import label, line, note
from desktop_app.views.rating.rating_slider import RatingSlider
from piano_core.answers import Answer
from piano_core.dimensions import dimension
from piano_core.rubric import ANCHORS, rubric

NO_VALUE = "–"


class ScaleRow(QWidget):
    """`answered` is emitted with what the user says of this dimension."""

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__()
        self.answered: Signal[Answer] = Signal()
        self._rubric = rubric(name)
        self._answer = Answer()
        asked = dimension(name)
        title = tr(asked.label)
        self.slider = RatingSlider(title, appearance)
        self.unsure = QCheckBox(tr("Unsure"))
        self.unsure.setAccessibleName(tr("Unsure about {scale}", scale=title))
        self.not_applicable = QCheckBox(tr("Not applicable"))
        self.not_applicable.setAccessibleName(tr("{scale} is not applicable", scale=title))
        self._value = line(NO_VALUE, bold=True)
        self._meaning = note()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self.fontMetrics().height() // 5)
        heads = QHBoxLayout()
        heads.setSpacing(self.fontMetrics().height() // 2)
        heads.addWidget(line(title, bold=True))
        heads.addWidget(label(tr(asked.question), tone="soft"), 1)
        heads.addWidget(self._value)
        grid.addLayout(heads, 0, 0, 1, 3)
        grid.addWidget(self.slider, 1, 0)
        grid.addWidget(self.unsure, 1, 1)
        grid.addWidget(self.not_applicable, 1, 2)
        grid.addWidget(self._meaning, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self._value.setMinimumWidth(2 * self.fontMetrics().height())
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.slider.rated.connect(self._rated)
        self.unsure.toggled.connect(self._ticked)
        self.not_applicable.toggled.connect(self._ticked)
        self.show_answer(Answer())

    def show_answer(self, answer: Answer) -> None:
        """Show what was said, without saying it again."""
        self._answer = answer
        self.slider.show_answer(answer.value)
        self.slider.setEnabled(not answer.not_applicable)
        for box, on in (
            (self.unsure, answer.unsure),
            (self.not_applicable, answer.not_applicable),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._value.setText(NO_VALUE if answer.value is None else str(answer.value))
        self._meaning.setText(self._means(answer.value))

    def _means(self, value: int | None) -> str:
        """What the nearest anchor sounds like; before there is a number, what to listen for."""
        if value is None:
            return tr(
                "Listen for: {listen} Leave out: {leave}",
                listen=tr(self._rubric.listen_for),
                leave=tr(self._rubric.leave_out),
            )
        place = min(range(len(ANCHORS)), key=lambda i: abs(ANCHORS[i] - value))
        return tr(
            "About {anchor}: {words}", anchor=ANCHORS[place], words=tr(self._rubric.anchors[place])
        )

    def _rated(self, value: int) -> None:
        self._say(Answer(value, self.unsure.isChecked(), False))

    def _ticked(self, _on: bool) -> None:
        without = self.not_applicable.isChecked()
        value = None if without else self._answer.value
        self._say(Answer(value, self.unsure.isChecked(), without))

    def _say(self, answer: Answer) -> None:
        self.show_answer(answer)
        self.answered.emit(answer)
