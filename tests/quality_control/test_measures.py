"""What is measured of a rater: by hand where a hand can do it, and nothing out of nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.quality_control import MEASURES, RaterModel, Sheet

T = 4
MODEL = RaterModel(
    targets=tuple("abcd"),
    mean=np.full(T, 50.0),
    segment=np.eye(T) * 150.0,
    rater=np.eye(T) * 60.0,
    residual=np.eye(T) * 200.0,
    raters_a_segment=5.0,
    retest=1.0,
    step=1.0,
)


def sheet(answers: np.ndarray, **known: np.ndarray | float) -> Sheet:
    nothing = np.full(answers.shape, np.nan)
    given_or_nothing = {
        name: known.get(name, nothing) for name in ("again", "others", "honeypots", "golden")
    }
    return Sheet(
        answers=answers,
        panel=np.full(answers.shape, 4.0),
        resubmitted=float(known.get("resubmitted", 0.0)),
        model=MODEL,
        **given_or_nothing,
    )


def measured(name: str, of: Sheet, tolerance: float = 0.0) -> tuple[float, int]:
    return MEASURES[name](of, tolerance)


def test_errors_are_mean_absolute_differences_in_points():
    answers = np.array([[50.0, 60.0, np.nan, 10.0], [0.0, 0.0, 0.0, 0.0]])
    key = np.array([[40.0, 80.0, 10.0, 10.0], [np.nan] * T])
    assert measured("golden_error", sheet(answers, golden=key)) == (pytest.approx(10.0), 1)
    assert measured("retest_error", sheet(answers, again=key)) == (pytest.approx(10.0), 1)


def test_a_honeypot_is_failed_on_three_targets():
    key = np.full((3, T), 50.0)
    answers = key + np.array([[30.0, 30.0, 30.0, 0.0], [30.0, 30.0, 0.0, 0.0], [0.0] * T])
    of = sheet(answers, honeypots=key)
    assert measured("honeypot_pass_rate", of, 20.0) == (pytest.approx(2 / 3), 3)
    # Over the three honeypots the mean errors are 20, 20, 10 and 0 points.
    assert measured("honeypot_targets_missed", of, 19.0) == (2.0, 3)
    assert measured("honeypot_targets_missed", of, 20.0) == (0.0, 3)


def test_forms_in_each_others_places_are_told_from_forms_in_their_own():
    rng = np.random.default_rng(3)
    truth = 50.0 + rng.normal(0.0, 12.0, (12, T))
    answers = truth + rng.normal(0.0, 5.0, truth.shape)
    swapped = answers.copy()
    swapped[::2] = np.roll(answers[::2], 1, axis=0)
    in_place, forms = measured("misplaced", sheet(answers, others=truth))
    assert in_place < 0.0 and forms == 12
    assert measured("misplaced", sheet(swapped, others=truth))[0] > 5.0
    gaps = np.where(rng.random(truth.shape) < 0.2, np.nan, swapped)
    assert measured("misplaced", sheet(gaps, others=truth))[0] > in_place
    few = measured("misplaced", sheet(answers[:2], others=truth[:2]))
    assert np.isnan(few[0]) and few[1] == 2


def test_icc_with_the_others_is_shrout_and_fleiss_icc_2_1():
    # Judges 1 and 2 of Shrout & Fleiss (1979), table 2, by their formula for ICC(2,1).
    judges = np.array([[9, 2], [6, 1], [8, 4], [7, 1], [10, 5], [6, 2]], float)
    own = np.repeat(judges[:, :1], T, axis=1)
    others = np.repeat(judges[:, 1:], T, axis=1)
    rows, columns, grand = judges.mean(1), judges.mean(0), judges.mean()
    bms = 2 * np.sum((rows - grand) ** 2) / 5
    jms = 6 * np.sum((columns - grand) ** 2)
    ems = np.sum((judges - rows[:, None] - columns + grand) ** 2) / 5
    expected = (bms - ems) / (bms + ems + 2 * (jms - ems) / 6)
    value, segments = measured("icc_with_others", sheet(own, others=others))
    assert value == pytest.approx(expected)
    assert segments == 6


def test_who_says_what_the_others_say_agrees_and_was_likely_listening():
    rng = np.random.default_rng(0)
    others = rng.normal(50.0, 12.0, (12, T))
    of = sheet(others + 15.0, others=others)
    assert measured("agreement", of)[0] == pytest.approx(1.0)
    assert measured("log_odds", of)[0] > 0.1
    stranger = sheet(rng.normal(50.0, 12.0, (12, T)), others=others)
    assert measured("log_odds", stranger)[0] < 0.0


@given(st.floats(1.0, 99.0))
def test_who_never_varies_agrees_least_and_has_no_spread(level: float):
    others = np.random.default_rng(0).normal(50.0, 12.0, (12, T))
    of = sheet(np.full((12, T), level), others=others)
    assert measured("agreement", of)[0] == -1.0
    assert measured("log_odds", of)[0] == -1.0
    assert measured("relative_spread", of)[0] == pytest.approx(0.0, abs=1e-6)


def test_an_honest_spread_is_one():
    rng = np.random.default_rng(0)
    answers = rng.normal(50.0, np.sqrt(350.0), (4000, T))
    assert measured("relative_spread", sheet(answers))[0] == pytest.approx(1.0, abs=0.02)


def test_straight_lines_are_looked_for_in_long_forms_only():
    short = sheet(np.full((5, T), 40.0))
    assert measured("straight_lined", short)[1] == 0
    long = np.tile(np.arange(5.0)[:, None], (1, 8))
    long[0, 0] = 90.0
    assert measured("straight_lined", sheet(long)) == (pytest.approx(0.8), 5)


@pytest.mark.parametrize("name", sorted(set(MEASURES) - {"resubmitted", "relative_spread"}))
def test_nothing_known_is_nothing_to_judge_by(name: str):
    value, segments = measured(name, sheet(np.full((3, T), 50.0)), 20.0)
    assert segments == 0 or not np.isfinite(value)
