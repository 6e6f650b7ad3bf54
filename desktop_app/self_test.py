"""`piano app --self-test`: the real window on a take, and how it did, as plain values."""

from __future__ import annotations

import platform
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import PySide6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from desktop_app.application import App, Bundles, build_app, make_application
from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.services.preferences import Preferences
from desktop_app.services.probe import EventLoopProbe, process_age_s, resident_mb
from desktop_app.services.processes import Worker
from desktop_app.services.recording.service import RecordingService
from desktop_app.view_models.states import Opening, Problem, Refused, Scored, Scoring, State
from piano_core.errors import PianoError
from piano_core.progress import no_progress

_LONGEST_S = 600.0
_SETTLE_MS = 100


def self_test(
    bundles: Bundles, take: Path | None, score: Path | None, began: float
) -> dict[str, Any]:
    """Open the window on `take`, score it, close, and report.

    Without a take, on the demo take with its score, as the window itself opens it.
    began: `time.perf_counter()` when the command began, used where the system does not say
    when the process did. Raises `PianoError` where the take cannot be opened or scored.
    """
    what = (DEMO_TAKE, score or DEMO_SCORE) if take is None else (take, score)
    application = make_application()
    with TemporaryDirectory() as folder:
        worker = Worker()
        app = build_app(bundles, Preferences(Path(folder) / "app.ini"), worker)
        probe, clock = EventLoopProbe(), _Clock(began)
        app.show()
        application.processEvents()
        window_ms = clock.ms()
        probe.start()
        scores_ms = _score(app, what, clock)
        probe.stop()
        state = app.parts.session.state
        found = RecordingService(Path(folder) / "takes").look(no_progress)
        memory = {"resident_mb": resident_mb(), "worker_mb": resident_mb(worker.pid)}
        app.window.close()
        application.processEvents()
    return {
        "window_ms": round(window_ms),
        "scores_ms": None if scores_ms is None else round(scores_ms),
        "measured_from": clock.origin,
        **_loop(probe),
        **{name: None if used is None else round(used, 1) for name, used in memory.items()},
        **_outcome(state),
        "inputs": [one.name for one in found.inputs],
        "inputs_missing": list(found.missing),
        "inputs_details": list(found.details),
        **_machine(),
    }


def _loop(probe: EventLoopProbe) -> dict[str, Any]:
    return {
        "longest_event_loop_gap_ms": round(probe.longest_gap_ms, 1),
        "event_loop_busy_ms": round(probe.longest_busy_ms, 1),
        "event_loop_process_ms": round(probe.longest_process_ms, 1),
    }


def _machine() -> dict[str, Any]:
    return {
        "qt": PySide6.__version__,
        "platform": QGuiApplication.platformName(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


class _Clock:
    """Milliseconds since the process began, or since the command did."""

    def __init__(self, began: float) -> None:
        age = process_age_s()
        self.origin = "start of the command" if age is None else "start of the process"
        self._zero = began if age is None else time.perf_counter() - age

    def ms(self) -> float:
        """Milliseconds until now."""
        return 1000 * (time.perf_counter() - self._zero)


def _score(app: App, files: tuple[Path, Path | None], clock: _Clock) -> float | None:
    """Open the take with its score; wait until it is scored and drawn, or is not going to be."""
    finished: list[float] = []
    loop = QEventLoop()  # to quit the application would close the window

    def changed(state: State) -> None:
        if not isinstance(state, Opening | Scoring):
            finished.append(clock.ms())
            # The loop runs on until what the scores made is drawn: that belongs to the gap.
            QTimer.singleShot(_SETTLE_MS, loop.quit)

    app.parts.session.changed.connect(changed)
    QTimer.singleShot(0, lambda: app.parts.session.open(*files))
    limit = QTimer(singleShot=True, interval=round(1000 * _LONGEST_S))
    limit.timeout.connect(loop.quit)
    limit.start()
    loop.exec()
    limit.stop()
    return finished[0] if finished else None


def _outcome(state: State) -> dict[str, Any]:
    """What the scored take says about itself; an error where it was not scored."""
    if isinstance(state, Scored):
        card = state.scorecard
        return {
            "notes": card.note_count,
            "duration_s": round(card.duration_s, 3),
            "dimensions_with_evidence": sum(d.enough_evidence for d in card.dimensions),
            "marks": len(card.marks),
            "bundle": card.bundle.name,
            "bundle_hash": card.bundle.content_hash,
            "provider": card.bundle.provider,
        }
    problem = getattr(state, "problem", None)
    if not isinstance(problem, Problem):
        problem = Problem("", f"scoring took longer than {_LONGEST_S:.0f} s.", "self-test")
    where = problem.where or (str(state.path) if isinstance(state, Refused) else "self-test")
    raise PianoError(problem.what, where=where, remedy=problem.remedy)
