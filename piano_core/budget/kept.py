"""What the warehouse knows that a plan needs: how long pages take, and the learning curve."""

from __future__ import annotations

import numpy as np
import polars as pl

from piano_core.budget.curve import Curve, fitted_curve
from piano_core.budget.design import Terms
from piano_core.campaigns import CROWD, Pay
from piano_core.campaigns.cost import typical_page_s
from piano_core.tables import FormTimes, LearningCurve, RatingForms
from piano_core.warehouse import Warehouse

ASSUMED_PAGE_S = 120.0
"""For a segment of 20-30 s that is heard once or twice and twelve scales; replaced by the
campaign's own pages as soon as there are any."""
ASSUMED_PAY = Pay(per_batch_minor=200, currency="USD", platform_fee=0.33)
"""12 dollars an hour at that pace, and a third for the platform: round figures to plan with."""
ASSUMED_REJECTED = 0.1
"""Share of batches that will not be used."""


def terms_of(
    store: Warehouse,
    corpus: str | None,
    pay: Pay = ASSUMED_PAY,
    rejected: float = ASSUMED_REJECTED,
    page_s: float | None = None,
) -> Terms:
    """Terms with the corpus's own seconds a page, unless they are given."""
    own = _page_s(store, corpus) if page_s is None and corpus is not None else None
    return Terms(pay, CROWD, rejected, page_s or own or ASSUMED_PAGE_S, own is not None)


def curve_of(store: Warehouse, corpus: str | None) -> Curve | None:
    """The learning curve that the graph measured; None before."""
    if corpus is None:
        return None
    return fitted_curve(store.read(LearningCurve, corpus), np.random.default_rng(0))


def _page_s(store: Warehouse, corpus: str) -> float | None:
    forms = store.read(RatingForms, corpus).filter(pl.col("kind") != "golden")
    lengths = (forms["submitted_at"] - forms["opened_at"]).dt.total_milliseconds() / 1000
    return typical_page_s([*lengths, *store.read(FormTimes, corpus)["seconds"]])
