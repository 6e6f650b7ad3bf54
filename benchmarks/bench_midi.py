"""Reading and writing MIDI: ours beside partitura's and, where installed, pretty_midi's readers.

    python benchmarks/bench_midi.py

All read the same bytes in this run: a 3-minute recital piece and an hour of 200,000 notes.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import time
import tracemalloc
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from piano_core.midi import midi_bytes, parse_midi
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Pedal, Performance


def recording(notes: int, pedals: int, seconds: float) -> Performance:
    """Random notes and pedal movements, evenly spread."""
    rng = np.random.default_rng(0)
    played = np.zeros(notes, NOTE_DTYPE)
    played["onset_s"] = np.sort(rng.uniform(0, seconds, notes))
    played["offset_s"] = played["onset_s"] + rng.uniform(0.05, 0.6, notes)
    played["pitch"] = rng.integers(21, 109, notes)
    played["velocity"] = rng.integers(20, 110, notes)
    moved = np.zeros(pedals, PEDAL_DTYPE)
    moved["time_s"] = np.sort(rng.uniform(0, seconds, pedals))
    moved["controller"] = int(Pedal.SUSTAIN)
    moved["value"] = rng.integers(0, 128, pedals)
    return Performance(played, moved, seconds)


def readers(data: bytes, path: Path) -> dict[str, Callable[[], object]]:
    """Every reader that is installed, from bytes or file to arrays of notes."""
    found: dict[str, Callable[[], object]] = {
        "piano_core": lambda: parse_midi(data, "bench"),
    }
    with contextlib.suppress(ImportError):
        import partitura

        found["partitura"] = lambda: partitura.load_performance_midi(str(path)).note_array()
    with contextlib.suppress(ImportError):
        import pretty_midi

        found["pretty_midi"] = lambda: pretty_midi.PrettyMIDI(io.BytesIO(data)).instruments
    return found


def seconds(work: Callable[[], object]) -> float:
    """Time of one run."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def peak_mib(work: Callable[[], object]) -> float:
    """Largest memory that Python objects and arrays took."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def main() -> None:
    warnings.simplefilter("ignore")
    cases = {
        "3 min, 3,000 notes, 2,000 pedals": (recording(3_000, 2_000, 180.0), 3),
        "1 h, 200,000 notes, 100,000 pedals": (recording(200_000, 100_000, 3600.0), 1),
    }
    for title, (performance, runs) in cases.items():
        data = midi_bytes(performance)
        print(f"\n{title}: {len(data) / 2**20:.2f} MiB")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "bench.mid"
            path.write_bytes(data)
            found = readers(data, path)
            ours = 0.0
            for name, read in found.items():
                try:
                    took = min(seconds(read) for _ in range(runs))
                except ValueError as refusal:
                    print(f"  read   {name:<12} refuses: {refusal}")
                    continue
                ours = ours or took  # the first reader is ours
                print(f"  read   {name:<12} {took:8.3f} s  {took / ours:5.1f} x ours", end="")
                print(f"  peak {peak_mib(read):6.0f} MiB")
        print(f"  write  piano_core   {seconds(lambda p=performance: midi_bytes(p)):8.3f} s")


if __name__ == "__main__":
    main()
