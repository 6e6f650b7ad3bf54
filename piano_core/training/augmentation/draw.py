"""The numbers by which the clips of a batch are varied."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Generator, Tensor


@dataclass(frozen=True, eq=False)
class Draw:
    """Numbers for each of `clips`, drawn on the CPU."""

    generator: Generator
    clips: int
    device: torch.device

    def between(self, low: float, high: float) -> Tensor:
        """(clips,) evenly from low to high."""
        return low + (high - low) * self._even(self.clips)

    def spread(self, most: float, each: int | None = None) -> Tensor:
        """(clips,) or (clips, each) evenly from -most to most."""
        shape = (self.clips,) if each is None else (self.clips, each)
        return most * (2 * self._even(*shape) - 1)

    def whole(self, low: int, high: int) -> int:
        """One whole number for all clips, ends included."""
        return int(torch.randint(low, high + 1, (), generator=self.generator))

    def noise(self, count: int) -> Tensor:
        """(clips, count) white, of variance 1."""
        return torch.randn(self.clips, count, generator=self.generator).to(self.device)

    def span(self, lengths: Tensor, longest: float, places: int) -> Tensor:
        """(clips, places) True within one span of each, at most `longest` long."""
        wide = longest * self._even(self.clips)
        start = (lengths - wide).clamp(min=0) * self._even(self.clips)
        at = torch.arange(places, device=self.device)
        return (at >= start.unsqueeze(1)) & (at < (start + wide).unsqueeze(1))

    def _even(self, *shape: int) -> Tensor:
        return torch.rand(*shape, generator=self.generator).to(self.device)
