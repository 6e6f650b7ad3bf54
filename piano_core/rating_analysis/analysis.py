"""Every statistic beside the reliability table, corpus by corpus, as one value."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl
from threadpoolctl import threadpool_limits

from piano_core.progress import Progress, no_progress
from piano_core.rating_analysis.correlations import target_correlations
from piano_core.rating_analysis.factors import target_factors
from piano_core.rating_analysis.forms import forms_of
from piano_core.rating_analysis.noise_ceilings import noise_ceilings
from piano_core.rating_analysis.order import order_effects, rater_drift
from piano_core.ratings import DEFAULT_METHOD, consensus_labels
from piano_core.ratings.reliability import segment_draws
from piano_core.tables import (
    FactorLoadings,
    NoiseCeilings,
    OrderEffects,
    RaterDrift,
    RatingForms,
    TargetCorrelations,
    TargetFactors,
    ValidRatings,
)


@dataclass(frozen=True, eq=False)
class RatingAnalysis:
    """Tables of all corpora; see each schema."""

    drift: dy.DataFrame[RaterDrift]
    order: dy.DataFrame[OrderEffects]
    correlations: dy.DataFrame[TargetCorrelations]
    factors: dy.DataFrame[TargetFactors]
    loadings: dy.DataFrame[FactorLoadings]
    ceilings: dy.DataFrame[NoiseCeilings]

    def of(self, corpus: str) -> RatingAnalysis:
        """What it says of one corpus."""
        return RatingAnalysis(
            **{
                name: schema.cast(getattr(self, name).filter(pl.col("corpus") == corpus))
                for name, schema in _SCHEMAS.items()
            }
        )


_SCHEMAS = {
    "drift": RaterDrift,
    "order": OrderEffects,
    "correlations": TargetCorrelations,
    "factors": TargetFactors,
    "loadings": FactorLoadings,
    "ceilings": NoiseCeilings,
}


def rating_analysis(
    valid: dy.DataFrame[ValidRatings],
    pages: dy.DataFrame[RatingForms] | None = None,
    resamples: int = 200,
    seed: int = 0,
    method: str = DEFAULT_METHOD,
    progress: Progress = no_progress,
) -> RatingAnalysis:
    """Of the answers that count. pages: how they came about, where the rating site says.

    method: of consensus, whose labels the ceilings are about. Intervals are 95 %, over
    draws of segments as in `reliability`, but for drift and order, where they are those of
    least squares. Equal seeds give equal tables.
    """
    parts: list[dict[str, pl.DataFrame]] = []
    corpora = sorted(valid["corpus"].unique())
    for number, corpus in enumerate(corpora):
        progress(number / len(corpora), f"how the ratings of {corpus} hang together")
        answers = ValidRatings.validate(valid.filter(pl.col("corpus") == corpus))
        own = None if pages is None else _of_corpus(pages, str(corpus))
        rng = np.random.default_rng([seed, number])
        with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
            parts.append(_corpus(str(corpus), answers, own, resamples, method, rng))
    progress(1.0, "analysis done")
    tables: dict[str, Any] = {
        field.name: _SCHEMAS[field.name].validate(
            pl.concat([_SCHEMAS[field.name].create_empty(), *(part[field.name] for part in parts)])
        )
        for field in fields(RatingAnalysis)
    }
    return RatingAnalysis(**tables)


def _of_corpus(pages: dy.DataFrame[RatingForms], corpus: str) -> dy.DataFrame[RatingForms]:
    return RatingForms.validate(pages.filter(pl.col("corpus") == corpus))


def _corpus(
    corpus: str,
    answers: dy.DataFrame[ValidRatings],
    pages: dy.DataFrame[RatingForms] | None,
    resamples: int,
    method: str,
    rng: np.random.Generator,
) -> dict[str, pl.DataFrame]:
    segment_ids = answers["segment_id"].unique().sort()
    counts = segment_draws(segment_ids, resamples, rng)
    forms = forms_of(answers, pages)
    found = target_factors(corpus, answers, segment_ids, counts, rng)
    labels = consensus_labels(answers)
    return {
        "drift": rater_drift(corpus, forms),
        "order": order_effects(corpus, forms),
        "correlations": target_correlations(corpus, answers, segment_ids, counts),
        "factors": found.factors,
        "loadings": found.loadings,
        "ceilings": noise_ceilings(corpus, labels, method, segment_ids, counts, rng),
    }
