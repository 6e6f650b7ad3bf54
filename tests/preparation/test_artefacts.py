"""Performances, features and model files survive being written and read, and know their origin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.artefacts import (
    Artefacts,
    is_made_from,
    performance_of,
    performance_table,
    read_table,
    table_hash,
    write_table,
)
from piano_core.errors import PianoError
from piano_core.performance import Pedal, Performance, Source, note_array, pedal_array

PLAYED = Performance(
    note_array([(0.1, 0.5, 60, 64), (0.1, 0.7, 64, 70)]),
    pedal_array([(0.0, int(Pedal.SUSTAIN), 0), (0.4, int(Pedal.SOFT), 127)]),
    3.25,
    Source.TRANSCRIPTION,
)
SILENT = Performance(note_array([]), pedal_array(), 1.5)


@pytest.mark.parametrize("performance", [PLAYED, SILENT])
def test_a_performance_comes_back_as_it_was(performance: Performance, tmp_path: Path):
    path = tmp_path / "a.parquet"
    write_table(path, performance_table(performance))
    assert performance_of(read_table(path)) == performance


def test_a_file_says_what_it_was_made_from(tmp_path: Path):
    path = tmp_path / "a.parquet"
    assert not is_made_from(path, "x")
    write_table(path, performance_table(PLAYED), "x")
    assert is_made_from(path, "x")
    assert not is_made_from(path, "y")


def test_a_recording_name_never_leaves_the_folder(tmp_path: Path):
    path = Artefacts(tmp_path).performance_file("demo/../../etc/passwd")
    assert path.parent == tmp_path / "performances"


def test_a_missing_table_names_itself(tmp_path: Path):
    with pytest.raises(PianoError, match="is not there yet"):
        Artefacts(tmp_path).read_report("nothing")


def test_equal_tables_have_one_hash_and_a_changed_value_type_or_name_another():
    table = pl.DataFrame({"a": [1.0, np.nan], "b": ["x", None]})
    assert table_hash(table) == table_hash(table.clone())
    others = (
        table.with_columns(a=pl.Series([1.0, 2.0])),
        table.rename({"a": "c"}),
        table.with_columns(pl.col("a").cast(pl.Float32)),
    )
    assert len({table_hash(other) for other in (table, *others)}) == 4
