"""How the open window does while it records and listens, and how soon after stop there are scores.

python benchmarks/bench_app_recording.py TRANSCRIBER [--seconds 60]
(Debian: pulseaudio pulseaudio-utils libasound2-plugins libportaudio2)
python benchmarks/bench_app_recording.py --keys [--seconds 120]        (Debian: jackd2)

The demo corpus on the built-in piano comes in real time through a virtual microphone; the real
window, offscreen, records it, has it listened to meanwhile, stops and scores it. With --keys a
virtual MIDI keyboard plays 20 notes a second instead, and the window shows them as they come.
Printed for the recording and for what follows it: seconds, the longest time between two ticks of a
2 ms timer, the most CPU time of the window's thread and of all threads of its process in one (the
budget of each is 50 ms), and the memory of the window's process and of the others that it started;
what it shares with a JACK server counts as its own.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_app_speed import Window, others_mb

from desktop_app.services.probe import resident_mb
from desktop_app.view_models.recording.recorder import Ready
from desktop_app.view_models.recording.recording import Choice, InputKind
from desktop_app.view_models.states import Scored
from tests.desktop.recording import virtual_keyboard
from tests.desktop.recording.virtual_microphone import RATE, feed, microphone, missing, use_server

BLOCK_S = 0.02
KEYBOARD, NOTES_A_S = "piano", 20


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("transcriber", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--keys", action="store_true", help="play a MIDI keyboard")
    words = parser.parse_args()
    if not words.keys and words.transcriber is None:
        parser.error("name the TRANSCRIBER, or --keys")
    why = virtual_keyboard.missing() if words.keys else missing()
    if why:
        sys.exit(why)
    with TemporaryDirectory() as name:
        if words.keys:
            from_keyboard(Path(name), words.seconds)
        else:
            from_microphone(Path(name), words.transcriber, words.seconds)
    print(f"load {os.getloadavg()[0]:.1f}")


def from_microphone(folder: Path, transcriber: Path, seconds: float) -> None:
    """The table of a recording that is listened to meanwhile."""
    # Elsewhere, so that the memory below is the app's.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as elsewhere:
        samples = elsewhere.submit(demo_sound, seconds).result()
    head()
    with use_server(folder), microphone(folder) as pipe:
        window = Window(folder, transcriber)
        player = threading.Thread(target=feed, args=(pipe, samples, BLOCK_S))
        recorded(window, "pulse", player)
        close(window)


def from_keyboard(folder: Path, seconds: float) -> None:
    """The table of a recording whose keys are shown as they are played."""
    head()
    with virtual_keyboard.jack(folder):
        # Elsewhere, so that the CPU below is the app's.
        spawn = multiprocessing.get_context("spawn")
        go, ready = spawn.Event(), spawn.Event()
        player = spawn.Process(target=play_keys, args=(seconds, go, ready))
        player.start()
        ready.wait()
        window = Window(folder, None)
        recorded(window, KEYBOARD, Started(go, player))
        state = window.app.parts.session.state
        assert isinstance(state, Scored)
        print(f"{round(seconds * NOTES_A_S)} notes played, {len(state.take.performance)} kept")
        close(window)


class Started:
    """A process that waits for its word, as `recorded` starts what plays."""

    def __init__(self, go: Event, process: SpawnProcess) -> None:
        self.start = go.set
        self.is_alive = process.is_alive


def play_keys(seconds: float, go: Event, ready: Event) -> None:
    """Random keys, each down for a tenth of a second and followed by the next after half of it."""
    port, rng = virtual_keyboard.keyboard(KEYBOARD), np.random.default_rng(0)
    ready.set()
    go.wait()
    began, down = time.monotonic(), [0, 0]
    for number in range(round(seconds * NOTES_A_S)):
        time.sleep(max(began + number / NOTES_A_S - time.monotonic(), 0.0))
        port.send_message([0x80, down[number % 2], 0])
        # Another than the one that is still down.
        down[number % 2] = int(rng.integers(21, 64)) + 44 * (number % 2)
        port.send_message([0x90, down[number % 2], int(rng.integers(20, 110))])
    time.sleep(0.2)


def head() -> None:
    """What stands above the lines."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'':12}{'s':>8}{'gap ms':>9}{'busy ms':>9}{'process ms':>12}{'MB':>6}{'others':>8}")


def close(window: Window) -> None:
    window.app.window.close()
    window.application.processEvents()


def demo_sound(seconds: float) -> np.ndarray:
    """So many seconds of the demo corpus as a microphone sends them, int16."""
    from bench_transcription import demo_minutes

    from piano_core.synthesis import render

    sound = render(demo_minutes(seconds), RATE, 1)[: round(seconds * RATE), 0]
    return np.round(32_000 * sound).astype(np.int16)


def recorded(window: Window, source: str, player: threading.Thread | Started) -> None:
    """Three lines of the table; `player` plays into the input of that name."""
    recorder, session = window.app.parts.recorder, window.app.parts.session
    window.app.warm()
    choose(window, source)
    line("opening", window.watched(recorder.toggle, lambda: recorder.recording))
    line("recording", window.watched(player.start, lambda: not player.is_alive()))
    line("stop, scores", window.watched(recorder.toggle, lambda: isinstance(session.state, Scored)))


def choose(window: Window, source: str) -> None:
    """The recording page, set to the virtual input of that name."""
    recorder = window.app.parts.recorder

    def found() -> bool:
        return isinstance(recorder.state, Ready) and bool(recorder.state.found.inputs)

    recorder.toggle()
    window.run(found)
    if not isinstance(recorder.state, Ready):
        sys.exit("no inputs were found")
    named = [one for one in recorder.state.found.inputs if source in one.name]
    sound = named[0].kind is InputKind.SOUND
    recorder.choose(Choice(named[0], 1, RATE) if sound else Choice(named[0]))


def line(name: str, found: dict[str, float]) -> None:
    """What the event loop did, and the memory now."""
    times = f"{found['gap_ms']:9.0f}{found['busy_ms']:9.1f}{found['process_ms']:12.1f}"
    memory = f"{resident_mb() or float('nan'):6.0f}{others_mb():8.0f}"
    print(f"{name:12}{found['s']:8.2f}{times}{memory}", flush=True)


if __name__ == "__main__":
    main()
