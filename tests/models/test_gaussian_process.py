"""The Gaussian process: interpolates, says where it does not know, and is bent by no outlier."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.errors import TrainingError
from piano_core.models.estimator import FeatureEstimator
from piano_core.models.gaussian_process import GaussianProcess, Ranks
from piano_core.models.weights import read_weights, write_weights
from tests.models.planted import planted

DATA = planted(300)
TRAIN, TEST = DATA.take(np.arange(220)), DATA.take(np.arange(220, 300))
NOBODY = DATA.take(np.zeros(0, np.intp))


def test_ranks_have_mean_0_and_variance_1_and_stop_at_the_ends():
    values = np.column_stack([np.exp(np.arange(101.0) / 5), np.full(101, np.nan)])
    ranks = Ranks.fit(values)
    found = ranks.apply(values)
    assert found[:, 0].mean() == pytest.approx(0)
    assert found[:, 0].std() == pytest.approx(1, abs=0.02)
    assert (found[:, 1] == 0).all()
    beyond = ranks.apply(np.array([[-1e9, 0.0], [1e9, 0.0], [np.nan, np.nan]]))
    np.testing.assert_allclose(beyond[:, 0], [-np.sqrt(3), np.sqrt(3), 0], atol=1e-9)


def test_it_explains_what_is_planted_on_new_rows():
    said = GaussianProcess().fit(TRAIN, NOBODY, 0).predict(TEST)
    for t in range(len(DATA.target_names)):
        y = TEST.labels[:, t]
        assert 1 - np.nanvar(y - said.mean[:, t]) / np.nanvar(y) > 0.3


def test_it_is_less_sure_away_from_training_rows():
    predictor = GaussianProcess().fit(TRAIN, NOBODY, 0)
    rng = np.random.default_rng(0)
    far = replace(TEST, features=rng.choice([-1e3, 1e3], TEST.features.shape))
    near = predictor.predict(TRAIN).epistemic.mean()
    assert near < predictor.predict(TEST).epistemic.mean() < predictor.predict(far).epistemic.mean()


def test_labels_that_fewer_raters_gave_are_followed_less():
    at = TRAIN.features[:1]
    wild = TRAIN.labels.copy()
    wild[0] += 60
    sure, unsure = TRAIN.label_errors.copy(), TRAIN.label_errors.copy()
    sure[0], unsure[0] = 0.5, 40
    said = [
        GaussianProcess()
        .fit(replace(TRAIN, labels=wild, label_errors=errors), NOBODY, 0)
        .predict(replace(TRAIN.take(np.array([0])), features=at))
        .mean[0, 0]
        for errors in (sure, unsure)
    ]
    assert said[0] > said[1] + 10


def test_what_a_passage_has_beyond_its_features_is_left_to_the_passage():
    """Same features, one passage ten points higher: a new passage is promised half of it."""
    rng = np.random.default_rng(1)
    rows = 120
    features = rng.normal(size=(rows, 3))
    high = np.arange(rows) % 2 == 0
    data = replace(
        DATA.take(np.arange(rows)),
        features=features,
        feature_names=("a", "b", "c"),
        labels=(40 + 20.0 * high + rng.normal(size=rows))[:, None],
        label_errors=np.ones((rows, 1)),
        passages=tuple("high" if one else "low" for one in high),
        target_names=("only",),
    )
    new = replace(data, features=rng.normal(size=(rows, 3)))
    spread = [
        GaussianProcess(passage=passage).fit(data, NOBODY, 0).predict(new).mean.std()
        for passage in (0.0, 5.0)
    ]
    assert spread[1] < 0.3 * spread[0]


def test_targets_that_are_rated_on_other_rows_are_kept_apart():
    labels = TRAIN.labels.copy()
    labels[100:, 1] = np.nan
    half = GaussianProcess().fit(replace(TRAIN, labels=labels), NOBODY, 0).predict(TEST)
    whole = GaussianProcess().fit(TRAIN, NOBODY, 0).predict(TEST)
    np.testing.assert_allclose(half.mean[:, 0], whole.mean[:, 0])
    assert not np.allclose(half.mean[:, 1], whole.mean[:, 1])


def test_the_network_says_what_kriging_says():
    """Against the textbook's formulas, written out in numpy for one target."""
    said = GaussianProcess().fit(TRAIN, NOBODY, 0).predict(TEST)
    ranks = Ranks.fit(TRAIN.features)
    x, new, y = ranks.apply(TRAIN.features), ranks.apply(TEST.features), TRAIN.labels[:, 0]

    def kernel(a: np.ndarray, b: np.ndarray) -> np.ndarray:
        apart = np.sqrt(((a[:, None] - b[None]) ** 2).sum(axis=2))
        return np.exp(-apart / (4.0 * np.sqrt(a.shape[1])))

    names = np.array(TRAIN.passages)
    own = 0.03 * (names[:, None] == names[None])
    covariance = kernel(x, x) + own + (0.2 + 1e-6) * np.eye(len(x))
    ones, near = np.ones(len(x)), kernel(new, x)
    mean = ones @ np.linalg.solve(covariance, y) / (ones @ np.linalg.solve(covariance, ones))
    variance = (y - mean) @ np.linalg.solve(covariance, y - mean) / (len(x) - 1)
    found = mean + near @ np.linalg.solve(covariance, y - mean)
    spread = 1 - np.einsum("nm,mn->n", near, np.linalg.solve(covariance, near.T))
    np.testing.assert_allclose(said.mean[:, 0], found, atol=1e-4)
    np.testing.assert_allclose(said.epistemic[:, 0], np.sqrt(variance * spread), atol=1e-4)
    np.testing.assert_allclose(said.aleatoric[:, 0], np.sqrt(variance * 0.23), atol=1e-4)


def test_a_saved_process_predicts_the_same_and_an_unknown_kind_is_refused(tmp_path):
    fitted = GaussianProcess().fit(TRAIN, NOBODY, 0)
    fitted.save(tmp_path / "process.safetensors")
    again = FeatureEstimator.load(tmp_path / "process.safetensors")
    assert (again.predict(TEST).mean == fitted.predict(TEST).mean).all()
    assert (again.predict(TEST).sigma == fitted.predict(TEST).sigma).all()
    header, tensors = read_weights(tmp_path / "process.safetensors", "estimator")
    write_weights(tmp_path / "other", "estimator", header | {"network": "forest"}, tensors)
    with pytest.raises(TrainingError, match="'forest' is not known here"):
        FeatureEstimator.load(tmp_path / "other")


def test_of_too_many_rows_some_are_drawn(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("piano_core.models.gaussian_process.MOST_ROWS", 100)
    one, same, other = (
        GaussianProcess().fit(TRAIN, NOBODY, seed).predict(TEST).mean for seed in (0, 0, 1)
    )
    assert (one == same).all() and (one != other).any()


def test_a_missing_infinite_or_unseen_value_still_gives_numbers():
    strange = TEST.features[:3].copy()
    strange[0], strange[1], strange[2] = np.nan, np.inf, -np.inf
    said = GaussianProcess().fit(TRAIN, NOBODY, 0).predict_features(strange)
    assert np.isfinite(said.mean).all() and np.isfinite(said.sigma).all()
    assert said.novelty is not None and np.isfinite(said.novelty).all()


def test_constant_labels_are_refused():
    constant = replace(TRAIN, labels=np.full_like(TRAIN.labels, 50.0))
    with pytest.raises(TrainingError, match="nothing to learn"):
        GaussianProcess().fit(constant, NOBODY, 0)
