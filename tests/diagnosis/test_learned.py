"""Which targets a model learned, what collapsed, and what the roadmap's rule concludes."""

import numpy as np
import pytest

from piano_core.diagnosis import Decision, Judged, decided, what_was_learned
from piano_core.models import Dataset


def judged(labels: np.ndarray, mean: np.ndarray, groups: int = 20) -> Judged:
    """Answers to labels (n, t), rows dealt over so many pieces of music."""
    n, t = labels.shape
    music = tuple(f"music {i % groups}" for i in range(n))
    targets = tuple(f"target {i}" for i in range(t))
    names = tuple(f"c/r{i}#0" for i in range(n))
    data = Dataset(names, np.zeros((n, 1)), labels, np.ones_like(labels), music, ("f",), targets)
    return Judged("model", "test", data, mean, music, np.arange(n) % 2, ())


@pytest.mark.parametrize(
    ("correlations", "decision"),
    [
        ([0.5, 0.4, 0.31, -0.2], Decision.PROCEED),
        ([0.5, 0.4, 0.3, 0.0], Decision.BETWEEN),
        ([0.19, 0.1, -0.6], Decision.RELABEL),
        ([0.2, 0.1, 0.1], Decision.BETWEEN),
        ([float("nan"), 0.1], Decision.RELABEL),
    ],
)
def test_the_rule_of_the_roadmap(correlations: list[float], decision: Decision):
    assert decided(correlations) == decision


def test_learned_targets_are_told_from_noise_and_from_collapse():
    rng = np.random.default_rng(0)
    truth = rng.normal(50, 10, (400, 5))
    mean = np.column_stack(
        [*(0.5 * truth[:, :3].T + rng.normal(0, 5, (3, 400))), rng.normal(50, 10, 400), truth[:, 4]]
    )
    mean[:, 4] = 50 + 0.01 * (truth[:, 4] - 50) + rng.normal(0, 0.1, 400)
    truth[::7, 0] = np.nan
    found, verdict = what_was_learned(judged(truth, mean), 200, 0)
    assert [one.state for one in found] == ["learned"] * 3 + ["not learned", "learned"]
    assert [one.collapsed for one in found] == [False] * 4 + [True]
    assert found[0].segments == 342 and found[1].segments == 400
    assert found[0].low < 0.71 < found[0].high  # 5 of signal beside 5 of noise
    assert found[3].low < 0.0 < found[3].high
    assert found[1].share_low < 0.71 < found[1].share_high
    assert verdict.decision == Decision.PROCEED and verdict.learned == 4
    assert verdict.shares == {"proceed": 1.0, "in between": 0.0, "relabel": 0.0}


def test_a_constant_model_collapsed_and_asks_for_labels():
    truth = np.random.default_rng(1).normal(50, 10, (100, 3))
    found, verdict = what_was_learned(judged(truth, np.full_like(truth, 50.0)), 100, 0)
    assert all(one.collapsed and one.state == "not learned" for one in found)
    assert verdict.decision == Decision.RELABEL and "rated" in verdict.advice


def test_with_little_music_there_are_figures_but_no_intervals():
    truth = np.random.default_rng(2).normal(50, 10, (100, 3))
    found, verdict = what_was_learned(judged(truth, truth, groups=3), 100, 0)
    assert found[0].r == pytest.approx(1.0) and np.isnan(found[0].low)
    assert found[0].state == "learned, unsure"
    assert verdict.decision == Decision.PROCEED and verdict.shares == {}
