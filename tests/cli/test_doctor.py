"""`piano doctor` says what is here, what is not, and how to get it."""

import json
from pathlib import Path

import pytest

from piano_core.cli.main import piano


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(tmp_path)
    for name in ("PIANO_HOME", "PIANO_DATA", "PIANO_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    piano.main(["doctor", "--json"], standalone_mode=False)
    return {item["name"]: item for item in json.loads(capsys.readouterr().out)["findings"]}


def test_an_empty_home_is_absent_with_a_remedy(report: dict[str, dict[str, str]]):
    assert report["bundle"]["state"] == "absent"
    assert "piano run" in report["bundle"]["remedy"]
    assert report["warehouse"]["state"] == "absent"
    assert "PIANO_DATA" in report["real data"]["remedy"]


def test_it_names_the_device_that_scores(report: dict[str, dict[str, str]]):
    assert "CPU" in report["scoring runs on"]["detail"]


def test_looking_writes_nothing(report: dict[str, dict[str, str]]):
    assert list(Path.cwd().iterdir()) == []
