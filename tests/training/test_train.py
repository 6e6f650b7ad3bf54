"""The estimator learns planted truths, knows where it is unsure, and repeats by seed."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from piano_core.errors import SettingsError, TrainingError
from piano_core.evaluation.uncertainty import nll_gain
from piano_core.models import Dataset
from piano_core.models.baselines import Ridge
from piano_core.models.estimator import FeatureEstimator
from piano_core.training import EstimatorConfig, train_estimator
from tests.models.planted import parts, planted

SMALL = EstimatorConfig(members=3, hidden=32, epochs=30, learning_rate=5e-3)


@pytest.fixture(scope="module")
def data() -> list[Dataset]:
    return parts(planted(900), 0.6, 0.2, 0.2)


@pytest.fixture(scope="module")
def estimator(data) -> FeatureEstimator:
    config = replace(SMALL, epochs=60)
    return train_estimator(config, data[0], data[1], seed=0)


def _explained(mean, labels):
    return 1 - np.sum((labels - mean) ** 2, axis=0) / np.sum(
        (labels - labels.mean(axis=0)) ** 2, axis=0
    )


def test_it_learns_the_line_and_the_curve(data, estimator):
    test = data[2]
    ours = _explained(estimator.predict(test).mean, test.labels)
    ridge = _explained(Ridge().fit(data[0], data[1], seed=0).predict(test).mean, test.labels)
    assert ours[0] > ridge[0] - 0.05
    assert ours[1] > ridge[1] + 0.2


def test_aleatoric_sigma_follows_the_planted_noise(data, estimator):
    test = data[2]
    noise = 1 + 8 / (1 + np.exp(-3 * test.features[:, 3]))
    sigma = estimator.predict(test).aleatoric[:, 0]
    assert np.corrcoef(noise, sigma)[0, 1] > 0.7


def test_where_noise_is_constant_sigma_does_not_invent_a_pattern(data, estimator):
    """`even` has the same noise everywhere; a sigma that overfits would lose likelihood."""
    test, said = data[2], estimator.predict(data[2])
    error = test.labels[:, 1] - said.mean[:, 1]
    scaled = said.sigma[:, 1] * np.sqrt(np.mean((error / said.sigma[:, 1]) ** 2))
    assert nll_gain(test.labels[:, 1], said.mean[:, 1], scaled)[0] > -0.03


def test_epistemic_sigma_and_novelty_grow_on_unfamiliar_input(data, estimator):
    familiar = data[2].features
    strange = familiar.copy()
    strange[:, :3] += np.sign(strange[:, :3]) * 4
    ours, theirs = estimator.predict_features(familiar), estimator.predict_features(strange)
    assert theirs.epistemic.mean() > 2 * ours.epistemic.mean()
    assert estimator.novelty(strange).min() > np.median(estimator.novelty(familiar))
    assert np.median(estimator.novelty(familiar)) == pytest.approx(1, abs=0.3)


def test_the_same_seed_gives_the_same_model_and_another_does_not(data):
    runs = [train_estimator(SMALL, *data[:2], seed=s).predict(data[2]) for s in (5, 5, 6)]
    assert (runs[0].mean == runs[1].mean).all()
    assert (runs[0].sigma == runs[1].sigma).all()
    assert (runs[0].mean != runs[2].mean).any()


def test_training_leaves_the_global_random_state_alone(data):
    torch.manual_seed(1)
    expected = torch.rand(1)
    torch.manual_seed(1)
    train_estimator(replace(SMALL, epochs=1), *data[:2], seed=0)
    assert torch.rand(1) == expected


def test_a_label_known_to_be_wrong_weighs_less():
    """Labels with a large standard error enter the likelihood with that variance."""
    clean = planted(400)
    labels, errors = clean.labels.copy(), clean.label_errors.copy()
    labels[:160] = 100 - labels[:160]
    trusted = replace(clean, labels=labels)
    errors[:160] = 60.0
    doubted = replace(trusted, label_errors=errors)
    _, validation, test = parts(planted(600, seed=9), 0.2, 0.4, 0.4)
    config = replace(SMALL, epochs=20)
    explained = [
        _explained(train_estimator(config, d, validation, seed=0).predict(test).mean, test.labels)
        for d in (trusted, doubted)
    ]
    assert explained[1][0] > explained[0][0] + 0.03


def test_targets_may_be_rated_on_different_rows(data):
    train = data[0]
    labels = train.labels.copy()
    labels[::2, 0] = np.nan
    labels[::5] = np.nan
    estimator = train_estimator(SMALL, replace(train, labels=labels), data[1], seed=0)
    assert np.isfinite(estimator.predict(data[2]).mean).all()


def test_a_feature_that_nobody_has_does_no_harm(data):
    empty = [replace(d, features=d.features.copy()) for d in data]
    for part in empty:
        part.features[:, 4] = np.nan
    prediction = train_estimator(SMALL, empty[0], empty[1], seed=0).predict(empty[2])
    assert np.isfinite(prediction.sigma).all()


def test_progress_runs_to_the_end(data):
    seen = []
    train_estimator(
        replace(SMALL, epochs=3), *data[:2], seed=0, progress=lambda f, s: seen.append((f, s))
    )
    fractions = [fraction for fraction, _ in seen]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert "training 3 members" in seen[-1][1]


def test_too_few_rows_and_no_validation_are_refused(data):
    with pytest.raises(TrainingError, match="30 training segments are too few"):
        train_estimator(SMALL, data[0].take(np.arange(30)), data[1], seed=0)
    with pytest.raises(TrainingError, match="nothing says when to stop"):
        train_estimator(SMALL, data[0], data[1].take(np.arange(0)), seed=0)


def test_one_class_of_labels_is_refused(data):
    labels = data[0].labels.copy()
    labels[:, 0] = 40.0
    with pytest.raises(TrainingError, match="loud: all labels are the same"):
        train_estimator(SMALL, replace(data[0], labels=labels), data[1], seed=0)


@pytest.mark.parametrize(
    "bad",
    [{"members": 0}, {"drop_hidden": 1.0}, {"learning_rate": 0.0}, {"beta": 2.0}, {"epochs": 0}],
)
def test_a_setting_out_of_range_names_itself_and_the_default(bad):
    name = next(iter(bad))
    with pytest.raises(SettingsError, match=rf"EstimatorConfig\.{name}=.*Leave it out to use"):
        EstimatorConfig(**bad)
