"""`piano analyze`: the worst segments with their files, and failure modes beyond chance."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from piano_core.cli.analyze import analyze


def told(home: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    monkeypatch.setenv("PIANO_HOME", str(home))
    words = ("--corpus", "small", "--model", "ridge", "--resamples", "200", *words)
    result = CliRunner(catch_exceptions=False).invoke(analyze, words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_json_has_the_worst_segments_and_all_that_was_looked_for(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch
):
    found = json.loads(told(rated_home, monkeypatch, "--worst", "4", "--json"))
    errors = [one["error"] for one in found["worst"]]
    assert len(errors) == 4 and errors == sorted(errors, reverse=True) and errors[-1] > 3
    first = found["worst"][0]
    assert first["background"]["path"].endswith(".parquet")
    assert first["segment"].startswith(first["background"]["recording"])
    modes = {one["mode"].replace("harsh", "optimistic") for one in found["failures"]}
    assert modes >= {"optimistic", "conflated", "biased by performer"}
    assert all(one["p"] is None or 0 < one["p"] <= 1 for one in found["failures"])
    performers = {o["where"] for o in found["failures"] if o["mode"] == "biased by performer"}
    assert performers == {"nobody (the score, rendered)", *(f"pianist {i}" for i in range(1, 6))}


def test_people_read_which_modes_were_looked_for(rated_home: Path, monkeypatch: pytest.MonkeyPatch):
    text = told(rated_home, monkeypatch)
    assert "optimistic or harsh in 3" in text and "conflated in 1" in text
    assert "small/take" in text
