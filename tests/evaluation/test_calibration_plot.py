"""The picture of calibration: a true spread lies on the diagonal, a wrong one leaves it."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.calibration import COVERAGES
from piano_core.errors import SettingsError
from piano_core.evaluation.calibration_plot import (
    calibration_curves,
    check_picture,
    write_calibration,
)
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.uncertainty import QUANTILE_LEVELS
from piano_core.models import Dataset
from piano_core.tables import PredictionIntervals, Predictions

N, SIGMA = 2000, 10.0


def validated(stated: float) -> tuple[Validated, Dataset]:
    """A model whose errors have a standard deviation of `SIGMA` and that states another."""
    rng = np.random.default_rng(0)
    names = tuple(f"s{i:04}" for i in range(N))
    mean = np.full(N, 50.0)
    labels = (mean + SIGMA * rng.normal(size=N))[:, None]
    said = pl.DataFrame({"segment_id": names, "target": "space", "model": "m", "corpus": "c"})
    predictions = said.with_columns(
        mean=pl.Series(mean), aleatoric=pl.lit(stated), epistemic=pl.lit(0.0)
    )
    ends = [
        said.with_columns(coverage=pl.lit(level), low=pl.lit(0.0), high=pl.lit(100.0))
        for level in COVERAGES
    ]
    data = Dataset(names, np.zeros((N, 0)), labels, labels * 0, names, (), ("space",))
    return (
        Validated(
            Predictions.validate(predictions.select(Predictions.column_names())),
            PredictionIntervals.validate(
                pl.concat(ends).select(PredictionIntervals.column_names())
            ),
        ),
        data,
    )


def curve(stated: float) -> np.ndarray:
    result, data = validated(stated)
    return calibration_curves({"overlap": result}, data, "m")["overlap"]


def test_a_true_spread_lies_on_the_diagonal() -> None:
    assert np.abs(curve(SIGMA) - QUANTILE_LEVELS).max() < 0.03


def test_one_too_narrow_or_too_wide_leaves_it_on_either_side() -> None:
    narrow, wide = curve(SIGMA / 2), curve(2 * SIGMA)
    assert narrow[9] > 0.2 and narrow[89] < 0.8
    assert wide[9] < 0.03 and wide[89] > 0.97


@pytest.mark.parametrize(("name", "begins"), [("c.png", b"\x89PNG"), ("c.svg", b"<?xml")])
def test_it_is_drawn_as_the_ending_says(tmp_path: Path, name: str, begins: bytes) -> None:
    write_calibration(tmp_path / name, {"overlap": QUANTILE_LEVELS}, "m")
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"ends with \.png or \.svg"):
        check_picture(tmp_path / "calibration.txt")
