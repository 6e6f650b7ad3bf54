"""What people rely on: all or nothing, repeatable, typed, and nothing is overwritten silently."""

from datetime import UTC, datetime
from pathlib import Path

import dataframely as dy
import polars as pl
import pytest

from piano_core.errors import WarehouseError
from piano_core.tables import ConsensusLabels, RawRatings
from piano_core.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "home" / "w.duckdb", patience_s=0.2)


def raw(*values: str | None, batch: str = "b1", corpus: str = "demo") -> dy.DataFrame[RawRatings]:
    return RawRatings.validate(
        pl.DataFrame(
            [
                {
                    "batch_id": batch,
                    "row": row,
                    "target": "phrasing",
                    "corpus": corpus,
                    "rater": "r1",
                    "segment_id": f"{corpus}/x#{row}",
                    "raw_value": value,
                    "scale_low": 0.0,
                    "scale_high": 100.0,
                    "rated_at": datetime(2025, 3, 1, 12, tzinfo=UTC),
                    "comment": None,
                }
                for row, value in enumerate(values, start=2)
            ],
            schema=RawRatings.create_empty().schema,
        )
    )


def labels(label: float, corpus: str) -> dy.DataFrame[ConsensusLabels]:
    return ConsensusLabels.validate(
        pl.DataFrame(
            {
                "segment_id": [f"{corpus}/x#0"],
                "target": ["phrasing"],
                "method": ["mean"],
                "corpus": [corpus],
                "label": [label],
                "standard_error": [2.0],
                "raters": [3],
            }
        )
    )


def test_rows_come_back_as_they_went_in(warehouse: Warehouse) -> None:
    frame = raw("70", None, " 3,5")
    assert warehouse.append(RawRatings, frame) == 3
    back = warehouse.read(RawRatings)
    assert back.equals(frame)
    assert back.schema == RawRatings.create_empty().schema


def test_reading_one_corpus_leaves_the_others_out(warehouse: Warehouse) -> None:
    warehouse.append(RawRatings, raw("1"))
    warehouse.append(RawRatings, raw("2", batch="b2", corpus="folder"))
    assert warehouse.read(RawRatings, "folder")["raw_value"].to_list() == ["2"]
    assert warehouse.read(RawRatings, "nobody").is_empty()


def test_appending_again_does_not_double(warehouse: Warehouse) -> None:
    warehouse.append(RawRatings, raw("70", None))
    assert warehouse.append(RawRatings, raw("70", None, "12")) == 1
    assert warehouse.read(RawRatings)["raw_value"].to_list() == ["70", None, "12"]


def test_other_content_under_a_known_key_is_refused_whole(warehouse: Warehouse) -> None:
    warehouse.append(RawRatings, raw("70", "71"))
    with pytest.raises(WarehouseError, match=r"1 rows are there already.*row=3") as refused:
        warehouse.append(RawRatings, raw("70", "99", "12"))
    assert "import the correction as a new batch" in str(refused.value)
    assert warehouse.read(RawRatings)["raw_value"].to_list() == ["70", "71"]


def test_replacing_a_corpus_touches_no_other(warehouse: Warehouse) -> None:
    warehouse.replace(ConsensusLabels, labels(50.0, "demo"), "demo")
    warehouse.replace(ConsensusLabels, labels(60.0, "folder"), "folder")
    warehouse.replace(ConsensusLabels, labels(55.0, "demo"), "demo")
    stored = warehouse.read(ConsensusLabels)
    assert dict(stored.select("corpus", "label").rows()) == {"demo": 55.0, "folder": 60.0}


def test_a_replacement_with_rows_of_another_corpus_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="rows of corpus folder in a replacement of demo"):
        warehouse.replace(ConsensusLabels, labels(60.0, "folder"), "demo")


def test_rows_that_do_not_fit_the_schema_are_refused(warehouse: Warehouse) -> None:
    broken = raw("70").with_columns(row=pl.lit("seven"))
    with pytest.raises(WarehouseError, match="rows do not fit RawRatings"):
        warehouse.append(RawRatings, broken)  # pyright: ignore[reportArgumentType]
    doubled = pl.concat([raw("70"), raw("71")])
    with pytest.raises(WarehouseError, match="primary_key"):
        warehouse.append(RawRatings, doubled)  # pyright: ignore[reportArgumentType]
    assert not warehouse.path.exists()


def test_a_query_takes_parameters_and_cannot_write(warehouse: Warehouse) -> None:
    warehouse.append(RawRatings, raw("70", "80"))
    found = warehouse.query("SELECT raw_value FROM raw_ratings WHERE row = $line", {"line": 3})
    assert found.to_dicts() == [{"raw_value": "80"}]
    with pytest.raises(WarehouseError, match="read-only"):
        warehouse.query("DELETE FROM raw_ratings")
    with pytest.raises(WarehouseError, match="nonsense"):
        warehouse.query("SELECT * FROM nonsense")
    assert warehouse.read(RawRatings).height == 2


def test_reading_before_anything_was_written_says_so(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match=r"there is no warehouse yet.*piano run"):
        warehouse.read(RawRatings)
    assert not warehouse.path.exists()


def test_parts_that_belong_together_are_all_kept_or_none(warehouse: Warehouse) -> None:
    kept = labels(50.0, "demo")
    assert warehouse.append_together([(RawRatings, raw("1")), (ConsensusLabels, kept)]) == (1, 1)
    changed = labels(60.0, "demo")
    with pytest.raises(WarehouseError, match="other content"):
        warehouse.append_together([(RawRatings, raw("1", "2")), (ConsensusLabels, changed)])
    assert len(warehouse.read(RawRatings)) == 1
    assert warehouse.read(ConsensusLabels)["label"].to_list() == [50.0]
