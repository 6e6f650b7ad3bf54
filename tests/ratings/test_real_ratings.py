"""What the 14,290 real answer sheets of PercePiano say, as docs/evaluation.md states it.

Bounds are ours, measured on the 1,073 rated segments of the part in PIANO_DATA.
"""

from pathlib import Path

import dataframely as dy
import numpy as np
import polars as pl
import pytest

from piano_core.corpora import open_corpus
from piano_core.dimensions import DESCRIPTOR_NAMES
from piano_core.ratings import (
    Panel,
    Validated,
    additive_model,
    panel_of,
    rater_report,
    raters_for,
    reliability,
    validate_ratings,
)
from piano_core.tables import RawRatings

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def raw(percepiano_dir: Path) -> dy.DataFrame[RawRatings]:
    return open_corpus("percepiano", percepiano_dir).ratings()


@pytest.fixture(scope="module")
def validated(raw: dy.DataFrame[RawRatings]) -> Validated:
    return validate_ratings(raw, DESCRIPTOR_NAMES, raw["segment_id"].unique())


def test_nothing_is_lost_between_raw_and_valid(
    raw: dy.DataFrame[RawRatings], validated: Validated
) -> None:
    assert len(validated.valid) + len(validated.quarantine) == len(raw) == 14_290 * 19
    reasons = dict(validated.quarantine.group_by("reason").len().rows())
    assert set(reasons) == {"resubmission", "not_applicable", "out_of_range"}


def test_most_repeated_pairs_are_verbatim_resubmissions(
    raw: dy.DataFrame[RawRatings], validated: Validated
) -> None:
    pair = ["rater", "segment_id"]
    sheets = raw.select(*pair, "row").unique().group_by(pair).len()
    copies = validated.quarantine.filter(pl.col("reason") == "resubmission")
    copied = copies.select(*pair, "row").unique().group_by(pair).len()
    repeated = sheets.filter(pl.col("len") > 1).join(copied, on=pair, how="left", suffix="_copied")
    # By file names as they stand 3,041 pairs repeat; with the renders under one name 3,080.
    assert len(repeated) == 3080
    assert repeated.filter(pl.col("len_copied") == pl.col("len") - 1).height == 1733


def test_208_forms_hold_values_above_7(validated: Validated) -> None:
    above = pl.col("raw_value").cast(pl.Float64, strict=False) > 7.1
    assert validated.quarantine.filter(above)["row"].n_unique() == 208
    assert validated.valid["score"].max() == 100.0


@pytest.mark.slow
def test_one_rater_says_little_and_a_panel_much(validated: Validated) -> None:
    table = reliability(validated.valid, resamples=0)
    mean = table["icc_1_1"].mean()
    assert mean == pytest.approx(0.235, abs=0.01)
    assert table["icc_1_1"].min() == pytest.approx(0.15, abs=0.01)
    assert table["icc_1_1"].max() == pytest.approx(0.47, abs=0.01)
    assert table["icc_1_k"].mean() == pytest.approx(0.71, abs=0.02)
    assert isinstance(mean, float)
    assert raters_for(mean, 0.70) == 8
    assert raters_for(mean, 0.80) in (13, 14)
    points_of_7 = table["retest_difference"].mean() * 6 / 100  # type: ignore[operator]
    assert points_of_7 == pytest.approx(0.92, abs=0.01)
    assert table["retest_correlation"].mean() == pytest.approx(0.53, abs=0.01)


def test_real_raters_differ_in_severity(validated: Validated) -> None:
    report = rater_report(validated)
    assert len(report) == 65
    assert report["severity"].min() < -4.0
    assert report["severity"].max() > 4.0


@pytest.mark.slow
def test_three_raters_agree_best_with_the_others_when_severity_is_taken_off(
    validated: Validated,
) -> None:
    rng = np.random.default_rng(0)
    agreements = np.array(
        [
            _agreement_of_three(panel_of(of_target), rng)
            for _, of_target in validated.valid.group_by("target", maintain_order=True)
        ]
    ).mean(axis=0)
    corrected, mean, median = agreements
    assert corrected > mean + 0.015
    assert mean > median + 0.015
    assert agreements == pytest.approx([0.586, 0.556, 0.515], abs=0.03)


def _agreement_of_three(panel: Panel, rng: np.random.Generator) -> list[float]:
    """Correlation with the held-out raters' mean: corrected, mean and median of three."""
    order = rng.permutation(len(panel))
    order = order[np.argsort(panel.segment[order], kind="stable")]
    place = np.concatenate([np.arange(size) for size in panel.sizes])
    large = panel.sizes[panel.segment[order]] >= 6
    three, others = (_part(panel, order[large & rows]) for rows in (place < 3, place >= 3))
    median = [float(np.median(three.score[three.segment == s])) for s in range(three.segments)]
    labels = (additive_model(three).segment_means, three.means, median)
    return [float(np.corrcoef(label, others.means)[0, 1]) for label in labels]


def _part(panel: Panel, rows: np.ndarray) -> Panel:
    segments, segment = np.unique(panel.segment[rows], return_inverse=True)
    raters, rater = np.unique(panel.rater[rows], return_inverse=True)
    return Panel(segment, rater, panel.score[rows], len(segments), len(raters))
