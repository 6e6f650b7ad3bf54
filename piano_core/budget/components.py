"""What one rater of a campaign is worth, scale by scale, and so what a panel will be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import dataframely as dy

from piano_core.ratings import reliability_of_mean
from piano_core.tables import Reliability


@dataclass(frozen=True)
class Expected:
    """An expected figure with the ends of its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Components:
    """ICC(1,1) of every scale, which fixes error variance over segment variance: (1 - icc) / icc.

    source: where it comes from, as a sentence without full stop. own: measured on the
    campaign's own ratings.
    """

    source: str
    own: bool
    one_rater: Mapping[str, Expected]

    def mean_of(self, figure: Callable[[float], float]) -> Expected:
        """The mean over scales of a figure that grows with ICC(1,1).

        Its ends are means of the scales' ends: scales are rated by the same people on the
        same segments, so their errors are not taken to cancel.
        """
        scales = self.one_rater.values()
        count = len(self.one_rater)
        return Expected(
            sum(figure(scale.value) for scale in scales) / count,
            sum(figure(scale.low) for scale in scales) / count,
            sum(figure(scale.high) for scale in scales) / count,
        )

    def reliability(self, raters: float) -> Expected:
        """Reliability of the mean of so many raters (Spearman-Brown), mean over scales."""
        return self.mean_of(lambda icc: reliability_of_mean(icc, raters))

    def scale(self, name: str, raters: float) -> Expected:
        """The same for one scale."""
        one = self.one_rater[name]
        value, low, high = (
            reliability_of_mean(end, raters) for end in (one.value, one.low, one.high)
        )
        return Expected(value, low, high)


def components_of(reliability: dy.DataFrame[Reliability], source: str) -> Components | None:
    """From the rows of one corpus; None where no scale's answers tell with an interval."""
    known = reliability.drop_nulls(["icc_1_1", "icc_1_1_low", "icc_1_1_high"])
    columns = ("target", "icc_1_1", "icc_1_1_low", "icc_1_1_high")
    one_rater = {
        str(target): Expected(value, low, high)
        for target, value, low, high in known.select(columns).iter_rows()
    }
    return Components(source, True, one_rater) if one_rater else None


PERCEPIANO_LIKE = Components(
    "assumed to be like PercePiano's scales, for want of own ratings",
    False,
    {"any scale": Expected(0.234, 0.149, 0.465)},
)
"""ICC(1,1) of PercePiano's 19 scales as `piano ratings report --corpus percepiano` prints it:
their mean, and for ends the least and the greatest, because another campaign's scales may
be like any of them (1,073 segments, 200 resamples, seed 0)."""
