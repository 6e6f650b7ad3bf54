"""The optimisation itself: all members of the ensemble in one batched step."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from piano_core.models.network import EnsembleNetwork
from piano_core.models.preparation import CLIP
from piano_core.progress import Progress
from piano_core.training.config import EstimatorConfig
from piano_core.training.loss import beta_nll, gaussian_nll


@dataclass(frozen=True, eq=False)
class Tensors:
    """What the loss reads, in the network's standardized units.

    inputs: (n, f) clipped; labels: (n, t), 0 where unknown; variances: (n, t) squared
    standard errors of the labels; known: (n, t) 1 where there is a label, else 0.
    """

    inputs: Tensor
    labels: Tensor
    variances: Tensor
    known: Tensor

    @classmethod
    def of(
        cls, network: EnsembleNetwork, features: Tensor, labels: Tensor, errors: Tensor
    ) -> Tensors:
        """From raw features and from labels and errors on 0-100 with NaN."""
        known = ~torch.isnan(labels)
        scaled = (labels - network.label_center) / network.label_scale
        variances = (errors / network.label_scale) ** 2
        with torch.no_grad():
            inputs = network.standardize(features).clamp(-CLIP, CLIP)
        return cls(
            inputs,
            torch.where(known, scaled, 0.0),
            torch.where(known, variances, 0.0),
            known.float(),
        )


def fit_until_worse(
    network: EnsembleNetwork,
    config: EstimatorConfig,
    train: Tensors,
    validation: Tensors,
    seed: int,
    progress: Progress,
) -> int:
    """Train until validation stops improving; the number of epochs after which it was best."""
    run = _Run(network, config, train, seed)
    best, best_epochs = math.inf, 1
    for epoch in range(1, config.epochs + 1):
        run.epoch()
        loss = mixture_nll(network, validation)
        progress(epoch / config.epochs, f"looking for when to stop: epoch {epoch}")
        if loss < best:
            best, best_epochs = loss, epoch
        elif epoch - best_epochs >= config.patience:
            break
    return best_epochs


def fit_epochs(
    network: EnsembleNetwork,
    config: EstimatorConfig,
    train: Tensors,
    epochs: int,
    seed: int,
    progress: Progress,
) -> None:
    """Train for a known number of epochs, on the schedule of `config.epochs`."""
    run = _Run(network, config, train, seed)
    for epoch in range(1, epochs + 1):
        run.epoch()
        progress(epoch / epochs, f"training {config.members} members: epoch {epoch} of {epochs}")


def mixture_nll(network: EnsembleNetwork, data: Tensors) -> float:
    """Mean Gaussian negative log likelihood of the labels under the whole ensemble.

    The variance is aleatoric + epistemic + the label's own, so a label of few raters
    neither rewards nor punishes much.
    """
    with torch.no_grad():
        mean, log_sigma = network.members(data.inputs.unsqueeze(0))
        variance = (2 * log_sigma).exp().mean(dim=0) + mean.var(dim=0, correction=0)
        variance = variance + data.variances
        loss = gaussian_nll(mean.mean(dim=0), variance, data.labels)
        return float((loss * data.known).sum() / data.known.sum())


class _Run:
    """One optimisation: parameters, schedule, and the order of rows of every member."""

    def __init__(
        self, network: EnsembleNetwork, config: EstimatorConfig, train: Tensors, seed: int
    ) -> None:
        self.network, self.config, self.train = network, config, train
        # Dropout draws from the global generator, which the caller has forked.
        torch.manual_seed(seed)
        self.generator = torch.Generator().manual_seed(seed + 1)
        self.steps = max(len(train.inputs) // config.batch, 1)
        others = [p for n, p in network.named_parameters() if n != "sigma_weight"]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": others, "weight_decay": config.weight_decay},
                {"params": [network.sigma_weight], "weight_decay": config.sigma_decay},
            ],
            lr=config.learning_rate,
            fused=True,
        )
        self.schedule = torch.optim.lr_scheduler.CosineAnnealingLR(
            self.optimizer, config.epochs * self.steps
        )

    def epoch(self) -> None:
        """One pass over the rows, shuffled for each member on its own."""
        members, rows = self.config.members, len(self.train.inputs)
        order = torch.stack(
            [torch.randperm(rows, generator=self.generator) for _ in range(members)]
        )
        for step in range(self.steps):
            chosen = order[:, step * self.config.batch : (step + 1) * self.config.batch]
            self.optimizer.zero_grad()
            self._loss(chosen).backward()
            self.optimizer.step()
            self.schedule.step()

    def _loss(self, rows: Tensor) -> Tensor:
        """Beta-NLL of the chosen rows (m, b), a mean for each member, summed over members."""
        config, train = self.config, self.train
        mean, log_sigma = self.network.members(
            train.inputs[rows], config.drop_input, config.drop_hidden
        )
        known = train.known[rows]
        loss = beta_nll(mean, log_sigma, train.labels[rows], train.variances[rows], config.beta)
        # Members share no weights: summing their losses trains each as if alone.
        per_member = (loss * known).sum(dim=(1, 2)) / known.sum(dim=(1, 2)).clamp(1)
        return per_member.sum()
