"""What a person decides about a rater: about the data, and, apart from it, about the pay.

Rows are only added. The newest decision about a rater's data counts for the data, the
newest about the pay for the pay; neither follows from the other.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import dataframely as dy
import polars as pl

from piano_core.errors import RatingsError
from piano_core.files import value_hash
from piano_core.quality_control.policy import Policy
from piano_core.tables import Decisions, ValidRatings

Kind = Literal["exclude_data", "include_data", "pay", "refuse_payment"]
DATA_KINDS = ("exclude_data", "include_data")
PAY_KINDS = ("pay", "refuse_payment")


def decide(
    corpus: str,
    rater: str,
    kind: Kind,
    reason: str,
    decided_by: str,
    policy: Policy,
    at: datetime,
) -> dy.DataFrame[Decisions]:
    """One decision as a row to append.

    Raises `RatingsError` without a reason or a name: both are asked for later.
    """
    for what, text in (("reason", reason), ("name of who decides", decided_by)):
        if not text.strip():
            raise RatingsError(
                f"a decision needs a {what}.",
                where=f"{kind} for {rater}",
                remedy="State it; it is kept with the decision.",
            )
    row = {
        "decision_id": value_hash(corpus, rater, kind, at.isoformat()),
        "corpus": corpus,
        "rater": rater,
        "kind": kind,
        "reason": reason.strip(),
        "decided_by": decided_by.strip(),
        "decided_at": at,
        "policy": policy.as_json(),
    }
    return Decisions.validate(
        pl.DataFrame([row], schema=Decisions.create_empty().schema, orient="row")
    )


def decisions_now(decisions: dy.DataFrame[Decisions]) -> pl.DataFrame:
    """The decisions that count: the newest of each corpus and rater, for data and for pay.

    Columns of `Decisions` and `about`: `data` or `pay`.
    """
    about = pl.when(pl.col("kind").is_in(DATA_KINDS)).then(pl.lit("data")).otherwise(pl.lit("pay"))
    return (
        decisions.with_columns(about=about)
        .sort("decided_at", "decision_id")
        .group_by("corpus", "rater", "about", maintain_order=True)
        .last()
        .sort("corpus", "rater", "about")
    )


def excluded_raters(decisions: dy.DataFrame[Decisions], corpus: str) -> list[str]:
    """Raters of a corpus whose data count for nothing now, sorted."""
    now = decisions_now(decisions).filter(
        (pl.col("corpus") == corpus) & (pl.col("kind") == "exclude_data")
    )
    return sorted(now["rater"])


def counted(
    valid: dy.DataFrame[ValidRatings], decisions: dy.DataFrame[Decisions]
) -> dy.DataFrame[ValidRatings]:
    """The answers without those of excluded raters: what labels and reliability are made of."""
    out = decisions_now(decisions).filter(pl.col("kind") == "exclude_data")
    return ValidRatings.cast(valid.join(out, on=["corpus", "rater"], how="anti"))
