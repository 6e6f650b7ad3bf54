"""`Encoded`: vectors over time, the one value that passes between the parts of the stack."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True, eq=False)
class Encoded:
    """What was made of b clips: up to t vectors of d numbers each, in order of time.

    vectors: (b, t, d). times: (b, t) the moment in s that a vector tells of. mask: (b, t)
    True where there is a vector; the rest is padding, whose values mean nothing.
    """

    vectors: Tensor
    times: Tensor
    mask: Tensor

    def to(self, device: torch.device) -> Encoded:
        """The same on another device."""
        return Encoded(self.vectors.to(device), self.times.to(device), self.mask.to(device))

    @property
    def present(self) -> Tensor:
        """(b,) whether a clip has any vector at all."""
        return self.mask.any(dim=1)

    def without(self, clips: Tensor) -> Encoded:
        """The same with nothing of the clips that are True in `clips` (b,)."""
        return Encoded(self.vectors, self.times, self.mask & ~clips.unsqueeze(1))

    def cleared(self) -> Encoded:
        """The same with zeros in the padding, for operations that cannot take a mask."""
        return Encoded(
            self.vectors.masked_fill(~self.mask.unsqueeze(2), 0.0),
            self.times.masked_fill(~self.mask, 0.0),
            self.mask,
        )


def in_order_of_time(first: Encoded, second: Encoded) -> Encoded:
    """The vectors of both, (b, t1 + t2, d), sorted by time within each clip, padding last."""
    times = torch.cat([first.times, second.times], dim=1)
    mask = torch.cat([first.mask, second.mask], dim=1)
    vectors = torch.cat([first.vectors, second.vectors], dim=1)
    order = times.masked_fill(~mask, torch.inf).argsort(dim=1, stable=True)
    return Encoded(
        vectors.gather(1, order.unsqueeze(2).expand_as(vectors)),
        times.gather(1, order),
        mask.gather(1, order),
    )


def mean_over_time(encoded: Encoded) -> Tensor:
    """(b, d) mean of each clip's vectors; zeros for a clip that has none."""
    total = encoded.cleared().vectors.sum(dim=1)
    return total / encoded.mask.sum(dim=1, keepdim=True).clamp(min=1)


def span_middles(span_s: float, *sides: Encoded) -> Tensor:
    """(spans,) s: the middles of as many spans as hold all vectors of these."""
    lasts = [float(side.times.masked_fill(~side.mask, 0.0).amax()) for side in sides]
    spans = torch.arange(int(max(lasts) // span_s) + 1, device=sides[0].mask.device)
    return (spans + 0.5) * span_s


def averaged(encoded: Encoded, place: Tensor, middles: Tensor) -> Encoded:
    """One vector a span of time, at its middle: the mean of the vectors that fall into it.

    place: (b, t) which of the spans each vector falls into. middles: (spans,) s. A span without
    vectors is masked, so a rest is not mistaken for sound.
    """
    spans = torch.arange(middles.shape[0], device=place.device)
    member = (place.unsqueeze(1) == spans[None, :, None]) & encoded.mask.unsqueeze(1)
    count = member.sum(dim=2)
    weights = member.to(encoded.vectors.dtype) / count.clamp(min=1).unsqueeze(2)
    times = middles.expand(encoded.mask.shape[0], middles.shape[0])
    return Encoded(weights @ encoded.cleared().vectors, times, count > 0)


def by_span(encoded: Encoded, span_s: float, middles: Tensor | None = None) -> Encoded:
    """`averaged` over equal spans of `span_s` seconds from the beginning on.

    middles: of the spans, see `span_middles`; by default as many as there is anything in.
    """
    middles = span_middles(span_s, encoded) if middles is None else middles
    place = (encoded.times / span_s).floor().long().clamp(0, len(middles) - 1)
    return averaged(encoded, place, middles)
