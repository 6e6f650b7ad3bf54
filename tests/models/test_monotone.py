"""The restricted networks never reward a fault, learn what they are shown, and say how sure."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.models.monotone import Faults, MonotoneNetwork, Target
from piano_core.training.monotone import MonotoneConfig, fit_monotone, set_noise

NAMES = ("waits", "spread", "tempo")
KIND = Faults(("waits",), ("spread",), ("tempo",))
TARGETS = (Target("rhythm", (KIND,)),)
CONFIG = MonotoneConfig(members=2, steps=150, within=0.5)


def takes(count: int = 300) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Waits and a lack of spread are the fault; fast pieces wait more without being worse."""
    rng = np.random.default_rng(0)
    piece = rng.integers(0, 10, count)
    severity = rng.random(count) * (rng.random(count) > 0.3)
    tempo = piece / 10 + rng.normal(0, 0.05, count)
    waits = np.maximum(severity + 0.5 * tempo + rng.normal(0, 0.05, count), 0)
    spread = 2 - severity + rng.normal(0, 0.3, count)
    features = np.stack([waits, spread, tempo], axis=1)
    return features, severity[:, None], [f"piece {number}" for number in piece]


@pytest.fixture(scope="module")
def fitted() -> MonotoneNetwork:
    features, severity, pieces = takes()
    return fit_monotone(TARGETS, NAMES, features, severity, pieces, CONFIG, seed=0)


def score(network: MonotoneNetwork, rows: np.ndarray) -> np.ndarray:
    with torch.inference_mode():
        return network(torch.from_numpy(rows.astype(np.float32)))[0].numpy()[:, 0]


@settings(max_examples=50, deadline=None)
@given(
    seed=st.integers(0, 1000),
    at=st.tuples(*[st.floats(-3, 3)] * 3),
    more=st.floats(0, 5),
    apart=st.booleans(),
)
def test_more_of_a_fault_never_scores_higher(
    seed: int, at: tuple[float, float, float], more: float, apart: bool
) -> None:
    kinds = (Faults(("waits",), context=("tempo",)), Faults((), ("spread",), ("tempo",)))
    targets = (Target("rhythm", kinds if apart else (KIND,)),)
    network = MonotoneNetwork(NAMES, targets, members=2, hidden=4)
    network.initialize(torch.Generator().manual_seed(seed))
    row = np.array([at])
    assert score(network, row + np.array([[more, 0, 0]]))[0] <= score(network, row)[0] + 1e-3
    assert score(network, row + np.array([[0, more, 0]]))[0] >= score(network, row)[0] - 1e-3


def test_it_learns_the_fault_and_excuses_the_context(fitted: MonotoneNetwork) -> None:
    features, severity, _ = takes(400)
    said = score(fitted, features)
    assert np.corrcoef(said, severity[:, 0])[0, 1] < -0.9
    clean = severity[:, 0] == 0
    slow, fast = features[:, 2] < 0.3, features[:, 2] > 0.7
    assert abs(said[clean & slow].mean() - said[clean & fast].mean()) < 8


def test_too_much_and_too_little_can_both_be_faults() -> None:
    rng = np.random.default_rng(1)
    severity = rng.random(400)
    swing = 1 + severity * rng.choice([-0.9, 0.9], 400) + rng.normal(0, 0.05, 400)
    pieces = [f"piece {number % 10}" for number in range(400)]

    def learned(kind: Faults) -> float:
        rows, target = swing[:, None], Target("dynamics", (kind,))
        network = fit_monotone((target,), ("swing",), rows, severity[:, None], pieces, CONFIG, 0)
        return float(np.corrcoef(score(network, rows), severity)[0, 1])

    assert learned(Faults((), both=("swing",))) < -0.8
    assert learned(Faults(("swing",))) > -0.5


def test_a_missing_column_is_the_usual_one(fitted: MonotoneNetwork) -> None:
    rows = np.array([[np.nan, 1.5, 0.5], [np.nan, np.nan, np.nan]])
    assert np.isfinite(score(fitted, rows)).all()


def test_the_same_data_and_seed_give_the_same_network(fitted: MonotoneNetwork) -> None:
    features, severity, pieces = takes()
    again = fit_monotone(TARGETS, NAMES, features, severity, pieces, CONFIG, seed=0)
    assert np.array_equal(score(again, features), score(fitted, features))


def test_noise_follows_held_out_errors() -> None:
    network = MonotoneNetwork(NAMES, TARGETS)
    rng = np.random.default_rng(0)
    mean = rng.uniform(0, 100, (4000, 1))
    set_noise(network, mean, mean + rng.normal(0, 12, mean.shape))
    sigma = network.noise_at(torch.from_numpy(mean)).numpy()
    assert np.median(sigma) == pytest.approx(12, rel=0.1)


def test_kinds_of_a_target_are_pooled_as_independent_causes() -> None:
    kinds = (Faults(("waits",)), Faults((), ("spread",)))
    both = MonotoneNetwork(NAMES, (Target("rhythm", kinds),), members=2, hidden=4)
    both.initialize(torch.Generator().manual_seed(0))
    inputs = torch.from_numpy(np.random.default_rng(0).normal(size=(20, 3)).astype(np.float32))
    with torch.inference_mode():
        each = torch.sigmoid(both.logits(inputs))
        pooled = both.levels(inputs)
    assert torch.allclose(pooled[0], 1 - (1 - each[0]) * (1 - each[1]), atol=1e-5)
    assert (pooled[0] >= each.max(dim=0).values - 1e-5).all()
