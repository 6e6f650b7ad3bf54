"""The part of the page about what raters tell apart: factors, and scales that go together."""

from __future__ import annotations

from statistics import fmean

import dataframely as dy
import polars as pl

from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report.bars import Bar, bar_plot
from piano_core.rating_report.markup import Html, element, join, scrolled
from piano_core.rating_report.matrix import matrix_plot
from piano_core.rating_report.words import label, many
from piano_core.tables import FactorLoadings, TargetCorrelations, TargetFactors


def told_apart(analysis: RatingAnalysis) -> Html:
    """How many factors there are, which scale belongs to which, and how scales go together."""
    return join((*_factors(analysis.factors, analysis.loadings), *_pairs(analysis.correlations)))


def _factors(
    factors: dy.DataFrame[TargetFactors], loadings: dy.DataFrame[FactorLoadings]
) -> list[Html]:
    if factors.is_empty():
        words = "Fewer than 20 segments are rated on every scale: too few to count factors."
        return [element("p", words, klass="quiet")]
    kept = factors.filter(pl.col("kept"))
    share = float(kept["share"].sum())
    told = (
        f"Raters tell {many(len(kept), 'thing')} apart on {many(len(factors), 'scale')}, which "
        f"hold {share:.0%} of the differences between segments."
    )
    # The first that chance explains shows where the others end.
    shown = factors.head(min(len(kept) + 3, len(factors))).to_dicts()
    bars = [
        Bar(
            f"factor {row['factor']}",
            row["eigenvalue"],
            f"{row['eigenvalue']:.2f}",
            row["eigenvalue_low"],
            row["eigenvalue_high"],
            target=row["by_chance"],
        )
        for row in shown
    ]
    words = (
        "Bars: eigenvalues of the correlations between panels' means, with 95 % intervals; dashes: "
        "what unrelated scales reach by chance (parallel analysis). Below: how closely each scale "
        "follows each factor (varimax)."
    )
    found = [
        element("p", told),
        scrolled(bar_plot("Factors behind the scales, beside chance", bars)),
        element("p", words, klass="quiet"),
    ]
    return [*found, scrolled(_loadings(loadings))] if len(loadings) else found


def _loadings(loadings: dy.DataFrame[FactorLoadings]) -> Html:
    strongest = (
        loadings.with_columns(size=pl.col("loading").abs())
        .sort("size", descending=True)
        .unique("target", keep="first", maintain_order=True)
        .sort(["factor", "size"], descending=[False, True])
    )
    targets = strongest["target"].to_list()
    place = {target: number for number, target in enumerate(targets)}
    cells = {
        (place[row["target"]], row["factor"] - 1): float(row["loading"])
        for row in loadings.iter_rows(named=True)
    }
    columns = [f"factor {number + 1}" for number in range(loadings["factor"].n_unique())]
    title = "How closely each scale follows each factor"
    return matrix_plot(title, [label(target) for target in targets], columns, cells)


def _pairs(correlations: dy.DataFrame[TargetCorrelations]) -> list[Html]:
    known = correlations.drop_nulls(["raw"])
    if known.is_empty():
        return [element("p", "No two scales are rated often enough to compare.", klass="quiet")]
    targets = sorted({*known["target"], *known["other"]})
    place = {target: number for number, target in enumerate(targets)}
    cells: dict[tuple[int, int], float] = {}
    for row in known.iter_rows(named=True):
        one, other = place[row["target"]], place[row["other"]]
        cells[one, other] = row["raw"]
        if row["disattenuated"] is not None:
            cells[other, one] = row["disattenuated"]
    halo = [abs(value) for value in known["halo"].drop_nulls()]
    words = (
        "Correlations between scales. Above the diagonal: of panels' means. Below it: of the "
        "segments themselves, with raters' errors taken out (they may leave -1 to 1 where one "
        "rater tells little)."
    )
    if halo:
        words += (
            f" A rater's own answers to two scales go together by {fmean(halo):.2f} (mean of "
            "sizes) beyond what the segment explains."
        )
    names = [f"{number + 1} {label(target)}" for number, target in enumerate(targets)]
    columns = [str(number + 1) for number in range(len(targets))]
    plot = matrix_plot("Correlations between scales", names, columns, cells)
    return [scrolled(plot), element("p", words, klass="quiet")]
