"""Small networks that may only rise with what they are told to rise with.

For each target a network of its own sees some columns. Columns with a sign are faults: more of
them never lowers the target (weights of the right sign all the way, Sill, "Monotonic
networks", NeurIPS 1997). Of some columns much and little are faults, as loudness may stray or
be flat: half of the units may rise with those, half may fall. Columns without a sign are
context: they may say how much of a fault is freedom here, and nothing else, since they enter
beside faults and are bounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

CLIP = 4.0
"""Robust sigmas at which a column stops."""

NOVELTY_CLIP = 10.0

SMALLEST_SIGMA = 3.0
"""Points: nothing is known better."""


@dataclass(frozen=True)
class Target:
    """One target and what it may be learned from: names of columns that raise it, that lower
    it, that raise it by being much or little (`both`), and of those that give context."""

    name: str
    raises: tuple[str, ...]
    lowers: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    both: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order in which the network sees them."""
        return (*self.raises, *self.lowers, *self.context, *self.both)


class MonotoneNetwork(nn.Module):
    """Features (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,).

    Means are scores, 0-100, 100 being no fault; inside, each target's fault level is a number
    in 0-1. Members (m of them, independently initialized) give the epistemic sigma; the
    aleatoric sigma is a quadratic function of the mean, fitted afterwards (`set_noise`).
    """

    center: Tensor
    scale: Tensor
    sign: Tensor
    mask: Tensor
    either: Tensor
    side: Tensor
    noise: Tensor

    def __init__(self, features: int, targets: int, members: int = 6, hidden: int = 8) -> None:
        super().__init__()
        self.size = (targets, members, hidden)
        self.register_buffer("center", torch.zeros(features))
        self.register_buffer("scale", torch.ones(features))
        # (t, f): +1 and -1 where a column is a fault of a target, 0 elsewhere.
        self.register_buffer("sign", torch.zeros(targets, features))
        # (t, f): 1 where a column is context.
        self.register_buffer("mask", torch.zeros(targets, features))
        # (t, f): 1 where much of a column is a fault to half of the units, little to the others.
        self.register_buffer("either", torch.zeros(targets, features))
        self.register_buffer("side", 1.0 - 2.0 * (torch.arange(hidden) % 2))
        self.register_buffer("noise", torch.ones(targets, 3) * torch.tensor([5.0, 0.0, 0.0]))
        self.fault = nn.Parameter(torch.zeros(targets, members, features, hidden))
        self.context = nn.Parameter(torch.zeros(targets, members, features, hidden))
        self.bias = nn.Parameter(torch.zeros(targets, members, hidden))
        self.out = nn.Parameter(torch.zeros(targets, members, hidden))
        self.offset = nn.Parameter(torch.zeros(targets, members))
        self.straight = nn.Parameter(torch.zeros(targets, members, features))

    def see(self, names: Sequence[str], targets: Sequence[Target]) -> None:
        """Say which column may do what to which target."""
        place = {name: i for i, name in enumerate(names)}
        for row, target in enumerate(targets):
            for columns, value in ((target.raises, 1.0), (target.lowers, -1.0)):
                for name in columns:
                    self.sign[row, place[name]] = value
            for name in target.context:
                self.mask[row, place[name]] = 1.0
            for name in target.both:
                self.either[row, place[name]] = 1.0

    def initialize(self, generator: torch.Generator) -> None:
        """Small random weights; hidden units begin to count at different levels of fault."""
        with torch.no_grad():
            used = (
                ((self.sign != 0) | (self.either != 0))
                .sum(dim=1)
                .clamp(min=1)
                .float()[:, None, None, None]
            )
            self.fault.copy_(_uniform(self.fault, generator) / used.sqrt())
            self.context.copy_((_uniform(self.context, generator) - 0.5) * 0.1)
            self.bias.copy_(_uniform(self.bias, generator) * 4 - 2)
            self.out.copy_(_uniform(self.out, generator) * 0.6)
            self.straight.copy_(_uniform(self.straight, generator) * 0.3)
            self.offset.fill_(-1.5)

    @staticmethod
    def rooted(features: Tensor) -> Tensor:
        """Signed square roots: most faults are rates near 0 with long tails."""
        return torch.sign(features) * torch.sqrt(torch.abs(features))

    def standardize(self, features: Tensor) -> Tensor:
        """(n, f) roots in robust sigmas from the median; a missing value is the median."""
        known = torch.where(torch.isnan(features), self.center, self.rooted(features))
        return (known - self.center) / self.scale

    def inputs(self, features: Tensor) -> Tensor:
        """What the networks see: standardized and clipped."""
        return self.standardize(features).clamp(-CLIP, CLIP)

    def logits(self, inputs: Tensor) -> Tensor:
        """(n, f) clipped inputs to (t, m, n) fault levels before the logistic function."""
        signed = (self.sign[:, :, None] + self.either[:, :, None] * self.side)[:, None]
        rise = nn.functional.softplus(self.fault - 2.0) * signed
        lean = self.context * self.mask[:, None, :, None]
        hidden = torch.einsum("nf,tmfh->tmnh", inputs, rise + lean) + self.bias[:, :, None, :]
        out = nn.functional.softplus(self.out - 1.0)
        bent = torch.einsum("tmnh,tmh->tmn", torch.tanh(hidden), out)
        line = nn.functional.softplus(self.straight - 3.0) * self.sign[:, None, :]
        return bent + torch.einsum("nf,tmf->tmn", inputs, line) + self.offset[:, :, None]

    def noise_at(self, scores: Tensor) -> Tensor:
        """Aleatoric sigma (n, t) in points at these scores, 0-100."""
        level = 1.0 - scores / 100.0
        powers = torch.stack([torch.ones_like(level), level, level * level], dim=2)
        return (powers * self.noise).sum(dim=2).clamp(min=SMALLEST_SIGMA)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The members' mean, the two parts of sigma, and distance from the training data."""
        standard = self.standardize(features)
        faults = torch.sigmoid(self.logits(self.inputs(features)))
        level = faults.mean(dim=1).transpose(0, 1)
        spread = ((faults - faults.mean(dim=1, keepdim=True)) ** 2).mean(dim=1).sqrt()
        far = standard.clamp(-NOVELTY_CLIP, NOVELTY_CLIP)
        return (
            100.0 - 100.0 * level,
            self.noise_at(100.0 - 100.0 * level),
            100.0 * spread.transpose(0, 1),
            (far * far).mean(dim=1).sqrt(),
        )


def _uniform(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.rand(like.shape, generator=generator)
