"""What a screening threshold would do: whom it would flag of real raters and of careless ones.

A threshold is shown with its rates, because thresholds that sound sensible misfire: on
PercePiano "mean error above 20 on three dimensions" rejects three quarters of the honest.
"""

from __future__ import annotations

from collections.abc import Callable

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.errors import RatingsError
from piano_core.ratings.panel import Index, Matrix, Vector
from piano_core.ratings.raters import FEWEST_SEGMENTS, LOWEST_AGREEMENT, with_others
from piano_core.tables import ScreeningRates, ValidRatings


def _about_fifty(scores: Vector, segment: Index, rng: np.random.Generator) -> Vector:
    return np.round(50.0 + rng.normal(0.0, 5.0, len(scores)))


def _random(scores: Vector, segment: Index, rng: np.random.Generator) -> Vector:
    return rng.uniform(0.0, 100.0, len(scores))


def _straight_lining(scores: Vector, segment: Index, rng: np.random.Generator) -> Vector:
    return rng.uniform(0.0, 100.0, int(segment.max()) + 1)[segment]


def _another_segment(scores: Vector, segment: Index, rng: np.random.Generator) -> Vector:
    """The rater's own answers in any order: the rater's use of the scale, without listening."""
    return rng.permutation(scores)


CARELESS: dict[str, Callable[[Vector, Index, np.random.Generator], Vector]] = {
    "always about 50": _about_fifty,
    "random": _random,
    "one answer for everything": _straight_lining,
    "own answers, shuffled": _another_segment,
}
"""Ways of not listening, as a function of honest answers, segment numbers and a generator."""


def screening_rates(
    valid: dy.DataFrame[ValidRatings],
    rng: np.random.Generator,
    lowest_agreement: float = LOWEST_AGREEMENT,
    segments: int = FEWEST_SEGMENTS,
    draws: int = 20,
) -> dy.DataFrame[ScreeningRates]:
    """Share flagged of real raters (`as they are`) and of each kind of careless one.

    Every rater with enough segments is judged `draws` times on `segments` of them drawn
    at random, once as they are and once with their answers replaced by each kind of
    `CARELESS`. Real raters may be careless too, so their share is an upper bound of the
    false rejections. Raises `RatingsError` where no rater has enough segments.
    """
    shared = with_others(valid).sort("corpus", "rater", "segment_id", "target")
    rows: list[dict[str, object]] = []
    for (corpus,), answers in shared.group_by("corpus", maintain_order=True):
        agreements = _simulated(answers, segments, draws, rng)
        rows.extend(
            {
                "corpus": corpus,
                "kind": kind,
                "lowest_agreement": float(lowest_agreement),
                "segments": segments,
                # An agreement that does not exist (a constant rater) is flagged too.
                "flagged": float(np.mean([not value >= lowest_agreement for value in values])),
                "judged": len(values),
            }
            for kind, values in agreements.items()
            if values
        )
    if not rows:
        raise RatingsError(
            f"no rater has {segments} segments that others rated too",
            where="screening",
            remedy="Ask with fewer segments, or collect more ratings first.",
        )
    frame = pl.DataFrame(rows, schema=ScreeningRates.create_empty().schema, orient="row")
    return ScreeningRates.validate(frame)


def _simulated(
    answers: pl.DataFrame, segments: int, draws: int, rng: np.random.Generator
) -> dict[str, list[float]]:
    agreements: dict[str, list[float]] = {kind: [] for kind in ("as they are", *CARELESS)}
    for _, of_rater in answers.group_by("rater", maintain_order=True):
        heard = of_rater["segment_id"].unique().sort()
        if len(heard) < segments:
            continue
        for _ in range(draws):
            chosen = heard.gather(rng.permutation(len(heard))[:segments])
            part = of_rater.filter(pl.col("segment_id").is_in(chosen.implode()))
            own, others = part["score"].to_numpy(), part["others"].to_numpy()
            segment = np.unique(part["segment_id"].to_numpy(), return_inverse=True)[1]
            target = np.unique(part["target"].to_numpy(), return_inverse=True)[1]
            agreements["as they are"].append(_agreement(own, others, target))
            for kind, answer in CARELESS.items():
                agreements[kind].append(_agreement(answer(own, segment, rng), others, target))
    return agreements


def _agreement(own: Vector, others: Vector, target: Index) -> float:
    centred: Matrix = np.stack([_centred(own, target), _centred(others, target)])
    norms = np.linalg.norm(centred, axis=1)
    return float(centred[0] @ centred[1] / norms.prod()) if norms.all() else float("nan")


def _centred(values: Vector, group: Index) -> Vector:
    return values - (np.bincount(group, values) / np.maximum(np.bincount(group), 1))[group]
