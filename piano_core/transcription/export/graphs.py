"""What becomes each graph of a bundle, and how far a graph computes the same as torch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from piano_core.bundle.graph import graph_bytes
from piano_core.transcription.export.modules import (
    AttributeReader,
    Backbone,
    IntervalScorer,
    frequency_bins,
    windows,
)
from piano_core.transcription.export.moments import heard_moments
from piano_core.transcription.export.quantized import quantized
from piano_core.transcription.export.rotation import rotated
from piano_core.transcription.export.rounding import Matrix
from piano_core.transcription.export.steps import rows_bytes, stepped_bytes
from piano_core.transcription.export.weights import Published, transkun_weights
from piano_core.transcription.manifest import (
    ATTRIBUTES_FILE,
    ATTRIBUTES_INPUTS,
    ATTRIBUTES_OUTPUTS,
    BACKBONE_FILE,
    BACKBONE_INPUT,
    BACKBONE_OUTPUTS,
    SCORES_FILE,
    SCORES_INPUT,
    SCORES_OUTPUTS,
    Precision,
    verify_transcriber,
)

OPSET = 23
"""The first with attention and root-mean-square normalization as one operator each, which
onnxruntime (from 1.23 on) computes without writing down what lies between."""

INTEGERS = ("query", "key", "value", "out", "inner", "outer")
"""The linear layers of the backbone that compute with integers when asked to."""

SCORING_INTEGERS = ("begin", "end")
"""Those of the scores of intervals."""


EXACT: Mapping[str, Matrix] = MappingProxyType({})
"""No layer in integers."""


@dataclass(frozen=True, eq=False)
class Traced:
    """One graph: its file, the network it is traced from, an example, and names.

    shapes: which sizes of the inputs stay free, as `torch.export` takes them.
    """

    file: str
    network: nn.Module
    inputs: tuple[Tensor, ...]
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    shapes: tuple[Any, ...]


def traced_graphs(
    published: Published, precision: Precision = Precision.FP32
) -> tuple[Traced, ...]:
    """The graphs of `TRANSCRIBER_FILES`, each with the same example every time."""
    if precision is Precision.INT8:
        published = rotated(published)
    number = torch.float16 if precision is Precision.FP16 else torch.float32
    return _backbone(published, number), _scores(published), _attributes(published)


def integer_moments(published: Published, graphs: Sequence[Traced]) -> dict[str, Matrix]:
    """What comes into the layers that compute with integers (`heard_moments`).

    graphs: of `traced_graphs`, made of `published`.
    """
    (backbone,) = (one.network for one in graphs if isinstance(one.network, Backbone))
    return heard_moments(rotated(published), backbone, INTEGERS, SCORING_INTEGERS)


def traced_bytes(
    graph: Traced, precision: Precision = Precision.FP32, moments: Mapping[str, Matrix] = EXACT
) -> bytes:
    """The graph as ONNX, with the linear layers named in `moments` in integers.

    For CPUs the layers of the backbone walk over rows (`stepped_bytes`).
    """
    if graph.file != BACKBONE_FILE or precision is Precision.FP16:
        names = (graph.input_names, graph.output_names)
        content = graph_bytes(graph.network, graph.inputs, *names, graph.shapes, OPSET)
        return quantized(content, moments)
    assert isinstance(graph.network, Backbone)
    (power,), rows = graph.inputs, quantized(rows_bytes(graph.network, OPSET), moments)
    return stepped_bytes(graph.network, power, graph.shapes, rows, OPSET)


def graph_differences(directory: Path, graph: Traced) -> dict[str, float]:
    """By how much each output differs from torch's at most, as a part of its largest value.

    Outputs that stay below 1 are compared absolutely.
    """
    session = onnxruntime.InferenceSession(
        str(directory / graph.file), providers=["CPUExecutionProvider"]
    )
    feeds = {n: value.numpy() for n, value in zip(graph.input_names, graph.inputs, strict=True)}
    with torch.inference_mode():
        expected = [output.numpy() for output in graph.network(*graph.inputs)]
    ours = [np.asarray(output) for output in session.run(graph.output_names, feeds)]
    return {
        name: float(np.abs(a - b).max()) / max(float(np.abs(b).max()), 1.0)
        for name, a, b in zip(graph.output_names, ours, expected, strict=True)
    }


def transcriber_parity(directory: Path, published: Published | None = None) -> dict[str, float]:
    """`graph_differences` of the graphs of the bundle in `directory`, by output.

    published: the weights it was made from; those of the installed Transkun by default.
    """
    differences: dict[str, float] = {}
    precision = Precision(verify_transcriber(directory).precision)
    for graph in traced_graphs(published or transkun_weights(), precision):
        differences |= graph_differences(directory, graph)
    return differences


def _backbone(published: Published, number: torch.dtype) -> Traced:
    shape = published.architecture
    first, end = frequency_bins(published.weights)
    generator = torch.Generator().manual_seed(0)
    size = (1, len(windows(published.weights)), shape.frames, end - first)
    frames = torch.export.Dim("frames", min=2 * shape.patch, max=shape.frames)
    return Traced(
        BACKBONE_FILE,
        Backbone(published.weights, shape, number).eval(),
        (torch.rand(size, generator=generator),),
        (BACKBONE_INPUT,),
        BACKBONE_OUTPUTS,
        ({2: frames},),
    )


def _scores(published: Published) -> Traced:
    generator = torch.Generator().manual_seed(0)
    width = published.weights["backbone.upConv1dSkip.weight"].shape[0]
    return Traced(
        SCORES_FILE,
        IntervalScorer(published.weights).eval(),
        (torch.randn((3, 5, width), generator=generator),),
        (SCORES_INPUT,),
        SCORES_OUTPUTS,
        ({0: torch.export.Dim("tracks"), 1: torch.export.Dim("patches")},),
    )


def _attributes(published: Published) -> Traced:
    network = AttributeReader(published.weights).eval()
    generator = torch.Generator().manual_seed(0)
    width = published.weights["backbone.upConv1dSkip.weight"].shape[0]
    rows = [torch.randn((7, width), generator=generator) for _ in range(2)]
    phases = [torch.randint(network.patch, (7,), generator=generator) for _ in range(2)]
    inputs = (rows[0], phases[0], rows[1], phases[1])
    return Traced(
        ATTRIBUTES_FILE,
        network,
        inputs,
        ATTRIBUTES_INPUTS,
        ATTRIBUTES_OUTPUTS,
        tuple({0: torch.export.Dim("n")} for _ in inputs),
    )
