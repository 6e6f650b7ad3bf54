"""How many raters a segment needs for a reliability, target by target, and what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.ratings import raters_for
from piano_core.tables import PanelCosts, Reliability

AIMS = (0.70, 0.80)


def panel_costs(
    reliability: dy.DataFrame[Reliability],
    rating_cost_minor: int | None = None,
    aims: Sequence[float] = AIMS,
) -> dy.DataFrame[PanelCosts]:
    """One row a target and aim, from ICC(1,1) and its interval (Spearman-Brown).

    rating_cost_minor: what one rater's form about one segment costs, fees included, in the
    currency's smallest unit; None leaves the costs out. Since a form answers all targets,
    a corpus costs what its most demanding target does. Raises `RatingsError` for an aim
    that no panel can miss or reach.
    """
    rows: list[dict[str, Any]] = []
    for row in reliability.iter_rows(named=True):
        for aim in aims:
            found: dict[str, Any] = {"corpus": row["corpus"], "target": row["target"], "aim": aim}
            # The more one rater tells, the fewer are needed.
            for end, icc in (("", ""), ("_low", "_high"), ("_high", "_low")):
                value = row[f"icc_1_1{icc}"]
                raters = None if value is None else raters_for(value, aim)
                found[f"raters{end}"] = raters
                found[f"cost_minor{end}"] = _times(raters, rating_cost_minor)
            rows.append(found)
    schema = PanelCosts.create_empty().schema
    return PanelCosts.validate(pl.DataFrame(rows, schema=schema, orient="row"))


def _times(raters: int | None, cost: int | None) -> int | None:
    return None if raters is None or cost is None else raters * cost
