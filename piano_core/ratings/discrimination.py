"""Raters who differ in severity, discrimination and precision, fitted to all targets at once.

answer = mean + severity' + discrimination * (segment - mean) + rest, with a rest of its own
spread for every rater: congeneric measures (Joreskog, Psychometrika 36, 1971) with the
segment as the common factor and not everyone rating everything. Severity belongs to a rater
and target; discrimination and the rest's spread, in units of the target's, to the rater:
who does not listen, does not listen for anything. Who never follows the segments has
discrimination 0 and says nothing about them, however steady the answers are; weighting by
spread alone would trust such a rater most.

Fitted by expectation maximization over the segments, with priors that draw a rater of few
answers towards the average one: discrimination around 1, severity around 0, the rest's
variance around the panel's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from piano_core.ratings.panel import Index, Matrix, Panel, Vector
from piano_core.ratings.variance import VarianceComponents, two_way

# Worth of the priors, chosen on none of the reported figures: honest raters' slopes differ
# by some tenths, and ten answers say as much about a rater's own rest as the panel does.
_SLOPE_SD = 0.4
_ANSWERS_BEHIND_THE_REST = 10.0
_ROUNDS = 40
_SETTLED = 1e-3  # points


@dataclass(frozen=True, eq=False)
class RatedTarget:
    """One target as the model takes it.

    panel: its answers. rater: (n,) number of each answer's rater among all raters of the
    campaign. components: of its variance.
    """

    panel: Panel
    rater: Index
    components: VarianceComponents


@dataclass(frozen=True, eq=False)
class GradedRaters:
    """severity: (raters, targets) points above the average rater; negative is strict.

    discrimination: (raters,) slope against the segments; 1 is average, 0 hears nothing.
    spread: (raters,) standard deviation of the rest over the target's own.
    `_error`s are standard errors given the segments.
    labels: by target (segments,) expected segments and their standard errors. They are
        drawn towards the mean by how little is known: without that, a segment that only
        careless raters heard would be told by their noise.
    """

    severity: Matrix
    discrimination: Vector
    discrimination_error: Vector
    spread: Vector
    spread_error: Vector
    labels: Mapping[str, tuple[Vector, Vector]]


def rated_target(panel: Panel, rater: Index) -> RatedTarget | None:
    """A target ready for the model; None where its answers cannot tell the components apart."""
    found = two_way(panel)
    if found is None or found.segment <= 0.0 or found.residual <= 0.0:
        return None
    return RatedTarget(panel, rater, found)


def graded_raters(targets: Mapping[str, RatedTarget], raters: int) -> GradedRaters:
    """The model of `raters` raters fitted to all `targets` together."""
    slope, rest = np.ones(raters), np.ones(raters)
    severity = [np.zeros(raters) for _ in targets]
    expected = [np.zeros(target.panel.segments) for target in targets.values()]
    heard: list[_Heard] = []
    for _ in range(_ROUNDS):
        before = expected
        heard = [
            _hear(target, own, slope, rest)
            for target, own in zip(targets.values(), severity, strict=True)
        ]
        severity = [_severity(one, slope, rest) for one in heard]
        slope = _slope(heard, severity, rest)
        rest = _rest(heard, severity, slope)
        expected = [one.expected for one in heard]
        moved = [np.max(np.abs(b - a)) for a, b in zip(before, expected, strict=True)]
        if max(moved) < _SETTLED:
            break
    answers = sum(np.bincount(one.rater, minlength=raters) for one in heard)
    known = sum(_by_rater(one, one.x_squared, raters) for one in heard)
    return GradedRaters(
        np.stack(severity, axis=1),
        slope,
        1.0 / np.sqrt(known / rest + 1.0 / _SLOPE_SD**2),
        np.sqrt(rest),
        # The variance of a variance of n normal values is 2 / n of its square.
        np.sqrt(rest / (2.0 * (answers + _ANSWERS_BEHIND_THE_REST))),
        {
            name: (one.mean + one.expected, np.sqrt(one.variance))
            for name, one in zip(targets, heard, strict=True)
        },
    )


@dataclass(frozen=True, eq=False)
class _Heard:
    """One target in one round: every segment's posterior, and each answer beside it.

    expected, variance: of the segments, from the panel's mean. y: answers less that mean.
    x, x_squared: each answer's expected segment and expected square.
    """

    target: RatedTarget
    mean: float
    expected: Vector
    variance: Vector
    x: Vector
    x_squared: Vector
    y: Vector

    @property
    def rater(self) -> Index:
        return self.target.rater

    @property
    def residual(self) -> float:
        return self.target.components.residual


def _hear(target: RatedTarget, severity: Vector, slope: Vector, rest: Vector) -> _Heard:
    mean = float(target.panel.score.mean())
    y = target.panel.score - mean
    pull, precision = _evidence(target, y, severity, slope, rest)
    variance = 1.0 / (precision + 1.0 / target.components.segment)
    expected = variance * pull
    expected -= expected.mean()
    segment = target.panel.segment
    x = expected[segment]
    return _Heard(target, mean, expected, variance, x, x**2 + variance[segment], y)


def _evidence(
    target: RatedTarget, y: Vector, severity: Vector, slope: Vector, rest: Vector
) -> tuple[Vector, Vector]:
    """What the answers say about each segment: weighted sum, and the sum of weights."""
    rater, segment, segments = target.rater, target.panel.segment, target.panel.segments
    weight = slope[rater] / (rest[rater] * target.components.residual)
    pull = _total(segment, weight * (y - severity[rater]), segments)
    return pull, _total(segment, weight * slope[rater], segments)


def _by_rater(heard: _Heard, values: Vector, raters: int) -> Vector:
    """Sum over a rater's answers, in units of the target's residual variance."""
    return _total(heard.rater, values, raters) / heard.residual


def _severity(heard: _Heard, slope: Vector, rest: Vector) -> Vector:
    left_over = heard.y - slope[heard.rater] * heard.x
    prior = max(heard.target.components.rater, 1e-3 * heard.residual)
    total = _total(heard.rater, left_over, len(slope))
    count = np.bincount(heard.rater, minlength=len(slope))
    return total / (count + rest * heard.residual / prior)


def _slope(heard: Sequence[_Heard], severity: Sequence[Vector], rest: Vector) -> Vector:
    raters = len(rest)
    xx = sum(_by_rater(one, one.x_squared, raters) for one in heard)
    xy = sum(
        _by_rater(one, one.x * (one.y - own[one.rater]), raters)
        for one, own in zip(heard, severity, strict=True)
    )
    prior = rest / _SLOPE_SD**2
    return np.maximum((xy + prior) / (xx + prior), 0.0)


def _rest(heard: Sequence[_Heard], severity: Sequence[Vector], slope: Vector) -> Vector:
    raters = len(slope)
    total, count = (
        np.full(raters, _ANSWERS_BEHIND_THE_REST),
        np.full(raters, _ANSWERS_BEHIND_THE_REST),
    )
    for one, own in zip(heard, severity, strict=True):
        a = slope[one.rater]
        y = one.y - own[one.rater]
        total += _by_rater(one, y**2 - 2.0 * a * one.x * y + a**2 * one.x_squared, raters)
        count += np.bincount(one.rater, minlength=raters)
    return total / count


def _total(of: Index, values: Vector, number: int) -> Vector:
    return np.bincount(of, values, number).astype(np.float64)
