"""Weights are rounded for what comes in, and fit what the oldest processors can add."""

import numpy as np
import numpy.typing as npt
import pytest

pytest.importorskip("torch", reason="a bundle is exported with torch")

from piano_core.transcription.export.rounding import LARGEST, rounded

OUTPUTS, INPUTS = 24, 160


def weights(seed: int = 0) -> npt.NDArray[np.float32]:
    return np.random.default_rng(seed).standard_normal((OUTPUTS, INPUTS)).astype(np.float32)


def some_inputs(seed: int = 1) -> npt.NDArray[np.float64]:
    """(row, input) in which inputs go together: a tenth as many directions, and a little of all."""
    random = np.random.default_rng(seed)
    few = random.standard_normal((4000, INPUTS // 10))
    spread = random.standard_normal((INPUTS // 10, INPUTS))
    return few @ spread + 0.1 * random.standard_normal((4000, INPUTS))


def test_where_inputs_have_nothing_in_common_each_weight_is_rounded_to_the_nearest():
    weight = weights()
    integers, scale = rounded(weight, np.eye(INPUTS))
    # Next to a neighbour that was rounded up as well, the sum may have to stay one lower.
    np.testing.assert_allclose(integers * scale[:, None], weight, atol=1.01 * scale.max())
    nearest = np.abs(integers * scale[:, None] - weight) <= 0.5001 * scale[:, None]
    assert nearest.mean() > 0.99


def test_of_inputs_that_go_together_products_err_by_less():
    weight, inputs = weights(), some_inputs()
    errors = [
        float(np.std(inputs @ (integers * scale[:, None] - weight).T))
        for integers, scale in (rounded(weight, np.eye(INPUTS)), rounded(weight, inputs.T @ inputs))
    ]
    assert errors[1] < 0.6 * errors[0]


def test_what_was_seen_helps_with_what_comes_later():
    weight, seen, later = weights(), some_inputs(), some_inputs(seed=1)[2000:]
    spread_out, nearest = (
        rounded(weight, moments) for moments in (seen[:2000].T @ seen[:2000], np.eye(INPUTS))
    )
    ours, theirs = (
        np.std(later @ (integers * scale[:, None] - weight).T)
        for integers, scale in (spread_out, nearest)
    )
    assert ours < 0.6 * theirs


@pytest.mark.parametrize("seed", range(3))
def test_neighbours_of_one_sign_fit_16_bits_with_the_largest_inputs(seed: int):
    weight = weights(seed)
    weight[0], weight[1, :2] = 1.0, (-50.0, -50.0)
    inputs = some_inputs(seed)
    integers, _ = rounded(weight, inputs.T @ inputs)
    pairs = integers.astype(int).reshape(OUTPUTS, -1, 2)
    assert np.abs(pairs).max() <= LARGEST
    for sign in (1, -1):
        assert np.maximum(sign * pairs, 0).sum(axis=2).max() * 255 < 2**15


def test_outputs_and_inputs_that_are_nothing_stay_nothing():
    weight = weights()
    weight[3] = 0.0
    integers, scale = rounded(weight, np.zeros((INPUTS, INPUTS)))
    assert not integers[3].any()
    assert np.isfinite(scale).all()
