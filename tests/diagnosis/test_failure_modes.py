"""Failure modes that were put into answers are found, and noise is not called one."""

import numpy as np
import pytest

from piano_core.diagnosis import Failure, Judged, biased_by, conflated, one_sided
from piano_core.models import Dataset

ROWS, TARGETS, GROUPS = 240, 4, 20


def judged(mean_of: str, seed: int = 0) -> Judged:
    """Answers to four independent targets with one mistake, or none."""
    rng = np.random.default_rng(seed)
    truth = rng.normal(50, 10, (ROWS, TARGETS))
    labels = truth + rng.normal(0, 4, truth.shape)
    labels[::9, 0] = np.nan
    mean = 50 + 0.7 * (truth - 50) + rng.normal(0, 4, truth.shape)
    mean -= np.nanmean(mean - labels, axis=0)
    if mean_of == "optimistic":
        mean[:, 1] += 6
    if mean_of == "conflated":
        mean[:, 3] = mean[:, 2] + rng.normal(0, 1, ROWS)
    if mean_of == "biased":
        mean[np.arange(ROWS) % 6 == 2] += 8
    music = tuple(f"music {i // 12 % GROUPS}" for i in range(ROWS))
    names = tuple(f"c/r{i}#0" for i in range(ROWS))
    targets = tuple(f"target {i}" for i in range(TARGETS))
    errors = np.where(np.isnan(labels), np.nan, 4.0)
    data = Dataset(names, np.zeros((ROWS, 1)), labels, errors, music, ("f",), targets)
    return Judged("model", "test", data, mean, music, np.zeros(ROWS, np.int64), ())


def by_performer(answers: Judged) -> list[Failure]:
    performers = [f"pianist {i % 6}" for i in range(ROWS)]
    names = answers.data.segment_ids
    rng = np.random.default_rng(1)
    return biased_by(answers, "performer", performers, names, answers.music, 400, rng)


def named(found: list[Failure]) -> list[tuple[str, str]]:
    return [(one.mode, one.where) for one in found if one.named]


def test_a_target_that_is_predicted_too_high_is_optimistic():
    found = one_sided(judged("optimistic"), 400, np.random.default_rng(1))
    assert named(found) == [("optimistic", "target 1")]
    (one,) = [one for one in found if one.named]
    assert one.low < 6 < one.high and one.value == pytest.approx(6, abs=0.5)
    assert one.of == ROWS and 0 < one.count < ROWS
    missing = next(one for one in found if one.where == "target 0")
    assert missing.of == ROWS - len(range(0, ROWS, 9))


def test_targets_that_are_predicted_alike_are_conflated():
    assert named(conflated(judged("conflated"), 200, np.random.default_rng(1))) == [
        ("conflated", "target 2 and target 3")
    ]


def test_one_performer_who_is_judged_too_kindly_is_named():
    found = by_performer(judged("biased"))
    assert named(found) == [("biased by performer", "pianist 2")]
    (one,) = [one for one in found if one.named]
    assert (one.count, one.of) == (40, ROWS) and one.value == pytest.approx(
        8 * 5 / 6, abs=1.5
    )  # 3 standard errors


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_not_called_a_failure(seed: int):
    answers = judged("fine", seed)
    rng = np.random.default_rng(1)
    assert not named([*one_sided(answers, 200, rng), *by_performer(answers)])
    assert not named(conflated(answers, 100, rng))


def test_a_factor_without_a_comparison_is_not_looked_at():
    answers = judged("biased")
    levels = list(answers.music)  # one level in each stratum
    rng = np.random.default_rng(1)
    names = answers.data.segment_ids
    assert biased_by(answers, "x", levels, names, answers.music, 100, rng) == []
    assert biased_by(answers, "x", [""] * ROWS, names, answers.music, 100, rng) == []
