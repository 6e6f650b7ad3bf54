"""Answers as a CSV file: nothing in it runs as a formula, and it comes back as it went."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.rating_files import read_ratings_csv, write_answers_csv
from piano_core.tables import ValidRatings
from tests.ratings.simulated import TARGETS, simulate

FORMULA = '=HYPERLINK("http://evil","click")'


def exported(path: Path, rater: str, target: str = TARGETS[0]) -> pl.DataFrame:
    """A small panel in which r01 is called `rater`, written to `path`."""
    valid = simulate(np.random.default_rng(0), segments=5).valid
    renamed = valid.with_columns(
        pl.col("rater").replace("r01", rater), pl.col("target").replace(TARGETS[0], target)
    )
    assert write_answers_csv(path, ValidRatings.validate(renamed)) == len(valid)
    return renamed


def test_answers_go_out_harmless_and_come_back_equal(tmp_path: Path):
    path = tmp_path / "answers.csv"
    valid = exported(path, FORMULA)
    cells = [cell for line in path.read_text().splitlines() for cell in line.split(",")]
    assert not any(cell.lstrip('"').startswith(("=", "+", "-", "@")) for cell in cells)
    back = read_ratings_csv(path, corpus="test", targets=TARGETS)
    key = ("rater", "segment_id", "target")
    before = valid.select(*key, "score").sort(key)
    after = back.select(*key, score=pl.col("raw_value").cast(pl.Float64)).sort(key)
    assert after.equals(before)


@pytest.mark.parametrize("name", ["=1", "'=1", "''+1", "-x", "@x", "a\rb", "＝1", "'quoted'", "O'"])
def test_every_name_comes_back_as_it_went(tmp_path: Path, name: str):
    exported(tmp_path / "answers.csv", name, target=name)
    back = read_ratings_csv(tmp_path / "answers.csv", corpus="test", targets=TARGETS)
    assert name in set(back["rater"])
    assert name in set(back["target"])
