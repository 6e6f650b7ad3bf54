"""The encoder of notes: compound tokens to one vector a note, through attention."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from piano_core.stack.aggregation import MusicTransformer
from piano_core.stack.clips import Notes
from piano_core.stack.encoded import Encoded
from piano_core.stack_inputs import FIELDS

BASE_LAYERS, LARGE_LAYERS = 6, 12
"""The roadmap's two sizes."""


class SymbolicEncoder(nn.Module):
    """`Notes` (b, n, fields) to `Encoded` (b, n, d): embeddings, `layers` of attention with
    relative positions, and a last normalization.

    width: numbers in each field's own embedding; they stand side by side and a linear layer
    makes d of them, so that fields of few values take little room.
    """

    def __init__(
        self,
        dim: int,
        layers: int = BASE_LAYERS,
        heads: int = 8,
        width: int = 64,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.embeddings = nn.ModuleList(nn.Embedding(field.size, width) for field in FIELDS)
        self.joined = nn.Linear(width * len(FIELDS), dim)
        self.attention = MusicTransformer(dim, layers, heads, dropout=dropout)

    def forward(self, notes: Notes) -> Encoded:
        """One vector a note, at its onset."""
        vectors = self.embedded(notes.fields)
        return self.attention.over_time(Encoded(vectors, notes.times, notes.mask))

    def embedded(self, fields: Tensor) -> Tensor:
        """(b, n, d) what a note is by itself, before it hears the others."""
        each = [embed(fields[:, :, i]) for i, embed in enumerate(self.embeddings)]
        return self.joined(torch.cat(each, dim=2))
