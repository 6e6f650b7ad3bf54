"""One widget for each kind of row of the scorecard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme.apply import BODY, HEADING, SMALL
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.review.measured import MeasureRow
from desktop_app.view_models.review.scorecard_page import CharacterRow, GapRow, Row, ScoreRow
from desktop_app.view_models.texts import capital
from desktop_app.views.controls import label, line, note
from desktop_app.views.review.tracks import Track


def row_widget(row: Row, appearance: Appearance, *, small: bool) -> QWidget:
    """The widget that shows `row`."""
    match row:
        case ScoreRow():
            return _score(row, appearance, small=small)
        case CharacterRow():
            return _character(row, appearance)
        case GapRow():
            return _gap(row)
        case MeasureRow():
            return _measure(row)


def _score(row: ScoreRow, appearance: Appearance, *, small: bool) -> QWidget:
    widget = QWidget()
    widget.setToolTip(row.detail)
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(widget.fontMetrics().height() // 2)
    grid.setVerticalSpacing(1)
    grid.addWidget(label(row.title, SMALL if small else BODY, bold=not small), 0, 0)
    numbers = QHBoxLayout()
    numbers.setSpacing(widget.fontMetrics().height() // 2)
    numbers.addWidget(
        line(row.score_text, BODY if small else HEADING, bold=True), 0, Qt.AlignmentFlag.AlignBottom
    )
    numbers.addWidget(line(row.interval_text, SMALL, "soft"), 0, Qt.AlignmentFlag.AlignBottom)
    grid.addLayout(numbers, 0, 1, Qt.AlignmentFlag.AlignRight)
    track = Track((row.low, row.score, row.high), row.spoken, appearance)
    grid.addWidget(track, 1, 0, 1, 2)
    grid.addWidget(note(capital(row.provenance)), 2, 0, 1, 2)
    if row.standing:
        grid.addWidget(note(row.standing), 3, 0, 1, 2)
    grid.setColumnStretch(0, 1)
    return widget


def _character(row: CharacterRow, appearance: Appearance) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    ends = QHBoxLayout()
    high = line(capital(row.high_end), SMALL)
    high.setAlignment(Qt.AlignmentFlag.AlignRight)
    ends.addWidget(line(capital(row.low_end), SMALL), 1)
    ends.addWidget(line(row.title, SMALL, "soft"))
    ends.addWidget(high, 1)
    column.addLayout(ends)
    track = Track((row.low, row.value, row.high), row.spoken, appearance, bipolar=True)
    column.addWidget(track)
    return widget


def _measure(row: MeasureRow) -> QWidget:
    widget = QWidget()
    widget.setToolTip(row.spoken)
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    grid.addWidget(label(row.title, BODY), 0, 0)
    grid.addWidget(line(row.figure, BODY, bold=True), 0, 1, Qt.AlignmentFlag.AlignRight)
    grid.addWidget(note(row.meaning), 1, 0, 1, 2)
    grid.setColumnStretch(0, 1)
    return widget


def _gap(row: GapRow) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(label(row.title, BODY))
    column.addWidget(note(row.reason))
    return widget
