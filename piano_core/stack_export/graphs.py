"""The graphs of a stack as bytes in a precision.

Encoders are the parts that are large and may be shared; the scorer is all that stands on them.
All take any number of clips of any length.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.float16 import DEFAULT_OP_BLOCK_LIST, convert_float_to_float16
from torch import Tensor, nn

from piano_core.bundle.graph import graph_bytes
from piano_core.bundle.manifest import ENCODER_FILE, SCORER_FILE, SCORER_INPUT
from piano_core.errors import BundleError
from piano_core.features import SCORE_FREE
from piano_core.stack.audio_encoders import MertLayers
from piano_core.stack_export.encoders import (
    LayersGraph,
    LevelsGraph,
    ListenerGraph,
    NotesGraph,
    encoded_example,
    joined_layers,
    spectrogram_bands,
)
from piano_core.stack_export.scorer import ScorerGraph, scorer_inputs, scorer_outputs
from piano_core.stack_export.voices import Voices
from piano_core.stack_inputs import FIELDS
from piano_core.transcription.manifest import Precision

SOUND_FILE, LISTENER_FILE = "sound_encoder.onnx", "listener.onnx"

_OF_LABELS, _OF_MEASURES = ("scale", "offset"), (".measures.center", ".measures.scale")
_WHOLE = [*DEFAULT_OP_BLOCK_LIST, "LSTM"]
"""Operators that onnxruntime computes in single precision alone on a CPU."""


def stack_graphs(
    voices: Voices, published: MertLayers | None, precision: Precision
) -> dict[str, bytes]:
    """Every graph that the stack needs in a precision; see `traced_graphs` and `rounded`."""
    return rounded(traced_graphs(voices, published), precision)


def traced_graphs(voices: Voices, published: MertLayers | None) -> dict[str, bytes]:
    """Every graph that the stack needs in single precision, by the name of its file.

    published: the network of sound, where it is one that nothing was trained in. Raises
    `BundleError` where it is needed and not there.
    """
    graphs: dict[str, bytes] = {}
    if voices.stack.hears != "sound":
        graphs[ENCODER_FILE] = _notes(voices)
    if voices.stack.hears != "notes":
        graphs |= _sound(voices, published)
    graphs[SCORER_FILE] = _scorer(voices)
    return graphs


def rounded(graphs: Mapping[str, bytes], precision: Precision) -> dict[str, bytes]:
    """Graphs of single precision with their weights in another one."""
    return {name: _ROUNDED[precision](content) for name, content in graphs.items()}


def _notes(voices: Voices) -> bytes:
    generator = torch.Generator().manual_seed(0)
    columns = [torch.randint(field.values, (2, 7), generator=generator) for field in FIELDS]
    mask = torch.ones(2, 7, dtype=torch.bool)
    return _traced(
        NotesGraph(voices), (torch.stack(columns, dim=2), mask), ("fields", "mask"), ("read",)
    )


def _sound(voices: Voices, published: MertLayers | None) -> dict[str, bytes]:
    sound = voices.general.sound_config
    if not sound.published:
        bands = spectrogram_bands(voices)
        levels, frames = torch.zeros(2, 41, bands), torch.tensor([41, 30])
        names = ("levels", "frames")
        return {
            SOUND_FILE: _traced(
                LevelsGraph(voices), (levels, frames), names, ("heard", "heard_mask")
            )
        }
    if sound.frozen and published is None:
        raise BundleError(
            f"the stack stands on {sound.encoder}, which is not here.",
            where="SoundConfig.encoder",
            remedy="Put its published files where they were for training.",
        )
    layers = torch.zeros(2, 9, joined_layers(voices))
    samples = torch.randn(2, 24_000, generator=torch.Generator().manual_seed(0))
    listener = ListenerGraph(voices, published)
    return {
        LISTENER_FILE: _traced(listener, (samples,), ("samples",), ("layers",)),
        SOUND_FILE: _traced(LayersGraph(voices), (layers,), ("layers",), ("heard",)),
    }


def _scorer(voices: Voices) -> bytes:
    names, steps = scorer_inputs(voices), {"heard": 9, "read": 7}
    members = len(voices.members)
    examples: list[Tensor] = []
    for name in names:
        if name in ("grid", "figures", "phrases"):
            examples.append(torch.arange({"grid": 8, "figures": 3, "phrases": 2}[name]) + 0.5)
            continue
        if name == SCORER_INPUT:
            examples.append(torch.zeros(2, len(SCORE_FREE)))
            continue
        side, _, part = name.partition("_")
        one = encoded_example(voices.stack.dim, steps[side])
        known = {"": one.vectors.expand(members, -1, -1, -1).clone(), "mask": one.mask}
        examples.append({**known, "times": one.times}[part])
    return _traced(ScorerGraph(voices), tuple(examples), names, scorer_outputs(voices))


def _traced(
    network: nn.Module, examples: tuple[Tensor, ...], inputs: Sequence[str], outputs: Sequence[str]
) -> bytes:
    """A graph whose clips, and whose steps in time, are any number."""
    free = torch.export.Dim.DYNAMIC
    free_of = {4: (1, 2), 1: (0,)}
    shapes = [
        dict.fromkeys((0,) if name == SCORER_INPUT else free_of.get(one.dim(), (0, 1)), free)
        for name, one in zip(inputs, examples, strict=True)
    ]
    own: tuple[object, ...] = (
        (tuple(shapes),) if isinstance(network, ScorerGraph) else tuple(shapes)
    )
    return graph_bytes(network, examples, inputs, outputs, own)


def _half(content: bytes) -> bytes:
    """All in half precision but for what is next to the scale of labels or measures: eleven bits
    are .06 points near 100."""
    model = onnx.load_from_string(content)
    whole = [n.name for n in model.graph.node if any(map(_of_scale, n.input))]
    halved = convert_float_to_float16(
        model, keep_io_types=True, node_block_list=whole, op_block_list=_WHOLE
    )
    return halved.SerializeToString(deterministic=True)


def _of_scale(name: str) -> bool:
    return name.startswith(_OF_LABELS) or name.endswith(_OF_MEASURES)


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
