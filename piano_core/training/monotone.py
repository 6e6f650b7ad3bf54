"""Fitting the restricted networks: levels of fault, and which of two takes of a piece has more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from piano_core.models.dataset import Matrix
from piano_core.models.monotone import MonotoneNetwork, Target
from piano_core.models.preparation import Standardization
from piano_core.progress import Progress, no_progress


@dataclass(frozen=True)
class MonotoneConfig:
    """How the networks are fitted.

    members, hidden: networks a kind of fault, and units of each.
    steps, learning_rate, weight_decay: of AdamW on all rows at once.
    within: share of the loss that compares takes of one piece with each other only, so that
        what differs between pieces cannot be paid for.
    """

    members: int = 6
    hidden: int = 8
    steps: int = 500
    learning_rate: float = 0.02
    weight_decay: float = 0.01
    within: float = 0.5


def fit_monotone(
    targets: Sequence[Target],
    names: Sequence[str],
    features: Matrix,
    severity: Matrix,
    pieces: Sequence[str],
    config: MonotoneConfig,
    seed: int,
    progress: Progress = no_progress,
) -> MonotoneNetwork:
    """A network of t targets; the same data and seed give the same one.

    features: (n, f) with NaN, columns `names`. severity: (n, t) in 0-1, NaN where a take says
    nothing of a target. pieces: n names of what was played.
    """
    network = MonotoneNetwork(names, targets, config.members, config.hidden)
    network.initialize(torch.Generator().manual_seed(seed))
    rows = torch.from_numpy(np.asarray(features, np.float32))
    rooted = network.rooted(rows).double().numpy()
    standard = Standardization.fit(rooted)
    network.center.copy_(torch.from_numpy(standard.center))
    network.scale.copy_(torch.from_numpy(standard.scale))
    inputs = network.inputs(rows)
    wanted = torch.from_numpy(np.asarray(severity, np.float32)).T
    groups = torch.from_numpy(np.unique(np.asarray(pieces), return_inverse=True)[1])
    optimizer = torch.optim.AdamW(
        network.parameters(), config.learning_rate, weight_decay=config.weight_decay
    )
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, config.steps)
    for step in range(config.steps):
        optimizer.zero_grad()
        loss = _loss(network.levels(inputs), wanted, groups, config.within)
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 50 == 0:
            progress(step / config.steps, f"Fitting, loss {float(loss.detach()):.4f}")
    return network.eval()


def _loss(levels: Tensor, wanted: Tensor, groups: Tensor, within: float) -> Tensor:
    """Mean squared error of levels (t, m, n) as they are and around the mean of their piece."""
    known = ~torch.isnan(wanted)
    target = torch.where(known, wanted, torch.zeros_like(wanted))[:, None, :]
    weight = known.float()[:, None, :]
    error = (levels - target) * weight
    own = error - _piece_means(error, weight, groups) * weight
    absolute = (error**2).sum() / weight.sum()
    relative = (own**2).sum() / weight.sum()
    return ((1 - within) * absolute + within * relative) / levels.shape[1]


def _piece_means(values: Tensor, weight: Tensor, groups: Tensor) -> Tensor:
    """(t, m, n): for each row the weighted mean over the rows of its piece."""
    count = int(groups.max()) + 1
    total = torch.zeros(*values.shape[:2], count).index_add(2, groups, values)
    mass = torch.zeros(*weight.shape[:2], count).index_add(2, groups, weight)
    return (total / mass.clamp(min=1.0))[:, :, groups]


def set_noise(network: MonotoneNetwork, mean: Matrix, truth: Matrix) -> None:
    """Fit the aleatoric sigma of each target on predictions that were not trained on.

    mean, truth: (n, t) scores 0-100, NaN where unknown. Sigma is a quadratic in the level of
    fault, fitted to absolute errors times sqrt(pi / 2), their ratio for a normal error.
    """
    for column in range(truth.shape[1]):
        known = np.isfinite(truth[:, column])
        level = (100.0 - mean[known, column]) / 100.0
        error = np.abs(truth[known, column] - mean[known, column]) * np.sqrt(np.pi / 2)
        powers = np.stack([np.ones_like(level), level, level**2], axis=1)
        found = np.linalg.lstsq(powers, error, rcond=None)[0]
        with torch.no_grad():
            network.noise[column] = torch.from_numpy(found.astype(np.float32))
