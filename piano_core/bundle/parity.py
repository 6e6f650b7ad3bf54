"""Whether the exported graph says what the torch module says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
import torch

from piano_core.bundle.manifest import SCORER_FILE, SCORER_INPUT, SCORER_OUTPUTS

Matrix = npt.NDArray[np.float64]

LARGEST_DIFFERENCE = 0.01
"""Points on 0-100. Scores are shown to one decimal, so a tenth of that is never seen."""

LARGEST_FLIP_RATE = 1e-4
"""Share of pairs whose order may turn: pairs closer than float32 resolves are no order."""


@dataclass(frozen=True)
class Parity:
    """The exported graph beside the torch module on the same n rows.

    difference: for each of `SCORER_OUTPUTS` the largest absolute difference.
    flips: pairs of rows whose order by mean is opposite, over all outputs; pairs: how many
        pairs there are.
    """

    rows: int
    difference: dict[str, float]
    flips: int
    pairs: int

    @property
    def largest_difference(self) -> float:
        """The largest difference of mean and the two sigmas, in points on 0-100."""
        return max(self.difference[name] for name in SCORER_OUTPUTS[:3])

    @property
    def flip_rate(self) -> float:
        """Flips per pair; 0 where there is no pair."""
        return self.flips / self.pairs if self.pairs else 0.0

    @property
    def passed(self) -> bool:
        """The gate: both within the limits above."""
        return self.largest_difference <= LARGEST_DIFFERENCE and self.flip_rate <= LARGEST_FLIP_RATE


def parity(
    directory: Path, network: torch.nn.Module, features: Matrix, graph: str = SCORER_FILE
) -> Parity:
    """Run a graph of the bundle and the torch module on the same features, (n, f) with NaN."""
    rows = np.asarray(features, np.float32)
    session = onnxruntime.InferenceSession(
        str(directory / graph), providers=["CPUExecutionProvider"]
    )
    exported = [
        np.asarray(values, np.float64)
        for values in session.run(list(SCORER_OUTPUTS), {SCORER_INPUT: rows})
    ]
    return compared(exported, run_network(network, rows))


def compared(exported: Sequence[Matrix], eager: Sequence[Matrix]) -> Parity:
    """What a graph and its module gave for the same rows, in the order of `SCORER_OUTPUTS`."""
    difference = {
        name: float(np.abs(ours - theirs).max(initial=0.0))
        for name, ours, theirs in zip(SCORER_OUTPUTS, exported, eager, strict=True)
    }
    count, targets = exported[0].shape
    flips = sum(
        turned_pairs(exported[0][:, target], eager[0][:, target]) for target in range(targets)
    )
    return Parity(count, difference, flips, targets * count * (count - 1) // 2)


def run_network(network: torch.nn.Module, features: npt.NDArray[np.float32]) -> list[Matrix]:
    """The module's four outputs for float32 features, in evaluation mode, as float64."""
    training = network.training
    network.eval()
    try:
        with torch.inference_mode():
            outputs = network(torch.from_numpy(features))
    finally:
        network.train(training)
    return [output.double().cpu().numpy() for output in outputs]


def turned_pairs(left: Matrix, right: Matrix) -> int:
    """Pairs in opposite strict order, one row at a time so that memory stays linear."""
    return sum(
        int(np.sum((left[i] - left[i + 1 :]) * (right[i] - right[i + 1 :]) < 0))
        for i in range(len(left) - 1)
    )
