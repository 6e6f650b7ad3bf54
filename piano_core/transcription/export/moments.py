"""What comes into the layers that are rounded, when a piano is heard: second moments.

The piano is our own, playing the demo corpus: what matters is which directions of their inputs
layers use at all, and those are the network's.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import torch
from torch import Tensor, nn

from piano_core.audio.framing import mono
from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.synthesis import SAMPLE_RATE, render
from piano_core.transcription.export.modules import Backbone, frequency_bins, windows
from piano_core.transcription.export.rounding import Matrix
from piano_core.transcription.export.weights import Published
from piano_core.transcription.spectrum import Samples, Spectrum

TAKES = 2
"""Demo takes that share the segment that is heard."""


def heard_moments(
    published: Published, backbone: Backbone, kinds: Collection[str], scoring: Collection[str]
) -> dict[str, Matrix]:
    """Second moments of what comes into linear layers, by the name of their weight in the graphs.

    backbone: of `published`. kinds: last names of the layers in it. scoring: of layers that take
    what it gives.
    """
    first, end = frequency_bins(published.weights)
    rows = windows(published.weights).numpy()
    spectrum = Spectrum(rows, (first, end), published.architecture.frame_hop)
    shape = published.architecture
    power = torch.from_numpy(spectrum.power(_sound(round(shape.segment_s * shape.sample_rate))))
    moments: dict[str, Matrix] = {}
    hooks = [
        layer.register_forward_pre_hook(_Keeper(moments, f"layers.{name}.weight"))
        for name, layer in backbone.layers.named_modules()
        if isinstance(layer, nn.Linear) and name.split(".")[-1] in kinds
    ]
    with torch.inference_mode():
        hidden = backbone(power)[0]
    for hook in hooks:
        hook.remove()
    return moments | dict.fromkeys((f"{name}.weight" for name in scoring), _moments(hidden))


class _Keeper:
    """A hook before a layer that keeps the moments of what comes in."""

    def __init__(self, moments: dict[str, Matrix], name: str):
        self._moments, self._name = moments, name

    def __call__(self, _layer: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        self._moments[self._name] = _moments(inputs[0])


def _moments(rows: Tensor) -> Matrix:
    flat = rows.reshape(-1, rows.shape[-1])
    return (flat.T @ flat).double().numpy()


def _sound(samples: int) -> Samples:
    """(sample, 1): the beginnings of the first demo takes, one after the other."""
    share, corpus = -(-samples // TAKES), DemoCorpus(seed=0)
    recordings = sorted(corpus.recordings()["recording_id"])[:TAKES]
    begun = (corpus.performance(name).excerpt(0.0, share / SAMPLE_RATE) for name in recordings)
    sound = np.concatenate([render(take, SAMPLE_RATE)[:share] for take in begun])
    return mono(sound[:samples])
