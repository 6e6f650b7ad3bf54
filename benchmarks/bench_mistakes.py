"""False mistakes on expert ASAP performances, and injected ones found again, from MIDI.

    PIANO_DATA=... python benchmarks/bench_mistakes.py [--every 6]

The whole way of a user: MusicXML and MIDI are read, the score unfolded, aligned, judged.

False mistakes. Experts slip too, so each claim is held against ASAP's checked alignment. It
is false unless the alignment, too, leaves that very note without a partner; restarts, left
out bars and hesitations are all false, since these are complete concert performances. `all`
counts every claim and is the most that could be false. Shares are of written notes.

Injected mistakes. Damage of known place (`piano_core.degradations`) is added, and the bars in
which something is reported are compared with the damaged ones: F1 over bars, all performances
together. Bars with a claim before the damage are left out.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.corpora.asap import Asap, CheckedAlignment
from piano_core.degradations import Degraded, degrade
from piano_core.performance import Performance
from piano_core.score import MistakeKind, Score, ScoreReading, align, mistakes, unfold

INJECTED = (
    ("wrong_notes", 0.04),
    ("missed_notes", 0.04),
    ("extra_notes", 0.04),
    ("restarts", 0.5),
    ("stutters", 0.2),
    ("hesitations", 0.5),
)
"""Kinds of damage with a severity at which bars without any remain."""


@dataclass(frozen=True, eq=False)
class Case:
    """One performance as a user would bring it, and what ASAP says of it."""

    performance: Performance
    score: Score
    pairs: npt.NDArray[np.intp]
    reading: ScoreReading
    checked: CheckedAlignment


def open_case(corpus: Asap, name: str) -> Case:
    performance, notation, checked = (
        corpus.performance(name),
        corpus.score(name),
        corpus.alignment(name),
    )
    assert notation is not None and checked is not None
    score = unfold(notation, performance)
    alignment = align(performance, score)
    reading = mistakes(performance, score, alignment)
    return Case(performance, score, alignment.pairs, reading, checked)


def false_claims(case: Case) -> Counter[str]:
    """Claims that ASAP's alignment does not bear out, by kind."""
    inserted, deleted = _unpaired_played(case), _unpaired_written(case)
    false: Counter[str] = Counter()
    for claim in case.reading.mistakes:
        if claim.kind in (MistakeKind.EXTRA, MistakeKind.WRONG):
            false[claim.kind] += not inserted[claim.played]
        elif claim.kind is MistakeKind.MISSED:
            false[claim.kind] += not deleted[claim.written]
        else:
            false[claim.kind] += 1
    return false


def _unpaired_played(case: Case) -> npt.NDArray[np.bool_]:
    """Which played notes ASAP calls insertions."""
    theirs = case.checked.performance.notes
    theirs = np.delete(theirs, case.checked.pairs[:, 0])
    mine = case.performance.notes
    same = np.abs(mine["onset_s"][:, None] - theirs["onset_s"][None, :]) < 0.01
    return (same & (mine["pitch"][:, None] == theirs["pitch"][None, :])).any(axis=1)


def _unpaired_written(case: Case) -> npt.NDArray[np.bool_]:
    """Which written notes ASAP calls deletions: the n-th of each key in both scores are one."""
    theirs, mine = case.checked.score.notes, case.score.notes
    gone = np.ones(len(theirs), bool)
    gone[case.checked.pairs[:, 1]] = False
    found = np.zeros(len(mine), bool)
    for pitch in np.unique(mine["pitch"]):
        here, there = (
            np.flatnonzero(mine["pitch"] == pitch),
            np.flatnonzero(theirs["pitch"] == pitch),
        )
        if len(here) == len(there):
            found[here] = gone[there]
    return found


def reported_bars(case: Case, reading: ScoreReading) -> set[int]:
    """Bars (in the order of the score) in which something is claimed."""
    starts = case.reading.bars["start_beat"]
    bars: set[int] = set()
    for claim in reading.mistakes:
        first = int(np.searchsorted(starts, claim.beat + 0.1, side="right")) - 1
        bars |= set(range(first, first + claim.until_bar - claim.bar + 1))
    return bars


def damaged_bars(case: Case, damage: str, degraded: Degraded) -> set[int]:
    """Bars in which the damage was done."""
    starts = case.reading.bars["start_beat"]
    onset = case.performance.notes["onset_s"][case.pairs[:, 0]]
    beat = case.score.notes["onset_beat"][case.pairs[:, 1]]
    bar_of = np.searchsorted(starts, beat + 1e-6, side="right") - 1
    clean = np.unique(onset)
    moved = degraded.time_map(clean)
    bars: set[int] = set()
    for event in degraded.events:
        resumed = float(np.interp(event.end_s, moved, clean))
        if damage in ("restarts", "stutters"):
            first = resumed - (event.end_s - event.start_s)
            bars |= set(bar_of[(onset >= first - 1e-6) & (onset < resumed - 1e-6)].tolist())
        else:
            at = resumed if damage == "hesitations" else event.start_s
            bars.add(int(bar_of[np.abs(onset - at).argmin()]))
    return bars


def injected(cases: list[Case], damage: str, severity: float) -> tuple[int, int, int, int]:
    """Bars rightly reported, reported, damaged, and looked at."""
    right = reported = damaged = looked_at = 0
    for number, case in enumerate(cases):
        degraded = degrade(case.performance, damage, severity, np.random.default_rng(number))
        alignment = align(degraded.performance, case.score)
        reading = mistakes(degraded.performance, case.score, alignment)
        before = reported_bars(case, case.reading)
        claimed = reported_bars(case, reading) - before
        done = damaged_bars(case, damage, degraded) - before
        right, reported, damaged = (
            right + len(claimed & done), reported + len(claimed), damaged + len(done),
        )  # fmt: skip
        looked_at += len(case.reading.bars) - len(before)
    return right, reported, damaged, looked_at


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=6, help="take every n-th performance")
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    cases: list[Case] = []
    shares: list[tuple[float, float]] = []
    print("claims on undamaged performances, % of written notes: all, not borne out by ASAP")
    for name in corpus.aligned()[:: options.every]:
        started = time.perf_counter()
        case = open_case(corpus, name)
        took = time.perf_counter() - started
        false, claims = false_claims(case), len(case.reading.mistakes)
        shares.append((claims / len(case.score), false.total() / len(case.score)))
        kinds = ", ".join(f"{kind} {count}" for kind, count in false.items() if count)
        every, false_share = shares[-1]
        print(f"{every:7.2%} {false_share:7.2%}  {took:5.1f} s  {name}  {kinds}", flush=True)
        cases.append(case)
    (every, false_share), most = np.mean(shares, axis=0), np.max(shares, axis=0)[1]
    print(f"{len(cases)} performances, mean: all {every:.2%}", end="")
    print(f", not borne out {false_share:.2%} (most {most:.2%})")
    print("\ninjected      severity   bars  damaged  reported  precision  recall     F1")
    for damage, severity in INJECTED:
        right, reported, damaged, looked_at = injected(cases, damage, severity)
        print(
            f"{damage:<14}{severity:8.2f}{looked_at:7}{damaged:9}{reported:10}"
            f"{right / max(reported, 1):11.3f}{right / max(damaged, 1):8.3f}"
            f"{2 * right / max(reported + damaged, 1):7.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
