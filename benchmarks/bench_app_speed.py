"""How the open window does under load: what it asks of its own thread, memory, frames a second.

python benchmarks/bench_app_speed.py [--transcriber FOLDER]

Each line is the real window, offscreen, in a process of its own. "gap" is the longest time between
two ticks of a 2 ms timer: what a user feels, and what other work on the machine lengthens. "busy"
is the most CPU time that the window's own thread had between two ticks, "process" the most that all
threads of its process had: the part that is the app's own. The budget of each is 50 ms; of memory,
that of the window's process and of the others that it started, 350 MB with a 5-minute take; of a
frame 16.7 ms. Recording is measured by bench_app_recording.py.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parent.parent
LISTENED_S, FRAMES = 20.0, 60
SITUATIONS = (
    ("library", "500 takes listed"),
    ("short", "5-minute MIDI take opened and scored"),
    ("long", "30-minute MIDI take (54,000 notes) opened and scored"),
    ("followed", "5-minute take compared with its score"),
    ("notated", "demo take with MusicXML, a mark's bar engraved"),
    ("listening", f"30-minute recording, first {LISTENED_S:.0f} s of listening"),
    ("report", "report on a 5-minute take written"),
    ("zoom", "10,000-note roll zoomed"),
)


def take(seconds: float, notes_a_second: float, path: Path) -> Path:
    """A MIDI take of random notes with as many pedal moves as a take has."""
    import numpy as np

    from piano_core.midi import write_midi
    from piano_core.performance import NOTE_DTYPE, Pedal, Performance, pedal_array

    rng, count = np.random.default_rng(0), round(seconds * notes_a_second)
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.sort(rng.uniform(0, seconds - 1, count))
    notes["offset_s"] = notes["onset_s"] + rng.uniform(0.05, 0.6, count)
    notes["pitch"] = rng.integers(30, 95, count)
    notes["velocity"] = rng.integers(20, 110, count)
    pedals = [(at, Pedal.SUSTAIN, 127 * (n % 2)) for n, at in enumerate(np.arange(1, seconds, 0.7))]
    write_midi(Performance(notes, pedal_array(pedals), seconds), path)
    return path


class Window:
    """The app in `folder`, shown, with its event loop watched from `watch` on."""

    def __init__(self, folder: Path, transcriber: Path | None) -> None:
        from desktop_app.application import Bundles, build_app, make_application
        from desktop_app.services.preferences import Preferences
        from desktop_app.services.probe import EventLoopProbe
        from desktop_app.services.processes import Worker
        from piano_core.scoring.choice import SHIPPED

        self.application = make_application()
        bundles = Bundles(lambda: SHIPPED, lambda: transcriber or Path("none"))
        self.worker = Worker()
        preferences = Preferences(folder / "app.ini", folder / "library")
        self.app = build_app(bundles, preferences, self.worker)
        self.app.window.resize(1280, 800)
        self.app.show()
        self.application.processEvents()
        self.probe = EventLoopProbe()

    def run(self, until: Callable[[], bool], longest_s: float = 300.0) -> None:
        """Turn the event loop until then."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, end = QEventLoop(), time.monotonic() + longest_s
        timer = QTimer(interval=20)
        timer.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > end else None)
        timer.start()
        loop.exec()
        timer.stop()

    def watched(self, begin: Callable[[], object], until: Callable[[], bool]) -> dict[str, float]:
        """What the loop did from `begin` until then."""
        self.run(lambda: True)
        began = time.perf_counter()
        self.probe.start()
        begin()
        self.run(until)
        self.probe.stop()
        return {
            "s": time.perf_counter() - began,
            "gap_ms": self.probe.longest_gap_ms,
            "busy_ms": self.probe.longest_busy_ms,
            "process_ms": self.probe.longest_process_ms,
        }

    def opened(self, path: Path, score: Path | None = None) -> dict[str, float]:
        """Open a take and wait until it is scored."""
        from desktop_app.view_models.states import Opening, Scoring

        session = self.app.parts.session
        return self.watched(
            lambda: session.open(path, score),
            lambda: not isinstance(session.state, Opening | Scoring),
        )


def many_takes(folder: Path, count: int) -> None:
    """A library of takes that were scored once."""
    from desktop_app.services.library import Library
    from piano_core.scoring import Scorer
    from piano_core.scoring.choice import SHIPPED
    from piano_core.takes import Take, read_take

    first = read_take(take(30.0, 8.0, folder / "a.mid"), None, None, lambda *_: None)
    card, library = Scorer.load(SHIPPED).score_take(first), Library(folder / "library")
    content = first.path.read_bytes()
    for number in range(count):
        path = folder / f"take {number}.mid"
        # Bytes after the last track are read over, and make each file another take.
        path.write_bytes(content + number.to_bytes(4, "big"))
        library.keep(Take(path, first.performance), card)


def situation(name: str, folder: Path, transcriber: Path | None) -> dict[str, float]:
    """One line of the table, measured in this process."""
    from desktop_app.services.probe import resident_mb

    if name == "library":
        many_takes(folder, 500)
    window = Window(folder, transcriber)
    found = measured(name, window, folder)
    found.setdefault("others_mb", others_mb())
    found["mb"] = resident_mb() or float("nan")
    window.app.window.close()
    window.application.processEvents()
    return found


