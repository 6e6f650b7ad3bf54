"""Baselines: what each can and cannot know, and that gaps in the data stop none of them."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.errors import TrainingError
from piano_core.models.baselines import ExtraTrees, GlobalMean, PassageMean, Ridge
from tests.models.planted import parts, planted

ALL = [GlobalMean(), PassageMean(), Ridge(), ExtraTrees(trees=20)]


def _explained(prediction, labels):
    rest = np.nansum((labels - prediction.mean) ** 2, axis=0)
    return 1 - rest / np.nansum((labels - np.nanmean(labels, axis=0)) ** 2, axis=0)


@pytest.mark.parametrize("model", ALL, ids=lambda m: m.name)
def test_every_baseline_answers_with_finite_means_and_positive_sigmas(model):
    train, validation, test = parts(planted(), 0.6, 0.2, 0.2)
    prediction = model.fit(train, validation, seed=0).predict(test)
    assert prediction.mean.shape == test.labels.shape
    assert np.isfinite(prediction.mean).all()
    assert (prediction.sigma > 0).all()


def test_ridge_learns_the_line_and_trees_learn_the_curve():
    train, validation, test = parts(planted(900), 0.6, 0.2, 0.2)
    ridge = _explained(Ridge().fit(train, validation, seed=0).predict(test), test.labels)
    trees = _explained(ExtraTrees().fit(train, validation, seed=0).predict(test), test.labels)
    assert ridge[0] > 0.6
    assert trees[1] > ridge[1] + 0.2


def test_sigma_is_the_error_on_rows_that_were_not_fitted():
    train, validation, test = parts(planted(900), 0.6, 0.2, 0.2)
    prediction = ExtraTrees().fit(train, validation, seed=0).predict(test)
    actual = np.sqrt(np.mean((test.labels - prediction.mean) ** 2, axis=0))
    assert prediction.sigma[0] == pytest.approx(actual, rel=0.25)


def test_passage_mean_knows_seen_passages_and_falls_back_on_the_global_mean():
    train, validation, _ = parts(planted(), 0.8, 0.2, 0.0)
    predictor = PassageMean().fit(train, validation, seed=0)
    both = np.concatenate([train.labels, validation.labels])
    asked = replace(train.take(np.array([0, 1])), passages=("passage 3", "never played"))
    mean = predictor.predict(asked).mean
    at_three = np.array([p == "passage 3" for p in train.passages + validation.passages])
    assert mean[0] == pytest.approx(both[at_three].mean(axis=0))
    assert mean[1] == pytest.approx(both.mean(axis=0))


@pytest.mark.parametrize("model", ALL, ids=lambda m: m.name)
def test_targets_may_be_rated_on_different_rows(model):
    data = planted()
    labels = data.labels.copy()
    labels[::3, 0] = np.nan
    labels[1::3, 1] = np.nan
    train, validation, test = parts(replace(data, labels=labels), 0.6, 0.2, 0.2)
    assert np.isfinite(model.fit(train, validation, seed=0).predict(test).mean).all()


def test_without_validation_rows_sigma_is_the_spread_of_the_labels():
    train, nothing, test = parts(planted(), 0.8, 0.0, 0.2)
    prediction = Ridge().fit(train, nothing, seed=0).predict(test)
    assert prediction.sigma[0] == pytest.approx(train.labels.std(axis=0))


@pytest.mark.parametrize("model", ALL, ids=lambda m: m.name)
def test_constant_labels_are_refused_by_name(model):
    data = planted()
    labels = data.labels.copy()
    labels[:, 1] = 50.0
    train, validation = parts(replace(data, labels=labels), 0.8, 0.2)
    with pytest.raises(TrainingError, match=r"even: all labels are the same"):
        model.fit(train, validation, seed=0)


def test_the_same_seed_gives_the_same_trees():
    train, validation, test = parts(planted(), 0.6, 0.2, 0.2)
    first, again = (ExtraTrees(20).fit(train, validation, seed=4).predict(test) for _ in range(2))
    assert (first.mean == again.mean).all()
