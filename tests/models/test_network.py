"""The whole model is one graph: what torch says, the exported file says too."""

import numpy as np
import onnxruntime
import pytest
import torch

from piano_core.bundle.graph import onnx_bytes
from piano_core.models.network import EnsembleNetwork, Shape
from tests.models.planted import planted


@pytest.fixture
def network() -> EnsembleNetwork:
    network = EnsembleNetwork(Shape(members=4, features=6, hidden=16, layers=2, targets=3))
    network.initialize(torch.Generator().manual_seed(0))
    network.label_center.fill_(50.0)
    network.label_scale.fill_(10.0)
    return network.eval()


def test_the_exported_graph_agrees_also_where_values_are_missing(network):
    session = onnxruntime.InferenceSession(onnx_bytes(network, 6))
    for rows in (1, 2, 57):
        features = planted(rows).features.astype(np.float32)
        features[0] = np.nan
        ours = network(torch.from_numpy(features))
        theirs = session.run(None, {"features": features})
        for left, right in zip(ours, theirs, strict=True):
            assert left.detach().numpy() == pytest.approx(right, abs=1e-3)


def test_sigma_and_novelty_stay_finite_on_absurd_input(network):
    features = torch.tensor([[1e30, -1e30, 0.0, float("nan"), 5.0, 1.0]])
    for output in network(features):
        assert torch.isfinite(output).all()


def test_one_member_has_no_epistemic_sigma():
    network = EnsembleNetwork(Shape(members=1, features=6, hidden=4, layers=1, targets=2))
    network.initialize(torch.Generator().manual_seed(0))
    _, aleatoric, epistemic, _ = network(torch.zeros(2, 6))
    assert (epistemic == 0).all()
    assert (aleatoric > 0).all()
