"""How sound and notes of the same clip become one: each way as a module with the same call.

Every fusion takes audio and symbolic vectors of the same width and gives one `Encoded`. Either
side may be absent, for a whole batch (None) or for some clips (their mask is False), in training
and later: an absent side is a learned vector, not zeros, so that the rest can tell silence from
not knowing.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from x_transformers import CrossAttender

from piano_core.stack.encoded import Encoded, by_span, in_order_of_time, span_middles
from piano_core.stack_inputs import GRID_S


class Fusion(nn.Module):
    """Base of all fusions: `forward(audio, symbolic)`, at least one of which is not None."""

    def forward(self, audio: Encoded | None, symbolic: Encoded | None) -> Encoded:
        """(b, t', d) of both sides, or of the one that is there."""
        raise NotImplementedError


class AudioOnly(Fusion):
    """The sound alone; notes are not looked at."""

    def forward(self, audio: Encoded | None, symbolic: Encoded | None) -> Encoded:
        """As `Fusion`; raises `ValueError` without sound."""
        return _there(audio, "sound")


class SymbolicOnly(Fusion):
    """The notes alone; sound is not listened to."""

    def forward(self, audio: Encoded | None, symbolic: Encoded | None) -> Encoded:
        """As `Fusion`; raises `ValueError` without notes."""
        return _there(symbolic, "notes")


class CrossAttention(Fusion):
    """Each side asks the other, `layers` times; then both stand in order of time.

    A learned vector is always among what can be asked, so that a clip of one side alone gets
    an answer too.
    """

    def __init__(self, dim: int, layers: int, heads: int, dropout: float = 0.1) -> None:
        super().__init__()
        settings = {"dim": dim, "depth": layers, "heads": heads, "ff_dropout": dropout}
        self.audio_asks = CrossAttender(**settings)
        self.symbolic_asks = CrossAttender(**settings)
        self.absent_audio = nn.Parameter(torch.randn(dim) * 0.02)
        self.absent_symbolic = nn.Parameter(torch.randn(dim) * 0.02)
        self.side = nn.Embedding(2, dim)

    def forward(self, audio: Encoded | None, symbolic: Encoded | None) -> Encoded:
        """(b, t_audio + t_symbolic, d)."""
        heard = self.asked(self.audio_asks, audio, symbolic, self.absent_symbolic, 0)
        read = self.asked(self.symbolic_asks, symbolic, audio, self.absent_audio, 1)
        if heard is not None and read is not None:
            return in_order_of_time(heard, read)
        return _there(heard or read, "sound or notes")

    def asked(
        self, asks: nn.Module, own: Encoded | None, other: Encoded | None, absent: Tensor, side: int
    ) -> Encoded | None:
        """`own` after asking `other`, marked with the side it comes from."""
        if own is None:
            return None
        batch, _, dim = own.vectors.shape
        context, known = absent.expand(batch, 1, dim), own.mask.new_ones(batch, 1)
        if other is not None:
            context = torch.cat([context, other.cleared().vectors], dim=1)
            known = torch.cat([known, other.mask], dim=1)
        vectors = asks(own.cleared().vectors, context=context, mask=own.mask, context_mask=known)
        return Encoded(vectors + self.side.weight[side], own.times, own.mask)


class OnGrid(Fusion):
    """Both sides averaged over spans of `GRID_S`, then combined span by span."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.absent_audio = nn.Parameter(torch.randn(dim) * 0.02)
        self.absent_symbolic = nn.Parameter(torch.randn(dim) * 0.02)

    def forward(self, audio: Encoded | None, symbolic: Encoded | None) -> Encoded:
        """(b, spans, d); spans in which neither side has anything are masked."""
        middles = span_middles(GRID_S, *(side for side in (audio, symbolic) if side))
        heard = None if audio is None else by_span(audio, GRID_S, middles)
        read = None if symbolic is None else by_span(symbolic, GRID_S, middles)
        return self.on_grid(heard, read)

    def on_grid(self, heard: Encoded | None, read: Encoded | None) -> Encoded:
        """The same of sides that were averaged over the same spans already."""
        either = heard or read
        assert either is not None
        left, left_mask = _filled(heard, self.absent_audio, either)
        right, right_mask = _filled(read, self.absent_symbolic, either)
        return Encoded(self.combined(left, right), either.times, left_mask | right_mask)

    def combined(self, audio: Tensor, symbolic: Tensor) -> Tensor:
        """(b, spans, d) of two such."""
        raise NotImplementedError


class Gated(OnGrid):
    """In each span and number a gate decides how much comes from either side
    (Arevalo et al., "Gated multimodal units for information fusion", 2017)."""

    def __init__(self, dim: int) -> None:
        super().__init__(dim)
        self.gate = nn.Linear(2 * dim, dim)

    def combined(self, audio: Tensor, symbolic: Tensor) -> Tensor:
        """gate * audio + (1 - gate) * symbolic."""
        gate = torch.sigmoid(self.gate(torch.cat([audio, symbolic], dim=2)))
        return gate * audio + (1 - gate) * symbolic


class Concatenation(OnGrid):
    """Both sides of each span side by side, brought back to one width by a linear layer."""

    def __init__(self, dim: int) -> None:
        super().__init__(dim)
        self.joined = nn.Linear(2 * dim, dim)

    def combined(self, audio: Tensor, symbolic: Tensor) -> Tensor:
        """A linear map of (b, spans, 2 d)."""
        return self.joined(torch.cat([audio, symbolic], dim=2))


def _there(side: Encoded | None, what: str) -> Encoded:
    if side is None:
        raise ValueError(f"this fusion needs {what}, and the batch has none")
    return side


def _filled(side: Encoded | None, absent: Tensor, like: Encoded) -> tuple[Tensor, Tensor]:
    """Vectors and mask of one side of a grid, `absent` wherever it has nothing."""
    vectors = absent.expand(like.vectors.shape)
    if side is None:
        return vectors, torch.zeros_like(like.mask)
    return torch.where(side.mask.unsqueeze(2), side.vectors, vectors), side.mask
