"""An offscreen Qt, apps that are closed again, and a check that no test leaves anything running."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from weakref import WeakSet

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # the tests read English

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_app.application import App, Bundles, build_app, make_application
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from piano_core.errors import MissingPartError
from piano_core.midi import write_midi
from tests.desktop.samples import performance

MakeApp = Callable[..., App]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application of pytest-qt, made the way the program makes it."""
    return make_application()


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a thread, a ticking timer or a window behind."""
    threads, windows = _threads(), _windows()
    started: WeakSet[QTimer] = WeakSet()
    start = QTimer.start

    def recorded(timer: QTimer, *words: int) -> None:
        started.add(timer)
        start(timer, *words)

    monkeypatch.setattr(QTimer, "start", recorded)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = _windows() - windows
    qapp.closeAllWindows()
    assert _threads() <= threads, "a thread was left running"
    assert not [timer for timer in started if _ticking(timer)], "a timer was left running"
    assert not left, "a window was left open"


def _threads() -> set[int | None]:
    return {thread.ident for thread in threading.enumerate()}


def _ticking(timer: QTimer) -> bool:
    return isValid(timer) and timer.isActive()


def _windows() -> set[int]:
    return {id(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}


@pytest.fixture(scope="session")
def bundle(designed_bundle: Path) -> Path:
    """A real bundle, exported by the bundle room from a network whose answers are known."""
    return designed_bundle


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """A MIDI file of a minute, long enough to be scored in several stretches."""
    path = tmp_path / "Träumerei take 2.mid"
    write_midi(performance(300, 60.0), path)
    return path


class KeptWorker(Worker):
    """One process for all windows of the tests: each would load the same for half a second."""

    def close(self) -> None:
        """It goes on; `end` ends it."""

    def end(self) -> None:
        super().close()


@pytest.fixture(scope="session")
def worker() -> Iterator[KeptWorker]:
    worker = KeptWorker()
    yield worker
    worker.end()


def no_transcriber() -> Path:
    raise MissingPartError("there is no transcriber here yet.", remedy="Export one.")


@pytest.fixture
def make_app(tmp_path: Path, qapp: QApplication, worker: Worker) -> Iterator[MakeApp]:
    """Builds and shows the real window; closes it and its threads after the test."""
    apps: list[App] = []

    def make(
        find_bundle: Callable[[], Path], find_transcriber: Callable[[], Path] = no_transcriber
    ) -> App:
        bundles = Bundles(find_bundle, find_transcriber)
        app = build_app(bundles, Preferences(tmp_path / "app.ini"), worker)
        app.window.resize(1280, 800)
        app.window.show()
        apps.append(app)
        return app

    yield make
    for app in apps:
        app.window.close()
        app.window.deleteLater()
        app.services.background.deleteLater()
