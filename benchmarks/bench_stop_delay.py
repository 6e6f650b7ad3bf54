"""How long after stop the last note is there, when a take was pushed while it was played.

Run: python benchmarks/bench_stop_delay.py TRANSCRIBER [SECONDS ...] [--threads N]
     TRANSCRIBER is a folder made by `piano transcriber export`; SECONDS are takes to stop at,
     by default 300, and two that end just after and just before a segment is complete, which
     are the longest waits.

The pace is simulated: nobody sleeps. A clock of the player runs at one second a second of sound;
a push begins when its sound is there and the push before it has returned, and lasts as long as
it was measured to last. So lag and delay are those of a take in real time on this machine as
busy as it was. The take is the demo corpus on the built-in piano, in pushes of a tenth of a second.

Printed beside them: the delay of a user who transcribes the whole take after stop instead.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import numpy as np
from bench_transcription import demo_minutes

from piano_core.synthesis import SAMPLE_RATE, render
from piano_core.transcription import Transcriber

PUSH_S = 0.1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("seconds", type=float, nargs="*")
    parser.add_argument("--threads", type=int, default=0)
    words = parser.parse_args()
    transcriber = Transcriber.load(words.transcriber, "cpu", words.threads)
    hop = transcriber.manifest.hop_frames * transcriber.manifest.frame_s
    longest = words.seconds or [300.0, 300.0 // hop * hop - 0.05, 300.0 // hop * hop + 0.05]
    sound = render(demo_minutes(max(longest) + 1), SAMPLE_RATE)
    print(f"load {os.getloadavg()[0]:.1f}")
    print(
        f"{'take s':>8}{'delay s':>9}{'CPU s':>7}{'worst lag s':>13}{'wall/s':>8}{'CPU/s':>8}",
        end="",
    )
    print(f"{'afterwards s':>14}{'ratio':>7}")
    for seconds in longest:
        played(transcriber, sound[: round(seconds * SAMPLE_RATE)], seconds)


def played(transcriber: Transcriber, sound: np.ndarray, seconds: float) -> None:
    """One line for a take of so many seconds."""
    stream, step = transcriber.stream(), round(PUSH_S * SAMPLE_RATE)
    clock = busy = worst = 0.0
    begun_cpu = time.process_time()
    for begin in range(0, len(sound), step):
        piece = sound[begin : begin + step]
        here = (begin + len(piece)) / SAMPLE_RATE
        begun = time.perf_counter()
        stream.push(piece)
        took = time.perf_counter() - begun
        clock = max(clock, here) + took
        busy += took
        worst = max(worst, clock - here)
    begun, before = time.perf_counter(), time.process_time()
    stream.flush()
    took = time.perf_counter() - begun
    now = time.process_time()
    delay, total = clock + took - seconds, busy + took
    print(
        f"{seconds:>8.2f}{delay:>9.2f}{now - before:>7.2f}{worst:>13.2f}{total / seconds:>8.3f}"
        f"{(now - begun_cpu) / seconds:>8.3f}{total:>14.1f}{total / delay:>7.1f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
