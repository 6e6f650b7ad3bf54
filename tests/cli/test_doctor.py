"""`piano doctor` says what is here, what is not, and how to get it."""

import json
from pathlib import Path

import pytest

from piano_core.cli.main import piano
from tests.synthesis.tiny_soundfont import write_tiny_soundfont


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(tmp_path)
    for name in ("PIANO_HOME", "PIANO_DATA", "PIANO_BUNDLE", "PIANO_SOUNDFONT"):
        monkeypatch.delenv(name, raising=False)
    return findings(capsys)


def findings(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    piano.main(["doctor", "--json"], standalone_mode=False)
    return {item["name"]: item for item in json.loads(capsys.readouterr().out)["findings"]}


def test_an_empty_home_is_absent_with_a_remedy(report: dict[str, dict[str, str]]):
    assert report["bundle"]["state"] == "ok"
    assert "shipped" in report["bundle"]["detail"]
    assert report["warehouse"]["state"] == "absent"
    assert "PIANO_DATA" in report["real data"]["remedy"]


def test_it_names_the_device_that_scores(report: dict[str, dict[str, str]]):
    assert "CPU" in report["scoring runs on"]["detail"]


def test_looking_writes_nothing(report: dict[str, dict[str, str]]):
    assert list(Path.cwd().iterdir()) == []


def test_it_names_the_piano_that_renders(
    report: dict[str, dict[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    assert "synthesizer" in report["piano sound"]["detail"]
    font = write_tiny_soundfont(tmp_path / "tiny.sf2")
    monkeypatch.setenv("PIANO_SOUNDFONT", str(font))
    pytest.importorskip("midirenderer", reason="extra soundfont is not installed")
    here = findings(capsys)["piano sound"]
    assert (here["state"], here["detail"]) == ("ok", str(font))
    font.write_bytes(font.read_bytes()[:1000])
    broken = findings(capsys)["piano sound"]
    assert broken["state"] == "broken"
    assert "the end is missing" in broken["detail"]
    assert "PIANO_SOUNDFONT" in broken["remedy"]
