"""Features and alignment: seconds for a passage, three minutes and an hour.

    python benchmarks/bench_features.py

Beside them what a user would pick otherwise: partitura's note features of a performance
do not exist, so features are compared with one Python loop over the notes that takes a
single feature (the key overlap of successive notes); alignment with parangonar.
"""

from __future__ import annotations

import importlib.util
import itertools
import time
from collections.abc import Callable

import numpy as np

from piano_core.features import FEATURES, extract_features
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Pedal, Performance
from piano_core.score import SCORE_NOTE_DTYPE, Score, align


def piece(notes: int, lasting_s: float) -> tuple[Performance, Score]:
    """A melody over broken chords, played with rubato, one note in twenty wrong."""
    rng = np.random.default_rng(0)
    index = np.arange(notes)
    written = np.zeros(notes, SCORE_NOTE_DTYPE)
    written["onset_beat"] = index // 2 * 0.5
    written["duration_beat"] = 0.5
    written["pitch"] = np.where(index % 2, 72 + (index * 7) % 13, 40 + (index * 5) % 17)
    written["staff"] = np.where(index % 2, 1, 2)
    written["bar"] = written["onset_beat"] // 4 + 1
    score = Score(written, 4.0, 120.0)
    played = np.zeros(notes, NOTE_DTYPE)
    beat = score.notes["onset_beat"]
    flow = lasting_s * (beat / beat[-1]) + 0.2 * np.sin(beat / 9)
    played["onset_s"] = flow + rng.normal(0, 0.008, notes) + 1
    played["offset_s"] = played["onset_s"] + rng.uniform(0.1, 0.4, notes)
    wrong = rng.random(notes) < 0.05
    played["pitch"] = score.notes["pitch"] + np.where(wrong, 1, 0)
    played["velocity"] = rng.integers(30, 100, notes)
    end = float(played["offset_s"].max())
    moves = np.zeros(notes // 2, PEDAL_DTYPE)
    moves["time_s"] = np.sort(rng.uniform(0, end, len(moves)))
    moves["controller"] = int(Pedal.SUSTAIN)
    moves["value"] = rng.integers(0, 128, len(moves))
    return Performance(played, moves, end), score


def loop_over_notes(performance: Performance) -> float:
    """One feature the plain way."""
    total, count = 0.0, 0
    notes = performance.notes
    for before, after in itertools.pairwise(notes):
        step = after["onset_s"] - before["onset_s"]
        if step > 0.02:
            total += (before["offset_s"] - after["onset_s"]) / step
            count += 1
    return total / max(count, 1)


def parangonar_align(performance: Performance, score: Score) -> Callable[[], object] | None:
    """parangonar's automatic note matcher on the same notes, where it is installed."""
    if importlib.util.find_spec("parangonar") is None:
        return None
    from parangonar_matching import parangonar_pairs

    return lambda: parangonar_pairs(performance, score)


def seconds(work: Callable[[], object], runs: int) -> float:
    """Best of some runs."""
    best = float("inf")
    for _ in range(runs):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


def main() -> None:
    print(f"{len(FEATURES)} features")
    for title, notes, lasting_s in (
        ("30 s, 300", 300, 30.0),
        ("3 min, 3,000", 3_000, 180.0),
        ("1 h, 200,000", 200_000, 3600.0),
    ):
        performance, score = piece(notes, lasting_s)
        runs = 5 if notes < 10_000 else 2
        ours = seconds(lambda p=performance: extract_features(p), runs)
        loop = seconds(lambda p=performance: loop_over_notes(p), 1)
        print(f"{title:<14} notes  features {ours * 1e3:8.1f} ms", end="")
        print(f"   one feature by a loop {loop * 1e3:8.1f} ms = {loop / ours:.2f} x all of ours")
        if notes > 10_000:
            continue
        took = seconds(lambda p=performance, s=score: align(p, s), runs)
        print(f"{'':<14}        align    {took * 1e3:8.1f} ms", end="")
        other = parangonar_align(performance, score)
        if other is not None:
            theirs = seconds(other, 1)
            print(
                f"   parangonar dual DTW   {theirs * 1e3:8.1f} ms = {theirs / took:.1f} x", end=""
            )
        print()


if __name__ == "__main__":
    main()
