"""Which consensus is best for a campaign: the one that agrees most with raters it did not see.

Of every segment with enough raters some are drawn at random; labels made of their answers
alone are correlated with the mean of the raters left out, target by target.
"""

from __future__ import annotations

from collections.abc import Mapping

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.ratings.consensus import METHODS, TargetPanel, panel_labels, target_panels
from piano_core.ratings.panel import Index, Matrix, Panel
from piano_core.tables import LabelAgreement, ValidRatings

DEFAULT_METHOD = "severity_corrected"
"""Used unless another method is better by more than chance."""
_FEWEST_SEGMENTS = 20
_INTERVAL = (0.025, 0.975)


def held_out_agreement(
    valid: dy.DataFrame[ValidRatings],
    rng: np.random.Generator,
    panel_size: int = 3,
    resamples: int = 200,
) -> dy.DataFrame[LabelAgreement]:
    """One row a method of one corpus: mean correlation over targets, 95 % interval, the choice.

    panel_size: how many raters labels are made of; only segments with at least twice as
    many take part. Empty where fewer than 20 segments of any target do.

    Intervals are percentiles over segments drawn with replacement, the raters' draw as it
    is. `chosen` is the method with the highest agreement if it beats `DEFAULT_METHOD` in
    the lower end of the paired interval, else that.
    """
    first = valid.filter(pl.col("repeat") == 0)
    panels, raters = target_panels(first)
    kept, held_out = _drawn(panels, panel_size, rng)
    labelled = panel_labels(kept, raters)
    compared = [
        np.stack([*(labels[method][0] for method in METHODS), held_out[target].means])
        for target, labels in labelled.items()
        if set(METHODS) <= set(labels)
    ]
    if not compared:
        return LabelAgreement.create_empty()
    found = _mean_correlation(compared, None)
    draws = np.array([_mean_correlation(compared, rng) for _ in range(resamples)])
    low, high = np.quantile(draws, _INTERVAL, axis=0)
    columns = {
        "corpus": str(first["corpus"][0]),
        "method": METHODS,
        "panel_size": panel_size,
        "agreement": found,
        "agreement_low": low,
        "agreement_high": high,
        "segments": int(np.mean([one.shape[1] for one in compared])),
        "chosen": [method == _chosen(found, draws) for method in METHODS],
    }
    return LabelAgreement.validate(pl.DataFrame(columns, LabelAgreement.create_empty().schema))


def chosen_method(agreement: dy.DataFrame[LabelAgreement], corpus: str) -> str:
    """The method that labels of a corpus are taken by; the default where nothing was measured."""
    chosen = agreement.filter((pl.col("corpus") == corpus) & pl.col("chosen"))["method"]
    return str(chosen[0]) if len(chosen) else DEFAULT_METHOD


def _drawn(
    panels: Mapping[str, TargetPanel], size: int, rng: np.random.Generator
) -> tuple[dict[str, TargetPanel], dict[str, Panel]]:
    """Of each target the raters that labels are made of, and those they are held against."""
    kept: dict[str, TargetPanel] = {}
    held_out: dict[str, Panel] = {}
    for target, one in panels.items():
        panel = one.panel
        order = rng.permutation(len(panel))
        order = order[np.argsort(panel.segment[order], kind="stable")]
        place = np.concatenate([np.arange(n) for n in panel.sizes])
        enough = panel.sizes[panel.segment[order]] >= 2 * size
        if len(np.unique(panel.segment[order[enough]])) >= _FEWEST_SEGMENTS:
            rows = order[enough & (place < size)]
            kept[target] = TargetPanel(_part(panel, rows), one.rater[rows])
            held_out[target] = _part(panel, order[enough & (place >= size)])
    return kept, held_out


def _part(panel: Panel, rows: Index) -> Panel:
    segments, segment = np.unique(panel.segment[rows], return_inverse=True)
    raters, rater = np.unique(panel.rater[rows], return_inverse=True)
    return Panel(segment, rater, panel.score[rows], len(segments), len(raters))


def _mean_correlation(compared: list[Matrix], rng: np.random.Generator | None) -> Matrix:
    """(methods,) correlation with the last row, mean over targets; on a resample with `rng`."""
    found: list[Matrix] = []
    for rows in compared:
        n = rows.shape[1]
        taken = rows if rng is None else rows[:, rng.integers(0, n, n)]
        if np.ptp(taken, axis=1).all():
            found.append(np.asarray(np.corrcoef(taken))[-1, :-1])
    return np.mean(found, axis=0)


def _chosen(found: Matrix, draws: Matrix) -> str:
    best, default = int(np.argmax(found)), METHODS.index(DEFAULT_METHOD)
    gain = np.quantile(draws[:, best] - draws[:, default], _INTERVAL[0])
    return METHODS[best if gain > 0.0 else default]
