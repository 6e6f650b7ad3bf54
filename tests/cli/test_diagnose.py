"""`piano diagnose`: which targets a checkpoint learned, on rows that it did not."""

import json
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from piano_core.cli.diagnose import diagnose
from piano_core.errors import PianoError
from piano_core.features import SCORE_FREE
from piano_core.model_files import current_model, save_estimator
from piano_core.models.dataset import Dataset
from piano_core.models.estimator import FeatureEstimator
from piano_core.preparation.datasets import release_fold, rows_in
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.settings import Settings
from piano_core.tables import LearningCurve
from piano_core.training import EstimatorConfig, train_estimator
from piano_core.warehouse import Warehouse

SMALL = EstimatorConfig(members=2, hidden=16, epochs=40, batch=16, learning_rate=1e-2)


def _trained(data: Dataset) -> FeatureEstimator:
    return train_estimator(SMALL, data, data, 0)


@pytest.fixture(scope="module")
def checkpoint(rated_home: Path) -> Path:
    """Trained on the release split as the graph does, and kept where it keeps it."""
    corpus = rated_corpus(
        Settings.from_environment({"PIANO_HOME": str(rated_home)}, rated_home), "small"
    )
    data = corpus.dataset(SCORE_FREE)
    train = data.take(rows_in(data, release_fold(corpus.splits()), ["train"]))
    save_estimator(corpus.artefacts, _trained(train))
    folder = corpus.artefacts.folder("models", current_model(corpus.artefacts))
    return folder / "estimator.safetensors"


@pytest.fixture(autouse=True)
def _at_home(rated_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIANO_HOME", str(rated_home))


def told(*words: str) -> str:
    result = CliRunner(catch_exceptions=False).invoke(diagnose, words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_checkpoint_is_judged_on_what_the_release_split_holds_out(checkpoint: Path):
    found = json.loads(told(str(checkpoint), "--json"))
    assert found["corpus"] == "small" and found["learning_curve"] is None
    assert 0 < found["pieces_of_music"] < 6 and found["segments"] < 20
    assert {one["target"] for one in found["targets"]} == {"timing", "space"}
    assert all(one["low"] is None for one in found["targets"])
    assert found["verdict"]["decision"] == "in between"  # two targets cannot be three
    assert len(found["notes"]) == 1 and "--corpus small" in found["notes"][0]


def test_without_a_checkpoint_a_model_is_cross_validated(rated_home: Path):
    found = json.loads(told("--corpus", "small", "--model", "ridge", "--json"))
    assert (found["segments"], found["pieces_of_music"], found["notes"]) == (90, 15, [])
    assert all(0.3 < one["low"] < one["r"] < one["high"] for one in found["targets"])
    assert not any(one["collapsed"] for one in found["targets"])
    text = told("--corpus", "small", "--model", "global mean")
    assert "Verdict: relabel" in text and "Collapsed: " in text
    assert "learning_curve: `piano run --corpus small`" in text


def test_a_measured_learning_curve_comes_with_a_forecast(rated_home: Path):
    points = [
        ("small", fold, 0, panel, n, float(panel), "ridge", 0.6 - (4 + 12 / panel) / n)
        for fold in range(3)
        for panel in (1, 5)
        for n in (20, 40, 80)
    ]
    frame = pl.DataFrame(points, schema=LearningCurve.create_empty().schema, orient="row")
    warehouse = Warehouse(rated_home / "warehouse.duckdb")
    warehouse.replace(LearningCurve, LearningCurve.validate(frame), "small")
    try:
        found = json.loads(told("--corpus", "small", "--model", "ridge", "--json"))
    finally:
        warehouse.replace(LearningCurve, LearningCurve.create_empty(), "small")
    curve = found["learning_curve"]
    assert [one["segments"] for one in curve["measured"]] == [20, 40, 80]
    assert [one["segments"] for one in curve["expected"]] == [80, 160, 320]
    assert curve["expected"][1]["r2"] == pytest.approx(0.6 - 6.4 / 160, abs=0.01)


def test_a_checkpoint_that_cannot_be_judged_says_why(checkpoint: Path, tmp_path: Path):
    def refused(path: Path, *words: str) -> str:
        with pytest.raises(PianoError) as caught:
            told(str(path), *words)
        return str(caught.value)

    assert "is not a file" in refused(tmp_path / "none.safetensors")
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(checkpoint.read_bytes()[:100])
    assert "--corpus" in refused(damaged)
    assert "cannot be read as a trained model" in refused(damaged, "--corpus", "small")
    assert "holds no labels of other" in refused(checkpoint, "--corpus", "other")
    kept = FeatureEstimator.load(checkpoint)
    other = tmp_path / "other.safetensors"
    FeatureEstimator(
        kept.network, ("loudness of hats", *kept.feature_names[1:]), kept.target_names
    ).save(other)
    assert "lack a column" in refused(other, "--corpus", "small")
    FeatureEstimator(kept.network, kept.feature_names, ("mood", "space")).save(other)
    assert "predicts no timing" in refused(other, "--corpus", "small")


def test_an_older_checkpoint_is_judged_with_a_warning(checkpoint: Path, tmp_path: Path):
    older = tmp_path / "older.safetensors"
    kept = FeatureEstimator.load(checkpoint)
    FeatureEstimator(kept.network, kept.feature_names, ("space", "timing")).save(older)
    found = json.loads(told(str(older), "--corpus", "small", "--json"))
    assert "not the checkpoint that the graph trained last" in found["notes"][0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Name a CHECKPOINT, or --corpus"),
        (("--corpus", "small", "--model", "oracle"), "none of gaussian process"),
        (("x.safetensors", "--model", "ridge"), "without a checkpoint"),
    ],
)
def test_what_does_not_fit_is_refused(words: tuple[str, ...], said: str):
    result = CliRunner().invoke(diagnose, words)
    assert result.exit_code == 2 and said in result.output
