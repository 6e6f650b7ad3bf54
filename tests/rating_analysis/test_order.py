"""Planted drift, place and contrast are found; what was not recorded is said to be that."""

from datetime import UTC, datetime, timedelta

import dataframely as dy
import numpy as np
import polars as pl
import pytest

from piano_core.rating_analysis.forms import forms_of
from piano_core.rating_analysis.order import NOT_RECORDED, TOO_FEW, order_effects, rater_drift
from piano_core.tables import RatingForms, ValidRatings

SEGMENTS, RATERS, A_SITTING = 120, 6, 10


def campaign(
    drift: float = 0.0, place: float = 0.0, contrast: float = 0.0, timed: bool = True
) -> dy.DataFrame[ValidRatings]:
    """Everyone rates all segments in an order of their own, ten a day; r0 drifts besides."""
    rng = np.random.default_rng(5)
    quality = rng.normal(0.0, 8.0, SEGMENTS)
    begins = datetime(2025, 3, 1, tzinfo=UTC)
    rows: list[dict[str, object]] = []
    for rater in range(RATERS):
        order = rng.permutation(SEGMENTS)
        for n, segment in enumerate(order):
            at = n % A_SITTING
            before = quality[order[n - 1]] if at else 0.0
            score = 50 + quality[segment] + place * at + contrast * before + rng.normal(0, 3)
            score += drift * n / (SEGMENTS - 1) if rater == 0 else 0.0
            when = begins + timedelta(days=n // A_SITTING, minutes=2 * at)
            rows.append(
                {
                    "batch_id": f"b{rater}",
                    "row": n,
                    "target": "phrasing",
                    "corpus": "test",
                    "rater": f"r{rater}",
                    "segment_id": f"s{segment:03d}",
                    "score": float(np.clip(score, 0, 100)),
                    "repeat": 0,
                    "rated_at": when if timed else None,
                }
            )
    return ValidRatings.validate(pl.DataFrame(rows, schema=ValidRatings.create_empty().schema))


def effects(valid: dy.DataFrame[ValidRatings]) -> dict[str, dict[str, object]]:
    table = order_effects("test", forms_of(valid, None))
    return {str(row["effect"]): row for row in table.to_dicts()}


def test_the_rater_who_drifts_is_found_and_nobody_else() -> None:
    table = rater_drift("test", forms_of(campaign(drift=12.0), None))
    # Beyond the average of six raters, of whom one drifts by 12.
    assert table["drift"][0] == pytest.approx(10.0, abs=2.0)
    assert table["drift_low"][0] > 0
    assert table["days"].to_list() == pytest.approx([11 + 18 / 1440] * RATERS)
    others = table.tail(RATERS - 1)
    assert (others["drift_low"] < -2.0).all()
    assert (others["drift_high"] > -2.0).all()


def test_place_and_contrast_are_told_apart() -> None:
    found = effects(campaign(place=0.8, contrast=-0.3))
    assert found["place"]["within"] == "sitting"
    assert found["place"]["size"] == pytest.approx(0.8, abs=0.15)
    assert found["previous"]["size"] == pytest.approx(-0.3, abs=0.06)
    assert found["previous"]["forms"] == SEGMENTS * RATERS * 9 // 10
    assert found["drift"]["size_low"] < 0 < found["drift"]["size_high"]  # type: ignore[operator]


def test_without_times_order_is_said_not_to_be_recorded() -> None:
    valid = campaign(timed=False)
    assert {row["reason"] for row in effects(valid).values()} == {NOT_RECORDED}
    table = rater_drift("test", forms_of(valid, None))
    assert set(table["reason"]) == {NOT_RECORDED}
    assert table["drift"].null_count() == RATERS


def test_recorded_batches_go_before_guessed_sittings() -> None:
    valid = campaign(place=0.8)
    pages = pl.DataFrame(
        {
            "batch_id": valid["batch_id"],
            "row": valid["row"],
            "corpus": "test",
            "campaign": "c",
            "rater": valid["rater"],
            "segment_id": valid["segment_id"],
            "kind": "rating",
            "rater_batch": valid["row"] // 5 + 1,
            "position": valid["row"] % 5 + 1,
            "target_order": [["phrasing"]] * len(valid),
            "unsure": [[]] * len(valid),
            "opened_at": valid["rated_at"],
            "submitted_at": valid["rated_at"],
        },
        schema=RatingForms.create_empty().schema,
    )
    forms = forms_of(valid, RatingForms.validate(pages))
    assert forms.within == "batch"
    assert forms.place.max() == 5


def test_a_rater_of_few_forms_has_no_drift() -> None:
    valid = campaign()
    few = valid.filter((pl.col("rater") != "r1") | (pl.col("row") < 5))
    table = rater_drift("test", forms_of(ValidRatings.validate(few), None))
    assert table.filter(pl.col("rater") == "r1")["reason"].to_list() == [TOO_FEW]
    assert table["drift"].null_count() == 1


def test_one_rater_alone_has_no_drift_and_no_order() -> None:
    alone = ValidRatings.validate(campaign().filter(pl.col("rater") == "r0"))
    assert rater_drift("test", forms_of(alone, None)).is_empty()
    assert {row["reason"] for row in effects(alone).values()} == {NOT_RECORDED}
