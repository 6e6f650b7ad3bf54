"""The width of a band: Student's t as printed in tables, and coverage as promised."""

import numpy as np
import pytest

from piano_core.reference.spread import PRIOR_WEIGHT, _t_quantile, band, confidence, levelled

# Upper 10 % points of Student's t (e.g. Fisher & Yates, Statistical Tables, table III).
T_90 = {3: 1.638, 4: 1.533, 5: 1.476, 8: 1.397, 10: 1.372, 30: 1.310}


@pytest.mark.parametrize(("freedom", "value"), T_90.items())
def test_quantiles_are_those_of_the_tables(freedom: int, value: float) -> None:
    assert _t_quantile(np.array([float(freedom)]))[0] == pytest.approx(value, rel=0.01)


@pytest.mark.parametrize("references", [1, 2, 5, 20])
def test_four_of_five_newcomers_lie_in_the_band(references: int) -> None:
    rng = np.random.default_rng(references)
    values = rng.normal(0.0, 2.0, size=(references, 4000))
    middle, _, reach = band(values, 2.0)
    newcomer = rng.normal(0.0, 2.0, size=4000)
    inside = np.mean(np.abs(newcomer - middle) <= reach)
    # The prior doubts its own spread, which here is right: few references err on the wide side.
    assert 0.76 <= inside <= 0.92


def test_confidence_grows_with_number_and_agreement() -> None:
    rng = np.random.default_rng(0)
    course = np.sin(np.arange(200) / 9)
    close = course + rng.normal(0.0, 0.1, size=(8, 200))
    apart = course + rng.normal(0.0, 1.0, size=(8, 200))
    sure = [float(confidence(close[:n], 0.5).mean()) for n in (1, 2, 4, 8)]
    assert sure == sorted(sure)
    assert sure[0] <= 1 / (1 + PRIOR_WEIGHT)
    assert confidence(apart, 0.5).mean() < confidence(close, 0.5).mean()


def test_places_without_any_reference_have_no_band() -> None:
    values = np.array([[1.0, np.nan], [2.0, np.nan]])
    middle, _, reach = band(values, 1.0)
    assert np.isnan([middle[1], reach[1]]).all()
    assert confidence(values, 1.0)[1] == 0.0


def test_levels_are_taken_out_of_excerpts_and_wholes_alike() -> None:
    course = np.linspace(-1, 1, 50)
    whole, excerpt = course + 3.0, np.where(np.arange(50) < 20, course - 5.0, np.nan)
    flat = levelled(np.stack([whole, excerpt]))
    assert np.allclose(flat[0, :20], flat[1, :20])
