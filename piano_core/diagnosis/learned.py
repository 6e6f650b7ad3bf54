"""Which targets a model learned, whether its predictions collapsed, and what to do next.

The decision is that of the project's roadmap, section 1.2: proceed with r > .3 on three
or more dimensions, relabel with r < .2 on all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from piano_core.diagnosis.judged import Judged
from piano_core.evaluation.metrics import pearson, ratio
from piano_core.resampling import Resampling, Vector, draw_groups, interval

LEARNED_R = 0.3
RELABEL_R = 0.2
LEARNED_TARGETS = 3

COLLAPSED = 0.1
"""Spread of predictions over that of labels below which they are called collapsed. The best
linear prediction with correlation r has spread r, so one that learned has at least .3."""


class Decision(StrEnum):
    """What the rule concludes."""

    PROCEED = "proceed"
    BETWEEN = "in between"
    RELABEL = "relabel"


ADVICE = {
    Decision.PROCEED: "The labels teach: go on with more of them, and look at "
    "`piano analyze` for what is still wrong.",
    Decision.BETWEEN: "Something is learned, too little to build on. Look first at the targets "
    "with r below .2: low agreement in `piano ratings report` asks for clearer anchors or "
    "more raters a segment; good agreement asks for features that hear the target. Then see the "
    "forecast for more segments, and judge again.",
    Decision.RELABEL: "These labels teach the model nothing that holds on unseen music: do not "
    "tune the model. Look at agreement (`piano ratings report`), then have segments rated "
    "anew by people.",
}


@dataclass(frozen=True)
class TargetLearned:
    """r: Pearson correlation with the labels, NaN for constant predictions; low, high: 95 %.

    spread, spread_labels: standard deviations within folds, in points of 0-100; share:
    their ratio with its interval.
    """

    target: str
    segments: int
    r: float
    low: float
    high: float
    spread: float
    spread_labels: float
    share: float
    share_low: float
    share_high: float

    @property
    def collapsed(self) -> bool:
        """Predictions are nearly the same whatever is played."""
        return self.share < COLLAPSED

    @property
    def state(self) -> str:
        """`learned`, `weak` or `not learned`, by the rule's two limits."""
        if self.r > LEARNED_R:
            return "learned" if self.low > 0 else "learned, unsure"
        return "weak" if self.r >= RELABEL_R else "not learned"


@dataclass(frozen=True)
class Verdict:
    """The decision on the figures as they are.

    shares: of the draws of music, by the decision that comes out; empty without draws.
    learned: targets above `LEARNED_R`.
    """

    decision: Decision
    advice: str
    shares: dict[str, float]
    learned: int
    targets: int


def what_was_learned(
    judged: Judged, resamples: int, seed: int
) -> tuple[list[TargetLearned], Verdict]:
    """Every rated target, and the rule's verdict; intervals from drawing overlap groups.

    Where there are fewer groups than `FEW_GROUPS`, ends of intervals are NaN, and no shares.
    """
    draws = _draws(judged, resamples, seed)
    data = judged.data
    found: list[TargetLearned] = []
    correlations: list[Vector] = []
    for column, target in enumerate(data.target_names):
        labels, said = data.labels[:, column], judged.mean[:, column]
        rows = ~np.isnan(labels)
        kept = draws.keep(rows)
        r = pearson(labels[rows], said[rows], kept)
        folds = judged.folds[rows]
        spread, true_spread = (
            _spread(within_folds(values[rows], folds), kept) for values in (said, labels)
        )
        share = ratio(spread, true_spread)
        found.append(
            TargetLearned(
                target,
                int(rows.sum()),
                float(r[0]),
                *interval(r[1:]),
                float(spread[0]),
                float(true_spread[0]),
                float(share[0]),
                *interval(share[1:]),
            )
        )
        correlations.append(r)
    table = np.array(correlations)
    decision = decided(table[:, 0].tolist())
    drawn = [decided(column.tolist()) for column in table[:, 1:].T if np.isfinite(column).any()]
    shares = {str(d): drawn.count(d) / len(drawn) for d in Decision} if drawn else {}
    learned = int((table[:, 0] > LEARNED_R).sum())
    return found, Verdict(decision, ADVICE[decision], shares, learned, len(found))


def _draws(judged: Judged, resamples: int, seed: int) -> Resampling:
    """Draws of overlap groups behind the figures as they are; undefined where these are few."""
    draws = draw_groups(judged.music, resamples, np.random.default_rng(seed))
    if judged.few_groups:
        draws = Resampling(draws.groups, np.full_like(draws.counts, np.nan))
    return draws.after_once()


def decided(correlations: Sequence[float]) -> Decision:
    """The rule on one correlation a target; one that is not defined learned nothing."""
    known = np.nan_to_num(np.asarray(correlations, np.float64), nan=0.0)
    if (known > LEARNED_R).sum() >= LEARNED_TARGETS:
        return Decision.PROCEED
    return Decision.RELABEL if (known < RELABEL_R).all() else Decision.BETWEEN


def within_folds(values: Vector, folds: npt.NDArray[np.int64]) -> Vector:
    """(n,) less the mean of each fold: fits of constants differ from fold to fold, and that
    must not pass for variety."""
    totals, sizes = np.bincount(folds, values), np.bincount(folds)
    return values - totals[folds] / sizes[folds]


def _spread(apart: Vector, draws: Resampling) -> Vector:
    """(r,) standard deviation in each draw of values whose mean is about 0."""
    n = draws.total(np.ones_like(apart))
    mean = ratio(draws.total(apart), n)
    return np.sqrt(np.maximum(ratio(draws.total(apart**2), n) - mean**2, 0.0))
