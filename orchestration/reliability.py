"""What people see beside `reliability_report`: what the page of `piano ratings report` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dagster as dg
import dataframely as dy
import polars as pl

from orchestration.metadata import bars, markdown_table, numbers, rows_metadata
from piano_core.datasheet import Datasheet
from piano_core.rating_report import Money, advice, disagreements
from piano_core.tables import Reliability, ValidRatings

_MOST_SEGMENTS = 5


def reliability_metadata(
    table: dy.DataFrame[Reliability],
    valid: dy.DataFrame[ValidRatings],
    money: Money,
    sheet: Datasheet,
) -> dict[str, Any]:
    """Coefficients and the ends of their intervals as numbers to plot, figures, and what to do."""
    shown = table.drop_nulls(["icc_1_k", "icc_1_k_low", "icc_1_k_high"])
    low = dict(shown.select("target", "icc_1_k_low").iter_rows())
    steps = pl.DataFrame(
        [(one.target, one.step.value, one.more) for one in advice(table)],
        schema=["target", "next", "raters more"],
        orient="row",
    )
    disputed = disagreements(valid, _MOST_SEGMENTS).select("segment_id", "ratio", "target")
    return {
        **rows_metadata(Reliability, table),
        "table": markdown_table(
            table.select(
                "target", "icc_1_1", "icc_1_k", "icc_1_k_low", "icc_1_k_high", "raters_for_80"
            )
        ),
        "ICC(1,k)": bars(
            shown["target"].to_list(),
            shown["icc_1_k"].to_list(),
            shown["icc_1_k_low"].to_list(),
            shown["icc_1_k_high"].to_list(),
            "ICC(1,k)",
        ),
        **numbers("ICC(1,k)", dict(shown.select("target", "icc_1_k").iter_rows())),
        **numbers("ICC(1,k), lower end,", low),
        "what to do next": markdown_table(steps),
        "segments in dispute": markdown_table(disputed),
        **_money_metadata(money),
        **_sheet_metadata(sheet),
    }


def _money_metadata(money: Money) -> dict[str, Any]:
    """Designs of equal cost, and what the next sum buys; nothing where nothing is paid."""
    designs = pl.DataFrame(
        [
            (
                f"{o.outcome.design.train.segments} x {o.outcome.design.train.raters:g}",
                f"{o.outcome.design.test.segments} x {o.outcome.design.test.raters:g}",
                o.outcome.worth.value,
                o.outcome.test.value,
                "yes" if o.better else "",
            )
            for o in money.options
        ],
        schema=["training", "test", "exact labels", "test reliability", "better in both"],
        orient="row",
    )
    found: dict[str, Any] = {"for the cost of five raters everywhere": markdown_table(designs)}
    if money.purchases:
        worth = [one.worth for one in money.purchases]
        found["the next hundred dollars buy"] = bars(
            [one.what for one in money.purchases],
            [one.value for one in worth],
            [one.low for one in worth],
            [one.high for one in worth],
            "training labels gained, in exact ones",
        )
    return found


def _sheet_metadata(sheet: Datasheet) -> dict[str, Any]:
    strata = pl.DataFrame(
        [
            (one.margin, one.stratum, one.segments, one.wanted)
            for one in sheet.strata
            if sheet.known[one.margin]
        ],
        schema={"of": pl.String, "stratum": pl.String, "segments": pl.Int64, "wanted": pl.Float64},
        orient="row",
    )
    licences: Mapping[str, int] = sheet.licences
    return {
        "strata": markdown_table(strata),
        "licences": dg.MetadataValue.json(dict(licences)),
        "gaps": dg.MetadataValue.json(list(sheet.gaps)),
        "hours rated": sheet.hours,
    }
