"""`piano features FILE`: every number with unit and meaning, for people and for programs."""

import json
from pathlib import Path

import pytest

from piano_core.cli.main import main, piano
from piano_core.features import FEATURES
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """A scale of fifteen notes."""
    notes = note_array((0.4 * step, 0.4 * step + 0.35, 60 + step, 60 + step) for step in range(15))
    path = tmp_path / "scale.mid"
    write_midi(Performance(notes, pedal_array(), 6.5), path)
    return path


def test_json_names_every_feature_with_unit_and_meaning(
    take: Path, capsys: pytest.CaptureFixture[str]
):
    piano.main(["features", str(take), "--json"], standalone_mode=False)
    told = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in told["features"]] == [feature.name for feature in FEATURES]
    assert all(row["unit"] and row["meaning"] for row in told["features"])
    values = {row["name"]: row["value"] for row in told["features"]}
    assert values["velocity.mean"] == pytest.approx(67, abs=0.5)
    assert told["note_count"] == 15


def test_what_needs_a_score_is_null_without_one(take: Path, capsys: pytest.CaptureFixture[str]):
    piano.main(["features", str(take), "--json"], standalone_mode=False)
    told = json.loads(capsys.readouterr().out)
    assert {row["value"] for row in told["features"] if row["needs_score"]} == {None}


def test_the_table_is_for_people(take: Path, capsys: pytest.CaptureFixture[str]):
    piano.main(["features", str(take)], standalone_mode=False)
    assert "velocity.mean" in capsys.readouterr().out


def test_a_file_that_is_not_there_exits_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        main(["features", str(tmp_path / "gone.mid")])
    assert stopped.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == "" and "gone.mid" in printed.err and "Traceback" not in printed.err
