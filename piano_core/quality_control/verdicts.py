"""Every rule of a policy applied to every rater: what was measured, and what is broken."""

from __future__ import annotations

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.quality_control.measures import MEASURES
from piano_core.quality_control.policy import Policy, Rule
from piano_core.quality_control.sheet import Sheet
from piano_core.quality_control.study import Study
from piano_core.tables import Verdicts


def verdicts(studied: Study, policy: Policy) -> dy.DataFrame[Verdicts]:
    """One row a rater and rule, sorted; `broken` is null where there is too little to judge."""
    rows: list[dict[str, object]] = []
    for rater, sheet in studied.sheets.items():
        for rule in policy.rules:
            value, segments = MEASURES[rule.measure](sheet, rule.tolerance)
            rows.append(
                {
                    "corpus": studied.corpus,
                    "policy": policy.name,
                    "rater": rater,
                    "rule": rule.name,
                    "value": value if np.isfinite(value) else None,
                    "limit": rule.limit,
                    "flags": rule.flags,
                    "segments": segments,
                    "broken": _broken(rule, value, segments),
                }
            )
    return Verdicts.validate(
        pl.DataFrame(rows, schema=Verdicts.create_empty().schema, orient="row")
    )


def broken_rules(sheet: Sheet, policy: Policy) -> dict[str, bool | None]:
    """By rule: whether the sheet breaks it, None where there is too little to judge."""
    return {
        rule.name: _broken(rule, *MEASURES[rule.measure](sheet, rule.tolerance))
        for rule in policy.rules
    }


def _broken(rule: Rule, value: float, segments: int) -> bool | None:
    if segments < rule.fewest or not np.isfinite(value):
        return None
    return rule.broken_by(value)


def raters_to_look_at(judged: dy.DataFrame[Verdicts], policy: str) -> pl.DataFrame:
    """Raters who break rules of the policy, sorted: `corpus`, `rater`, `rules`, `segments`.

    rules: the names of the broken ones, sorted. segments: the most that a rule looked at.
    """
    return (
        judged.filter((pl.col("policy") == policy) & pl.col("broken"))
        .group_by("corpus", "rater")
        .agg(rules=pl.col("rule").sort(), segments=pl.col("segments").max())
        .sort("corpus", "rater")
    )
