"""How long after stop a recorded take has its scores, as the app does it: listened to while played.

Run: python benchmarks/bench_stop_to_scores.py TRANSCRIBER [--seconds 300] [--bundle SCORER]
     TRANSCRIBER is a folder made by `piano transcriber export`.

The take is the demo corpus on the built-in piano. Sound is written into a take's WAV in real time,
as the recorder writes it (every 0.4 s), and followed by the app's own listening process; after stop
the app's own service reads the take and scores it. So this takes as long as the take does.
MIDI is read and scored from the file that the recorder writes.

Printed: seconds from stop to the scorecard, what of them was listening, the CPU seconds of this
process, of the one that scores and of the one that listens meanwhile, and the load; with
--afterwards what a user waits who has the file heard after stop. It means something only where
both cores are free.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from bench_transcription import demo_minutes

from desktop_app.services.listening import LiveListening
from desktop_app.services.processes import Worker
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.services.scoring import HeardLive, ScoringService, not_heard_live
from piano_core.midi import write_midi
from piano_core.performance import Performance
from piano_core.scoring.choice import chosen_bundle
from piano_core.settings import Settings
from piano_core.synthesis import SAMPLE_RATE, render

BLOCK_S = 0.4


@dataclass(frozen=True)
class App:
    """What reads and scores in the app, and the process in which it does."""

    worker: Worker
    service: ScoringService

    @classmethod
    def of(
        cls,
        worker: Worker,
        scorer: Callable[[], Path],
        transcriber: Callable[[], Path],
        heard_live: HeardLive,
    ) -> App:
        return cls(worker, ScoringService(worker, scorer, transcriber, heard_live))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("--afterwards", action="store_true", help="hear the file after stop, too")
    words = parser.parse_args()
    settings = Settings.from_environment(os.environ, Path.cwd())

    def scorer() -> Path:
        return chosen_bundle(settings, words.bundle)

    def transcriber() -> Path:
        return words.transcriber

    played = demo_minutes(words.seconds + 1)
    live = LiveListening(transcriber)
    apps = [App.of(Worker(), scorer, transcriber, live.heard)]
    if words.afterwards:
        apps.append(App.of(Worker(), scorer, transcriber, not_heard_live))
    for app in apps:
        app.service.warm(quiet)
    print(f"{'take':>10}{'s':>8}{'to take s':>11}{'to scores s':>13}{'CPU s':>8}", end="")
    print(f"{'scorer s':>10}{'listener s':>12}{'load':>7}")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "played.mid"
        write_midi(played, path)
        line("MIDI", apps[0], path, played.duration_s, live)
        path = Path(folder) / "sound.wav"
        record(path, played, words.seconds, live)
        for name, app in zip(("sound", "afterwards"), apps, strict=False):
            line(name, app, path, words.seconds, live)
    live.close()
    for app in apps:
        app.service.close()


def record(path: Path, played: Performance, seconds: float, live: LiveListening) -> None:
    """Write the take's sound in real time, listened to."""
    sound = render(played, SAMPLE_RATE)[: round(seconds * SAMPLE_RATE)]
    wav = GrowingWav(path, sound.shape[1], SAMPLE_RATE)
    live.begin(path)
    began, done = time.monotonic(), 0
    for block in np.array_split(sound, round(seconds / BLOCK_S)):
        done += len(block)
        time.sleep(max(began + done / SAMPLE_RATE - time.monotonic(), 0.0))
        wav.append(block)
    wav.close()


def line(
    name: str,
    app: App,
    path: Path,
    seconds: float,
    live: LiveListening,
) -> None:
    """Stop, read, score; one line of the table."""
    earlier = ended_cpu() + sum(map(running_cpu, live.processes))
    began, cpu, scoring = time.perf_counter(), time.process_time(), running_cpu(app.worker.pid)
    live.end(path)
    take = app.service.read(path, None, quiet)
    read = time.perf_counter() - began
    app.service.score(take, quiet)
    scored = time.perf_counter() - began
    used, scorer = time.process_time() - cpu, running_cpu(app.worker.pid) - scoring
    listener, load = ended_cpu() - earlier, os.getloadavg()[0]
    times = f"{seconds:>8.0f}{read:>11.2f}{scored:>13.2f}{used:>8.2f}{scorer:>10.2f}"
    print(f"{name:>10}{times}{listener:>12.2f}{load:>7.1f}", flush=True)


def ended_cpu() -> float:
    """CPU seconds of processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def running_cpu(process: int | None) -> float:
    """CPU seconds of a process that runs (Linux)."""
    words = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


if __name__ == "__main__":
    main()
