"""Linear layers of an exported graph in 8-bit integers, scaled while they are computed.

Weights are rounded once, one scale for each output; what comes in is rounded as it comes, one scale
for each matrix (`DynamicQuantizeLinear` of ONNX; the product is onnxruntime's
`MatMulIntegerToFloat`). A rotated network (`rotated`) loses less by it.

On x86 CPUs without VNNI onnxruntime adds the products of two neighbouring inputs in 16 bits, with
saturation. So the scale of an output also keeps every such sum within them, whatever comes in: the
sums are the same on every CPU.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import helper, numpy_helper

DOMAIN = "com.microsoft"

LARGEST = 127
"""Of a rounded weight, either sign; also of two neighbouring weights of one sign together, before
they are rounded: then they are at most 128, and 128 x 255 is less than 2**15."""


def quantized(content: bytes, kinds: Collection[str]) -> bytes:
    """The graph with the linear layers whose name ends in one of `kinds` in integers.

    content: of a graph from `graph_bytes`, in which a linear layer is a Gemm whose weight is
    called `...<kind>.weight`.
    """
    model = onnx.load_from_string(content)
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes: list[Any] = []
    rounded: set[str] = set()
    for node in model.graph.node:
        kind = node.input[1].removesuffix(".weight").split(".")[-1] if len(node.input) > 1 else ""
        if node.op_type != "Gemm" or kind not in kinds:
            nodes.append(node)
            continue
        source, name = node.input[:2]
        if source not in rounded:
            rounded.add(source)
            nodes.append(helper.make_node("DynamicQuantizeLinear", [source], _parts(source)))
        model.graph.initializer.remove(weights[name])
        model.graph.initializer.extend(_rounded(name, numpy_helper.to_array(weights[name])))
        nodes.append(_product(node, _parts(source), _parts(name)))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    if not any(opset.domain == DOMAIN for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model.SerializeToString(deterministic=True)


def _parts(name: str) -> list[str]:
    """What a quantized tensor consists of: integers, scale, and which integer is zero."""
    return [f"{name}.integers", f"{name}.scale", f"{name}.zero"]


def _rounded(name: str, weight: npt.NDArray[np.float32]) -> list[Any]:
    """The parts of a weight (out, in), as (in, out) with one scale for each output."""
    scale = np.maximum(_reach(weight), np.finfo(np.float32).tiny) / LARGEST
    integers = np.round(weight / scale[:, None]).astype(np.int8).T
    values = (np.ascontiguousarray(integers), scale, np.zeros(len(scale), np.int8))
    return [
        numpy_helper.from_array(value, part)
        for value, part in zip(values, _parts(name), strict=True)
    ]


def _reach(weight: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(out,): how far two neighbouring weights reach together where they have the same sign."""
    even, odd = weight[:, 0::2], weight[:, 1::2]
    odd = np.pad(odd, ((0, 0), (0, even.shape[1] - odd.shape[1])))
    together = np.where(even * odd > 0, np.abs(even + odd), np.maximum(np.abs(even), np.abs(odd)))
    return together.max(axis=1)


def _product(node: Any, left: list[str], right: list[str]) -> Any:
    interleaved = [part for pair in zip(left, right, strict=True) for part in pair]
    inputs = [*interleaved, *node.input[2:]]
    return helper.make_node("MatMulIntegerToFloat", inputs, list(node.output), domain=DOMAIN)
