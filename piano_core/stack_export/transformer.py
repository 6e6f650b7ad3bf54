"""Attention of the stack arranged for export: the same weights and numbers, with free sizes.

x-transformers compiles its rearrangements for the sizes that it first meets, so its own code has
no graph of free length (x-transformers 2, einops and einx under `torch.export`).
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from piano_core.stack.aggregation import MusicTransformer
from piano_core.stack.encoded import Encoded

_UNHEARD = -1e4
"""Added to a logit so that no softmax looks there, in half precision too."""


class TransformerGraph(nn.Module):
    """vectors (b, n, d) and mask (b, n) to (b, n, d), as `MusicTransformer.over_time`."""

    def __init__(self, transformer: MusicTransformer) -> None:
        super().__init__()
        layers: Any = transformer.layers
        self.rel_pos, self.layers = layers.rel_pos, _Layers(layers)

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        vectors = vectors.masked_fill(~mask.unsqueeze(2), 0.0)
        bias = self._distances(vectors.shape[1]) + _unheard(vectors, mask)
        return self.layers(vectors, None, bias)

    def over_time(self, encoded: Encoded) -> Encoded:
        """As `MusicTransformer.over_time`."""
        return Encoded(self(encoded.vectors, encoded.mask), encoded.times, encoded.mask)

    def _distances(self, count: int) -> Tensor:
        """(heads, n, n) learned bias of each bucket of distance, before and behind apart."""
        at = torch.arange(count)
        ahead = at.unsqueeze(0) - at.unsqueeze(1)
        buckets = self.rel_pos.num_buckets // 2
        exact = buckets // 2
        apart = ahead.abs()
        wide = torch.log(apart.clamp(min=1).float() / exact)
        wide = wide / math.log(self.rel_pos.max_distance / exact) * (buckets - exact)
        far = (exact + wide.long()).clamp(max=buckets - 1)
        place = torch.where(apart < exact, apart, far) + torch.where(ahead > 0, buckets, 0)
        return self.rel_pos.relative_attention_bias(place).permute(2, 0, 1) * self.rel_pos.scale


class CrossGraph(nn.Module):
    """What x-transformers' `CrossAttender` computes; called as the fusion calls that."""

    def __init__(self, attender: Any) -> None:
        super().__init__()
        self.layers = _Layers(attender)

    def forward(
        self, vectors: Tensor, context: Tensor, mask: Tensor, context_mask: Tensor
    ) -> Tensor:
        return self.layers(vectors, context, _unheard(context, context_mask))


class _Layers(nn.Module):
    def __init__(self, layers: Any) -> None:
        super().__init__()
        self.final_norm = _Norm(layers.final_norm)
        self.norms = nn.ModuleList(_Norm(norms[0]) for norms, _, _ in layers.layers)
        kinds = {"a": _Attention, "c": _Attention, "f": _FeedForward}
        self.blocks = nn.ModuleList(
            kinds[kind](block)
            for kind, (_, block, _) in zip(layers.layer_types, layers.layers, strict=True)
        )

    def forward(self, vectors: Tensor, context: Tensor | None, bias: Tensor) -> Tensor:
        for norm, block in zip(self.norms, self.blocks, strict=True):
            vectors = vectors + block(norm(vectors), context, bias)
        return self.final_norm(vectors)


class _Norm(nn.Module):
    def __init__(self, norm: Any) -> None:
        super().__init__()
        # Kept as what departs from 1 where there is a unit offset.
        self.gamma, self.offset, self.epsilon = norm.gamma, float(norm.unit_offset), norm.ln.eps

    def forward(self, x: Tensor) -> Tensor:
        gamma = self.gamma + self.offset
        return functional.layer_norm(x, gamma.shape, gamma, None, self.epsilon)


class _Attention(nn.Module):
    def __init__(self, attention: Any) -> None:
        super().__init__()
        self.query, self.key, self.value = attention.to_q, attention.to_k, attention.to_v
        self.out, self.heads = attention.to_out, attention.heads

    def forward(self, x: Tensor, context: Tensor | None, bias: Tensor) -> Tensor:
        asked = x if context is None else context
        query, key, value = (
            part(of).unflatten(2, (self.heads, -1)).transpose(1, 2)
            for part, of in ((self.query, x), (self.key, asked), (self.value, asked))
        )
        # Written out: traced, the fused attention gives a layout that has no view (torch 2.11).
        logits = query @ key.transpose(2, 3) * query.shape[3] ** -0.5 + bias
        heard = (logits.softmax(dim=3) @ value).transpose(1, 2)
        return self.out(heard.reshape(x.shape[0], x.shape[1], self.out.in_features))


class _FeedForward(nn.Module):
    def __init__(self, feed: Any) -> None:
        super().__init__()
        self.feed = feed

    def forward(self, x: Tensor, context: Tensor | None, bias: Tensor) -> Tensor:
        return self.feed(x)


def _unheard(vectors: Tensor, mask: Tensor) -> Tensor:
    """(b, 1, 1, n) a number that no softmax looks past, where there is nothing."""
    return torch.zeros_like(vectors[:, :, 0]).masked_fill(~mask, _UNHEARD)[:, None, None, :]
