"""False mistakes on expert ASAP performances, and injected ones found again, from MIDI.

    PIANO_DATA=... PYTHONPATH=. python benchmarks/bench_mistakes.py KEPT [--every 1]
        [--references 3] [--judges 5] [--half reported]

All tables of one half of the pieces: those on which thresholds were `chosen on`, or those
`reported`, which count (`mistake_cases.HALVES`). Each performance takes about ten seconds of a
processor; what is measured of it stays in the folder KEPT, so a run that was stopped goes on.
`bench_mistakes_heard.py` does the same through sound.

False mistakes. Experts slip too, so each claim is held against ASAP's checked alignment. It
is not borne out unless the alignment, too, leaves that very note without a partner; restarts,
left out bars and hesitations are all false, since these are complete concert performances.
`all` counts every claim and is the most that could be false. `customary` are claims that it
does bear out, but other performances of the piece, `--judges` of them, do the same: another
edition, a slip of the notation file, an ornament. `false` are both together. Shares are of
written notes, mean over performances, with the interval over pieces drawn again.

With `--references`, so many other performances of each piece say what is customary
(`piano_core.score.customs`); neither the one that is looked at nor a judge is among them, and
pieces with fewer than two others are left out.

Injected mistakes. Damage of known place (`piano_core.degradations`) is added, and the bars in
which something is reported are compared with the damaged ones: F1 over bars, all performances
together. Bars with a claim before the damage are left out. `long waits` are pauses of .5 to
2 s every 15 s, as they are common in practice; `hesitations` waits .1 to .5 s, much of which
experts do on purpose. `one event` is the share of restarts, stutters and waits that are told
as what they are by one claim and no other. The last tables say which waits of `hesitations` are
found, by their length, in seconds and against a quarter note there. `F1 from here` is of all
waits of that length and longer, with every false bar of the row `hesitations` against them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import add
from pathlib import Path

import numpy as np
import numpy.typing as npt
from injected_mistakes import INJECTED, Found
from mistake_cases import HALVES, names_of_half, others_of, piece_of
from mistake_rows import WAITED, Row, Rows

from piano_core.corpora.asap import Asap

Column = npt.NDArray[np.float64]

CLAIMS = ("all", "not borne out", "customary", "false")

LEAST_REFERENCES = 2

SECONDS = (0.0, 0.2, 0.3, 0.4, 0.5, np.inf)
"""Edges of the lengths of waits in seconds."""

BEATS = (0.0, 0.15, 0.25, 0.4, 0.6, 1.0, np.inf)
"""The same in shares of the local beat."""

NOTICED = 0.06
"""Of a gap: shorter waits may not be heard even in even playing (Friberg & Sundberg, Time
discrimination in a monotonic, isochronous sequence, JASA 1995: 2.5 %; others up to 6 %)."""


def shares_of(row: Row) -> list[float]:
    """Share of the written notes with claims of each of `CLAIMS`."""
    all_, false, usual = np.sum([*row.claims.values(), (0, 0, 0)], axis=0)
    return [float(count) / row.notes for count in (all_, false, usual, false + usual)]


def print_clean(rows: Sequence[Row]) -> None:
    """What is claimed without damage."""
    shares = np.array([shares_of(row) for row in rows])
    notes = sum(row.notes for row in rows)
    print(f"{len(rows)} performances, {notes} written notes; claims, % of written notes:")
    low, high = interval_over_pieces(rows, shares)
    for column, name in enumerate(CLAIMS):
        print(
            f"  {name:<18}mean {shares[:, column].mean():6.2%} [{low[column]:.2%}, "
            f"{high[column]:.2%}], most {shares[:, column].max():6.2%}"
        )
    kinds: Counter[str] = Counter()
    for row in rows:
        kinds.update({kind: counts[0] for kind, counts in row.claims.items()})
    print(f"  {'by kind':<12}{'all':>8}{'not borne out':>16}{'customary':>12}")
    for kind, _ in kinds.most_common():
        counts = np.sum([row.claims.get(kind, (0, 0, 0)) for row in rows], axis=0) / notes
        print(f"  {kind:<12}{counts[0]:8.2%}{counts[1]:16.2%}{counts[2]:12.2%}")


def interval_over_pieces(rows: Sequence[Row], shares: Column) -> Column:
    """The middle 95 % of the means when pieces are drawn again, lower and upper ends."""
    pieces = np.array([piece_of(row.name) for row in rows])
    of_piece = [np.flatnonzero(pieces == piece) for piece in np.unique(pieces)]
    rng = np.random.default_rng(0)
    drawn = rng.integers(len(of_piece), size=(2000, len(of_piece)))
    means = [shares[np.concatenate([of_piece[i] for i in row])].mean(axis=0) for row in drawn]
    return np.percentile(means, [2.5, 97.5], axis=0)


def print_injected(rows: Sequence[Row]) -> None:
    """What is found of each kind of damage, and of waits by their length."""
    print(f"{'injected':<14}{'severity':>8}{Found.heading()}")
    for damage, severity in INJECTED:
        print(f"{damage:<14}{severity:8.2f}{reduce(add, (row.found[damage] for row in rows))}")
    waits = [wait for row in rows for wait in row.waits]
    false = sum(row.found[WAITED].reported - row.found[WAITED].right for row in rows)
    told = np.array([wait.found for wait in waits])
    seconds = np.array([wait.seconds for wait in waits])
    unnoticed = np.mean([wait.of_gap < NOTICED for wait in waits])
    print(f"{len(waits)} waits of {seconds.min():.2f}-{seconds.max():.2f} s; ", end="")
    print(f"{unnoticed:.1%} lengthen their gap by less than {NOTICED:.0%}")
    print_by_length("seconds", SECONDS, seconds, told, false)
    print_by_length("of the local beat", BEATS, np.array([w.of_beat for w in waits]), told, false)


def print_by_length(
    title: str, edges: Sequence[float], length: Column, told: npt.NDArray[np.bool_], false: int
) -> None:
    print(f"{title:<20}{'waits':>7}{'found':>7}{'F1 from here':>14}")
    for low, high in pairwise(edges):
        mine, longer = (length >= low) & (length < high), length >= low
        right = int(told[longer].sum())
        f1 = 2 * right / max(right + false + int(longer.sum()), 1)
        share = told[mine].mean() if mine.any() else np.nan
        print(f"{low:6.2f} - {high:<11.2f}{mine.sum():7}{share:7.2f}{f1:14.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kept", type=Path, help="folder of what was measured")
    parser.add_argument("--half", choices=HALVES, default=HALVES[1])
    parser.add_argument("--every", type=int, default=1, help="take every n-th performance")
    parser.add_argument("--references", type=int, default=0, help="of each piece, at most")
    parser.add_argument("--judges", type=int, default=5, help="others of each piece, at most")
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    names = names_of_half(corpus, options.half)[:: options.every]
    if options.references:
        names = [name for name in names if len(others_of(corpus, name)) >= LEAST_REFERENCES]
    source = Rows(corpus, options.kept, options.references, options.judges)
    rows: list[Row] = []
    for number, name in enumerate(names):
        rows.append(source.of(name))
        print(f"\r{number + 1} of {len(names)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"pieces {options.half}")
    print_clean(rows)
    print_injected(rows)


if __name__ == "__main__":
    main()
