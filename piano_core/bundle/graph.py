"""Torch module to ONNX bytes that depend on the weights and on nothing else."""

from __future__ import annotations

import copy
import logging
import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

import onnx
import torch

from piano_core.bundle.manifest import SCORER_INPUT, SCORER_OUTPUTS

OPSET = 20
"""Read by every onnxruntime from 1.17 on, and enough for all that a feature network does."""


def onnx_bytes(network: torch.nn.Module, feature_count: int) -> bytes:
    """A scorer as a serialized ONNX graph with any number of rows: (n, f) to `SCORER_OUTPUTS`."""
    rows = torch.export.Dim("n")
    example = torch.zeros(2, feature_count)
    return graph_bytes(network, (example,), (SCORER_INPUT,), SCORER_OUTPUTS, ({0: rows},))


def graph_bytes(
    network: torch.nn.Module,
    examples: tuple[torch.Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    dynamic_shapes: tuple[Any, ...],
    opset: int = OPSET,
) -> bytes:
    """`network` as a serialized ONNX graph, on the CPU, weights included.

    examples: one tensor an input. dynamic_shapes: for each input its free dimensions, as
    `torch.export` takes them. The module is copied, so its device and training mode stay as
    they are. Equal weights give equal bytes: what the exporter notes about source files,
    folders and itself is taken out.
    """
    with _without_chatter():
        program = torch.onnx.export(
            copy.deepcopy(network).cpu().eval(),
            examples,
            dynamo=True,
            opset_version=opset,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=dynamic_shapes,
            verbose=False,
        )
    assert program is not None  # only the deprecated exporter returns nothing
    model = program.model_proto
    _strip(model)
    onnx.checker.check_model(model, full_check=True)
    return model.SerializeToString(deterministic=True)


@contextmanager
def _without_chatter() -> Generator[None]:
    """Keep from people what the exporter says about packages that it could use as well."""
    logger = logging.getLogger("torch.onnx")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # torch's own, inside the exporter
            yield
    finally:
        logger.setLevel(level)


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
