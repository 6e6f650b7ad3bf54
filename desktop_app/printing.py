"""A report drawn in a process of its own, which ends with it.

Laying out its text holds the interpreter for 58 ms (measured here), in which the window would
not be drawn.
"""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import dataclass

from PySide6.QtGui import QFont, QGuiApplication

from desktop_app.services.processes import Worker
from desktop_app.translations.catalogue import install_language
from desktop_app.view_models.review.report import Report
from piano_core.progress import Progress


@dataclass(frozen=True)
class Hand:
    """How the window writes, so that a report does, too: its language, and its font's families
    and size in points."""

    language: str
    families: tuple[str, ...]
    points: float

    @classmethod
    def of(cls, application: QGuiApplication, language: str) -> Hand:
        """The application's own."""
        font = application.font()
        return cls(language, tuple(font.families()), font.pointSizeF())


def print_apart(hand: Hand, report: Report, progress: Progress) -> bytes:
    """The report as a PDF. What `progress` raises ends the process.

    Raises `WorkerError` where the process ended by itself.
    """
    with closing(Worker()) as apart:
        return apart.run(_printed, hand, report, progress=progress)


def _printed(hand: Hand, report: Report, _progress: Progress) -> bytes:
    """Runs in the other process."""
    from desktop_app.views.report import print_report

    application = QGuiApplication(["", *_no_screen()])
    install_language(application, hand.language)
    font = QFont(list(hand.families))
    font.setPointSizeF(hand.points)
    application.setFont(font)
    return print_report(report)


def _no_screen() -> tuple[str, ...]:
    """Words that keep Qt from connecting to a screen, or showing itself in a dock. Windows does
    neither for a process without a window, and has no fonts on Qt's offscreen platform."""
    return () if sys.platform == "win32" else ("-platform", "offscreen")
