"""How far the measured share of right notes lies from the true one, from keys and by ear.

    PIANO_DATA=... python benchmarks/bench_note_accuracy.py midi [--every 6]
    PIANO_DATA=... PIANO_HOME=... python benchmarks/bench_note_accuracy.py heard [--every 8]

midi: whole ASAP performances, as they are and with wrong notes put in. True is what was put
in, plus the faults of the performance itself that ASAP's checked alignment bears out.
heard: the first half minute of ASAP performances, as they are and with wrong notes put in,
rendered and transcribed. True is what the same notes measure as MIDI.

Printed are the points (0-100) by which the truth lies above the measure, and the quantiles of
that which `piano_core.scoring.note_accuracy` takes for its intervals.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from mistake_cases import false_claims, open_case

from piano_core.corpora.asap import Asap
from piano_core.degradations import degrade
from piano_core.performance import Performance
from piano_core.score import Score, ScoreComparison, against_score, compare_with_score
from piano_core.synthesis import render
from piano_core.transcription import Transcriber

SEVERITY = 0.25
EXCERPT_S = 30.0
COVERAGES = (0.5, 0.8, 0.9, 0.95)


def right_share(performance: Performance, comparison: ScoreComparison) -> float | None:
    """Points of 100, None where the music was not recognised."""
    measures = against_score(performance, comparison).measures
    return None if measures is None else 100.0 * measures.right_share


def midi_residuals(corpus: Asap, every: int) -> Iterator[tuple[str, float]]:
    for number, name in enumerate(corpus.aligned()[::every]):
        case = open_case(corpus, name)
        played = len(case.performance)
        false = false_claims(case)
        notes = sum(false[kind] for kind in ("missed", "extra", "wrong"))
        clean = right_share(case.performance, compare_with_score(case.performance, case.score))
        if clean is None:
            continue
        yield f"{name} as it is", 100.0 * notes / played
        rng = np.random.default_rng(number)
        damaged = degrade(case.performance, "wrong_notes", SEVERITY, rng)
        measured = right_share(
            damaged.performance, compare_with_score(damaged.performance, case.score)
        )
        if measured is not None:
            true = clean + 100.0 * notes / played - 100.0 * len(damaged.events) / played
            yield f"{name} damaged", true - measured


def heard_residuals(corpus: Asap, every: int) -> Iterator[tuple[str, float]]:
    transcriber = Transcriber.load(Path(os.environ["PIANO_HOME"]) / "transcriber")
    for number, name in enumerate(corpus.aligned()[::every]):
        score = corpus.score(name)
        if score is None:
            continue
        clean = corpus.performance(name).excerpt(0.0, EXCERPT_S)
        rng = np.random.default_rng(number)
        damaged = degrade(clean, "wrong_notes", SEVERITY, rng).performance
        for state, performance in (("as it is", clean), ("damaged", damaged)):
            true, measured = by_both(performance, score, transcriber)
            if true is not None and measured is not None:
                yield f"{name} {state}", true - measured


def by_both(
    performance: Performance, score: Score, transcriber: Transcriber
) -> tuple[float | None, float | None]:
    """Measured from the keys, and by ear."""
    sound = render(performance, transcriber.sample_rate, 1)
    heard = transcriber.transcribe(sound)
    return tuple(right_share(one, compare_with_score(one, score)) for one in (performance, heard))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", choices=("midi", "heard"))
    parser.add_argument("--every", type=int, default=6)
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    residuals: list[float] = []
    of_source = midi_residuals if options.source == "midi" else heard_residuals
    for name, points in of_source(corpus, options.every):
        residuals.append(points)
        print(f"{points:+7.2f}  {name}", flush=True)
    print(f"{len(residuals)} takes, {options.source}: truth above the measure, points of 100")
    for coverage in COVERAGES:
        low, high = np.quantile(residuals, [(1 - coverage) / 2, (1 + coverage) / 2])
        print(f"{coverage:5.0%}  {low:+.2f} to {high:+.2f}")


if __name__ == "__main__":
    main()
