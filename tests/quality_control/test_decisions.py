"""What people decide: data and pay apart, the newest counts, earlier ones stay."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.errors import RatingsError
from piano_core.quality_control import (
    MEASURED,
    Policy,
    counted,
    decide,
    decisions_now,
    excluded_raters,
)
from piano_core.quality_control.decisions import Kind
from piano_core.tables import Decisions
from piano_core.warehouse import Warehouse
from tests.ratings.simulated import simulate

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def kept(store: Warehouse, kind: Kind, rater: str, minutes: int) -> None:
    at = NOON + timedelta(minutes=minutes)
    store.append(Decisions, decide("test", rater, kind, "heard nothing", "anna", MEASURED, at))


def test_data_and_pay_are_decided_apart_and_the_newest_counts(tmp_path: Path):
    store = Warehouse(tmp_path / "w.duckdb")
    kept(store, "exclude_data", "r01", 0)
    kept(store, "pay", "r01", 1)
    kept(store, "exclude_data", "r02", 2)
    kept(store, "include_data", "r02", 3)
    table = store.read(Decisions, "test")
    assert len(table) == 4
    assert excluded_raters(table, "test") == ["r01"]
    assert excluded_raters(table, "another") == []
    now = decisions_now(table).select("rater", "about", "kind").rows()
    assert now == [
        ("r01", "data", "exclude_data"),
        ("r01", "pay", "pay"),
        ("r02", "data", "include_data"),
    ]
    assert {Policy.from_json(text) for text in table["policy"]} == {MEASURED}


def test_an_excluded_rater_counts_no_more_and_nothing_is_deleted(tmp_path: Path):
    valid = simulate(np.random.default_rng(0), segments=10).valid
    store = Warehouse(tmp_path / "w.duckdb")
    kept(store, "exclude_data", "r01", 0)
    kept(store, "refuse_payment", "r02", 0)
    rest = counted(valid, store.read(Decisions))
    assert set(valid["rater"]) - set(rest["rater"]) == {"r01"}
    assert rest.equals(valid.filter(pl.col("rater") != "r01"))


@pytest.mark.parametrize(("reason", "name"), [(" ", "anna"), ("never varied", "")])
def test_a_decision_has_a_reason_and_a_name(reason: str, name: str):
    with pytest.raises(RatingsError, match="a decision needs a"):
        decide("test", "r01", "pay", reason, name, MEASURED, NOON)
