"""`piano evaluate --corpus`: all models on the same folds of what `piano run` left."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from piano_core.artefacts import Artefacts, write_table
from piano_core.cli.evaluate import evaluate
from piano_core.errors import WarehouseError
from piano_core.features import FEATURE_NAMES
from piano_core.ratings import consensus_labels
from piano_core.splits import assign_splits
from piano_core.tables import ConsensusLabels, Segments, Splits, ValidRatings
from piano_core.warehouse import Warehouse

PIECES, TAKES, RATERS = 15, 6, 5
TARGETS = ("timing", "space")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `piano run` leaves of a small corpus: five raters who follow two features."""
    home = tmp_path_factory.mktemp("home")
    rng = np.random.default_rng(0)
    features = np.zeros((PIECES * TAKES, len(FEATURE_NAMES)))
    features[:, :4] = rng.normal(size=(PIECES * TAKES, 4))
    segments = _segments()
    truth = np.column_stack([50 + 10 * features[:, 0], 50 - 8 * features[:, 1]])
    valid = _ratings(segments, truth, rng)
    warehouse = Warehouse(home / "warehouse.duckdb")
    warehouse.append(Segments, segments)
    warehouse.append(ValidRatings, valid)
    labels = consensus_labels(valid)
    warehouse.append(ConsensusLabels, labels)
    splits = assign_splits(segments, ["passage", "overlap"], folds=3)
    warehouse.append(Splits, splits)
    artefacts = Artefacts(home / "corpora" / "small")
    for row, (recording, segment) in enumerate(
        segments.select("recording_id", "segment_id").iter_rows()
    ):
        values = dict(zip(FEATURE_NAMES, features[row], strict=True))
        table = pl.DataFrame({"segment_id": [segment], **{k: [v] for k, v in values.items()}})
        write_table(artefacts.feature_file(recording), table)
    return home


def _segments() -> Any:
    numbers = range(PIECES * TAKES)
    return Segments.validate(
        pl.DataFrame(
            {
                "segment_id": [f"small/take{i:03}#0" for i in numbers],
                "corpus": "small",
                "recording_id": [f"small/take{i:03}" for i in numbers],
                "start_s": 0.0,
                "end_s": 20.0,
                "content_hash": [f"{i:x}" for i in numbers],
                "note_count": 100,
                "work": [f"work {i // TAKES % 2}" for i in numbers],
                "passage": [f"passage {i // TAKES}" for i in numbers],
                "performer": [f"pianist {i % TAKES}" for i in numbers],
                "overlap_group": [f"music {i // TAKES}" for i in numbers],
                "deadpan": [i % TAKES == 0 for i in numbers],
            }
        ),
        cast=True,
    )


def _ratings(segments: Any, truth: np.ndarray, rng: np.random.Generator) -> Any:
    rows = [
        {
            "batch_id": "b",
            "row": row * RATERS + rater,
            "target": target,
            "corpus": "small",
            "rater": f"rater {rater}",
            "segment_id": segment,
            "score": float(np.clip(truth[row, column] + rng.normal(0, 12), 0, 100)),
            "repeat": 0,
            "rated_at": None,
        }
        for row, segment in enumerate(segments["segment_id"])
        for column, target in enumerate(TARGETS)
        for rater in range(RATERS)
    ]
    return ValidRatings.validate(pl.DataFrame(rows, infer_schema_length=None), cast=True)


def told(home: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    monkeypatch.setenv("PIANO_HOME", str(home))
    words = ("--corpus", "small", "--resamples", "20", *words)
    result = CliRunner(catch_exceptions=False).invoke(evaluate, words)
    assert result.exit_code == 0, result.output
    return result.stdout


MODELS = ("--model", "gaussian process", "--model", "ridge", "--model", "global mean")


def test_json_has_every_model_a_human_and_paired_differences(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    words = (*MODELS, "--model", "gaussian process, with score", "--protocol", "overlap")
    found = json.loads(told(home, monkeypatch, *words, "--json"))
    rows = {
        (r["model"], r["metric"]): r
        for r in found["evaluation"]
        if r["target"] == "mean" and r["subset"] == "all"
    }
    assert {row["protocol"] for row in found["evaluation"]} == {"overlap"}
    assert rows["ridge", "r2"]["value"] > 0.2 > rows["global mean", "r2"]["value"]
    assert rows["gaussian process, with score", "r2"]["segments"] == PIECES * TAKES
    assert 0.2 < rows["one human rater", "pearson"]["value"] < 0.9
    assert ("one human rater", "r2") not in rows
    assert rows["ridge", "width_90"]["value"] > 0 and rows["ridge", "crps"]["value"] > 0
    others = {one["other"]: one for one in found["differences"]["overlap"]}
    assert set(others) == {"ridge", "global mean", "gaussian process, with score"}
    assert others["global mean"]["low"] > 0
    assert {target["target"] for target in found["evaluation"]} == {"mean", *TARGETS}


def test_people_read_one_table_of_accuracy_and_one_of_certainty_for_each_protocol(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    text = told(home, monkeypatch, "--model", "ridge", "--target", "space")
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
    home: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
):
    monkeypatch.setenv("PIANO_HOME", str(home))
    result = CliRunner().invoke(evaluate, ["--corpus", "small", *words])
    assert result.exit_code == 2 and said in result.output


def test_a_corpus_that_was_not_made_ready_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path))
    with pytest.raises(WarehouseError, match="piano run"):
        CliRunner(catch_exceptions=False).invoke(evaluate, ["--corpus", "percepiano"])
    result = CliRunner().invoke(evaluate, [])
    assert result.exit_code == 2 and "--labels and --midi" in result.output
