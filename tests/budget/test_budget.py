"""Plans add up: what ratings cost, what they will be worth, and what the same money could buy."""

import numpy as np
import polars as pl
import pytest

from piano_core.budget import (
    PERCEPIANO_LIKE,
    Components,
    Design,
    Expected,
    Part,
    Terms,
    equal_cost,
    fitted_curve,
    next_purchases,
    outcome_of,
    verdict,
)
from piano_core.campaigns import CROWD, Pay
from piano_core.campaigns.cost import batches_for, hourly_minor, price_minor, ratings_from
from piano_core.errors import CampaignError
from piano_core.ratings import raters_for, reliability_of_mean
from piano_core.tables import LearningCurve

PAY = Pay(per_batch_minor=200, currency="USD", platform_fee=0.25)
TERMS = Terms(PAY, CROWD, 0.0, 120.0, False)
QUARTER = Components("one rater at .25", True, {"phrasing": Expected(0.25, 0.2, 0.3)})


def test_cost_is_batches_times_pay_and_fee():
    # 700 ratings are 1,000 pages, as 30 % are anchors, honeypots and repeats: 200 batches of 5.
    assert batches_for(700, CROWD) == 200
    assert price_minor(200, PAY) == 200 * 250
    assert batches_for(700, CROWD, rejected=0.2) == 250
    assert hourly_minor(PAY, 120.0, CROWD) == 1200


@pytest.mark.parametrize("batches", [1, 7, 200])
@pytest.mark.parametrize("rejected", [0.0, 0.1, 0.37])
def test_money_that_is_spent_brings_the_ratings_it_was_planned_for(batches: int, rejected: float):
    bought = ratings_from(batches, CROWD, rejected)
    assert batches_for(bought, CROWD, rejected) <= batches
    assert batches_for(bought + 1, CROWD, rejected) > batches - 1


def test_a_panel_of_the_size_that_is_asked_for_reaches_the_reliability():
    for icc in (0.14, 0.25, 0.48):
        raters = raters_for(icc, 0.7)
        assert raters is not None
        assert reliability_of_mean(icc, raters) >= 0.7 > reliability_of_mean(icc, raters - 1)


def test_expected_reliability_has_the_ends_of_one_rater():
    found = outcome_of(Design(Part(90, 5), Part(10, 8)), TERMS, QUARTER, None)
    # 5 x .25 / 2 and 8 x .25 / 2.75, at .2: 5 x .2 / 1.8 and at .3: 5 x .3 / 2.2.
    assert found.train.value == pytest.approx(0.625)
    assert (found.train.low, found.train.high) == pytest.approx((1 / 1.8, 1.5 / 2.2))
    assert found.test.value == pytest.approx(2 / 2.75)
    assert found.worth.value == pytest.approx(90 * 0.625)
    assert found.r2 is None


def test_few_raters_for_training_and_many_for_testing_beat_five_everywhere():
    options = equal_cost(Design(Part(180, 5), Part(20, 5)), TERMS, QUARTER, None)
    usual, *others = options
    assert (usual.outcome.design.train.raters, usual.outcome.design.test.raters) == (5, 5)
    assert all(one.outcome.cost_minor <= usual.outcome.cost_minor for one in others)
    by_panel = {(o.outcome.design.train.raters, o.outcome.design.test.raters): o for o in others}
    assert by_panel[2, 8].better and by_panel[3, 8].better
    # (1,000 - 160) / 2 segments at 2 x .25 / 1.25 = .4, against 180 at .625.
    assert by_panel[2, 8].outcome.worth.value == pytest.approx(420 * 0.4)
    assert "49% more exact labels" in verdict(options)


def test_where_one_rater_is_nearly_exact_no_other_panel_is_said_to_be_better_in_vain():
    exact = Components("", True, {"x": Expected(0.97, 0.96, 0.98)})
    options = equal_cost(Design(Part(100, 8), Part(10, 8)), TERMS, exact, None)
    for option in options[1:]:
        usual = options[0].outcome
        assert option.better == (
            option.outcome.worth.value > usual.worth.value
            and option.outcome.test.value > usual.test.value
        )
    worse = next(o for o in options if o.outcome.design.train.raters == 8)
    assert not worse.better


