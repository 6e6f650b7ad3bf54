"""A dataset whose truth is known: what a model should learn, and what it cannot."""

from itertools import pairwise

import numpy as np

from piano_core.models import Dataset


def planted(rows: int = 300, seed: int = 0, passages: int = 30) -> Dataset:
    """Two targets from six features: `loud` is linear, `even` is curved and noisier.

    Feature `noisy` sets the noise of `loud` (sigma 1 to 9), so a good sigma is not constant.
    Feature `gappy` is missing in a third of the rows; labels have a standard error of 2.
    """
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(rows, 6))
    noise = 1 + 8 / (1 + np.exp(-3 * x[:, 3]))
    loud = 50 + 9 * x[:, 0] - 5 * x[:, 1] + noise * rng.normal(size=rows)
    even = 50 + 14 * np.abs(x[:, 2]) - 8 * x[:, 0] * x[:, 2] + 4 * rng.normal(size=rows)
    labels = np.column_stack([loud, even]) + 2 * rng.normal(size=(rows, 2))
    x[rng.random(rows) < 1 / 3, 5] = np.nan
    names = tuple(f"corpus/take{i:04}#0" for i in range(rows))
    return Dataset(
        names,
        x,
        labels,
        np.full((rows, 2), 2.0),
        tuple(f"passage {i % passages}" for i in range(rows)),
        ("loudness", "pace", "curve", "noisy", "idle", "gappy"),
        ("loud", "even"),
    )


def parts(data: Dataset, *shares: float) -> list[Dataset]:
    """Consecutive shares of the rows."""
    ends = np.cumsum([0, *[round(share * len(data)) for share in shares]])
    return [data.take(np.arange(a, b)) for a, b in pairwise(ends)]
