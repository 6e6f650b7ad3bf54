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


def in_spans(encoded: Encoded, span_s: float, spans: int) -> tuple[Tensor, Tensor]:
    """Which of `spans` equal spans of time each vector falls into, as averaging weights.

    Returns weights (b, spans, t) whose rows sum to 1, or to 0 for a span without a vector, and
    which spans have any, (b, spans). Vectors from the last span's end on belong to it.
    """
    place = (encoded.times / span_s).floor().long().clamp(0, spans - 1)
    member = torch.nn.functional.one_hot(place, spans).transpose(1, 2).to(encoded.vectors.dtype)
    member = member * encoded.mask.unsqueeze(1)
    count = member.sum(dim=2, keepdim=True)
    return member / count.clamp(min=1), count.squeeze(2) > 0


def by_span(encoded: Encoded, span_s: float) -> Encoded:
    """One vector a span of `span_s` seconds: the mean of the vectors that fall into it.

    A span without vectors is masked, so a rest is not mistaken for sound.
    """
    last = encoded.times.masked_fill(~encoded.mask, 0.0).amax()
    spans = int(last.item() // span_s) + 1
    weights, mask = in_spans(encoded, span_s, spans)
    times = (torch.arange(spans, device=mask.device) + 0.5) * span_s
    cleared = encoded.cleared()
    return Encoded(weights @ cleared.vectors, times.expand(len(mask), spans), mask)