def curve_points(limit: float, u: float, v: float, noise: float = 0.0):
    rng = np.random.default_rng(1)
    rows = [
        {
            "corpus": "c",
            "fold": fold,
            "draw": 0,
            "panel": panel,
            "segments": segments,
            "raters": float(panel),
            "model": "ridge",
            "r2": limit - (u + v / panel) / segments + noise * rng.standard_normal(),
        }
        for fold in range(5)
        for panel in (1, 2, 5)
        for segments in (50, 100, 200)
    ]
    return LearningCurve.validate(pl.DataFrame(rows))


def test_a_curve_is_found_again_from_its_points():
    curve = fitted_curve(curve_points(0.5, 4.0, 12.0), np.random.default_rng(0))
    assert curve is not None
    assert (curve.limit, curve.u, curve.v) == pytest.approx((0.5, 4.0, 12.0), abs=1e-6)
    assert curve.expected([Part(100, 2)]).value == pytest.approx(0.5 - 10 / 100)
    # Labels of different quality add up by their precision: 100 / 10 + 100 / 7.
    mixed = curve.expected([Part(100, 2), Part(100, 4)])
    assert mixed.value == pytest.approx(0.5 - 1 / (100 / 10 + 100 / 7))


def test_noise_in_the_points_widens_the_interval_of_the_gain():
    rng = np.random.default_rng(0)
    sharp = fitted_curve(curve_points(0.5, 4.0, 12.0, 0.001), rng)
    vague = fitted_curve(curve_points(0.5, 4.0, 12.0, 0.03), rng)
    assert sharp is not None and vague is not None
    before, after = [Part(100, 2)], [Part(100, 2), Part(50, 2)]
    a, b = sharp.gain(before, after), vague.gain(before, after)
    assert a.low < a.value < a.high
    assert b.high - b.low > 3 * (a.high - a.low)


def test_one_size_alone_is_no_curve():
    points = curve_points(0.5, 4.0, 12.0)
    one = LearningCurve.validate(points.filter(pl.col("segments") == 100))
    assert fitted_curve(one, np.random.default_rng(0)) is None


def test_the_next_hundred_dollars_buy_most_as_new_segments_where_panels_are_large():
    found = next_purchases(Part(100, 8.0), 10_000, TERMS, QUARTER, None)
    assert [one.ratings for one in found] == [140] * 4  # 40 batches, 200 pages, 70 %
    assert found[0].what == "70 new segments with 2 raters"
    assert found[0].worth.value == pytest.approx(70 * 0.4)
    assert found[-1].what == "one more rater for 100 of the 100 segments"
    assert found[-1].share < found[0].share


def test_friends_and_sums_that_buy_nothing_have_no_purchases():
    free = Terms(Pay(), CROWD, 0.0, 120.0, False)
    assert next_purchases(Part(100, 8.0), 10_000, free, QUARTER, None) == ()
    assert next_purchases(Part(100, 8.0), 0, TERMS, QUARTER, None) == ()


def test_a_guess_says_that_it_is_one():
    assert not PERCEPIANO_LIKE.own and "PercePiano" in PERCEPIANO_LIKE.source
    low, high = PERCEPIANO_LIKE.reliability(9).low, PERCEPIANO_LIKE.reliability(9).high
    assert low < 0.74 < high  # what PercePiano's own panels reach


@pytest.mark.parametrize("changes", [{"rejected": 1.0}, {"rejected": -0.1}, {"page_s": 0.0}])
def test_terms_that_cannot_be_are_refused(changes: dict):
    with pytest.raises(CampaignError):
        Terms(
            **(
                {"pay": PAY, "policy": CROWD, "rejected": 0.0, "page_s": 1.0, "measured": False}
                | changes
            )
        )
