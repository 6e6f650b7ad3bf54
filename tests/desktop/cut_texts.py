"""Looks for cut and overlapping texts on every page; a process of its own has a scale of its own.

Run by test_scales.py with QT_SCALE_FACTOR and a language. Prints a line for each text that has
less room than it needs or that stands in another one's place.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.application import App, Bundles, build_app, make_application
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from piano_core.errors import MissingPartError
from tests.desktop.pages import PAGES, show

SIZE = (1280, 720)
"""What a screen of 3840 x 2160 has room for at 300 %."""


def nothing() -> Path:
    raise MissingPartError("no model has been promoted here yet.", remedy="Name one.")


def shown(app: App) -> list[QLabel | QAbstractButton]:
    """Labels and buttons with text that are on the screen and not behind a scroll area's edge."""
    found: list[QLabel | QAbstractButton] = []
    for kind in (QLabel, QAbstractButton):
        found += [w for w in app.window.findChildren(kind) if w.isVisible() and w.text()]
    return [
        w for w in found if not w.objectName().startswith("qt_") and not w.visibleRegion().isEmpty()
    ]


def cut(widget: QLabel | QAbstractButton) -> bool:
    """Whether a text has less room than it needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return (
        widget.width() < widget.sizeHint().width()
        or widget.height() < widget.fontMetrics().height()
    )


def place(widget: QWidget, window: QWidget) -> QRect:
    """What is seen of it, in the window."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, QPoint(0, 0)) + seen.topLeft(), seen.size())


def faults(app: App) -> Iterator[str]:
    """What is wrong on the page that is shown."""
    texts = shown(app)
    for widget in texts:
        if cut(widget):
            yield f"cut: {widget.text()}"
    for one, other in combinations(texts, 2):
        if place(one, app.window).adjusted(1, 1, -1, -1).intersects(place(other, app.window)):
            yield f"overlap: {one.text()} | {other.text()}"


def main(language: str) -> None:
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "app.ini")
        preferences.language = language
        app = build_app(Bundles(nothing, nothing), preferences, Worker())
        app.window.resize(*SIZE)
        app.window.show()
        for name in PAGES:
            show(app, name, Path(folder))
            for _ in range(30):
                QApplication.processEvents()
            for fault in faults(app):
                sys.stdout.write(f"{name}: {fault}\n")
        app.window.close()


if __name__ == "__main__":
    main(sys.argv[1])
