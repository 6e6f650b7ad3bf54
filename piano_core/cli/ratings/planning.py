"""What `piano ratings plan` and the report's page work out about money, from the warehouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dataframely as dy

from piano_core.budget import (
    PERCEPIANO_LIKE,
    Components,
    Curve,
    Design,
    Given,
    Option,
    Outcome,
    Part,
    Purchase,
    Terms,
    components_of,
    curve_of,
    equal_cost,
    next_purchases,
    outcome_of,
    rated_so_far,
    terms_of,
    verdict,
)
from piano_core.cli.ratings.store import usable
from piano_core.errors import RatingsError
from piano_core.quality_control import counted
from piano_core.ratings import reliability
from piano_core.tables import (
    Decisions,
    RawRatings,
    Reliability,
)
from piano_core.warehouse import Warehouse

RESAMPLES = 100


@dataclass(frozen=True, eq=False)
class Plan:
    """What the command says. corpus: None where nothing is rated yet.

    options: designs for the money of `outcome`. purchases: for `amount_minor` on top of
    what is rated; empty where nothing is.
    """

    corpus: str | None
    terms: Terms
    components: Components
    curve: Curve | None
    outcome: Outcome
    options: tuple[Option, ...]
    verdict: str
    amount_minor: int
    purchases: tuple[Purchase, ...]


def planned(store: Warehouse, options: Mapping[str, Any]) -> Plan:
    """Everything the command says. options: those of `piano ratings plan` by name."""
    corpus = _corpus(store, options["corpus"])
    table = None if corpus is None else _reliability(store, corpus)
    own = None if table is None else components_of(table, f"that of {corpus}'s own ratings")
    components, curve = own or PERCEPIANO_LIKE, curve_of(store, corpus)
    given = Given(
        options["pay"],
        options["currency"],
        options["fee"],
        options["rejected"],
        options["page_seconds"],
    )
    terms = terms_of(store, corpus, given)
    design = _design(options)
    outcome = outcome_of(design, terms, components, curve)
    alternatives = equal_cost(design, terms, components, curve)
    amount = options["amount"]
    purchases = (
        ()
        if table is None
        else next_purchases(rated_so_far(table), amount, terms, components, curve)
    )
    return Plan(
        corpus,
        terms,
        components,
        curve,
        outcome,
        alternatives,
        verdict(alternatives),
        amount,
        purchases,
    )


def _design(options: Mapping[str, Any]) -> Design:
    raters, share = options["raters"], options["test_share"]
    test_raters = options["test_raters"] or raters
    if not 0.0 <= share < 1.0 or min(raters, test_raters) < 1 or options["segments"] < 1:
        raise RatingsError(
            "cannot be planned.",
            where=f"{options['segments']} segments, {raters} and {test_raters} raters, "
            f"test share {share:g}",
            remedy="Give at least one segment and one rater, and a share below 1.",
        )
    test = round(options["segments"] * share)
    return Design(Part(options["segments"] - test, raters), Part(test, test_raters))


def _corpus(store: Warehouse, asked: str | None) -> str | None:
    """The corpus asked for, else the only one with ratings; None where there is none."""
    if not store.path.is_file():
        if asked is None:
            return None
        usable(store, asked)
    rated = sorted(store.read(RawRatings)["corpus"].unique())
    if asked is not None or len(rated) < 2:
        return asked or (rated[0] if rated else None)
    raise RatingsError(
        f"ratings of {', '.join(rated)} are there.",
        where=str(store.path),
        remedy="Say with --corpus which of them to plan from.",
    )


def _reliability(store: Warehouse, corpus: str) -> dy.DataFrame[Reliability]:
    answers = counted(usable(store, corpus).valid, store.read(Decisions))
    return reliability(answers, RESAMPLES)
