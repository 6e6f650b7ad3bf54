"""How far raters agree, target by target, with intervals: the reliability table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import dataframely as dy
import numpy as np
import polars as pl
from threadpoolctl import threadpool_limits

from piano_core.progress import Progress, no_progress, part
from piano_core.ratings.coefficients import (
    COEFFICIENTS,
    one_way_coefficients,
    raters_for,
    two_way_coefficients,
)
from piano_core.ratings.drawn import drawn_two_way
from piano_core.ratings.one_way_draws import (
    drawn_one_way,
    harmonic_sizes,
    interval_alpha,
    unshared_raters,
)
from piano_core.ratings.panel import Matrix, Panel, Vector, panel_of
from piano_core.ratings.retest import estimate, retest_row
from piano_core.ratings.variance import DrawnComponents, VarianceComponents, two_way
from piano_core.resampling import draw_groups
from piano_core.tables import Reliability, ValidRatings

_FEWEST_RESAMPLES = 20  # below this a 95 % interval is the range of a handful of draws


def reliability(
    valid: dy.DataFrame[ValidRatings],
    resamples: int = 200,
    seed: int = 0,
    progress: Progress = no_progress,
) -> dy.DataFrame[Reliability]:
    """One row a target with every ICC, alpha, 95 % intervals, and what more raters would bring.

    Only each rater's first answer about a segment counts; re-ratings give the retest
    columns. Intervals are percentiles over `resamples` draws of the corpus's segments with
    replacement (raters as they are, all targets of a draw alike), each estimated anew by
    the same methods: one-way analysis of variance, and two-way REML. With fewer than 20
    resamples no interval is given. Equal seeds give equal tables.
    """
    rows: list[dict[str, object]] = []
    corpora = sorted(valid["corpus"].unique())
    for number, corpus in enumerate(corpora):
        told = part(progress, number, len(corpora))
        answers = valid.filter(pl.col("corpus") == corpus)
        rng = np.random.default_rng([seed, number])
        # Factors of a few dozen rows: a second thread costs ten times what it brings.
        with threadpool_limits(limits=1, user_api="blas"):
            rows += _corpus_rows(str(corpus), answers, resamples, rng, told)
    progress(1.0, "reliability done")
    frame = pl.DataFrame(rows, schema=Reliability.create_empty().schema, orient="row")
    return Reliability.validate(frame)


def segment_draws(segment_ids: pl.Series, resamples: int, rng: np.random.Generator) -> Matrix:
    """(1 + r, segments) how often a draw has each segment; in the first each counts once.

    No draws where there are fewer than 20 to make, or one segment alone, which cannot vary.
    """
    once = np.ones((1, len(segment_ids)))
    if resamples < _FEWEST_RESAMPLES or len(segment_ids) < 2:
        return once
    return np.vstack([once, draw_groups(segment_ids.to_list(), resamples, rng).counts])


def _corpus_rows(
    corpus: str, answers: pl.DataFrame, resamples: int, rng: np.random.Generator, progress: Progress
) -> list[dict[str, object]]:
    segment_ids = answers["segment_id"].unique().sort()
    counts = segment_draws(segment_ids, resamples, rng)
    of_target = {
        str(target): part
        for (target,), part in answers.sort("target").group_by("target", maintain_order=True)
    }
    panels = {target: panel_of(part) for target, part in of_target.items()}
    rows: dict[str, dict[str, object]] = {}
    for alike in _same_forms(of_target):

        def part(fraction: float, done: int = len(rows), alike: Sequence[str] = alike) -> None:
            share = (done + fraction * len(alike)) / len(of_target)
            progress(share, f"reliability of {', '.join(alike)}")

        part(0.0)
        rated = of_target[alike[0]]["segment_id"].unique().sort()
        drawn = counts[:, np.searchsorted(segment_ids.to_numpy(), rated.to_numpy())]
        found = _components([panels[target] for target in alike], drawn, part)
        for target, components in zip(alike, found, strict=True):
            row = _row(panels[target], components, drawn)
            row |= retest_row(of_target[target], segment_ids, counts)
            rows[target] = {"corpus": corpus, "target": target, **row}
    return [rows[target] for target in panels]


def _same_forms(of_target: Mapping[str, pl.DataFrame]) -> list[list[str]]:
    """Targets by who heard what for them: such targets share most of the work."""
    alike: dict[int, list[str]] = {}
    for target, answers in of_target.items():
        first = answers.filter(pl.col("repeat") == 0)
        heard = first.select("segment_id", "rater").hash_rows().sort()
        alike.setdefault(hash(heard.to_numpy().tobytes()), []).append(target)
    return list(alike.values())


def _components(
    panels: Sequence[Panel], counts: Matrix, progress: Callable[[float], None]
) -> list[DrawnComponents | None]:
    """Two-way components of the panels, the first row being the whole panel's own."""
    starts = [two_way(panel) for panel in panels]
    told = [(panel, start) for panel, start in zip(panels, starts, strict=True) if start]
    drawn = iter(
        drawn_two_way([one for one, _ in told], [start for _, start in told], counts[1:], progress)
        if told
        else []
    )
    return [None if start is None else _behind(start, next(drawn)) for start in starts]


def _behind(whole: VarianceComponents, drawn: DrawnComponents) -> DrawnComponents:
    return DrawnComponents(
        np.concatenate([[whole.segment], drawn.segment]),
        np.concatenate([[whole.rater], drawn.rater]),
        np.concatenate([[whole.residual], drawn.residual]),
    )


def _row(panel: Panel, crossed: DrawnComponents | None, counts: Matrix) -> dict[str, object]:
    k = harmonic_sizes(panel, counts)
    found: dict[str, Vector] = dict.fromkeys(COEFFICIENTS, np.full(len(counts), np.nan))
    found |= one_way_coefficients(drawn_one_way(panel, counts), k)
    if crossed:
        found |= two_way_coefficients(crossed, k, unshared_raters(panel, counts))
    found["alpha"] = interval_alpha(panel, counts)
    row: dict[str, object] = {
        "answers": len(panel),
        "segments": panel.segments,
        "raters": panel.raters,
        "panel_size": panel.harmonic_size,
        "variance_segment": float(crossed.segment[0]) if crossed else None,
        "variance_rater": float(crossed.rater[0]) if crossed else None,
        "variance_residual": float(crossed.residual[0]) if crossed else None,
    }
    for name, values in found.items():
        row |= estimate(name, values)
    return row | _raters_wanted(estimate("", found["icc_1_1"]))


def _raters_wanted(icc: Mapping[str, float | None]) -> dict[str, int | None]:
    """Panels that reach .70 and .80, and those at the ends of the interval of ICC(1,1)."""
    ends = {"": icc[""], "_low": icc["_high"], "_high": icc["_low"]}
    return {
        f"raters_for_{round(100 * aim)}{name}": None if value is None else raters_for(value, aim)
        for aim in (0.70, 0.80)
        for name, value in ends.items()
    }
