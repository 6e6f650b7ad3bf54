"""Recurrent layers and pooling arranged for export, with free sizes and no packing."""

from __future__ import annotations

import torch
import torch.onnx.ops
from torch import Tensor, nn

from piano_core.stack.aggregation import (
    Hierarchy,
    MeanPooling,
    MusicTransformer,
    RecurrentPooling,
)
from piano_core.stack.encoded import Encoded, averaged, mean_over_time
from piano_core.stack_export.transformer import TransformerGraph
from piano_core.stack_inputs import NOTE_SPAN_S, PHRASE_SPAN_S

_PLACES, _LAST = 2**20, 2**40
"""More steps than a clip has, and more microseconds: their product fits 63 bits."""


class RecurrentGraph(nn.Module):
    """What `run_over` gives for an LSTM, by ONNX's operator, which takes a length for each clip."""

    def __init__(self, lstm: nn.LSTM) -> None:
        super().__init__()
        self.hidden, self.layers = lstm.hidden_size, lstm.num_layers
        for layer in range(lstm.num_layers):
            weights = [
                torch.stack(
                    [self._gates(lstm, f"{name}_l{layer}{way}") for way in ("", "_reverse")]
                )
                for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            ]
            self.register_buffer(f"input{layer}", weights[0])
            self.register_buffer(f"hidden{layer}", weights[1])
            self.register_buffer(f"bias{layer}", torch.cat(weights[2:], dim=1))

    def _gates(self, lstm: nn.LSTM, name: str) -> Tensor:
        """The gates in ONNX's order: input, output, forget, cell (torch has output last)."""
        parts = getattr(lstm, name).detach().chunk(4)
        return torch.cat([parts[gate] for gate in (0, 3, 1, 2)])

    def forward(self, encoded: Encoded) -> Encoded:
        closed = _gaps_closed(encoded)
        lengths = closed.mask.sum(dim=1).clamp(min=1).to(torch.int32)
        run = closed.vectors.transpose(0, 1)
        steps, clips = run.shape[0], run.shape[1]
        for layer in range(self.layers):
            run = torch.onnx.ops.symbolic(
                "LSTM",
                (
                    run,
                    getattr(self, f"input{layer}"),
                    getattr(self, f"hidden{layer}"),
                    getattr(self, f"bias{layer}"),
                    lengths,
                ),
                {"hidden_size": self.hidden, "direction": "bidirectional"},
                dtype=run.dtype,
                shape=(steps, 2, clips, self.hidden),
                version=14,
            )
            run = run.permute(0, 2, 1, 3).flatten(2)
        return Encoded(run.transpose(0, 1), closed.times, closed.mask)


class HierarchyGraph(nn.Module):
    """As `Hierarchy`, with the spans told instead of found."""

    def __init__(self, own: Hierarchy) -> None:
        super().__init__()
        self.figures = RecurrentGraph(own.figures)
        self.phrases, self.piece = TransformerGraph(own.phrases), TransformerGraph(own.piece)

    def forward(self, encoded: Encoded, figures: Tensor, phrases: Tensor) -> Tensor:
        """(b, d). encoded: times in microseconds. figures, phrases: middles of their spans."""
        run = averaged_at(self.figures(encoded), NOTE_SPAN_S, figures)
        middle = (2 * torch.arange(figures.shape[0]) + 1) * round(NOTE_SPAN_S * 5e5)
        timed = Encoded(run.vectors, middle.expand(run.mask.shape), run.mask)
        spoken = averaged_at(self.phrases.over_time(timed), PHRASE_SPAN_S, phrases)
        return mean_over_time(self.piece.over_time(_plain(spoken)))


class PoolingGraph(nn.Module):
    """Any other aggregation."""

    def __init__(self, own: nn.Module) -> None:
        super().__init__()
        self.before: nn.Module | None = None
        if isinstance(own, MusicTransformer):
            self.before, own = TransformerGraph(own), MeanPooling()
        elif isinstance(own, RecurrentPooling):
            self.before, own = RecurrentGraph(own.lstm), MeanPooling()
        self.own = own

    def forward(self, encoded: Encoded) -> Tensor:
        if isinstance(self.before, TransformerGraph):
            encoded = self.before.over_time(encoded)
        elif self.before is not None:
            encoded = self.before(encoded)
        return self.own(_plain(encoded))


def averaged_at(encoded: Encoded, span_s: float, middles: Tensor) -> Encoded:
    """`by_span` of an `Encoded` whose times are whole microseconds."""
    # Counted, not divided: the exporter divides whole numbers in floating point, and half precision
    # has no microseconds.
    ends = (torch.arange(middles.shape[0]) + 1) * round(span_s * 1e6)
    place = (encoded.times.unsqueeze(2) >= ends).sum(dim=2)
    return averaged(encoded, place, middles)


def in_order(first: Encoded, second: Encoded) -> Encoded:
    """`in_order_of_time` of two whose times are whole microseconds."""
    times = torch.cat([first.times, second.times], dim=1)
    mask = torch.cat([first.mask, second.mask], dim=1)
    vectors = torch.cat([first.vectors, second.vectors], dim=1)
    return _sorted(Encoded(vectors, times, mask), times.masked_fill(~mask, _LAST))


def _gaps_closed(encoded: Encoded) -> Encoded:
    at = torch.arange(encoded.mask.shape[1])
    cleared = Encoded(
        encoded.vectors.masked_fill(~encoded.mask.unsqueeze(2), 0.0), encoded.times, encoded.mask
    )
    return _sorted(cleared, at + (~encoded.mask).long() * _LAST)


def _sorted(encoded: Encoded, key: Tensor) -> Encoded:
    # There is no stable sort in ONNX; a key that tells the place does the same.
    steps = key.shape[1]
    order = (key * _PLACES + torch.arange(steps)).topk(steps, dim=1, largest=False).indices
    dim = encoded.vectors.shape[2]
    return Encoded(
        encoded.vectors.gather(1, order.unsqueeze(2).expand(-1, -1, dim)),
        encoded.times.gather(1, order),
        encoded.mask.gather(1, order),
    )


def _plain(encoded: Encoded) -> Encoded:
    """With times that fit the vectors' own kind; nobody looks at them any more."""
    return Encoded(encoded.vectors, encoded.mask.to(encoded.vectors.dtype), encoded.mask)
