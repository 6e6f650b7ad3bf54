"""May these intervals be shown: three gates on calibration, for each target.

1. quantile calibration error at most 0.05;
2. coverage at 50, 80, 90 and 95 % inside its 99 % binomial interval, counting not
   segments but effective ones, as segments of one piece err together;
3. a likelihood no worse than that of the best constant sigma, beyond chance.

Any one alone is passed by a model that knows nothing (see `uncertainty`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import binom

from piano_core.evaluation.resampling import Matrix, Vector, draw_groups, interval
from piano_core.evaluation.uncertainty import coverage, nll_gain, quantile_calibration_error

Codes = npt.NDArray[np.intp]

LARGEST_CALIBRATION_ERROR = 0.05
COVERAGE_CONFIDENCE = 0.99


@dataclass(frozen=True)
class CoverageCheck:
    """One coverage of one target: what was stated, found, and allowed.

    low, high: binomial interval of the found share for `effective` independent segments.
    """

    stated: float
    found: float
    low: float
    high: float
    effective: float

    @property
    def passed(self) -> bool:
        """Whether the found share is one that the stated coverage would give."""
        return self.low <= self.found <= self.high


@dataclass(frozen=True)
class TargetCalibration:
    """The gates of one target, over `segments` labelled segments.

    gain: nats a label won against the best constant sigma; gain_high: upper end of its 95 %
    group-bootstrap interval.
    """

    target: str
    segments: int
    quantile_error: float
    coverages: tuple[CoverageCheck, ...]
    gain: float
    gain_high: float

    @property
    def failures(self) -> tuple[str, ...]:
        """One sentence for each gate that shuts; empty where all are open."""
        found: list[str] = []
        if not self.quantile_error <= LARGEST_CALIBRATION_ERROR:
            limit = LARGEST_CALIBRATION_ERROR
            found.append(f"quantile calibration error {self.quantile_error:.3f} above {limit}")
        found.extend(
            f"{100 * check.stated:g} % intervals cover {100 * check.found:.1f} %, "
            f"outside {100 * check.low:.1f}-{100 * check.high:.1f} %"
            for check in self.coverages
            if not check.passed
        )
        if not self.gain_high >= 0:
            found.append(f"likelihood {-self.gain:.3f} nats worse than a constant sigma")
        return tuple(found)

    @property
    def passed(self) -> bool:
        """Whether all gates are open."""
        return not self.failures


@dataclass(frozen=True)
class CalibrationReport:
    """The gates of every target."""

    targets: tuple[TargetCalibration, ...]

    @property
    def passed(self) -> bool:
        """Whether every target passes."""
        return all(target.passed for target in self.targets)

    @property
    def failures(self) -> dict[str, tuple[str, ...]]:
        """What failed, by target."""
        return {t.target: t.failures for t in self.targets if not t.passed}


def calibration_report(
    targets: Sequence[str],
    labels: Matrix,
    mean: Matrix,
    sigma: Matrix,
    intervals: Mapping[float, tuple[Matrix, Matrix]],
    groups: Sequence[str],
    rng: np.random.Generator,
    resamples: int = 500,
) -> CalibrationReport:
    """Judge n segments that calibration did not see.

    labels (NaN where unrated), mean, sigma (scaled): (n, t). intervals: low and high (n, t)
    by stated coverage. groups: what errs together, one name a segment.
    """
    draws = draw_groups(groups, resamples, rng)
    codes = np.unique(np.asarray(groups, dtype=np.str_), return_inverse=True)[1]
    rows: list[TargetCalibration] = []
    for column, target in enumerate(targets):
        y, m, s = labels[:, column], mean[:, column], sigma[:, column]
        rated = ~np.isnan(y)
        checks = [
            _coverage_check(level, y[rated], low[rated, column], high[rated, column], codes[rated])
            for level, (low, high) in intervals.items()
        ]
        rows.append(
            TargetCalibration(
                target,
                int(rated.sum()),
                float(quantile_calibration_error(y, m, s)[0]),
                tuple(checks),
                float(nll_gain(y, m, s)[0]),
                interval(nll_gain(y, m, s, draws))[1],
            )
        )
    return CalibrationReport(tuple(rows))


def _coverage_check(
    level: float, labels: Vector, low: Vector, high: Vector, codes: Codes
) -> CoverageCheck:
    inside = ((low <= labels) & (labels <= high)).astype(np.float64)
    effective = len(inside) / design_effect(inside - level, codes, level * (1 - level))
    trials = max(round(effective), 1)
    bottom, top = binom.interval(COVERAGE_CONFIDENCE, trials, level)
    found = float(coverage(labels, low, high)[0])
    return CoverageCheck(level, found, bottom / trials, top / trials, effective)


def design_effect(deviations: Vector, codes: Codes, variance: float) -> float:
    """How many times the variance of a mean grows because groups err together; at least 1.

    deviations: (n,) from their stated mean; variance: of one of them. The ratio of the
    cluster-robust variance to that of independent rows (Kish, "Survey sampling", 1965).
    """
    sums = np.bincount(codes, deviations)
    centre = deviations.mean()
    counts = np.bincount(codes)
    spread = float(np.sum((sums - counts * centre) ** 2))
    return max(spread / (len(deviations) * variance), 1.0)
