"""Torch module to ONNX bytes that depend on the weights and on nothing else."""

from __future__ import annotations

import copy
from typing import Any

import onnx
import torch

from piano_core.bundle.manifest import SCORER_INPUT, SCORER_OUTPUTS

OPSET = 20
"""Read by every onnxruntime from 1.17 on, and enough for all that a feature network does."""


def onnx_bytes(network: torch.nn.Module, feature_count: int) -> bytes:
    """`network` as a serialized ONNX graph with any number of rows, on the CPU.

    The module maps (n, f) float32 to `SCORER_OUTPUTS`. It is copied, so its device and
    training mode stay as they are. Equal weights give equal bytes: what the exporter
    notes about source files, folders and itself is taken out.
    """
    program = torch.onnx.export(
        copy.deepcopy(network).cpu().eval(),
        (torch.zeros(2, feature_count),),
        dynamo=True,
        opset_version=OPSET,
        input_names=[SCORER_INPUT],
        output_names=list(SCORER_OUTPUTS),
        dynamic_shapes=({0: torch.export.Dim("n")},),
        verbose=False,
    )
    assert program is not None  # only the deprecated exporter returns nothing
    model = program.model_proto
    _strip(model)
    onnx.checker.check_model(model, full_check=True)
    return model.SerializeToString(deterministic=True)


def _strip(model: onnx.ModelProto) -> None:
    del model.metadata_props[:]
    model.producer_name, model.producer_version, model.doc_string = "piano_core", "", ""
    for function in model.functions:
        _strip_nodes(function.node)
    _strip_graph(model.graph)


def _strip_graph(graph: Any) -> None:
    for part in (graph, *graph.input, *graph.output, *graph.value_info, *graph.initializer):
        del part.metadata_props[:]
        part.doc_string = ""
    _strip_nodes(graph.node)


def _strip_nodes(nodes: Any) -> None:
    for node in nodes:
        del node.metadata_props[:]
        node.doc_string = ""
        for attribute in node.attribute:
            for inner in (attribute.g, *attribute.graphs):
                if inner.node:
                    _strip_graph(inner)
