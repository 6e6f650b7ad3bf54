"""`Exporter`: a take as a printed report, as JSON, as MIDI; complete files or none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.view_models.review.report import Report
from piano_core.errors import ExportError, system_reason
from piano_core.files import write_bytes, write_json, write_text
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from collections.abc import Generator

    from piano_core.scoring import Scorecard
    from piano_core.takes import Take


class Exporter:
    """print_report: draws a report and returns the bytes of a PDF."""

    def __init__(self, print_report: Callable[[Report, Progress], bytes]) -> None:
        self._print_report = print_report

    def write_report(self, report: Report, target: Path, progress: Progress) -> None:
        """What the scorecard says, on pages to print. Raises `ExportError`, as all here."""
        printed = self._print_report(report, progress)
        with _writable(target):
            write_bytes(target, printed)

    def write_scorecard(self, take: Take, card: Scorecard, target: Path) -> None:
        """The object that `piano score --json` prints (docs/score-json.md)."""
        with _writable(target):
            write_json(target, {"file": str(take.path), **card.to_dict()})

    def write_text(self, text: str, target: Path) -> None:
        """A table or other text."""
        with _writable(target):
            write_text(target, text)

    def write_notes(self, take: Take, target: Path) -> None:
        """Notes and pedals; for a take that was heard, those that were heard."""
        # Loaded when there is something to write: the window starts without.
        from piano_core.midi import write_midi

        with _writable(target):
            write_midi(take.performance, target)


@contextmanager
def _writable(target: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(
            say("the file cannot be written ({reason}).", reason=system_reason(error)),
            where=str(target),
            remedy="Choose another folder, or free some space.",
        ) from error
