"""Agreement of a model with people: the coefficient itself, and what each row compares."""

import numpy as np
import polars as pl
import pytest

from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.human_comparison import (
    MEAN,
    ONE_RATER,
    PANEL,
    SINGLE,
    agreement_of_two,
    format_human_comparison,
    human_comparison,
)
from piano_core.models import Dataset
from piano_core.tables import PredictionIntervals, Predictions, Segments

N, RATERS = 60, 6


def by_variance_analysis(table: np.ndarray) -> float:
    """ICC(A,1) of (n, k) from sums of squares, written out."""
    n, k = table.shape
    rows, columns, grand = table.mean(1), table.mean(0), table.mean()
    between = k * ((rows - grand) ** 2).sum() / (n - 1)
    judges = n * ((columns - grand) ** 2).sum() / (k - 1)
    rest = ((table - rows[:, None] - columns + grand) ** 2).sum() / ((n - 1) * (k - 1))
    return (between - rest) / (between + (k - 1) * rest + k * (judges - rest) / n)


def test_it_is_that_of_the_analysis_of_variance() -> None:
    # Shrout & Fleiss (Psychological Bulletin 86, 1979), table 2: the first two judges.
    table = np.array([[9, 2], [6, 1], [8, 4], [7, 1], [10, 5], [6, 2]], float)
    found = agreement_of_two(table[:, 0], table[:, 1], np.ones((1, 6)))
    assert found[0] == pytest.approx(by_variance_analysis(table))


def test_a_weight_of_two_is_a_segment_that_comes_twice() -> None:
    rng = np.random.default_rng(0)
    first, second = rng.normal(size=(2, 9))
    weights = np.array([[2.0] + [1.0] * 8])
    twice = [np.append(judge, judge[0]) for judge in (first, second)]
    expected = agreement_of_two(*twice, np.ones((1, 10)))
    assert agreement_of_two(first, second, weights)[0] == pytest.approx(expected[0])


def test_a_constant_offset_costs_agreement_and_no_segments_are_no_number() -> None:
    rng = np.random.default_rng(0)
    judge = rng.normal(50, 10, 40)
    assert agreement_of_two(judge, judge, np.ones((1, 40)))[0] == pytest.approx(1.0)
    assert agreement_of_two(judge, judge + 10, np.ones((1, 40)))[0] < 0.8
    assert np.isnan(agreement_of_two(judge[:1], judge[:1], np.ones((1, 1)))[0])


@pytest.fixture(scope="module")
def compared() -> dict[tuple[str, str, str], float]:
    """A model that knows the truth, a constant one, and raters with noise as wide as the truth."""
    rng = np.random.default_rng(0)
    truth = rng.normal(50, 10, N)
    names = tuple(f"toy/{i:02}#0" for i in range(N))
    labels = truth[:, None]
    data = Dataset(names, np.zeros((N, 0)), labels, np.ones((N, 1)), names, (), ("timing",))
    said = {"knows": truth, "constant": np.full(N, 50.0)}
    rows = [
        {"segment_id": name, "target": "timing", "model": model, "corpus": "toy"}
        | {"mean": float(value), "aleatoric": 1.0, "epistemic": 0.0}
        for model, values in said.items()
        for name, value in zip(names, values, strict=True)
    ]
    predictions = Predictions.validate(pl.DataFrame(rows), cast=True)
    segments = (
        Segments.create_empty()
        .clear(N)
        .with_columns(
            segment_id=pl.Series(names),
            overlap_group=pl.Series([f"music {i // 4}" for i in range(N)]),
        )
    )
    ratings = pl.DataFrame(
        [
            {"segment_id": name, "target": "timing", "rater": f"rater {r}", "repeat": 0}
            | {"score": float(truth[i] + rng.normal(0, 10))}
            for i, name in enumerate(names)
            for r in range(RATERS)
        ]
    )
    result = Validated(predictions, PredictionIntervals.create_empty())
    found = human_comparison(result, data, segments, ratings, rng, 50)
    assert "| knows | single raters | 0." in format_human_comparison(found)
    known = [one for one in found if one.judge != "constant"]
    assert all(one.low is not None and one.low <= one.icc <= one.high for one in known)
    return {(one.target, one.judge, one.against): one.icc for one in found}


def test_who_knows_the_truth_agrees_more_with_a_panel_than_with_one(
    compared: dict[tuple[str, str, str], float],
) -> None:
    assert 0.55 < compared["timing", "knows", SINGLE] < 0.8
    assert compared["timing", "knows", PANEL] > 0.85
    assert compared[MEAN, "knows", PANEL] == compared["timing", "knows", PANEL]


def test_one_rater_lies_between_and_who_says_nothing_agrees_with_nobody(
    compared: dict[tuple[str, str, str], float],
) -> None:
    assert 0.1 < compared[MEAN, ONE_RATER, PANEL] < compared[MEAN, "knows", SINGLE]
    assert abs(compared[MEAN, "constant", PANEL]) < 0.1
