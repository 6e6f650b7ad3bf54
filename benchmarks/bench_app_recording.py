"""How the open window does while it records and listens, and how soon after stop there are scores.

python benchmarks/bench_app_recording.py TRANSCRIBER [--seconds 60]
(Debian: pulseaudio pulseaudio-utils libasound2-plugins libportaudio2)

The demo corpus on the built-in piano comes in real time through a virtual microphone; the real
window, offscreen, records it, has it listened to meanwhile, stops and scores it. Printed for the
recording and for what follows it: seconds, the longest time between two ticks of a 2 ms timer, the
most CPU time of the window's thread and of all threads of its process in one (the budget of each
is 50 ms), and the memory of the window's process and of the others that it started.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_app_speed import Window, others_mb

from desktop_app.services.probe import resident_mb
from desktop_app.view_models.recording.recorder import Ready
from desktop_app.view_models.recording.recording import Choice
from desktop_app.view_models.states import Scored
from tests.desktop.recording.virtual_microphone import RATE, feed, microphone, missing, use_server

BLOCK_S = 0.02


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    words = parser.parse_args()
    if missing():
        sys.exit(missing())
    # Elsewhere, so that the memory below is the app's.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as elsewhere:
        samples = elsewhere.submit(demo_sound, words.seconds).result()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'':12}{'s':>8}{'gap ms':>9}{'busy ms':>9}{'process ms':>12}{'MB':>6}{'others':>8}")
    with TemporaryDirectory() as name:
        folder = Path(name)
        with use_server(folder), microphone(folder) as pipe:
            window = Window(folder, words.transcriber)
            recorded(window, pipe, samples)
            window.app.window.close()
            window.application.processEvents()
    print(f"load {os.getloadavg()[0]:.1f}")


def demo_sound(seconds: float) -> np.ndarray:
    """So many seconds of the demo corpus as a microphone sends them, int16."""
    from bench_transcription import demo_minutes

    from piano_core.synthesis import render

    sound = render(demo_minutes(seconds), RATE, 1)[: round(seconds * RATE), 0]
    return np.round(32_000 * sound).astype(np.int16)


def recorded(window: Window, pipe: Path, samples: np.ndarray) -> None:
    """Two lines of the table."""
    recorder, session = window.app.parts.recorder, window.app.parts.session
    window.app.warm()
    choose(window)
    line("opening", window.watched(recorder.toggle, lambda: recorder.recording))
    feeder = threading.Thread(target=feed, args=(pipe, samples, BLOCK_S))
    line("recording", window.watched(feeder.start, lambda: not feeder.is_alive()))
    line("stop, scores", window.watched(recorder.toggle, lambda: isinstance(session.state, Scored)))


def choose(window: Window) -> None:
    """The recording page, set to the virtual microphone."""
    recorder = window.app.parts.recorder

    def found() -> bool:
        return isinstance(recorder.state, Ready) and bool(recorder.state.found.inputs)

    recorder.toggle()
    window.run(found)
    if not isinstance(recorder.state, Ready):
        sys.exit("no inputs were found")
    named = [one for one in recorder.state.found.inputs if one.name == "pulse"]
    recorder.choose(Choice(named[0], 1, RATE))


def line(name: str, found: dict[str, float]) -> None:
    """What the event loop did, and the memory now."""
    times = f"{found['gap_ms']:9.0f}{found['busy_ms']:9.1f}{found['process_ms']:12.1f}"
    memory = f"{resident_mb() or float('nan'):6.0f}{others_mb():8.0f}"
    print(f"{name:12}{found['s']:8.2f}{times}{memory}", flush=True)


if __name__ == "__main__":
    main()
