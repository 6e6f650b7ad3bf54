"""Progress of a run: asset bodies report to the run's log, the command line draws it.

What a body reports is an ordinary log line, so the Dagster UI shows it as well.
"""

from __future__ import annotations

import logging
import re
import time

import dagster as dg

from piano_core.progress import Progress, share

_LINE = re.compile(r"(?P<percent>\d{1,3}) % (?P<doing>.+)")
_EVERY_S = 1.0


def reporter(context: dg.AssetExecutionContext) -> Progress:
    """A progress function that logs at most one line a second."""
    last = time.monotonic()

    def report(fraction: float, doing: str) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY_S:
            last = time.monotonic()
            context.log.info(f"{100 * min(max(fraction, 0.0), 1.0):.0f} % {doing}")

    return report


def halves(progress: Progress, first: float) -> tuple[Progress, Progress]:
    """Progress of two steps in a row, the first of which takes the share `first`."""
    return share(progress, 0.0, first), share(progress, first, 1.0)


class ProgressHandler(logging.Handler):
    """Turns a run's log into progress of `steps` steps: fraction of the run, what is done."""

    def __init__(self, steps: int, report: Progress) -> None:
        super().__init__(logging.DEBUG)
        self._steps = max(steps, 1)
        self._finished = 0
        self._report = report

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line: a step that starts or ends, or what a body reports."""
        meta: dict[str, object] = getattr(record, "dagster_meta", {})
        step = str(meta.get("step_key") or "").replace("__", "/")
        event = getattr(meta.get("dagster_event"), "event_type_value", None)
        if event == "STEP_SUCCESS":
            self._finished += 1
        elif event == "STEP_START":
            self._report(self._finished / self._steps, step)
        elif event is None and (line := _LINE.fullmatch(str(meta.get("orig_message", "")))):
            part = int(line["percent"]) / 100
            self._report((self._finished + part) / self._steps, f"{step}: {line['doing']}")


def progress_logger(steps: int, report: Progress) -> dg.LoggerDefinition:
    """The console logger of a run started from the command line."""

    def console(_context: dg.InitLoggerContext) -> logging.Logger:
        logger = logging.Logger("piano.run", logging.DEBUG)
        logger.addHandler(ProgressHandler(steps, report))
        return logger

    return dg.LoggerDefinition(console, description="Draws progress instead of printing events.")
