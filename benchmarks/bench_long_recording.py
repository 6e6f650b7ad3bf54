"""Frames lost in a long recording from a virtual microphone, compared sample by sample.

Run: python benchmarks/bench_long_recording.py [--minutes 30] [--pace 8] [--block 0.02]
     (Debian: pulseaudio pulseaudio-utils libasound2-plugins libportaudio2)

The microphone is a pipe of a PulseAudio server of its own; it takes sound as fast as it is written,
so `--pace` times real time saves waiting. The app's own recorder records it, and every sample of
the WAV is compared with what was written. Printed: frames written, frames found in place, frames
missing, gaps that the recorder saw, and the recorder's CPU seconds for a minute of sound.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.services.recording.service import RecordingService
from desktop_app.view_models.recording.recording import Choice, Recorded
from tests.desktop.recording.virtual_microphone import RATE, microphone, missing, use_server

SEED = 1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--pace", type=float, default=8.0)
    parser.add_argument("--block", type=float, default=0.02)
    words = parser.parse_args()
    if missing():
        sys.exit(missing())
    frames = round(words.minutes * 60 * RATE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with use_server(folder), microphone(folder) as pipe:
            cpu = time.process_time()
            taken = recorded(folder, pipe, frames, words.pace, words.block)
            cpu = time.process_time() - cpu
        assert taken.media is not None
        in_place, length = compared(taken.media, frames)
    print(f"{'minutes':>9}{'pace':>6}{'written':>12}{'in place':>12}{'missing':>9}", end="")
    print(f"{'gaps':>6}{'CPU s/min':>11}{'load':>6}")
    print(f"{words.minutes:>9.1f}{words.pace:>6.1f}{frames:>12}{in_place:>12}", end="")
    gaps, load = len(taken.gaps), os.getloadavg()[0]
    print(f"{max(frames - length, 0):>9}{gaps:>6}{cpu / words.minutes:>11.2f}{load:>6.1f}")


def recorded(folder: Path, pipe: Path, frames: int, pace: float, block_s: float) -> Recorded:
    """Record what is written into the pipe, with silence before and after."""
    service = RecordingService(folder / "takes")
    found = service.look(lambda _fraction, _doing: None).inputs
    source = next(each for each in found if each.name == "pulse")
    take = service.prepare(Choice(source, 1, RATE))
    results: list[Recorded] = []
    worker = threading.Thread(target=lambda: results.append(take.run(lambda _f, _d: None)))
    worker.start()
    feeder = ["-c", FEEDER, str(pipe), str(frames), str(pace), str(block_s), str(SEED)]
    os.spawnv(os.P_WAIT, sys.executable, [sys.executable, *feeder])
    take.stop()
    worker.join()
    return results[0]


FEEDER = """
import os, sys, time
import numpy as np
path, frames, pace, block, seed = sys.argv[1], *map(float, sys.argv[2:])
rate, rng = 44100, np.random.default_rng(int(seed))
step = round(block * rate)
with open(path, "wb", buffering=0) as stream:
    began, done, silence = time.monotonic(), 0, np.zeros(rate, np.int16)
    os.write(stream.fileno(), silence.tobytes()[:2 * step])
    time.sleep(1)
    began = time.monotonic()
    while done < frames:
        left = int(min(step, frames - done))
        sound = rng.integers(1, 32767, left).astype("<i2").tobytes()
        wait = began + done / rate / pace - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        while sound:
            sound = sound[os.write(stream.fileno(), sound):]
        done += left
    time.sleep(1)
    os.write(stream.fileno(), silence.tobytes())
    time.sleep(1)
"""


def compared(media: Path, frames: int) -> tuple[int, int]:
    """How many frames stand where they should after the first, and how many there are."""
    sound, _ = soundfile.read(media, dtype="int32")
    samples = sound >> 16
    loud = np.flatnonzero(samples)
    heard = samples[loud[0] : loud[-1] + 1]
    rng, step = np.random.default_rng(SEED), round(0.02 * RATE)
    wanted = [rng.integers(1, 32767, min(step, frames - at)) for at in range(0, frames, step)]
    whole = np.concatenate(wanted)
    both = min(len(whole), len(heard))
    return int(np.sum(whole[:both] == heard[:both])), len(heard)


if __name__ == "__main__":
    main()
