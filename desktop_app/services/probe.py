"""Measures of the running app: how long the event loop stood still, memory, time since start."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_TICK_MS = 2


class EventLoopProbe(QObject):
    """Ticks every 2 ms; the longest time between two ticks is how long the interface froze.

    On a machine with other work two more say what of a gap is the app's own doing.
    longest_busy_ms: the most CPU time that this thread had between two ticks.
    longest_process_ms: the most that all threads of this process had, so also those for which
        this one may have waited because they held the interpreter.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest_gap_ms = self.longest_busy_ms = self.longest_process_ms = 0.0
        self._last = _clocks()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Count from now on, and from nothing."""
        self.longest_gap_ms = self.longest_busy_ms = self.longest_process_ms = 0.0
        self._last = _clocks()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = _clocks()
        gap, busy, process = (1000 * (new - old) for new, old in zip(now, self._last, strict=True))
        self.longest_gap_ms = max(self.longest_gap_ms, gap)
        self.longest_busy_ms = max(self.longest_busy_ms, busy)
        self.longest_process_ms = max(self.longest_process_ms, process)
        self._last = now


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def resident_mb(process: int | None = None) -> float | None:
    """Memory of a process, of this one by default, in MB (10^6 bytes), where the system says it
    as Linux does. What it shares with others counts in each."""
    status = Path(f"/proc/{process or os.getpid()}/statm")
    if not status.is_file():
        return None
    pages = int(status.read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def process_age_s() -> float | None:
    """Seconds since the process began, to 10 ms; None where the system does not say."""
    stat = Path("/proc/self/stat")
    if not stat.is_file() or not sys.platform.startswith("linux"):
        return None
    # Field 22, counted after the name in brackets, which may hold spaces (proc(5)).
    ticks = int(stat.read_text().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
