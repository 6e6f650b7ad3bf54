"""From vectors over time to one vector a clip: each way as a module with the same call.

`forward(Encoded (b, t, d)) -> (b, d)`; padding changes nothing, and a clip without any vector
gives what the module gives for silence, not NaN.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from x_transformers import Encoder

from piano_core.stack.encoded import Encoded, by_span, mean_over_time
from piano_core.stack_inputs import NOTE_SPAN_S, PHRASE_SPAN_S


class MeanPooling(nn.Module):
    """The mean over time. Measured on PercePiano it beat attention and recurrence."""

    def forward(self, encoded: Encoded) -> Tensor:
        """(b, d)."""
        return mean_over_time(encoded)


class AttentionPooling(nn.Module):
    """A weighted mean over time; a small network says how much each vector counts
    (Ilse, Tomczak & Welling, "Attention-based deep multiple instance learning", ICML 2018)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.weight = nn.Sequential(nn.Linear(dim, dim), nn.Tanh(), nn.Linear(dim, 1))

    def forward(self, encoded: Encoded) -> Tensor:
        """(b, d)."""
        cleared = encoded.cleared()
        # The least number instead of -inf: a clip without vectors then gives zeros, not NaN.
        least = torch.finfo(cleared.vectors.dtype).min
        logits = self.weight(cleared.vectors).masked_fill(~encoded.mask.unsqueeze(2), least)
        return (logits.softmax(dim=1) * cleared.vectors).sum(dim=1)


class RecurrentPooling(nn.Module):
    """`layers` bidirectional LSTM layers, then the mean over time."""

    def __init__(self, dim: int, layers: int = 2, dropout: float = 0.1) -> None:
        super().__init__()
        self.lstm = nn.LSTM(
            dim,
            dim // 2,
            layers,
            batch_first=True,
            bidirectional=True,
            dropout=dropout if layers > 1 else 0.0,
        )

    def forward(self, encoded: Encoded) -> Tensor:
        """(b, d); d must be even. Gaps within a clip are closed, as if nothing was there."""
        return mean_over_time(run_over(self.lstm, encoded))


class MusicTransformer(nn.Module):
    """`layers` of self-attention that know how far apart two vectors are, then the mean.

    Distances are in steps, in buckets that widen with distance (Raffel et al., "Exploring the
    limits of transfer learning", JMLR 21, 2020; relative positions for music: Huang et al.,
    "Music Transformer", ICLR 2019). Dropout is in the feed-forward layers alone: to draw which of
    all pairs of steps do not see each other took half of a training step on a CPU.
    """

    def __init__(
        self,
        dim: int,
        layers: int = 6,
        heads: int = 8,
        buckets: int = 64,
        farthest: int = 512,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.layers = Encoder(
            dim=dim,
            depth=layers,
            heads=heads,
            attn_dim_head=dim // heads,
            rel_pos_bias=True,
            rel_pos_num_buckets=buckets,
            rel_pos_max_distance=farthest,
            ff_dropout=dropout,
        )

    def over_time(self, encoded: Encoded) -> Encoded:
        """The vectors after attention, (b, t, d)."""
        cleared = encoded.cleared()
        run = self.layers(cleared.vectors, mask=encoded.mask)
        return Encoded(run, encoded.times, encoded.mask)

    def forward(self, encoded: Encoded) -> Tensor:
        """(b, d)."""
        return mean_over_time(self.over_time(encoded))


class Hierarchy(nn.Module):
    """Figures of 3-5 s, phrases of 10-30 s, the piece: a level each, the upper hears the lower.

    A recurrent layer runs over the vectors and each span of `NOTE_SPAN_S` becomes one; attention
    runs over those and each `PHRASE_SPAN_S` becomes one; a `MusicTransformer` hears the phrases.
    """

    def __init__(self, dim: int, layers: int, heads: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.figures = nn.LSTM(dim, dim // 2, 1, batch_first=True, bidirectional=True)
        self.phrases = MusicTransformer(dim, 1, heads, dropout=dropout)
        self.piece = MusicTransformer(dim, layers, heads, dropout=dropout)

    def forward(self, encoded: Encoded) -> Tensor:
        """(b, d)."""
        figures = by_span(run_over(self.figures, encoded), NOTE_SPAN_S)
        phrases = by_span(self.phrases.over_time(figures), PHRASE_SPAN_S)
        return self.piece(phrases)


def run_over(lstm: nn.LSTM, encoded: Encoded) -> Encoded:
    """What the LSTM, both ways over each clip's own vectors, gives for each of them."""
    closed = gaps_closed(encoded)
    # At least one step each: an LSTM cannot run over nothing.
    lengths = closed.mask.sum(dim=1).clamp(min=1).cpu()
    packed = pack_padded_sequence(closed.vectors, lengths, batch_first=True, enforce_sorted=False)
    run, _ = pad_packed_sequence(
        lstm(packed)[0], batch_first=True, total_length=closed.mask.shape[1]
    )
    return Encoded(run, closed.times, closed.mask)


def gaps_closed(encoded: Encoded) -> Encoded:
    """The same vectors with all padding at the end, in the order that they had."""
    order = (~encoded.mask).long().argsort(dim=1, stable=True)
    cleared = encoded.cleared()
    return Encoded(
        cleared.vectors.gather(1, order.unsqueeze(2).expand_as(cleared.vectors)),
        cleared.times.gather(1, order),
        encoded.mask.gather(1, order),
    )
