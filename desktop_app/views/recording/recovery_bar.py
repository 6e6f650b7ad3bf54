"""The bar at the top that offers a take whose recording was cut off."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.recording import recovery as texts
from desktop_app.view_models.recording.recovery import Offers, Recovery
from desktop_app.view_models.wording import tr
from desktop_app.views.confirming import confirm
from desktop_app.views.controls import button, label


class RecoveryBar(QFrame):
    """Draws the offers of a `Recovery`; hidden where there is nothing to say."""

    def __init__(self, recovery: Recovery) -> None:
        super().__init__()
        self._recovery = recovery
        self.setObjectName("notice")
        self.words = label(tone="caution")
        self.open = button(tr(texts.OPEN), recovery.open, primary=True)
        self.delete = button(tr(texts.DELETE), self._ask)
        self.later = button(tr(texts.LATER), recovery.later)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        for each in (self.open, self.later, self.delete):
            row.addWidget(each)
        recovery.changed.connect(self._show)
        self._show(recovery.offers)

    def over(self, page: QWidget) -> QWidget:
        """This bar above `page`, as one widget."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)
        column.addWidget(page, 1)
        return both

    def _show(self, offers: Offers) -> None:
        self.words.setText(offers.text)
        for each in (self.open, self.delete):
            each.setVisible(bool(offers.takes))
        self.setVisible(bool(offers.text))

    def _ask(self) -> None:
        title, text = tr(texts.DELETE_TITLE), tr(texts.DELETE_TEXT)
        confirm(self, title, text, tr("Delete"), tr("Keep"), self._recovery.delete)
