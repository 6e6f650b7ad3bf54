"""Answers as a CSV file: nothing in it runs as a formula, and it comes back as it went."""

from pathlib import Path

import numpy as np
import polars as pl

from piano_core.rating_files import write_answers_csv
from piano_core.ratings import read_ratings_csv
from piano_core.tables import ValidRatings
from tests.ratings.simulated import TARGETS, simulate

FORMULA = '=HYPERLINK("http://evil","click")'


def test_answers_go_out_harmless_and_come_back_equal(tmp_path: Path):
    valid = simulate(np.random.default_rng(0), segments=5).valid
    named = pl.when(pl.col("rater") == "r01").then(pl.lit(FORMULA)).otherwise("rater")
    valid = ValidRatings.validate(valid.with_columns(rater=named))
    path = tmp_path / "answers.csv"
    assert write_answers_csv(path, valid) == len(valid)
    cells = [cell for line in path.read_text().splitlines() for cell in line.split(",")]
    assert not any(cell.lstrip('"').startswith(("=", "+", "-", "@")) for cell in cells)
    back = read_ratings_csv(path, corpus="test", targets=TARGETS)
    assert set(back["rater"]) == set(valid["rater"])
    key = ("rater", "segment_id", "target")
    before = valid.select(*key, "score").sort(key)
    after = back.select(*key, score=pl.col("raw_value").cast(pl.Float64)).sort(key)
    assert after.equals(before)
