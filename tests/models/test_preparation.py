"""Preparation: robust to wild values, neutral on missing ones, strict about labels."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.errors import TrainingError
from piano_core.models.preparation import CLIP, Standardization, check_trainable, join
from tests.models.planted import planted


def test_a_wild_value_moves_neither_the_others_nor_itself_far():
    features = np.random.default_rng(0).normal(10, 2, (500, 1))
    calm = Standardization.fit(features)
    features[0] = 1e9
    wild = Standardization.fit(features)
    assert wild.center == pytest.approx(calm.center, abs=0.1)
    assert wild.scale == pytest.approx(calm.scale, rel=0.05)
    assert wild.apply(features)[0, 0] == CLIP


def test_normal_features_get_unit_spread():
    features = np.random.default_rng(0).normal(10, 2, (5000, 1))
    assert Standardization.fit(features).apply(features).std() == pytest.approx(1, rel=0.03)


def test_a_missing_value_counts_as_the_median():
    features = np.array([[1.0], [2.0], [3.0], [np.nan]])
    assert Standardization.fit(features).apply(features)[3, 0] == 0.0


def test_columns_without_values_or_spread_say_nothing():
    features = np.column_stack([np.full(10, np.nan), np.full(10, 7.0)])
    assert (Standardization.fit(features).apply(features) == 0).all()


def test_a_feature_that_is_mostly_zero_keeps_its_tail():
    features = np.zeros((100, 1))
    features[:5] = 1.0
    assert Standardization.fit(features).apply(features)[0, 0] > 1


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("labels", np.nan, "loud: 0 labelled segments are too few"),
        ("labels", 3.0, "loud: all labels are the same"),
        ("label_errors", np.nan, "loud: a label has no standard error"),
        ("label_errors", -1.0, "loud: a label has no standard error"),
        ("features", np.inf, "loudness: a feature is infinite"),
    ],
)
def test_data_that_nothing_can_be_learned_from_are_refused(field, value, message):
    data = planted(60)
    broken = getattr(data, field).copy()
    broken[:, 0] = value
    with pytest.raises(TrainingError, match=message):
        check_trainable(replace(data, **{field: broken}))


def test_rows_of_different_columns_do_not_join():
    data = planted(40)
    with pytest.raises(TrainingError, match="different columns"):
        join(data, replace(data, target_names=("loud", "odd")))
