"""The two graphs of a stack of notes: what each computes, and its bytes in a precision.

The encoder is the part that is large and may be shared; the scorer is all that stands on it.
Both take any number of clips and any number of notes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.float16 import convert_float_to_float16
from torch import Tensor, nn

from piano_core.bundle.graph import graph_bytes
from piano_core.errors import BundleError
from piano_core.stack.aggregation import MeanPooling, MusicTransformer
from piano_core.stack.encoded import Encoded
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.stack.symbolic.tokens import FIELDS
from piano_core.stack_export.transformer import TransformerGraph
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.transcription.manifest import Precision

ENCODER_INPUTS, ENCODER_OUTPUTS = ("fields", "mask"), ("vectors",)
SCORER_INPUTS, SCORER_OUTPUTS = ("vectors", "mask"), ("mean", "aleatoric")

_OF_LABELS = {"scale", "offset"}

EXPORTED_FUSIONS = ("symbolic_only",)
EXPORTED_AGGREGATIONS = ("mean", "attention", "transformer")
"""What has graphs. Fusions on a grid of time and the hierarchy have as many spans as the times
say, and recurrent layers skip padding by packing: none of that can be traced."""


class EncoderGraph(nn.Module):
    """fields (b, n, f) int64 and mask (b, n) to vectors (b, n, d)."""

    def __init__(self, rated: RatedEvaluator) -> None:
        super().__init__()
        symbolic = rated.evaluator.symbolic
        assert isinstance(symbolic, SymbolicEncoder)
        self.symbolic = symbolic
        self.attended = TransformerGraph(symbolic.attention)

    def forward(self, fields: Tensor, mask: Tensor) -> Tensor:
        return self.attended(self.symbolic.embedded(fields), mask)


class ScorerGraph(nn.Module):
    """vectors (b, n, d) and mask (b, n) to mean and aleatoric sigma (b, t) on 0-100."""

    scale: Tensor
    offset: Tensor

    def __init__(self, rated: RatedEvaluator) -> None:
        super().__init__()
        own = rated.evaluator.aggregation
        self.attended = TransformerGraph(own) if isinstance(own, MusicTransformer) else None
        self.aggregation = MeanPooling() if self.attended else own
        self.head = rated.evaluator.head
        center = rated.label_center
        self.register_buffer("scale", rated.label_scale.clone())
        self.register_buffer("offset", torch.stack([center, torch.zeros_like(center)]).unsqueeze(1))

    def forward(self, vectors: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        if self.attended is not None:
            vectors = self.attended(vectors, mask)
        # No part that is exported looks at the times.
        said = self.head(self.aggregation(Encoded(vectors, mask.to(vectors.dtype), mask)))
        # One product for both: conversion to half precision fails where two nodes share a weight.
        both = torch.stack([said.mean, said.log_sigma.exp()]) * self.scale + self.offset
        return both[0], both[1]


def encoder_bytes(rated: RatedEvaluator, precision: Precision) -> bytes:
    """The encoder as ONNX. Raises `BundleError` for a stack that has no graph."""
    _require_exportable(rated)
    generator = torch.Generator().manual_seed(0)
    columns = [torch.randint(field.values, (2, 7), generator=generator) for field in FIELDS]
    fields = torch.stack(columns, dim=2)
    return _bytes(EncoderGraph(rated), fields, ENCODER_INPUTS, ENCODER_OUTPUTS, precision)


def scorer_bytes(rated: RatedEvaluator, precision: Precision) -> bytes:
    """The scorer as ONNX. Raises `BundleError` for a stack that has no graph."""
    _require_exportable(rated)
    vectors = torch.zeros(2, 7, rated.stack_config.dim)
    return _bytes(ScorerGraph(rated), vectors, SCORER_INPUTS, SCORER_OUTPUTS, precision)


def _bytes(
    network: nn.Module,
    values: Tensor,
    inputs: Sequence[str],
    outputs: Sequence[str],
    precision: Precision,
) -> bytes:
    """A graph that takes `values` (b, n, ...) and a mask (b, n) of any b and n."""
    example = (values, torch.ones(values.shape[:2], dtype=torch.bool))
    free = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
    content = graph_bytes(network, example, inputs, outputs, (free, free))
    return _ROUNDED[precision](content)


def _half(content: bytes) -> bytes:
    """All in half precision but for what is next to the labels' own scale: eleven bits are .06
    points near 100."""
    model = onnx.load_from_string(content)
    whole = [node.name for node in model.graph.node if _OF_LABELS & set(node.input)]
    halved = convert_float_to_float16(model, keep_io_types=True, node_block_list=whole)
    return halved.SerializeToString(deterministic=True)


def _integers(content: bytes) -> bytes:
    """Weights of products with a matrix in integers, one scale for each of its columns."""
    model = onnx.load_from_string(content)
    del model.graph.value_info[:]
    with TemporaryDirectory() as folder:
        rounded = Path(folder) / "rounded.onnx"
        quantize_dynamic(
            model,
            rounded,
            op_types_to_quantize=["MatMul", "Gemm"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
        return rounded.read_bytes()


_ROUNDED: dict[Precision, Callable[[bytes], bytes]] = {
    Precision.FP32: lambda content: content,
    Precision.FP16: _half,
    Precision.INT8: _integers,
}


def _require_exportable(rated: RatedEvaluator) -> None:
    config = rated.stack_config
    if config.fusion in EXPORTED_FUSIONS and config.aggregation in EXPORTED_AGGREGATIONS:
        return
    raise BundleError(
        f"a stack with the fusion {config.fusion} and the aggregation {config.aggregation} cannot "
        "be exported.",
        where="StackConfig",
        remedy=f"Use {' or '.join(EXPORTED_FUSIONS)} with one of "
        f"{', '.join(EXPORTED_AGGREGATIONS)}.",
    )
