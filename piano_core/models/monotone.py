"""Small networks that may only rise with what they are told to rise with.

For each kind of fault of a target a network of its own sees some columns. Columns with a sign are
faults: more of them never lowers the target (weights of the right sign all the way, Sill,
"Monotonic networks", NeurIPS 1997). Of some columns much and little are faults, as loudness may
stray or be flat: half of the units may rise with those, half may fall. Columns without a sign are
context: they may say how much of a fault is freedom here, and nothing else, since they enter
beside faults and are bounded.

The kinds of one target are pooled as independent causes are (noisy or, Pearl, "Probabilistic
Reasoning in Intelligent Systems", 1988): a clear fault of one kind is not thinned by the others'
columns, which vary in clean playing too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

CLIP = 4.0
"""Robust sigmas at which a column stops."""

NOVELTY_CLIP = 10.0

HIGHEST_LEVEL = 0.999
"""Of one kind: the logarithm of what is left must be finite."""

SMALLEST_SIGMA = 3.0
"""Points: nothing is known better."""


@dataclass(frozen=True)
class Faults:
    """Faults of one kind and what they may be learned from: names of columns that rise with
    them, that fall, that are faults by being much or little (`both`), and that give context."""

    raises: tuple[str, ...]
    lowers: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    both: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order in which the network sees them."""
        return (*self.raises, *self.lowers, *self.context, *self.both)


@dataclass(frozen=True)
class Target:
    """One output and the kinds of faults that lower it."""

    name: str
    kinds: tuple[Faults, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns of its kinds, each once, in order."""
        return tuple(dict.fromkeys(name for kind in self.kinds for name in kind.columns))


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
    belongs: Tensor
    noise: Tensor

    def __init__(
        self, names: Sequence[str], targets: Sequence[Target], members: int = 6, hidden: int = 8
    ) -> None:
        super().__init__()
        features = len(names)
        kinds = sum(len(target.kinds) for target in targets)
        self.register_buffer("center", torch.zeros(features))
        self.register_buffer("scale", torch.ones(features))
        # (k, f): +1 and -1 where a column is a fault of a kind, 0 elsewhere.
        self.register_buffer("sign", torch.zeros(kinds, features))
        # (k, f): 1 where a column is context.
        self.register_buffer("mask", torch.zeros(kinds, features))
        # (k, f): 1 where much of a column is a fault to half of the units, little to the others.
        self.register_buffer("either", torch.zeros(kinds, features))
        self.register_buffer("side", 1.0 - 2.0 * (torch.arange(hidden) % 2))
        # (t, k): 1 where a kind is one of a target.
        self.register_buffer("belongs", torch.zeros(len(targets), kinds))
        self.register_buffer("noise", torch.ones(len(targets), 3) * torch.tensor([5.0, 0.0, 0.0]))
        self.fault = nn.Parameter(torch.zeros(kinds, members, features, hidden))
        self.context = nn.Parameter(torch.zeros(kinds, members, features, hidden))
        self.bias = nn.Parameter(torch.zeros(kinds, members, hidden))
        self.out = nn.Parameter(torch.zeros(kinds, members, hidden))
        self.offset = nn.Parameter(torch.zeros(kinds, members))
        self.straight = nn.Parameter(torch.zeros(kinds, members, features))

        self._see({name: place for place, name in enumerate(names)}, targets)

    def _see(self, place: dict[str, int], targets: Sequence[Target]) -> None:
        """Which column may do what to which kind, and whose kind it is."""
        owned = [(row, kind) for row, target in enumerate(targets) for kind in target.kinds]
        for number, (row, kind) in enumerate(owned):
            self.belongs[row, number] = 1.0
            for columns, value in ((kind.raises, 1.0), (kind.lowers, -1.0)):
                for name in columns:
                    self.sign[number, place[name]] = value
            for name in kind.context:
                self.mask[number, place[name]] = 1.0
            for name in kind.both:
                self.either[number, place[name]] = 1.0

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
            beside = self.belongs.T @ self.belongs.sum(dim=1)
            self.offset.copy_((-1.5 - beside.log())[:, None].expand_as(self.offset))

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
        """(n, f) clipped inputs to (k, m, n) levels of each kind before the logistic function."""
        signed = (self.sign[:, :, None] + self.either[:, :, None] * self.side)[:, None]
        rise = nn.functional.softplus(self.fault - 2.0) * signed
        lean = self.context * self.mask[:, None, :, None]
        hidden = torch.einsum("nf,kmfh->kmnh", inputs, rise + lean) + self.bias[:, :, None, :]
        out = nn.functional.softplus(self.out - 1.0)
        bent = torch.einsum("kmnh,kmh->kmn", torch.tanh(hidden), out)
        line = nn.functional.softplus(self.straight - 3.0) * self.sign[:, None, :]
        return bent + torch.einsum("nf,kmf->kmn", inputs, line) + self.offset[:, :, None]

    def levels(self, inputs: Tensor) -> Tensor:
        """(n, f) clipped inputs to (t, m, n) fault levels, 0-1, the kinds of each pooled."""
        kinds = torch.sigmoid(self.logits(inputs)).clamp(max=HIGHEST_LEVEL)
        without = torch.einsum("tk,kmn->tmn", self.belongs, torch.log1p(-kinds))
        return 1.0 - torch.exp(without)

    def noise_at(self, scores: Tensor) -> Tensor:
        """Aleatoric sigma (n, t) in points at these scores, 0-100."""
        level = 1.0 - scores / 100.0
        powers = torch.stack([torch.ones_like(level), level, level * level], dim=2)
        return (powers * self.noise).sum(dim=2).clamp(min=SMALLEST_SIGMA)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The members' mean, the two parts of sigma, and distance from the training data."""
        standard = self.standardize(features)
        faults = self.levels(self.inputs(features))
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
