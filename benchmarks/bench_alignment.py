"""Note alignment against ASAP's checked match files, beside parangonar's default matcher.

    PIANO_DATA=... python benchmarks/bench_alignment.py [--every 1] [--beside 6]

Both align the same notes: the unfolded score and the performance of the match file. F1 is
over matched pairs; of two written notes with the same onset and key (a unison of two voices)
either is right. ASAP calls 37 of its alignments not robust: those are listed as such, and
counted in the mean. parangonar's matcher is slow on long pieces, so it runs on every
`--beside`-th file; the ratio is of seconds on the files that both did.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
from parangonar_matching import parangonar_pairs

from piano_core.corpora.asap import Asap, CheckedAlignment
from piano_core.score import align


def one_of_unisons(checked: CheckedAlignment, pairs: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Pairs with written notes of the same onset and key given the same number."""
    notes = checked.score.notes
    key = np.stack([np.round(notes["onset_beat"] * 1000).astype(int), notes["pitch"]], axis=1)
    _, number = np.unique(key, axis=0, return_inverse=True)
    return np.stack([pairs[:, 0], number.ravel()[pairs[:, 1]]], axis=1)


def f1(found: npt.NDArray[np.intp], right: npt.NDArray[np.intp]) -> float:
    """F1 of pairs (k, 2) against the right ones."""
    same = len(set(map(tuple, found.tolist())) & set(map(tuple, right.tolist())))
    return 2.0 * same / max(len(found) + len(right), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="take every n-th file")
    parser.add_argument("--beside", type=int, default=6, help="parangonar on every n-th of these")
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    rows: list[tuple[float, float, bool, float, float]] = []
    for index, name in enumerate(corpus.aligned()[:: options.every]):
        checked = corpus.alignment(name)
        assert checked is not None
        truth = one_of_unisons(checked, checked.pairs)
        started = time.perf_counter()
        ours = align(checked.performance, checked.score).pairs
        took = time.perf_counter() - started
        score = f1(one_of_unisons(checked, ours), truth)
        theirs, their_s = float("nan"), float("nan")
        if index % options.beside == 0:
            started = time.perf_counter()
            found = parangonar_pairs(checked.performance, checked.score)
            their_s = time.perf_counter() - started
            theirs = f1(one_of_unisons(checked, found), truth)
        robust = corpus.entry(name).robust
        rows.append((score, took, not robust, theirs, their_s))
        mark = "" if robust else " (not robust)"
        beside = "" if np.isnan(theirs) else f"   parangonar {theirs:.4f} in {their_s:6.1f} s"
        print(f"{score:.4f} in {took:5.2f} s  {name}{mark}{beside}", flush=True)
    summary(np.array(rows))


def summary(rows: npt.NDArray[np.float64]) -> None:
    """Means and lowest values, of all files and of those both did."""
    robust = rows[:, 2] == 0
    both = ~np.isnan(rows[:, 3])
    print(
        f"\n{len(rows)} files: mean F1 {rows[:, 0].mean():.4f}, lowest {rows[:, 0].min():.4f}",
        end="",
    )
    print(f"; the {robust.sum()} robust ones: mean {rows[robust, 0].mean():.4f}")
    print(f"seconds a performance: mean {rows[:, 1].mean():.2f}, most {rows[:, 1].max():.2f}")
    print(f"{both.sum()} files beside parangonar dual DTW: F1 {rows[both, 0].mean():.4f}", end="")
    print(f" against {rows[both, 3].mean():.4f} (lowest {rows[both, 3].min():.4f})", end="")
    ours, theirs = rows[both, 1].sum(), rows[both, 4].sum()
    print(f"; {ours:.1f} s against {theirs:.1f} s = {theirs / ours:.1f} x")


if __name__ == "__main__":
    main()
