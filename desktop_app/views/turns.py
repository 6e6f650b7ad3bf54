"""`Turns`: what is too long for one turn of the event loop, done a piece a turn."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_LONGEST_S = 0.004
"""Of pieces in one turn. What they put on the screen is laid out and painted on top of that,
which takes about twice as long (measured here on the rows of a scorecard)."""


class Turns(QObject):
    """Draws by a generator that yields after each piece; between turns the user is heard.

    It ends with its parent. `run` while something is being done drops the rest of that.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_turn)

    @property
    def done(self) -> bool:
        """Whether all of it was done, and the loop has turned since: it can be seen."""
        return not self._timer.isActive()

    def run(self, pieces: Iterator[None]) -> None:
        """Do these from the next turn on, and nothing else any more."""
        self._pieces = pieces
        self._timer.start()

    def _take_turn(self) -> None:
        pieces, until = self._pieces, time.perf_counter() + _LONGEST_S
        if pieces is None:
            self._timer.stop()
        # A piece may begin another run.
        while pieces is not None and pieces is self._pieces and time.perf_counter() < until:
            try:
                next(pieces)
            except StopIteration:
                self._pieces = None