def others_mb() -> float:
    """Memory of the processes that the window has started."""
    from multiprocessing import active_children

    from desktop_app.services.probe import resident_mb

    return sum(resident_mb(child.pid) or float("nan") for child in active_children())


def measured(name: str, window: Window, folder: Path) -> dict[str, float]:
    """What the situation asks of the window."""
    takes = window.app.parts.takes
    match name:
        case "library":
            return window.watched(takes.reload, lambda: takes.view.total == 500)
        case "short":
            return window.opened(take(300.0, 10.0, folder / "short.mid"))
        case "long":
            return window.opened(take(1800.0, 30.0, folder / "long.mid"))
        case "followed":
            path = take(300.0, 10.0, folder / "played.mid")
            return window.opened(path, take(300.0, 10.0, folder / "score.mid"))
        case "notated":
            return notated(window)
        case "listening":
            return listening(window, folder)
        case "report":
            return printed(window, folder)
        case _:
            return zoomed(window, folder)


def listening(window: Window, folder: Path) -> dict[str, float]:
    """Decoding and transcribing half an hour of sound, given up after a while."""
    import numpy as np
    import soundfile

    path, rng = folder / "half an hour.wav", np.random.default_rng(0)
    with soundfile.SoundFile(path, "w", 44_100, 1) as file:
        minute = (0.1 * rng.standard_normal(44_100 * 60)).astype(np.float32)
        for _ in range(30):
            file.write(minute)
    session, until = window.app.parts.session, time.monotonic() + LISTENED_S
    found = window.watched(lambda: session.open(path), lambda: time.monotonic() > until)
    found["others_mb"] = others_mb()
    session.cancel()
    return found


def notated(window: Window) -> dict[str, float]:
    """The demo with its score, and the written bar of its first mark; the worse of both."""
    from desktop_app.resources import DEMO_SCORE, DEMO_TAKE

    opened = window.opened(DEMO_TAKE, DEMO_SCORE)
    notation, roll = window.app.parts.notation, window.app.parts.roll
    drawn = window.watched(
        lambda: roll.step_mark(1),
        lambda: notation.shown is not None and notation.shown.svg != "",
    )
    both = {name: max(opened[name], drawn[name]) for name in opened}
    return {**both, "s": opened["s"] + drawn["s"]}


def printed(window: Window, folder: Path) -> dict[str, float]:
    """A report while the window stays usable."""
    from desktop_app.view_models.review.exporting import ExportKind

    window.opened(take(300.0, 10.0, folder / "short.mid"))
    exports, state = window.app.parts.exports, window.app.parts.session.state
    target = folder / "report.pdf"
    return window.watched(
        lambda: exports.write(state, ExportKind.REPORT, target), lambda: target.is_file()
    )


def zoomed(window: Window, folder: Path) -> dict[str, float]:
    """Frames of the roll as it is zoomed in and out, each drawn at once."""
    window.opened(take(1000 / 3, 30.0, folder / "ten thousand.mid"))
    roll, widget = window.app.parts.roll, window.app.window.take.roll_panel.roll
    frames: list[float] = []
    for number in range(FRAMES):
        factor = 1.05 if number < FRAMES / 2 else 1 / 1.05
        began = time.thread_time()
        roll.look(lambda view, factor=factor: view.zoomed(factor))
        widget.repaint()
        frames.append(1000 * (time.thread_time() - began))
    return {
        "frame_ms": median(frames),
        "worst_frame_ms": max(frames),
        "width": float(widget.width()),
        "height": float(widget.height()),
    }


def apart(name: str, transcriber: Path | None) -> dict[str, float]:
    """The situation in a fresh process."""
    words = [sys.executable, __file__, "--only", name]
    words += ["--transcriber", str(transcriber)] if transcriber else []
    done = subprocess.run(
        words, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--transcriber", type=Path)
    parser.add_argument("--only", choices=[name for name, _ in SITUATIONS])
    words = parser.parse_args()
    if words.only:
        with TemporaryDirectory() as folder:
            print(json.dumps(situation(words.only, Path(folder), words.transcriber)))
        return
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'':56}{'s':>7}{'gap ms':>9}{'busy ms':>9}{'process ms':>12}{'MB':>6}{'others':>8}")
    for name, title in SITUATIONS:
        if name == "listening" and words.transcriber is None:
            print(f"{title:56}  left out: no --transcriber")
            continue
        found = apart(name, words.transcriber)
        if name == "zoom":
            size = f"{found['width']:.0f} x {found['height']:.0f}"
            frame, worst = found["frame_ms"], found["worst_frame_ms"]
            print(f"{title}, {size}: {frame:.1f} ms a frame (worst {worst:.1f}), CPU")
        else:
            print(
                f"{title:56}{found['s']:7.2f}{found['gap_ms']:9.0f}{found['busy_ms']:9.1f}"
                f"{found['process_ms']:12.1f}{found['mb']:6.0f}{found['others_mb']:8.0f}"
            )


if __name__ == "__main__":
    main()
