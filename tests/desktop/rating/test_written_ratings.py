"""The file of a rater's answers, and the name that stands in it."""

import json
from pathlib import Path

import pytest

from desktop_app.services.preferences import Preferences
from piano_core.answers import Answer
from piano_core.cli.main import piano
from piano_core.dimensions import DIMENSION_NAMES
from tests.desktop.rating.room import Room


@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_the_written_file_is_imported_with_the_raters_name(
    room: Room,
    tmp_path: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    room.answer_all(64)
    room.rating.answer("pedaling", Answer(not_applicable=True))
    room.rating.comment('late, "hard" left hand')
    room.settle()
    room.send()
    room.answer_all(10)  # not sent, so not written
    target = tmp_path / f"mine.{kind}"
    room.rating.export(target)
    room.settle()
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    words = ["ratings", "import", kind, str(target), "--corpus", "folder", "--json"]
    piano.main(words, standalone_mode=False)
    done = json.loads(capsys.readouterr().out)
    assert done["valid"] == 11
    assert done["quarantined"] == {"not_applicable": 1}
    from piano_core.tables import RawRatings
    from piano_core.warehouse import Warehouse

    raw = Warehouse(tmp_path / "home" / "warehouse.duckdb").read(RawRatings, "folder")
    assert set(raw["rater"]) == {"me"}
    assert set(raw["comment"]) == {'late, "hard" left hand'}
    assert set(raw["target"]) == set(DIMENSION_NAMES)


def test_a_rater_keeps_a_random_name_until_they_choose_one(tmp_path: Path) -> None:
    name = Preferences(tmp_path / "app.ini").rater
    assert Preferences(tmp_path / "app.ini").rater == name
    assert Preferences(tmp_path / "other.ini").rater != name
