"""How long forms take: who hurries is seen where times are known; elsewhere nobody is judged."""

from datetime import UTC, datetime, timedelta

import numpy as np
import polars as pl
import pytest

from piano_core.quality_control import (
    MEASURED,
    ROADMAP,
    fit_times,
    form_seconds,
    raters_to_look_at,
    rule_rates,
    study,
    verdicts,
)
from piano_core.tables import FormTimes, RatingForms, ValidRatings
from tests.ratings.simulated import simulate


@pytest.fixture(scope="module")
def valid():
    return ValidRatings.validate(simulate(np.random.default_rng(2), segments=60).valid)


@pytest.fixture(scope="module")
def seconds(valid) -> dict[str, list[float]]:
    """Four minutes a form on average, everybody at their own pace; r01 hurries."""
    rng = np.random.default_rng(5)
    found = {
        rater: list(240 * np.exp(rng.normal(0, 0.25) + rng.normal(0, 0.3, 40)))
        for rater in valid["rater"].unique().sort()
    }
    return found | {"r01": list(rng.uniform(25, 40, 40))}


def test_who_takes_a_fraction_of_the_usual_time_is_flagged(valid, seconds):
    studied = study("test", valid, seconds=seconds)
    assert studied is not None
    looked = raters_to_look_at(verdicts(studied, MEASURED), MEASURED.name)
    assert dict(looked.select("rater", "rules").rows()) == {"r01": ["speed"]}


def test_without_times_speed_is_not_judged_and_has_no_rates(valid):
    studied = study("test", valid)
    assert studied is not None
    for policy in (MEASURED, ROADMAP):
        judged = verdicts(studied, policy)
        speed = judged.filter(judged["rule"] == "speed")
        assert len(speed) and speed["broken"].is_null().all() and speed["value"].is_null().all()
    rates = rule_rates(studied, MEASURED, np.random.default_rng(0), draws=5)
    assert "speed" not in set(rates["rule"])


def test_the_rule_comes_with_its_own_rates(valid, seconds):
    studied = study("test", valid, seconds=seconds)
    assert studied is not None
    shares = {}
    for policy in (MEASURED, ROADMAP):
        rates = rule_rates(studied, policy, np.random.default_rng(0), draws=60)
        speed = rates.filter(rates["rule"] == "speed")
        shares[policy.name] = dict(speed.select("kind", "flagged").rows())
    assert shares["measured"]["honest"] < 0.05
    assert shares["roadmap"]["honest"] > shares["measured"]["honest"]  # 180 s are many here
    assert shares["roadmap"]["random"] > 0.9


def test_the_model_finds_the_pace_it_was_drawn_with():
    rng = np.random.default_rng(0)
    times = {
        str(rater): list(200 * np.exp(rng.normal(0, 0.3) + rng.normal(0, 0.4, 60)))
        for rater in range(60)
    }
    times["left open"] = [90_000.0] * 60  # went for a walk, and says nothing
    model = fit_times(times)
    assert model is not None
    assert model.typical_s == pytest.approx(200, rel=0.15)
    assert model.between == pytest.approx(0.3, abs=0.08)
    assert model.within == pytest.approx(0.4, abs=0.03)
    assert model.hurried_s < 0.6 * model.typical_s
    assert fit_times({"a": [100.0] * 20, "b": [100.0] * 20}) is None


def test_times_of_the_site_and_of_files_are_one_list():
    opened = datetime(2025, 6, 1, 12, tzinfo=UTC)
    page = {
        "batch_id": "b",
        "row": 1,
        "corpus": "folder",
        "campaign": "c",
        "rater": "r1",
        "segment_id": "folder/a#0",
        "kind": "rating",
        "rater_batch": 1,
        "position": 1,
        "target_order": ["phrasing"],
        "unsure": [],
        "opened_at": opened,
        "submitted_at": opened + timedelta(seconds=90.5),
    }
    keys = ("batch_id", "corpus", "rater", "segment_id")
    form = {key: page[key] for key in keys} | {"row": 2, "seconds": 41.2}
    pages = RatingForms.validate(frame(RatingForms, page))
    found = form_seconds(pages, FormTimes.validate(frame(FormTimes, form)))
    assert found == {"r1": [90.5, 41.2]}


def frame(schema, row):
    return pl.DataFrame([row], schema=schema.create_empty().schema, orient="row")
