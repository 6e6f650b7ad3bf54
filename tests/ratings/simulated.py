"""Panels with a planted truth: what segments are worth, and what raters do to it."""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.tables import ValidRatings

TARGETS = ("phrasing", "pedaling", "articulation", "expressiveness")


@dataclass(frozen=True)
class Simulated:
    """valid: the answers. truth: (segments, targets). leniency: (raters,) points added."""

    valid: dy.DataFrame[ValidRatings]
    truth: npt.NDArray[np.float64]
    leniency: npt.NDArray[np.float64]


def simulate(
    rng: np.random.Generator,
    segments: int = 150,
    raters: int = 16,
    heard_by: int = 5,
    leniency_sd: float = 8.0,
    noise: float = 10.0,
) -> Simulated:
    """Each segment rated by `heard_by` raters drawn at random, on four targets."""
    truth = np.clip(rng.normal(50.0, 10.0, (segments, len(TARGETS))), 25.0, 75.0)
    leniency = rng.normal(0.0, leniency_sd, raters)
    rows = [
        (s, r, t, truth[s, t] + leniency[r] + rng.normal(0.0, noise))
        for s in range(segments)
        for r in rng.permutation(raters)[:heard_by]
        for t in range(len(TARGETS))
    ]
    frame = pl.DataFrame(
        {
            "batch_id": "simulated",
            "row": range(len(rows)),
            "target": [TARGETS[t] for _, _, t, _ in rows],
            "corpus": "test",
            "rater": [f"r{r:02d}" for _, r, _, _ in rows],
            "segment_id": [f"test/{s:03d}#0" for s, _, _, _ in rows],
            "score": [float(np.clip(score, 0.0, 100.0)) for _, _, _, score in rows],
            "repeat": 0,
            "rated_at": None,
        },
        schema=ValidRatings.create_empty().schema,
    )
    return Simulated(ValidRatings.validate(frame), truth, leniency)
