"""The reliability table: planted agreement is found, intervals hold it, seeds repeat it."""

import numpy as np
import polars as pl
import pytest

from piano_core.ratings import COEFFICIENTS, reliability
from piano_core.tables import ValidRatings
from tests.ratings.simulated import TARGETS, simulate


def test_planted_components_lie_inside_the_intervals() -> None:
    planted = simulate(np.random.default_rng(0), segments=400)
    table = reliability(planted.valid, resamples=60, seed=1)
    assert table["target"].to_list() == sorted(TARGETS)
    # Segments 10, raters 8 and noise 10 points of standard deviation; panels of 5.
    assert table["icc_c_1"].mean() == pytest.approx(100 / 200, abs=0.06)
    assert table["icc_c_k"].mean() == pytest.approx(100 / 120, abs=0.04)
    assert table["icc_1_1"].mean() == pytest.approx(100 / 264, abs=0.08)
    inside = table.select(
        (pl.col("icc_c_1_low") < 0.5) & (pl.col("icc_c_1_high") > 0.5)
    ).to_series()
    assert inside.sum() >= 3
    for name in COEFFICIENTS:
        assert table.select(
            pl.col(name).is_between(pl.col(f"{name}_low"), pl.col(f"{name}_high")).all()
        ).item()


def test_equal_seeds_give_equal_tables_and_others_do_not() -> None:
    valid = simulate(np.random.default_rng(0), segments=60).valid
    first = reliability(valid, resamples=30, seed=1)
    assert first.equals(reliability(valid, resamples=30, seed=1))
    assert not first.equals(reliability(valid, resamples=30, seed=2))


def test_a_handful_of_resamples_gives_no_interval() -> None:
    table = reliability(simulate(np.random.default_rng(0), segments=40).valid, resamples=5)
    assert table["icc_1_1"].null_count() == 0
    assert table["icc_1_1_low"].null_count() == len(TARGETS)


def test_raters_who_never_meet_have_no_coefficients() -> None:
    valid = simulate(np.random.default_rng(0), segments=30, raters=30, heard_by=1).valid
    table = reliability(valid, resamples=30)
    assert table["icc_1_1"].null_count() == len(TARGETS)
    assert table["raters_for_70"].null_count() == len(TARGETS)
    assert table["answers"].to_list() == [30] * len(TARGETS)


def test_re_ratings_are_compared_and_not_counted_as_raters() -> None:
    valid = simulate(np.random.default_rng(0), segments=50).valid
    again = valid.head(40).with_columns(
        pl.lit("later").alias("batch_id"),
        pl.lit(1, pl.Int64).alias("repeat"),
        (pl.col("score") - 5.0).clip(0.0, 100.0),
    )
    both = ValidRatings.validate(pl.concat([valid, again]))
    table = reliability(both, resamples=0)
    once = reliability(valid, resamples=0)
    others = [name for name in table.columns if not name.startswith("retest")]
    assert table.select(others).equals(once.select(others))
    assert table["retests"].sum() == 40
    assert table["retest_difference"].to_list() == pytest.approx([5.0] * len(TARGETS))
    assert table["retest_correlation"].to_list() == pytest.approx([1.0] * len(TARGETS))


def test_progress_runs_from_nothing_to_done() -> None:
    valid = simulate(np.random.default_rng(0), segments=20).valid
    seen: list[tuple[float, str]] = []
    reliability(valid, resamples=30, progress=lambda fraction, what: seen.append((fraction, what)))
    fractions = [fraction for fraction, _ in seen]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert seen[0][1].startswith("reliability of articulation")


def test_no_answers_give_an_empty_table() -> None:
    assert reliability(ValidRatings.create_empty()).is_empty()
