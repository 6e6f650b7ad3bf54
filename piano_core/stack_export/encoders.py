"""The encoders of a stack as modules that can be traced: all members' vectors side by side."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from piano_core.stack.audio_encoders import (
    LayerReader,
    MertEncoder,
    MertLayers,
    SpectrogramEncoder,
)
from piano_core.stack.encoded import Encoded
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.stack_export.transformer import TransformerGraph
from piano_core.stack_export.voices import Voices


class NotesGraph(nn.Module):
    """fields (b, n, f) int64 and mask (b, n) to vectors (members, b, n, d)."""

    def __init__(self, voices: Voices) -> None:
        super().__init__()
        self.members: Any = nn.ModuleList(_Notes(o.evaluator.symbolic) for o in voices.members)

    def forward(self, fields: Tensor, mask: Tensor) -> Tensor:
        return torch.stack([one(fields, mask) for one in self.members])


class _Notes(nn.Module):
    def __init__(self, symbolic: nn.Module | None) -> None:
        super().__init__()
        assert isinstance(symbolic, SymbolicEncoder)
        self.symbolic, self.attended = symbolic, TransformerGraph(symbolic.attention)

    def forward(self, fields: Tensor, mask: Tensor) -> Tensor:
        return self.attended(self.symbolic.embedded(fields), mask)


class LevelsGraph(nn.Module):
    """levels (b, f, bands) dB of a spectrogram and frames (b,) int64, how many of them a
    clip has, to vectors (members, b, t, d) and their mask (b, t)."""

    def __init__(self, voices: Voices) -> None:
        super().__init__()
        self.members: Any = nn.ModuleList(_encoder(o.evaluator.audio) for o in voices.members)

    def forward(self, levels: Tensor, frames: Tensor) -> tuple[Tensor, Tensor]:
        heard = [one.of_levels(levels, frames) for one in self.members]
        return torch.stack([one.vectors for one in heard]), heard[0].mask


class LayersGraph(nn.Module):
    """layers (b, t, w) of a published network, as `ListenerGraph` gives them, to vectors
    (members, b, t, d)."""

    def __init__(self, voices: Voices) -> None:
        super().__init__()
        audio = [one.evaluator.audio for one in voices.members]
        self.frozen = isinstance(audio[0], LayerReader)
        self.readers: Any = nn.ModuleList(_reader(one) for one in audio)

    def forward(self, layers: Tensor) -> Tensor:
        if self.frozen:
            states = layers.unflatten(2, (self.readers[0].layers, self.readers[0].width))
            return torch.stack([one.projection(one.mixture(states)) for one in self.readers])
        mixed = layers.chunk(len(self.readers), dim=2)
        return torch.stack([one.projection(m) for one, m in zip(self.readers, mixed, strict=True)])


class ListenerGraph(nn.Module):
    """samples (windows, n) to layers (windows, frames, w): all layers side by side of a network
    that nothing was trained in, else each member's mixture of its own."""

    def __init__(self, voices: Voices, published: MertLayers | None) -> None:
        super().__init__()
        trained = [one.evaluator.audio for one in voices.members]
        self.trained: Any = nn.ModuleList(one for one in trained if isinstance(one, MertEncoder))
        self.published = None if len(self.trained) else published
        for network in self.modules():
            if isinstance(network, MertLayers):
                network.hubert.set_attn_implementation("eager")

    def forward(self, samples: Tensor) -> Tensor:
        if self.published is not None:
            return self.published.states(samples).flatten(2)
        mixed = [one.reader.mixture(one.mert.states(samples)) for one in self.trained]
        return torch.cat(mixed, dim=2)


def spectrogram_bands(voices: Voices) -> int:
    """Of the levels that `LevelsGraph` takes."""
    return _encoder(voices.general.evaluator.audio).scale.bands


def joined_layers(voices: Voices) -> int:
    """w of `ListenerGraph`, for an example."""
    audio = voices.general.evaluator.audio
    if isinstance(audio, LayerReader):
        return audio.layers * audio.width
    assert isinstance(audio, MertEncoder)
    return len(voices.members) * audio.mert.width


def encoded_example(dim: int, steps: int = 7) -> Encoded:
    """Two clips, for tracing."""
    mask = torch.ones(2, steps, dtype=torch.bool)
    times = (torch.arange(steps) * 400_000).expand(2, steps).clone()
    return Encoded(torch.zeros(2, steps, dim), times, mask)


def _encoder(audio: nn.Module | None) -> SpectrogramEncoder:
    assert isinstance(audio, SpectrogramEncoder)
    return audio


def _reader(audio: nn.Module | None) -> LayerReader:
    own = audio.reader if isinstance(audio, MertEncoder) else audio
    assert isinstance(own, LayerReader)
    return own
