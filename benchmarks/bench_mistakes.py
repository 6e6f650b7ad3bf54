"""False mistakes on expert ASAP performances, and injected ones found again, from MIDI.

    PIANO_DATA=... python benchmarks/bench_mistakes.py [--every 3] [--damaged-every 3]
        [--references 5]

Each table is printed twice: for the pieces on which thresholds were chosen, and for the
others, which count (`mistake_cases.HALVES`). `bench_mistakes_heard.py` does the same through
sound.

False mistakes. Experts slip too, so each claim is held against ASAP's checked alignment. It
is not borne out unless the alignment, too, leaves that very note without a partner; restarts,
left out bars and hesitations are all false, since these are complete concert performances.
`all` counts every claim and is the most that could be false. Shares are of written notes.

With `--references`, so many other performances of each piece say what is customary
(`piano_core.score.customs`); the one that is looked at is never among them.

Injected mistakes. Damage of known place (`piano_core.degradations`) is added, and the bars in
which something is reported are compared with the damaged ones: F1 over bars, all performances
together. Bars with a claim before the damage are left out. `long waits` are pauses of .5 to
2 s every 15 s, as they are common in practice; `hesitations` waits .1 to .5 s, much of which
experts do on purpose. `one event` is the share of restarts, stutters and waits that are told
as what they are by one claim and no other.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

import numpy as np
from mistake_cases import (
    HALVES,
    INJECTED,
    Case,
    Found,
    damaged,
    false_claims,
    names_of_half,
    open_case,
    reported_against,
)

from piano_core.corpora.asap import Asap


def clean(cases: list[Case]) -> None:
    """Print what is claimed without damage."""
    shares = [
        (len(case.reading.mistakes) / len(case.score), false_claims(case).total() / len(case.score))
        for case in cases
    ]
    kinds: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for case in cases:
        for claim in case.reading.mistakes:
            kinds[claim.kind] += 1
        false += false_claims(case)
    (every, unborne), most = np.mean(shares, axis=0), np.max(shares, axis=0)
    notes = sum(len(case.score) for case in cases)
    print(f"{len(cases)} performances, {notes} written notes; claims, % of written notes:")
    print(f"  all: mean {every:.2%}, most {most[0]:.2%}", end="")
    print(f"; not borne out by ASAP: mean {unborne:.2%}, most {most[1]:.2%}")
    for kind, count in kinds.most_common():
        print(f"  {kind:<12}{count / notes:7.2%}   not borne out {false[kind] / notes:7.2%}")


def injected(cases: list[Case], damage: str, severity: float) -> Found:
    """What is found of one kind of damage, all performances together."""
    found = Found()
    for number, case in enumerate(cases):
        degraded = damaged(case.performance, damage, severity, np.random.default_rng(number))
        found += reported_against(case, damage, degraded, case.read(degraded.performance))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=3, help="take every n-th performance")
    parser.add_argument("--damaged-every", type=int, default=1, help="damage every n-th of these")
    parser.add_argument("--references", type=int, default=0, help="of each piece, at most")
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    for half in HALVES:
        print(f"\npieces {half}")
        names = names_of_half(corpus, half)[:: options.every]
        cases = [open_case(corpus, name, options.references) for name in names]
        clean(cases)
        some = cases[:: options.damaged_every]
        print(f"{'injected':<14}{'severity':>8}{Found.heading()}")
        for damage, severity in INJECTED:
            print(f"{damage:<14}{severity:8.2f}{injected(some, damage, severity)}", flush=True)


if __name__ == "__main__":
    main()
