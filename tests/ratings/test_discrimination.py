"""Raters who follow the segments more or less, or not at all: planted and found again."""

import numpy as np
import polars as pl
import pytest

from piano_core.ratings.consensus import panel_labels, target_panels
from piano_core.ratings.discrimination import GradedRaters, graded_raters, rated_target
from tests.ratings.simulated import Simulated, simulate


def graded(answers: pl.DataFrame) -> GradedRaters:
    panels, raters = target_panels(answers)
    rated = {name: rated_target(one.panel, one.rater) for name, one in panels.items()}
    return graded_raters({name: one for name, one in rated.items() if one is not None}, raters)


def with_slopes(planted: Simulated, slopes: dict[str, float]) -> pl.DataFrame:
    slope = pl.col("rater").replace_strict(slopes, default=1.0, return_dtype=pl.Float64)
    return planted.valid.with_columns(score=50.0 + slope * (pl.col("score") - 50.0))


@pytest.fixture(scope="module")
def planted() -> Simulated:
    return simulate(np.random.default_rng(4), segments=300, raters=12, heard_by=5)


def test_planted_severity_is_found_and_honest_raters_are_alike(planted: Simulated):
    found = graded(planted.valid)
    severity = planted.leniency - planted.leniency.mean()
    assert np.corrcoef(found.severity.mean(axis=1), severity)[0, 1] > 0.98
    assert found.discrimination == pytest.approx(np.ones(12), abs=0.25)
    assert found.spread == pytest.approx(np.ones(12), abs=0.2)


def test_who_hears_less_discriminates_less(planted: Simulated):
    found = graded(with_slopes(planted, {"r01": 0.4, "r02": 0.0}))
    others = np.delete(found.discrimination, [1, 2])
    assert found.discrimination[2] < 0.05
    assert 0.2 < found.discrimination[1] < 0.65 < others.min()
    assert found.discrimination_error.max() < 0.2
    assert found.spread_error.max() < 0.2


def test_steady_answers_of_who_hears_nothing_do_not_sway_the_labels(planted: Simulated):
    careless = with_slopes(planted, dict.fromkeys(("r01", "r02", "r03", "r04"), 0.0))
    panels, raters = target_panels(careless)
    labels = panel_labels(panels, raters)
    agreement = {
        method: np.mean(
            [
                np.corrcoef(labels[name][method][0], planted.truth[:, n])[0, 1]
                for n, name in enumerate(("phrasing", "pedaling", "articulation", "expressiveness"))
            ]
        )
        for method in ("severity_corrected", "precision_weighted")
    }
    assert agreement["precision_weighted"] > agreement["severity_corrected"] + 0.005


def test_standard_errors_of_labels_hold_what_they_say(planted: Simulated):
    panels, raters = target_panels(planted.valid)
    means, errors = panel_labels(panels, raters)["phrasing"]["precision_weighted"]
    truth = planted.truth[:, 0]
    error = (means - means.mean()) - (truth - truth.mean())
    assert np.std(error / errors) == pytest.approx(1.0, abs=0.15)
