"""The panel's opinion of a segment, and how sure it is.

Four methods, each with a standard error:

- `mean` of the panel; error sqrt(within-segment variance / raters), the variance pooled
  over segments, since three raters say little about their own spread;
- `median`; its error is the mean's times sqrt(pi / 2), the large-panel ratio for normal
  errors (smaller panels are a little better than that; with one or two raters the median
  is the mean and so is its error);
- `severity_corrected`: segment + rater (`additive`). Segments are not shrunk, so that
  labels keep the spread that a model has to learn;
- `precision_weighted`: raters also differ in how far they follow the segments and in the
  spread of the rest (`discrimination`), for panels with careless raters in them. Drawn
  towards the mean by how little is known of a segment.

Which is best for a campaign is measured, not assumed: `held_out_agreement`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl
from threadpoolctl import threadpool_limits

from piano_core.ratings.additive import additive_model
from piano_core.ratings.discrimination import graded_raters, rated_target
from piano_core.ratings.panel import Index, Panel, Vector, panel_of
from piano_core.ratings.variance import one_way
from piano_core.tables import ConsensusLabels, ValidRatings

METHODS = ("mean", "median", "severity_corrected", "precision_weighted")


Labels = Mapping[str, tuple[Vector, Vector]]
"""By method: (segments,) labels and their standard errors."""


@dataclass(frozen=True, eq=False)
class TargetPanel:
    """One target's answers: the panel, and each answer's rater among all of the campaign."""

    panel: Panel
    rater: Index


def consensus_labels(valid: dy.DataFrame[ValidRatings]) -> dy.DataFrame[ConsensusLabels]:
    """One row a segment, target and method, from each rater's first answers.

    Targets whose answers say nothing about spread (no segment with two raters, or not
    one difference) get no labels: a label without a standard error would be trusted.
    """
    frames = [ConsensusLabels.create_empty()]
    for corpus in sorted(valid["corpus"].unique()):
        answers = valid.filter((pl.col("corpus") == corpus) & (pl.col("repeat") == 0))
        named = {
            str(target): of_target["segment_id"].unique().sort()
            for (target,), of_target in answers.group_by("target")
        }
        panels, raters = target_panels(answers)
        for target, labels in panel_labels(panels, raters).items():
            sizes = panels[target].panel.sizes.astype(np.int64)
            frames += [
                pl.DataFrame(
                    {
                        "segment_id": named[target],
                        "target": target,
                        "method": method,
                        "corpus": corpus,
                        "label": label,
                        "standard_error": error,
                        "raters": sizes,
                    }
                )
                for method, (label, error) in labels.items()
            ]
    return ConsensusLabels.validate(pl.concat(frames).sort("segment_id", "target", "method"))


def target_panels(answers: pl.DataFrame) -> tuple[dict[str, TargetPanel], int]:
    """Every target's panel by name, sorted, and how many raters there are in all."""
    raters = np.unique(answers["rater"].to_numpy())
    panels: dict[str, TargetPanel] = {}
    for target in sorted(answers["target"].unique()):
        of_target = answers.filter(pl.col("target") == target)
        panel = panel_of(of_target)
        own = np.unique(of_target["rater"].to_numpy())
        panels[target] = TargetPanel(panel, np.searchsorted(raters, own)[panel.rater])
    return panels, len(raters)


def panel_labels(panels: Mapping[str, TargetPanel], raters: int) -> dict[str, Labels]:
    """Labels of every target by every method that its answers allow."""
    with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
        simple = {target: _simple(one.panel) for target, one in panels.items()}
        rated = {
            target: rated_target(panels[target].panel, panels[target].rater)
            for target, labels in simple.items()
            if labels
        }
    usable = {target: one for target, one in rated.items() if one is not None}
    graded = graded_raters(usable, raters).labels if usable else {}
    return {
        target: labels | ({"precision_weighted": graded[target]} if target in graded else {})
        for target, labels in simple.items()
        if labels
    }


def _simple(panel: Panel) -> dict[str, tuple[Vector, Vector]]:
    """The methods that look at one target alone; empty where it says nothing about spread."""
    spread = one_way(panel)
    if spread is None or spread.residual == 0.0:
        return {}
    error = np.sqrt(spread.residual / panel.sizes)
    ordered = panel.score[np.lexsort((panel.score, panel.segment))]
    begins = np.cumsum(panel.sizes) - panel.sizes
    middle = (panel.sizes - 1) // 2, panel.sizes // 2
    medians = 0.5 * (ordered[begins + middle[0]] + ordered[begins + middle[1]])
    wider = np.where(panel.sizes > 2, np.sqrt(np.pi / 2.0), 1.0)
    model = additive_model(panel)
    return {
        "mean": (panel.means, error),
        "median": (medians, error * wider),
        "severity_corrected": (model.segment_means, model.segment_errors),
    }
