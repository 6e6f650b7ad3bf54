"""Each gate opens on what is good, shuts on what is not, and stays shut where it cannot tell."""

from __future__ import annotations

import dataframely as dy
import polars as pl
import pytest

from piano_core.gates import (
    Demands,
    GateError,
    Verdict,
    better_than_baselines,
    binomial_interval,
    calibrated,
    every_target_calibrated,
    every_target_good_enough,
    labels_reliable,
    no_group_straddles,
    require,
)
from piano_core.tables import Reliability, Segments, Splits

GOOD = {
    "quantile_calibration_error": 0.02,
    "nll_gain": 0.03,
    "coverage_50": 0.5,
    "coverage_80": 0.8,
    "coverage_90": 0.9,
    "coverage_95": 0.95,
}


def evaluation(
    estimator: dict[str, float], r2: dict[str, tuple[float, float, float]], groups: int = 40
) -> pl.DataFrame:
    rows = [("estimator", metric, value, value, value) for metric, value in estimator.items()]
    rows += [(model, "r2", *ends) for model, ends in r2.items()]
    table = pl.DataFrame(rows, ["model", "metric", "value", "low", "high"], orient="row")
    return table.with_columns(
        protocol=pl.lit("overlap"), subset=pl.lit("all"), target=pl.lit("mean"), groups=groups
    )


def r2_of(own: float, ridge: float = 0.30) -> dict[str, tuple[float, float, float]]:
    return {
        "estimator": (own, own - 0.05, own + 0.05),
        "ridge": (ridge, ridge - 0.05, ridge + 0.05),
        "global mean": (0.0, -0.01, 0.0),
    }


@pytest.mark.parametrize(
    ("own", "opens"),
    [(0.40, True), (0.29, False), (0.04, False)],
    ids=["better", "worse than ridge", "not surely better than nothing"],
)
def test_an_estimator_must_beat_ridge_and_knowing_nothing(own: float, opens: bool):
    assert better_than_baselines(evaluation(GOOD, r2_of(own)), "estimator").passed is opens


def test_the_gate_reads_the_model_that_it_is_asked_about():
    table = evaluation(GOOD, r2_of(0.4))
    assert "process was not evaluated" in better_than_baselines(table, "process").sentence
    assert "process was not evaluated" in calibrated(table, Demands(), "process").sentence


def test_without_a_baseline_to_compare_with_the_gate_stays_shut():
    table = evaluation(GOOD, r2_of(0.4)).filter(pl.col("model") != "ridge")
    verdict = better_than_baselines(table, "estimator")
    assert not verdict.passed and "ridge was not evaluated" in verdict.sentence


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantile_calibration_error": 0.103},  # sigma wrong by a factor of two
        {"nll_gain": -0.3},
        {"coverage_90": 0.70},
        {"coverage_50": 0.75},
    ],
)
def test_one_thing_out_of_calibration_shuts_the_gate(wrong: dict[str, float]):
    assert calibrated(evaluation(GOOD, r2_of(0.4)), Demands(), "estimator").passed
    assert not calibrated(evaluation(GOOD | wrong, r2_of(0.4)), Demands(), "estimator").passed


def test_a_target_on_its_own_is_a_warning_that_names_it():
    good = evaluation(GOOD, r2_of(0.4)).with_columns(target=pl.lit("phrasing"))
    bad = evaluation(GOOD | {"coverage_90": 0.6}, r2_of(0.4)).with_columns(target=pl.lit("pace"))
    assert every_target_calibrated(good, Demands(), "estimator").passed
    verdict = every_target_calibrated(pl.concat([good, bad]), Demands(), "estimator")
    assert not verdict.passed
    assert "pace: intervals of 90%" in verdict.sentence and "phrasing" not in verdict.sentence


def test_too_few_pieces_cannot_be_judged():
    verdict = calibrated(evaluation(GOOD, r2_of(0.4), groups=5), Demands(), "estimator")
    assert not verdict.passed and "cannot be judged" in verdict.sentence


def test_the_binomial_interval_is_that_of_published_tables():
    # Central 95 % of Binomial(20, 0.5): 6 to 14 successes.
    assert binomial_interval(0.5, 20) == pytest.approx((0.30, 0.70))


def reliability(low: float | None) -> dy.DataFrame[Reliability]:
    row = dict.fromkeys(Reliability.columns()) | {
        "corpus": "made",
        "target": "phrasing",
        "answers": 100,
        "segments": 20,
        "raters": 5,
        "panel_size": 5.0,
        "icc_1_k_low": low,
        "retests": 0,
    }
    return Reliability.validate(pl.DataFrame([row]), cast=True)


@pytest.mark.parametrize(("low", "opens"), [(0.6, True), (0.2, False), (None, False)])
def test_labels_must_be_reliable_at_the_lower_end(low: float | None, opens: bool):
    assert labels_reliable(reliability(low), ["phrasing"], Demands()).passed is opens


def test_a_target_without_answers_is_not_reliable():
    assert not labels_reliable(reliability(0.9), ["phrasing", "pedaling"], Demands()).passed


def test_what_to_do_about_a_weak_target_is_in_the_warning():
    known = {"icc_1_1": 0.4, "icc_1_1_low": 0.3, "icc_1_k": 0.8}

    def panel(low: float) -> dy.DataFrame[Reliability]:
        return Reliability.cast(
            reliability(low).with_columns(**{k: pl.lit(v) for k, v in known.items()})
        )

    assert every_target_good_enough(panel(0.75)).passed
    warned = every_target_good_enough(panel(0.5))
    assert not warned.passed and "phrasing: more raters" in warned.sentence
    assert warned.numbers == {"phrasing": 0.5}


def placed(parts: list[str]) -> dy.DataFrame[Splits]:
    return Splits.validate(
        pl.DataFrame(
            {
                "segment_id": [f"made/{i}#0" for i in range(len(parts))],
                "protocol": "overlap",
                "fold": 0,
                "corpus": "made",
                "group": "said to be apart",
                "part": parts,
            }
        ),
        cast=True,
    )


def described(groups: list[str]) -> dy.DataFrame[Segments]:
    return Segments.validate(
        pl.DataFrame(
            {
                "segment_id": [f"made/{i}#0" for i in range(len(groups))],
                "corpus": "made",
                "recording_id": [f"made/{i}" for i in range(len(groups))],
                "start_s": 0.0,
                "end_s": 20.0,
                "content_hash": "",
                "note_count": 1,
                "work": "w",
                "passage": "p",
                "performer": "q",
                "overlap_group": groups,
                "deadpan": False,
            }
        ),
        cast=True,
    )


def test_music_on_both_sides_of_a_test_is_found_in_the_segments_whatever_the_splits_say():
    parts = placed(["train", "test", "test", "excluded"])
    assert no_group_straddles(parts, described(["a", "b", "b", "b"])).passed
    verdict = no_group_straddles(parts, described(["a", "a", "b", "b"]))
    assert not verdict.passed and verdict.numbers["straddling"] == 1


def test_every_shut_gate_is_named_with_its_reason():
    verdicts = [
        Verdict("parity", True, "fine", {}),
        Verdict("calibrated", False, "too narrow", {}),
        Verdict("label_reliability", False, "too noisy", {}),
    ]
    require(verdicts[:1], "here")
    with pytest.raises(GateError, match=r"calibrated: too narrow; label_reliability: too noisy"):
        require(verdicts, "here")
