"""Decoding to 16 kHz mono: time, CPU time and peak memory, beside what else one would call.

Run: python benchmarks/bench_decode.py [minutes ...]   (default: 0.5 3 30)
     python benchmarks/bench_decode.py --alone 3 30 120   memory over length: one run, without
                                                          the others, which would hold gigabytes
Every figure is the median of three fresh processes of one thread that import, decode and
resample one file of stereo at 44.1 kHz. `soundfile + soxr` is the shortest script that does it,
librosa what most people call; both return the whole sound, ours hands over blocks that are
counted and dropped. Imports lie inside the functions, because they are part of the time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RATE = 44_100
COLUMNS = ("clock", "cpu", "peak")


@dataclass(frozen=True)
class Plan:
    """Who decodes which kinds of files, and how often."""

    engines: tuple[str, ...]
    suffixes: tuple[str, ...]
    runs: int


def main(minutes: list[float], plan: Plan) -> None:
    print(f"{'':>14}" + "".join(f"{name:>24}" for name in plan.engines))
    print(f"{'file':>14}" + f"{'s':>8}{'CPU s':>8}{'MiB':>8}" * len(plan.engines))
    with tempfile.TemporaryDirectory() as name:
        warm = make_file(Path(name) / "warm.wav", 0.1)
        for engine in plan.engines:
            measure(engine, warm)  # fills disk and compilation caches
    for length in minutes:
        for suffix in plan.suffixes:
            with tempfile.TemporaryDirectory() as name:
                path = make_file(Path(name) / f"take{suffix}", length)
                cells = "".join(cell(runs(engine, path, plan.runs)) for engine in plan.engines)
            print(f"{f'{length:g} min {suffix[1:]}':>14}{cells}", flush=True)


def cell(figures: dict[str, float] | None) -> str:
    if figures is None:
        return f"{'cannot':>24}"
    return f"{figures['clock']:8.2f}{figures['cpu']:8.2f}{figures['peak']:8.0f}"


def runs(engine: str, path: Path, times: int) -> dict[str, float] | None:
    """Medians; None where the engine cannot read the file."""
    figures = [each for _ in range(times) if (each := measure(engine, path))]
    return {key: median(each[key] for each in figures) for key in COLUMNS} if figures else None


def measure(engine: str, path: Path) -> dict[str, float] | None:
    """One fresh process; None where the engine cannot read the file."""
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, __file__, "--child", engine, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    return json.loads(done.stdout) if done.returncode == 0 else None


def child(engine: str, path: Path) -> None:
    clock, cpu = time.perf_counter(), time.process_time()
    frames = ENGINES[engine](path)
    used = {"clock": time.perf_counter() - clock, "cpu": time.process_time() - cpu}
    print(json.dumps(used | {"peak": peak_mib(), "frames": frames}))


def ours(path: Path) -> int:
    from piano_core.audio import decode

    return sum(len(block) for block in decode(path, sample_rate=16_000, channels=1))


def librosa(path: Path) -> int:
    from librosa import load

    return len(load(path, sr=16_000, mono=True)[0])


def soundfile_and_soxr(path: Path) -> int:
    import soundfile
    import soxr

    sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return len(soxr.resample(sound.mean(axis=1), rate, 16_000))


ENGINES = {"ours": ours, "soundfile + soxr": soundfile_and_soxr, "librosa": librosa}
BESIDE_OTHERS = Plan(tuple(ENGINES), (".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a"), 3)
ALONE = Plan(("ours",), (".wav", ".flac", ".m4a"), 1)


def make_file(path: Path, minutes: float) -> Path:
    """Decaying chords with a little noise, written second by second."""
    import av
    import numpy as np
    import soundfile

    rng = np.random.default_rng(0)
    t = np.arange(RATE) / RATE
    tones = sum(np.sin(2 * np.pi * f * t) for f in (110.0, 277.2, 659.3, 1318.5))
    second = (0.2 * tones * np.exp(-2 * t))[:, None] + rng.normal(0, 0.001, (RATE, 2))
    second = second.astype(np.float32)
    if path.suffix != ".m4a":
        kinds = {".opus": ("OGG", "OPUS", 48_000), ".ogg": ("OGG", "VORBIS", RATE)}
        kind, subtype, rate = kinds.get(path.suffix, (path.suffix[1:].upper(), None, RATE))
        with soundfile.SoundFile(path, "w", rate, 2, subtype, format=kind) as file:
            for _ in range(round(60 * minutes)):
                file.write(second)
        return path
    with av.open(path, "w") as file:
        stream = file.add_stream("aac", rate=RATE, layout="stereo")
        for number in range(round(60 * minutes)):
            planes = np.ascontiguousarray(second.T)
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = RATE, number * RATE
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def peak_mib() -> float:
    """Peak resident memory of this process (Linux): `getrusage` would tell the parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]))
    else:
        alone = sys.argv[1:2] == ["--alone"]
        lengths = [float(text) for text in sys.argv[1 + alone :]] or [0.5, 3, 30]
        main(lengths, ALONE if alone else BESIDE_OTHERS)
