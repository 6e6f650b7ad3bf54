"""The list of marks: choosing one takes the roll there, and what was meant is dismissed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.review.marks import TRY, MarkRow
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.texts import capital
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import action_button, heading, note, panel
from desktop_app.views.review.notation_view import NotationView

TITLE = marked("Where to look")
MARKS = marked("Marks")
MEANT = marked("I meant that")
AGAIN = marked("Show again")
_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class MarksPanel(QWidget):
    """Marks, most useful first. Without marks it says why; below, how many were meant."""

    def __init__(self, parts: Parts, actions: dict[str, Action]) -> None:
        super().__init__()
        review, appearance = parts.review, parts.appearance
        self._review, self._roll = review, review.roll
        self._nothing, self._told = note(), note()
        self.meant = action_button(actions["meant"], tr(MEANT))
        self.again = action_button(actions["take_back"], tr(AGAIN))
        self.list = _MarkList()
        self.list.setAccessibleName(tr(MARKS))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_MarkDelegate(appearance, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.currentItemChanged.connect(self._picked)
        self.list.itemClicked.connect(self._to_be_heard)
        self.list.itemActivated.connect(self._to_be_heard)
        self.list.setMinimumHeight(0)
        frame, column = panel()
        head = QHBoxLayout()
        head.addWidget(heading(tr(TITLE)), 1)
        head.addWidget(self.again)
        head.addWidget(self.meant)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(self._nothing)
        self.notation = NotationView(parts.notation, appearance)
        both = QHBoxLayout()
        both.addWidget(self.list, 3)
        both.addWidget(self.notation, 2)
        column.addLayout(both, 1)
        column.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._roll.chosen_changed.connect(self._chosen)
        review.changed.connect(self._show)
        self._show(review)

    def _show(self, review: Review) -> None:
        """List the marks; the chosen one stays chosen."""
        marks = review.roll.marks
        self.list.blockSignals(True)
        self.list.clear()
        for mark in marks:
            item = QListWidgetItem()
            item.setData(_ROW, mark)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, mark.spoken)
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(marks))
        self._nothing.setText(review.otherwise)
        self._nothing.setVisible(not marks)
        self._told.setText(review.told)
        self._told.setVisible(bool(review.told))
        self.meant.setVisible(bool(marks))
        self.again.setVisible(bool(review.dismissed))
        self._chosen(review.roll.chosen)

    def _picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._roll.choose(item.data(_ROW).number)

    def _to_be_heard(self, item: QListWidgetItem) -> None:
        """A click or Enter plays the place."""
        self._roll.hear(item.data(_ROW).number)

    def _chosen(self, number: int | None) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_ROW).number == number:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.meant.setEnabled(number is not None)


class _MarkList(QListWidget):
    """Rows are as high as their words need at the width there is. Left to itself, the list places
    them anew only a tenth of a second after its width changed: until then they overlap."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _MarkDelegate(QStyledItemDelegate):
    """Number in a ring, place and dimension on one line, the sentence below."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        appearance.changed.connect(lambda _: parent.update())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 300
        em = QFontMetrics(self._font()).height()
        row = QRect(0, 0, width, 10_000)
        box = self._words_box(row, em)
        heights = [self._height(box, words, factor) for words, factor, _ in self._words(index, row)]
        return QSize(width, round(em * 1.95) + sum(heights))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, mark = self._appearance.theme, index.data(_ROW)
        box = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = QFontMetrics(self._font()).height()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.mark_wash))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 0.4 * em, 0.4 * em)
        self._paint_number(painter, box, mark.number, em, chosen=chosen)
        head = QRect(box.left() + round(2.3 * em), box.top() + round(0.4 * em), box.width(), em)
        painter.setFont(self._font(bold=True))
        painter.setPen(QColor(theme.ink))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, mark.dimension)
        head.translate(painter.fontMetrics().horizontalAdvance(f"{mark.dimension}  "), 0)
        painter.setFont(self._font(SMALL))
        painter.setPen(QColor(theme.ink_soft))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, mark.place)
        if self._fits_beside(mark, box):
            head.setRight(box.right() - round(0.6 * em))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(head, side, mark.sure)
        words_box = self._words_box(box, em)
        for words, factor, soft in self._words(index, box):
            painter.setFont(self._font(factor))
            painter.setPen(QColor(theme.ink_soft if soft else theme.ink))
            painter.drawText(words_box, Qt.TextFlag.TextWordWrap, words)
            words_box.translate(0, self._height(words_box, words, factor))
        painter.restore()

    def _fits_beside(self, mark: MarkRow, row: QRect) -> bool:
        """Whether how sure it is has room at the right end of the first line."""
        em = QFontMetrics(self._font()).height()
        bold, small = QFontMetrics(self._font(bold=True)), QFontMetrics(self._font(SMALL))
        taken = bold.horizontalAdvance(f"{mark.dimension}  ") + small.horizontalAdvance(mark.place)
        room = row.width() - round(2.9 * em) - taken - em
        return small.horizontalAdvance(mark.sure) <= room

    def _words(self, index: Index, row: QRect) -> Iterator[tuple[str, float, bool]]:
        """What stands below the first line: words, their type size, and whether they are soft.

        What was heard, what to try, and how sure it is where the first line has no room for it.
        """
        mark: MarkRow = index.data(_ROW)
        yield mark.sentence, 1.0, False
        if mark.advice:
            yield tr(TRY, advice=mark.advice), SMALL, True
        if mark.sure and not self._fits_beside(mark, row):
            yield capital(mark.sure), SMALL, True

    def _height(self, box: QRect, words: str, factor: float) -> int:
        metrics = QFontMetrics(self._font(factor))
        return metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, words).height()

    def _paint_number(
        self, painter: QPainter, box: QRect, number: int, em: int, *, chosen: bool
    ) -> None:
        theme = self._appearance.theme
        ring = QRect(box.left() + round(0.5 * em), box.top() + round(0.3 * em), 0, 0)
        ring.setSize(QSize(round(1.25 * em), round(1.25 * em)))
        painter.setPen(QPen(QColor(theme.mark), 1.5))
        painter.setBrush(QColor(theme.mark) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        painter.setFont(self._font(SMALL, bold=True))
        painter.setPen(QColor(theme.on_accent if chosen else theme.mark))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(number))

    def _words_box(self, box: QRect, em: int) -> QRect:
        return box.adjusted(round(2.3 * em), round(1.45 * em), -round(0.6 * em), 0)

    def _font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        view = self.parent()
        font = QFont(view.font()) if isinstance(view, QWidget) else QFont()
        font.setPointSizeF(font.pointSizeF() * factor)
        font.setBold(bold)
        return font
