"""Slopes within raters and segments, against the regression written out with every dummy."""

import numpy as np
import pytest

from piano_core.rating_analysis.within import slopes_within


def campaign(
    rng: np.random.Generator, segments: int = 40, raters: int = 6
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    pairs = [(s, r) for s in range(segments) for r in rng.permutation(raters)[:3]]
    segment, rater = np.array(pairs).T
    answer = rng.normal(0, 10, segments)[segment] + rng.normal(0, 5, raters)[rater]
    return answer + rng.normal(0, 4, len(segment)), segment, rater


def written_out(
    answer: np.ndarray, segment: np.ndarray, rater: np.ndarray, column: np.ndarray
) -> tuple[float, float]:
    """Slope and HC3 error of the last column beside dummies for all segments and raters."""
    dummies = [np.eye(segment.max() + 1)[segment], np.eye(rater.max() + 1)[rater][:, 1:]]
    x = np.column_stack([*dummies, column])
    inverse = np.linalg.inv(x.T @ x)
    found = inverse @ x.T @ answer
    hat = np.einsum("ij,jk,ik->i", x, inverse, x)
    rest = (answer - x @ found) / (1 - hat)
    cov = inverse @ (x * rest[:, None] ** 2).T @ x @ inverse
    return float(found[-1]), float(np.sqrt(cov[-1, -1]))


def test_slope_and_error_are_those_of_the_written_out_regression() -> None:
    rng = np.random.default_rng(0)
    answer, segment, rater = campaign(rng)
    column = rng.random(len(answer))
    found = slopes_within(answer + 6 * column, segment, rater, column[:, None], np.eye(1))
    value, error = written_out(answer + 6 * column, segment, rater, column)
    assert found.value[0] == pytest.approx(value)
    half = (found.high[0] - found.low[0]) / 2
    assert half / error == pytest.approx(2.0, abs=0.03)  # t with 74 degrees of freedom: 1.993


def test_strict_raters_who_come_late_are_no_effect() -> None:
    rng = np.random.default_rng(1)
    answer, segment, rater = campaign(rng)
    late = rater * 1.0
    found = slopes_within(answer - 8 * late, segment, rater, late[:, None], np.eye(1))
    assert np.isnan(found.value[0])


def test_what_all_share_is_not_told_but_differences_are() -> None:
    rng = np.random.default_rng(2)
    segment, rater = (axis.ravel() for axis in np.indices((60, 3)))
    heard = segment / 59  # everyone heard the segments in one order
    drift = np.array([9.0, -3.0, -6.0])
    answer = rng.normal(0, 10, 60)[segment] + drift[rater] * heard + rng.normal(0, 2, len(segment))
    columns = np.where(rater[:, None] == np.arange(3), heard[:, None], 0.0)
    whole = slopes_within(answer, segment, rater, heard[:, None], np.eye(1))
    beyond = slopes_within(answer, segment, rater, columns, np.eye(3) - 1 / 3)
    assert np.isnan(whole.value[0])
    assert beyond.value == pytest.approx(drift, abs=2.0)
    assert (beyond.low < drift).all()
    assert (beyond.high > drift).all()


def test_too_few_answers_give_nothing() -> None:
    found = slopes_within(
        np.array([1.0, 2.0]), np.array([0, 0]), np.array([0, 1]), np.ones((2, 1)), np.eye(1)
    )
    assert np.isnan([found.value[0], found.low[0], found.high[0]]).all()
