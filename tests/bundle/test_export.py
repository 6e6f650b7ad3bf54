"""An exported bundle is whole, says what the network says, and depends on its weights alone."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import polars as pl
import pytest
import torch

from piano_core.bundle import (
    CARD_FILE,
    REFERENCE_FILE,
    SCORER_FILE,
    SCORER_OUTPUTS,
    TrainingData,
    bundle_hash,
    verify_bundle,
)
from piano_core.bundle.export import export_bundle
from piano_core.bundle.parity import Parity, parity
from piano_core.errors import BundleError
from tests.bundle.network import SmallEnsemble
from tests.bundle.sample import TARGETS, sample_manifest


def training_features(rows: int = 40) -> np.ndarray:
    features = np.random.default_rng(0).normal(size=(rows, 2))
    features[::5, 1] = np.nan
    return features


def network(seed: int = 0) -> SmallEnsemble:
    return SmallEnsemble(2, len(TARGETS), seed)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("export") / "bundle"
    export_bundle(directory, network(), sample_manifest(), training_features())
    return directory


def test_the_bundle_verifies(bundle: Path):
    manifest = verify_bundle(bundle)
    assert replace(manifest, files={}) == sample_manifest()


def test_the_graph_says_what_the_network_says_for_any_number_of_rows(bundle: Path):
    for rows in (1, 7, 300):
        result = parity(bundle, network(), training_features(rows))
        assert (result.rows, result.pairs) == (rows, len(TARGETS) * rows * (rows - 1) // 2)
        assert result.largest_difference < 1e-3
        assert result.passed


def test_another_network_does_not_pass_parity(bundle: Path):
    result = parity(bundle, network(seed=1), training_features())
    assert not result.passed
    assert result.flips > 0


def test_flips_alone_fail_the_gate():
    difference = dict.fromkeys(SCORER_OUTPUTS, 0.0)
    assert Parity(100, difference, flips=0, pairs=4950).passed
    assert not Parity(100, difference, flips=5, pairs=4950).passed


def test_the_same_weights_give_the_same_bundle(bundle: Path, tmp_path: Path):
    export_bundle(tmp_path / "again", network(), sample_manifest(), training_features())
    export_bundle(tmp_path / "other", network(seed=1), sample_manifest(), training_features())
    assert bundle_hash(tmp_path / "again") == bundle_hash(bundle)
    assert bundle_hash(tmp_path / "other") != bundle_hash(bundle)


def test_the_graph_holds_no_path_of_the_machine_it_was_made_on(bundle: Path):
    lines = str(onnx.load(bundle / SCORER_FILE)).splitlines()
    text = [line for line in lines if "raw_data" not in line]
    assert any("IsNaN" in line for line in text)
    for trace in ("/", "\\\\", ".py", "metadata_props", "SmallEnsemble"):
        assert not [line for line in text if trace in line]


def test_export_leaves_the_network_as_it_was(tmp_path: Path):
    training = network().train()
    export_bundle(tmp_path / "bundle", training, sample_manifest(), training_features())
    assert training.training


def test_the_reference_tells_what_training_data_looked_like(bundle: Path):
    rows = {row["name"]: row for row in pl.read_parquet(bundle / REFERENCE_FILE).to_dicts()}
    features = training_features()
    assert rows["a"]["p50"] == pytest.approx(np.median(features[:, 0]))
    assert rows["b"]["missing"] == pytest.approx(0.2)
    assert rows["b"]["p100"] == pytest.approx(np.nanmax(features[:, 1]))
    assert rows["timing"]["kind"] == "output"
    assert rows["timing"]["count"] == len(features)


def test_a_feature_that_nobody_has_is_told_as_missing(tmp_path: Path):
    features = training_features()
    features[:, 1] = np.nan
    export_bundle(tmp_path / "bundle", network(), sample_manifest(), features)
    frame = pl.read_parquet(tmp_path / "bundle" / REFERENCE_FILE)
    row = frame.filter(pl.col("name") == "b").to_dicts()[0]
    assert (row["count"], row["missing"], row["p50"]) == (0, 1.0, None)


def test_the_card_says_what_a_reader_must_know(bundle: Path):
    card = (bundle / CARD_FILE).read_text()
    assert "Licence: CC0-1.0" in card
    assert "| r2 | passage | all | 0.450 | 0.400 to 0.500 | 0.740 |" in card
    assert "| Rhythmic precision | ratings of `timing`, turned | expert ratings |" in card
    assert "| Note accuracy | Nobody graded this" in card
    assert "energy: low energy - high energy" in card
    assert "Synthetic" not in card


def test_a_synthetic_model_says_so_first(tmp_path: Path):
    data = TrainingData("demo", "Demo corpus", "CC0-1.0", True, 240, 20)
    draft = replace(sample_manifest(synthetic=True), training=(data,))
    export_bundle(tmp_path / "bundle", network(), draft, training_features())
    card = (tmp_path / "bundle" / CARD_FILE).read_text()
    assert card.split("\n\n")[1].startswith("> **Synthetic.**")


def test_an_existing_folder_is_not_touched(bundle: Path):
    before = bundle_hash(bundle)
    with pytest.raises(BundleError, match="exists already"):
        export_bundle(bundle, network(seed=1), sample_manifest(), training_features())
    assert bundle_hash(bundle) == before


class ConstantNovelty(SmallEnsemble):
    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        mean, aleatoric, epistemic, _ = super().forward(x)
        return mean, aleatoric, epistemic, mean


class NotFinite(SmallEnsemble):
    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        mean, aleatoric, epistemic, novelty = super().forward(x)
        return mean, aleatoric / 0, epistemic, novelty


@pytest.mark.parametrize(
    ("wrong", "features", "message"),
    [
        (SmallEnsemble(2, 3), training_features(), "the network gives"),
        (ConstantNovelty(2, 5), training_features(), r"novelty of \(40,\)"),
        (NotFinite(2, 5), training_features(), "not finite"),
        (network(), np.zeros((4, 3)), r"the shape \(4, 3\), the manifest names 2 columns"),
        (network(), np.zeros((0, 2)), r"the shape \(0, 2\)"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_written(
    tmp_path: Path, wrong: torch.nn.Module, features: np.ndarray, message: str
):
    with pytest.raises(BundleError, match=message):
        export_bundle(tmp_path / "bundle", wrong, sample_manifest(), features)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BundleError, match=r"No space left on device.*nothing was left behind"):
        export_bundle(tmp_path / "bundle", network(), sample_manifest(), training_features())
    assert list(tmp_path.iterdir()) == []
