"""`piano evaluate --corpus`: all models on the same folds of what `piano run` left."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from piano_core.cli.evaluate import evaluate
from piano_core.errors import TrainingError, WarehouseError


def told(rated_home: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    monkeypatch.setenv("PIANO_HOME", str(rated_home))
    words = ("--corpus", "small", "--resamples", "20", *words)
    result = CliRunner(catch_exceptions=False).invoke(evaluate, words)
    assert result.exit_code == 0, result.output
    return result.stdout


MODELS = ("--model", "gaussian process", "--model", "ridge", "--model", "global mean")


def test_json_has_every_model_a_human_and_paired_differences(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch
):
    words = (*MODELS, "--model", "gaussian process, with score", "--protocol", "overlap")
    found = json.loads(told(rated_home, monkeypatch, *words, "--json"))
    rows = {
        (r["model"], r["metric"]): r
        for r in found["evaluation"]
        if r["target"] == "mean" and r["subset"] == "all"
    }
    assert {row["protocol"] for row in found["evaluation"]} == {"overlap"}
    assert rows["ridge", "r2"]["value"] > 0.2 > rows["global mean", "r2"]["value"]
    assert rows["gaussian process, with score", "r2"]["segments"] == 90
    assert 0.2 < rows["one human rater", "pearson"]["value"] < 0.9
    assert ("one human rater", "r2") not in rows
    assert rows["ridge", "width_90"]["value"] > 0 and rows["ridge", "crps"]["value"] > 0
    others = {one["other"]: one for one in found["differences"]["overlap"]}
    assert set(others) == {"ridge", "global mean", "gaussian process, with score"}
    assert others["global mean"]["low"] > 0
    assert {target["target"] for target in found["evaluation"]} == {"mean", "timing", "space"}


def test_fewer_performances_of_every_passage_are_learned_from_where_asked(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch
):
    words = ("--model", "global mean", "--protocol", "overlap", "--every", "2")
    with pytest.raises(TrainingError, match="18 labelled segments are too few"):
        told(rated_home, monkeypatch, *words)


def test_calibration_is_drawn_beside_the_table(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    picture = tmp_path / "calibration.svg"
    words = ("--model", "ridge", "--protocol", "overlap", "--calibration", str(picture))
    assert "### overlap, all segments" in told(rated_home, monkeypatch, *words)
    assert picture.read_text().count("<path") > 10


def test_people_read_one_table_of_accuracy_and_one_of_certainty_for_each_protocol(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch
):
    text = told(rated_home, monkeypatch, "--model", "ridge", "--target", "space")
    for protocol in ("passage", "overlap"):
        assert text.count(f"### {protocol}, all segments") == 2
        assert text.count(f"### {protocol}, without deadpan renders") == 2
    assert "those beyond errors" in text and "| ENCE | its floor |" in text
    assert "| one human rater |" in text and "published" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--model", "oracle"), "--model oracle is none of gaussian process"),
        (("--target", "charm"), "--target charm is none of mean, timing, space"),
        (("--labels", "x.csv"), "not both"),
    ],
)
def test_what_does_not_fit_is_refused(
    rated_home: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
):
    monkeypatch.setenv("PIANO_HOME", str(rated_home))
    result = CliRunner().invoke(evaluate, ["--corpus", "small", *words])
    assert result.exit_code == 2 and said in result.output


def test_a_corpus_that_was_not_made_ready_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path))
    with pytest.raises(WarehouseError, match="piano run"):
        CliRunner(catch_exceptions=False).invoke(evaluate, ["--corpus", "percepiano"])
    result = CliRunner().invoke(evaluate, [])
    assert result.exit_code == 2 and "--labels and --midi" in result.output
