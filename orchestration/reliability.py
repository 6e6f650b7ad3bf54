"""What people see beside `reliability_report`: what the page of `piano ratings report` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dagster as dg
import dataframely as dy
import polars as pl

from orchestration.config import ReliabilityConfig
from orchestration.metadata import bars, markdown_table, numbers, rows_metadata
from piano_core.budget import curve_of, terms_of
from piano_core.datasheet import Datasheet, datasheet
from piano_core.rating_analysis import RatingAnalysis, rating_analysis
from piano_core.rating_report import Money, advice, disagreements, money_of
from piano_core.tables import RatingForms, Recordings, Reliability, Segments, ValidRatings
from piano_core.warehouse import Warehouse

_MOST_SEGMENTS = 5
_MOST_PAIRS = 8


def reliability_metadata(
    warehouse: Warehouse,
    corpus: str,
    table: dy.DataFrame[Reliability],
    valid: dy.DataFrame[ValidRatings],
    config: ReliabilityConfig,
) -> dict[str, Any]:
    """Coefficients and the ends of their intervals as numbers to plot, figures, and what to do.

    table: the reliability of `valid`, the corpus's answers that count.
    """
    sheet = datasheet(
        corpus, warehouse.read(Recordings, corpus), warehouse.read(Segments, corpus), valid
    )
    money = money_of(table, terms_of(warehouse, corpus), curve_of(warehouse, corpus))
    pages = warehouse.read(RatingForms, corpus)
    return {
        **_reliability_metadata(table, valid),
        **_money_metadata(money),
        **_sheet_metadata(sheet),
        **_analysis_metadata(rating_analysis(valid, pages, config.resamples, config.seed)),
    }


def _reliability_metadata(
    table: dy.DataFrame[Reliability], valid: dy.DataFrame[ValidRatings]
) -> dict[str, Any]:
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
    }


def _analysis_metadata(analysis: RatingAnalysis) -> dict[str, Any]:
    """Order, drift, factors, correlations and ceilings, each a number to plot and a table."""
    drifted = analysis.drift.filter((pl.col("drift_low") > 0) | (pl.col("drift_high") < 0))
    pairs = (
        analysis.correlations.drop_nulls("raw")
        .sort(pl.col("raw").abs(), descending=True)
        .head(_MOST_PAIRS)
    )
    ceilings = analysis.ceilings.filter(pl.col("metric") == "r2").drop_nulls("ceiling_low")
    kept = analysis.factors.filter(pl.col("kept"))
    return {
        "effects of time and order": markdown_table(analysis.order.drop("corpus", "within")),
        "raters whose drift can be told": len(analysis.drift.drop_nulls("drift")),
        "raters who drifted beyond chance": len(drifted),
        "drift, points": markdown_table(
            drifted.sort(pl.col("drift").abs(), descending=True).select(
                "rater", "drift", "drift_low", "drift_high"
            )
        ),
        "things raters tell apart": len(kept),
        "factors": markdown_table(
            analysis.factors.head(len(kept) + 1).select(
                "factor", "eigenvalue", "eigenvalue_low", "eigenvalue_high", "by_chance", "kept"
            )
        ),
        "scales that go together": markdown_table(
            pairs.select("target", "other", "raw", "raw_low", "raw_high", "disattenuated", "halo")
        ),
        **numbers("ceiling of R2", dict(ceilings.select("target", "ceiling").iter_rows())),
        **numbers(
            "ceiling of R2, lower end,", dict(ceilings.select("target", "ceiling_low").iter_rows())
        ),
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
