"""What the warehouse knows that a plan needs: pay, time a page, losses, the learning curve."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from piano_core.budget.curve import Curve, fitted_curve
from piano_core.budget.design import Terms
from piano_core.campaigns import CROWD, AssignmentPolicy, Pay
from piano_core.campaigns.cost import typical_page_s
from piano_core.quality_control import excluded_raters
from piano_core.tables import CampaignTerms, Decisions, FormTimes, LearningCurve, RatingForms
from piano_core.warehouse import Warehouse

ASSUMED_PAGE_S = 120.0
"""For a segment of 20-30 s that is heard once or twice and twelve scales; replaced by the
campaign's own pages as soon as there are any."""
ASSUMED_PAY = Pay(per_batch_minor=200, currency="USD", platform_fee=0.33)
"""12 dollars an hour at that pace, and a third for the platform: round figures to plan with."""
ASSUMED_REJECTED = 0.1
"""Share of batches that will not be used, until enough came in to know it."""
_FEWEST_BATCHES = 20


@dataclass(frozen=True)
class Given:
    """What somebody who plans says of cost; None where nothing is said."""

    per_batch_minor: int | None = None
    currency: str | None = None
    platform_fee: float | None = None
    rejected: float | None = None
    page_s: float | None = None


def terms_of(store: Warehouse, corpus: str | None, given: Given | None = None) -> Terms:
    """Terms as they are given, else as the corpus's campaigns have them, else assumed.

    Pay, fee and what a batch is made of are those of the corpus's newest campaign that pays;
    the share of batches that are not used is known from 20 batches on.
    """
    given = given or Given()
    own = None if corpus is None else _paying_campaign(store, corpus)
    pay, policy, source = own or (ASSUMED_PAY, CROWD, "assumed, as no campaign that pays came in")
    said = Pay(
        pay.per_batch_minor if given.per_batch_minor is None else given.per_batch_minor,
        given.currency or pay.currency,
        pay.platform_fee if given.platform_fee is None else given.platform_fee,
    )
    known_s = None if corpus is None or given.page_s is not None else _page_s(store, corpus)
    return Terms(
        said,
        policy,
        _rejected(store, corpus) if given.rejected is None else given.rejected,
        given.page_s if given.page_s is not None else known_s or ASSUMED_PAGE_S,
        known_s is not None,
        source if said == pay else "as given",
    )


def _paying_campaign(store: Warehouse, corpus: str) -> tuple[Pay, AssignmentPolicy, str] | None:
    paying = store.read(CampaignTerms, corpus).filter(pl.col("per_batch_minor") > 0)
    if paying.is_empty():
        return None
    row = paying.sort("created_at", "campaign").row(-1, named=True)
    policy = replace(
        CROWD,
        batch_size=row["batch_size"],
        anchor_share=row["anchor_share"],
        honeypot_share=row["honeypot_share"],
        repeat_share=row["repeat_share"],
    )
    pay = Pay(row["per_batch_minor"], row["currency"], row["platform_fee"])
    return pay, policy, f"as campaign {row['name']} pays"


def _rejected(store: Warehouse, corpus: str | None) -> float:
    """Share of the corpus's batches whose data a decision excluded."""
    if corpus is None:
        return ASSUMED_REJECTED
    pages = store.read(RatingForms, corpus).filter(pl.col("rater_batch") > 0)
    batches = pages.select("campaign", "rater", "rater_batch").unique()
    if len(batches) < _FEWEST_BATCHES:
        return ASSUMED_REJECTED
    out = excluded_raters(store.read(Decisions), corpus)
    return len(batches.filter(pl.col("rater").is_in(out))) / len(batches)


def curve_of(store: Warehouse, corpus: str | None) -> Curve | None:
    """The learning curve that the graph measured; None before."""
    if corpus is None:
        return None
    return fitted_curve(store.read(LearningCurve, corpus), np.random.default_rng(0))


def _page_s(store: Warehouse, corpus: str) -> float | None:
    forms = store.read(RatingForms, corpus).filter(pl.col("kind") != "golden")
    lengths = (forms["submitted_at"] - forms["opened_at"]).dt.total_milliseconds() / 1000
    return typical_page_s([*lengths, *store.read(FormTimes, corpus)["seconds"]])
