"""Cross-fitting: every row is predicted by a model that never saw its group."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from piano_core.errors import TrainingError
from piano_core.models import CrossFitted, Prediction
from piano_core.models.baselines import GlobalMean, Ridge
from piano_core.models.crossfit import inner_folds
from tests.models.planted import planted

DATA = planted(240)
GROUPS = tuple(f"piece {i % 12}" for i in range(240))


@dataclass(frozen=True)
class Watching:
    """Remembers which rows it was fitted on and asked about."""

    seen: list[tuple[set[str], set[str]]] = field(default_factory=list)
    name: str = "watching"

    def fit(self, train, validation, seed, progress=None):
        del validation, seed, progress
        self.seen.append((set(train.segment_ids), set()))
        return self

    def predict(self, dataset):
        self.seen[-1][1].update(dataset.segment_ids)
        shape = dataset.labels.shape
        return Prediction(np.full(shape, 50.0), np.ones(shape), np.zeros(shape))


def test_no_group_is_learned_from_and_asked_about_at_once():
    watching = Watching()
    CrossFitted((watching,), "x").fit_calibrated(DATA, GROUPS, 0)
    group_of = dict(zip(DATA.segment_ids, GROUPS, strict=True))
    inner, last = watching.seen[:-1], watching.seen[-1]
    asked = [name for _, rows in inner for name in rows]
    assert sorted(asked) == sorted(DATA.segment_ids)
    for learned, rows in inner:
        assert not {group_of[name] for name in learned} & {group_of[name] for name in rows}
    assert last == (set(DATA.segment_ids), set())


def test_the_better_candidate_is_chosen_whatever_the_order():
    for candidates in ((GlobalMean(), Ridge()), (Ridge(), GlobalMean())):
        predictor, calibration = CrossFitted(candidates, "x").fit_calibrated(DATA, GROUPS, 0)
        assert predictor.predict(DATA).mean.std() > 1
        assert calibration.groups == len(set(DATA.passages))


def test_intervals_hold_what_they_say_on_rows_that_nothing_saw():
    fresh = planted(600)
    train, test = fresh.take(np.arange(300)), fresh.take(np.arange(300, 600))
    groups = tuple(f"piece {i % 15}" for i in range(300))
    predictor, calibration = CrossFitted((Ridge(),), "x").fit_calibrated(train, groups, 0)
    said = predictor.predict(test)
    low, high = calibration.interval(said.mean, said.sigma, 0.9, said.novelty)
    held = ((low <= test.labels) & (test.labels <= high))[~np.isnan(test.labels)].mean()
    assert held == pytest.approx(0.9, abs=0.05)


def test_folds_are_whole_groups_of_like_size():
    sizes = [30, 20, 10, 10, 5, 5]
    groups = [f"g{i}" for i, size in enumerate(sizes) for _ in range(size)]
    fold_of = inner_folds(groups, 3, np.random.default_rng(0))
    assert np.bincount(fold_of).tolist() == [30, 25, 25]
    for group in set(groups):
        assert len({int(f) for f, g in zip(fold_of, groups, strict=True) if g == group}) == 1


def test_a_single_group_cannot_be_held_out():
    with pytest.raises(TrainingError, match=r"one group \(a\)"):
        CrossFitted((Ridge(),), "x").fit_calibrated(replace(DATA), ["a"] * len(DATA), 0)
