"""Does the overall score follow a skill that another program than the teaching one played with?

PYTHONPATH=. python benchmarks/bench_unseen_learners.py [--bundle DIR] [--learners 16]

Learners with one latent skill each (`latent_learners.py`) play six pieces that no network learned
from, and the bundle scores them with the score and without. Printed: rank correlation of the
overall score with the skill, over all takes and within a piece (mean), beside each dimension and
what a user would otherwise have, a counter of right notes. Once for learners whose abilities
lie near their skill, once for such whose strong and weak sides are far apart.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from latent_learners import Learner, learner, play
from scipy.stats import spearmanr

from piano_core.amateurs import JUDGED
from piano_core.corpora.demo.library import load_piece
from piano_core.corpora.demo.notation import parse_piece
from piano_core.performance import Performance
from piano_core.score import Score, compare_with_score
from piano_core.scoring import Scorer
from piano_core.scoring.choice import SHIPPED
from piano_core.shipped.overall import OVERALL
from piano_core.takes import Take

TYPED = Path(__file__).parent / "unseen_pieces"

FROM_DEMO = ("grieg_mountain_king", "schumann_traumerei")
"""Pieces of the demo corpus that the made takes do not use."""

UNLIKE = (0.12, 0.3)
"""Standard deviation of an ability from the skill, of which the whole spreads by 0.29."""

COUNTER, CEILING = "share of right notes", "mean of the abilities themselves"


@dataclass(frozen=True)
class Played:
    """One take: the piece, the skill it was played with, and what was said of it by name, NaN
    where nothing was."""

    piece: str
    skill: float
    said: dict[str, float]


def pieces() -> dict[str, Score]:
    """Notation by name."""
    typed = {p.stem: parse_piece(p.read_text(), p.stem).score for p in sorted(TYPED.glob("*.txt"))}
    return typed | {name: load_piece(name).score for name in FROM_DEMO}


Took = tuple[str, float, Learner, Performance, Score]


def takes(learners: int, unlike: float) -> Iterator[Took]:
    """Every piece, played by so many learners whose skills are spread evenly from 0 to 1: its
    name, the skill, who plays, what is played and written."""
    for number, (name, score) in enumerate(pieces().items()):
        rng = np.random.default_rng([11, number])
        for skill in (np.arange(learners) + rng.random(learners)) / learners:
            who = learner(float(skill), unlike, rng)
            yield name, float(skill), who, play(score, who, rng), score


def said_of(scorer: Scorer, performance: Performance, score: Score | None) -> dict[str, float]:
    comparison = None if score is None else compare_with_score(performance, score)
    take = Take(Path("take.mid"), performance, comparison=comparison)
    card = scorer.score_take(take)
    said = {d.dimension: np.nan if d.score is None else d.score for d in card.dimensions}
    counted = None if take.against_score is None else take.against_score.measures
    right = np.nan if counted is None else 100.0 * counted.right_share
    return {name: said[name] for name in (OVERALL, *JUDGED)} | {COUNTER: right}


def correlations(played: list[Played], name: str) -> tuple[float, float]:
    """Spearman's rho of what was said with the skill: over all takes, and the mean over pieces."""
    known = [one for one in played if np.isfinite(one.said[name])]
    groups = [[one for one in known if one.piece == piece] for piece in {p.piece for p in known}]
    found = [_rho(group, name) for group in groups if len(group) > 4]
    return _rho(known, name), float(np.mean(found)) if found else float("nan")


def _rho(played: list[Played], name: str) -> float:
    if len(played) < 5:
        return float("nan")
    return float(spearmanr([p.skill for p in played], [p.said[name] for p in played])[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bundle", type=Path, default=SHIPPED)
    parser.add_argument("--learners", type=int, default=16)
    given = parser.parse_args()
    begun, scorer = time.process_time(), Scorer.load(given.bundle)
    for unlike in UNLIKE:
        table(scorer, given.learners, unlike)
    print(f"\n{time.process_time() - begun:.0f} s of CPU")


def table(scorer: Scorer, learners: int, unlike: float) -> None:
    known: list[Played] = []
    alone: list[Played] = []
    for name, skill, who, performance, score in takes(learners, unlike):
        able = {CEILING: who.mean}
        known.append(Played(name, skill, said_of(scorer, performance, score) | able))
        alone.append(Played(name, skill, said_of(scorer, performance, None) | able))
    print(f"\n## Abilities within {unlike} of the skill, {len(known)} takes\n")
    print("| rho over all \\| within a piece | with the score | without |\n|---|---|---|")
    for name in (OVERALL, *JUDGED, COUNTER, CEILING):
        cells = [correlations(played, name) for played in (known, alone)]
        print(f"| {name} | " + " | ".join(_cell(*cell) for cell in cells) + " |")


def _cell(over_all: float, within: float) -> str:
    return "" if np.isnan(over_all) else f"{over_all:.2f} \\| {within:.2f}"


if __name__ == "__main__":
    main()
