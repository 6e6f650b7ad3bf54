"""False mistakes on expert ASAP performances, and injected ones found again, from MIDI.

    PIANO_DATA=... python benchmarks/bench_mistakes.py [--every 3] [--damaged-every 3]
        [--references 5] [--judges 5]

Each table is printed twice: for the pieces on which thresholds were chosen, and for the
others, which count (`mistake_cases.HALVES`). `bench_mistakes_heard.py` does the same through
sound.

False mistakes. Experts slip too, so each claim is held against ASAP's checked alignment. It
is not borne out unless the alignment, too, leaves that very note without a partner; restarts,
left out bars and hesitations are all false, since these are complete concert performances.
`all` counts every claim and is the most that could be false. `customary` are claims that it
does bear out, but other performances of the piece, `--judges` of them, do the same: another
edition, a slip of the notation file, an ornament. `false` are both together. Shares are of
written notes, with the interval over pieces drawn again.

With `--references`, so many other performances of each piece say what is customary
(`piano_core.score.customs`); the one that is looked at is never among them.

Injected mistakes. Damage of known place (`piano_core.degradations`) is added, and the bars in
which something is reported are compared with the damaged ones: F1 over bars, all performances
together. Bars with a claim before the damage are left out. `long waits` are pauses of .5 to
2 s every 15 s, as they are common in practice; `hesitations` waits .1 to .5 s, much of which
experts do on purpose. `one event` is the share of restarts, stutters and waits that are told
as what they are by one claim and no other. The last table says which waits of `hesitations` are
found, by their length against a quarter note there.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
from mistake_cases import (
    HALVES,
    INJECTED,
    Case,
    Found,
    customary,
    damaged,
    names_of_half,
    open_case,
    piece_of,
    reported_against,
    unborne,
    waits_told,
)

from piano_core.corpora.asap import Asap

CLAIMS = ("all", "not borne out", "customary", "false")


def shares_of(case: Case) -> list[float]:
    """Share of the written notes with claims of each of `CLAIMS`."""
    false, usual = np.array(unborne(case), bool), np.array(customary(case), bool)
    counts = [len(false), false.sum(), (usual & ~false).sum(), (false | usual).sum()]
    return [float(count) / len(case.score) for count in counts]


def clean(cases: list[Case]) -> None:
    """Print what is claimed without damage."""
    shares = np.array([shares_of(case) for case in cases])
    kinds: Counter[str] = Counter()
    false: Counter[str] = Counter()
    usual: Counter[str] = Counter()
    for case in cases:
        claims = zip(case.reading.mistakes, unborne(case), customary(case), strict=True)
        for claim, not_borne_out, done_by_others in claims:
            kinds[claim.kind] += 1
            false[claim.kind] += not_borne_out
            usual[claim.kind] += done_by_others and not not_borne_out
    notes = sum(len(case.score) for case in cases)
    print(f"{len(cases)} performances, {notes} written notes; claims, % of written notes:")
    low, high = interval_over_pieces(cases, shares)
    for column, name in enumerate(CLAIMS):
        print(
            f"  {name:<18}mean {shares[:, column].mean():6.2%} [{low[column]:.2%}, "
            f"{high[column]:.2%}], most {shares[:, column].max():6.2%}"
        )
    print(f"  {'by kind':<12}{'all':>8}{'not borne out':>16}{'customary':>12}")
    for kind, count in kinds.most_common():
        parts = (count / notes, false[kind] / notes, usual[kind] / notes)
        print(f"  {kind:<12}{parts[0]:8.2%}{parts[1]:16.2%}{parts[2]:12.2%}")


def interval_over_pieces(cases: list[Case], shares: np.ndarray) -> np.ndarray:
    """The middle 95 % of the means when pieces are drawn again, lower and upper ends."""
    pieces = np.array([piece_of(case.name) for case in cases])
    of_piece = [np.flatnonzero(pieces == piece) for piece in np.unique(pieces)]
    rng = np.random.default_rng(0)
    drawn = rng.integers(len(of_piece), size=(2000, len(of_piece)))
    means = [shares[np.concatenate([of_piece[i] for i in row])].mean(axis=0) for row in drawn]
    return np.percentile(means, [2.5, 97.5], axis=0)


def injected(cases: list[Case], damage: str, severity: float) -> Found:
    """What is found of one kind of damage, all performances together."""
    found = Found()
    for number, case in enumerate(cases):
        degraded = damaged(case.performance, damage, severity, np.random.default_rng(number))
        found += reported_against(case, damage, degraded, case.read(degraded.performance))
    return found


EDGES = (0.0, 0.15, 0.25, 0.4, 0.6, 1.0, np.inf)
"""Of waits in shares of the local beat."""

NOTICED = 0.06
"""Of a gap: shorter waits may not be heard even in even playing (Friberg & Sundberg, Time
discrimination in a monotonic, isochronous sequence, JASA 1995: 2.5 %; others up to 6 %)."""


def by_beat(cases: list[Case], severity: float) -> None:
    """Print which `hesitations` are found, by their length against the local beat."""
    waits: list[tuple[float, float, float, bool]] = []
    for number, case in enumerate(cases):
        degraded = damaged(case.performance, "hesitations", severity, np.random.default_rng(number))
        waits += waits_told(case, degraded, case.read(degraded.performance))
    wait, beats, gaps, found = np.array(waits).T
    print(f"{len(wait)} waits of {wait.min():.2f}-{wait.max():.2f} s; ", end="")
    print(f"{(gaps < NOTICED).mean():.1%} lengthen their gap by less than {NOTICED:.0%}")
    print(f"{'of the local beat':<20}{'waits':>7}{'found':>7}")
    for low, high in pairwise(EDGES):
        mine = (beats >= low) & (beats < high)
        told = found[mine].mean() if mine.any() else np.nan
        print(f"{low:6.2f} - {high:<11.2f}{mine.sum():7}{told:7.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=3, help="take every n-th performance")
    parser.add_argument("--damaged-every", type=int, default=1, help="damage every n-th of these")
    parser.add_argument("--references", type=int, default=0, help="of each piece, at most")
    parser.add_argument("--judges", type=int, default=0, help="others of each piece, at most")
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    for half in HALVES:
        print(f"\npieces {half}")
        names = names_of_half(corpus, half)[:: options.every]
        cases = [open_case(corpus, name, options.references, options.judges) for name in names]
        clean(cases)
        some = cases[:: options.damaged_every]
        print(f"{'injected':<14}{'severity':>8}{Found.heading()}")
        for damage, severity in INJECTED:
            print(f"{damage:<14}{severity:8.2f}{injected(some, damage, severity)}", flush=True)
        by_beat(some, dict(INJECTED)["hesitations"])


if __name__ == "__main__":
    main()
