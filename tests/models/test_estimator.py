"""A saved estimator predicts the same bit for bit; a damaged or foreign file is refused."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from piano_core.errors import TrainingError
from piano_core.models.estimator import FeatureEstimator
from piano_core.models.network import EnsembleNetwork, Shape
from tests.models.planted import planted


@pytest.fixture
def estimator() -> FeatureEstimator:
    network = EnsembleNetwork(Shape(members=3, features=6, hidden=8, layers=2, targets=2))
    network.initialize(torch.Generator().manual_seed(0))
    data = planted(5)
    return FeatureEstimator(network.eval(), data.feature_names, data.target_names)


def test_a_saved_estimator_predicts_the_same(estimator, tmp_path):
    estimator.save(tmp_path / "estimator.safetensors")
    again = FeatureEstimator.load(tmp_path / "estimator.safetensors")
    data = planted(50)
    assert (again.predict(data).mean == estimator.predict(data).mean).all()
    assert (again.predict(data).sigma == estimator.predict(data).sigma).all()
    assert (again.feature_names, again.target_names) == (data.feature_names, data.target_names)


def test_saving_twice_gives_the_same_bytes(estimator, tmp_path):
    for name in ("one", "two"):
        estimator.save(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_row_is_scored_the_same_alone_and_in_company(estimator):
    features = planted(50).features
    alone, company = estimator.predict_features(features[:1]), estimator.predict_features(features)
    assert alone.mean[0] == pytest.approx(company.mean[0], abs=1e-4)


def test_an_empty_matrix_gives_an_empty_prediction(estimator):
    assert estimator.predict_features(np.zeros((0, 6))).mean.shape == (0, 2)


def test_all_values_missing_still_gives_numbers(estimator):
    prediction = estimator.predict_features(np.full((1, 6), np.nan))
    assert np.isfinite(prediction.mean).all()
    assert np.isfinite(prediction.sigma).all()


def test_other_columns_are_refused_by_name(estimator):
    other = replace(planted(5), feature_names=("loudness", "speed", "curve", "noisy", "x", "y"))
    with pytest.raises(TrainingError, match="speed where pace was expected"):
        estimator.predict(other)


@pytest.mark.parametrize("damage", ["missing", "truncated", "foreign", "text"])
def test_a_file_that_is_no_estimator_is_refused(estimator, tmp_path, damage):
    path = tmp_path / "estimator.safetensors"
    if damage == "truncated":
        estimator.save(path)
        path.write_bytes(path.read_bytes()[:-100])
    elif damage == "foreign":
        save_file({"weight": torch.zeros(3)}, path)
    elif damage == "text":
        path.write_text("not weights")
    with pytest.raises(TrainingError, match="cannot be read as a trained estimator"):
        FeatureEstimator.load(path)
