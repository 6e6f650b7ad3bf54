"""What was decided about raters' data, told to the campaign in which they rate.

Decisions are kept in the warehouse. The site must know of them without opening it, because
a run may hold the file for minutes, so each is noted in the campaign's own file too.
"""

from __future__ import annotations

import dataframely as dy
import polars as pl

from piano_core.campaigns.store import (
    EXCLUDED,
    INCLUDED,
    Database,
    all_raters,
    excluded_raters,
    note,
)
from piano_core.quality_control import decisions_now
from piano_core.tables import Decisions


def follow_decisions(
    database: Database, decisions: dy.DataFrame[Decisions], corpus: str, now: float
) -> tuple[str, ...]:
    """Note for every rater of the campaign what the newest decision says about their data.

    Raters without a decision stay as they are. Returns those for whom something changed, so
    a call may be repeated.
    """
    in_force = decisions_now(decisions).filter(
        (pl.col("corpus") == corpus) & (pl.col("about") == "data")
    )
    kinds = dict(in_force.select("rater", "kind").iter_rows())
    changed: list[str] = []
    with database.writing() as db:
        before = excluded_raters(db)
        for rater in (item.rater for item in all_raters(db)):
            wanted = kinds.get(rater) == "exclude_data"
            if rater in kinds and wanted != (rater in before):
                note(db, rater, EXCLUDED if wanted else INCLUDED, {}, now)
                changed.append(rater)
    return tuple(changed)
