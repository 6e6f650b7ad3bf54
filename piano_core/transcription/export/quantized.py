"""Linear layers of an exported graph in 8-bit integers, scaled while they are computed.

Weights are rounded once (`rounded`), one scale for each output; what comes in is rounded as it
comes, one scale for each matrix (`DynamicQuantizeLinear` of ONNX; the product is onnxruntime's
`MatMulIntegerToFloat`). A rotated network (`rotated`) loses less by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import helper, numpy_helper

from piano_core.transcription.export.rounding import Matrix, rounded

DOMAIN = "com.microsoft"


def quantized(content: bytes, moments: Mapping[str, Matrix]) -> bytes:
    """The graph with the linear layers whose weight is named in `moments` in integers.

    content: of a graph from `graph_bytes`, in which a linear layer is a Gemm.
    moments: of what comes in, by the name of the weight (see `rounded`); others may be among them.
    """
    model = onnx.load_from_string(content)
    weights = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes: list[Any] = []
    taken: set[str] = set()
    for node in model.graph.node:
        if node.op_type != "Gemm" or node.input[1] not in moments:
            nodes.append(node)
            continue
        source, name = node.input[:2]
        if source not in taken:
            taken.add(source)
            nodes.append(helper.make_node("DynamicQuantizeLinear", [source], _parts(source)))
        model.graph.initializer.remove(weights[name])
        weight = numpy_helper.to_array(weights[name])
        model.graph.initializer.extend(_integers(name, weight, moments[name]))
        nodes.append(_product(node, _parts(source), _parts(name)))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    if taken and not any(opset.domain == DOMAIN for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    return model.SerializeToString(deterministic=True)


def _parts(name: str) -> list[str]:
    """What a quantized tensor consists of: integers, scale, and which integer is zero."""
    return [f"{name}.integers", f"{name}.scale", f"{name}.zero"]


def _integers(name: str, weight: npt.NDArray[np.float32], moments: Matrix) -> list[Any]:
    """The parts of a weight (out, in), as (in, out)."""
    integers, scale = rounded(weight, moments)
    values = (np.ascontiguousarray(integers.T), scale, np.zeros(len(scale), np.int8))
    return [
        numpy_helper.from_array(value, part)
        for value, part in zip(values, _parts(name), strict=True)
    ]


def _product(node: Any, left: list[str], right: list[str]) -> Any:
    interleaved = [part for pair in zip(left, right, strict=True) for part in pair]
    inputs = [*interleaved, *node.input[2:]]
    return helper.make_node("MatMulIntegerToFloat", inputs, list(node.output), domain=DOMAIN)
