"""Encoders of sound that need no weights: convolutions over a spectrogram."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor, nn

from piano_core.audio import MelScale
from piano_core.stack.audio_encoders.encoder import AudioEncoder
from piano_core.stack.clips import Sound
from piano_core.stack.constant_q import ConstantQScale, log_cqts
from piano_core.stack.encoded import Encoded
from piano_core.stack.sound import log_mels

TIME_STRIDES = (2, 2, 1)
"""Steps in time of the convolutions: 100 frames a second become 25 vectors. All halve the bands."""

VECTOR_FRAMES = 4
"""Frames from one vector to the next: all the strides."""


Scale = MelScale | ConstantQScale


class Spectrogram(AudioEncoder):
    """`Sound` at the scale's rate to levels in dB, a vector of all bands for each frame.

    Nothing of it is learned, so that what it gives can be kept, see `encode_named`.
    """

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.scale = scale

    @property
    def rate(self) -> int:
        """The scale's."""
        return self.scale.sample_rate

    @property
    def settings(self) -> dict[str, Any]:
        """The scale."""
        return {"kind": type(self.scale).__name__, "scale": asdict(self.scale)}

    def forward(self, sound: Sound) -> Encoded:
        """(b, frames, bands)."""
        levels = _levels(sound.samples.masked_fill(~sound.mask, 0.0), self.scale)
        count = sound.mask.sum(dim=1)
        frames = torch.where(count > 0, count // self.scale.hop + 1, 0)
        at = torch.arange(levels.shape[1], device=levels.device) * self.scale.hop / self.rate
        return Encoded(levels, at.expand(len(levels), -1), _first(frames, levels.shape[1]))


class SpectrogramEncoder(AudioEncoder):
    """`Sound` at the scale's rate to one vector of `dim` numbers every four frames.

    channels: of the first convolution; each further one has twice as many. Kinds of it differ
    in the spectrogram, which may also have been made beforehand.
    """

    def __init__(self, dim: int, scale: Scale, channels: int = 16) -> None:
        super().__init__()
        self.spectrogram = Spectrogram(scale)
        widths = [1, *(channels * 2**i for i in range(len(TIME_STRIDES)))]
        self.blocks = nn.ModuleList(
            _Block(widths[i], widths[i + 1], stride) for i, stride in enumerate(TIME_STRIDES)
        )
        bands = scale.bands
        for _ in TIME_STRIDES:
            bands = _halved(bands)
        self.joined = nn.Linear(widths[-1] * bands, dim)
        self.norm = nn.LayerNorm(dim)

    @property
    def scale(self) -> Scale:
        """Of the spectrogram."""
        return self.spectrogram.scale

    @property
    def rate(self) -> int:
        """The scale's."""
        return self.scale.sample_rate

    @property
    def settings(self) -> dict[str, Any]:
        """The scale and the strides."""
        return {"scale": asdict(self.scale), "time_strides": TIME_STRIDES}

    def forward(self, sound: Sound | Encoded) -> Encoded:
        """(b, t, dim), t = 25 a second with the default scale, of samples or of what
        `spectrogram` made of them."""
        heard = sound if isinstance(sound, Encoded) else self.spectrogram(sound)
        return self.of_levels(heard.vectors, heard.mask.sum(dim=1))

    def of_levels(self, levels: Tensor, frames: Tensor) -> Encoded:
        """As `forward`, of levels (b, f, bands) in dB, the first `frames` (b,) of each clip."""
        # Silence is 0, as the convolutions' own padding is: the end of a clip sounds alike
        # whether other clips of the batch are longer or not.
        image = (1 - levels / self.scale.floor_db).unsqueeze(1).to(self.joined.weight.dtype)
        image = _cleared(image, frames)
        for block, stride in zip(self.blocks, TIME_STRIDES, strict=True):
            frames = torch.where(frames > 0, (frames - 1) // stride + 1, 0)
            image = _cleared(block(image), frames)
        vectors = self.norm(self.joined(image.transpose(1, 2).flatten(2)))
        return Encoded(vectors, self._times(image), _first(frames, image.shape[2]))

    def _times(self, image: Tensor) -> Tensor:
        """(b, t) s; a stride keeps every second frame, from the first one on."""
        hop = VECTOR_FRAMES * self.scale.hop
        at = torch.arange(image.shape[2], device=image.device) * hop
        return (at / self.rate).expand(len(image), -1)


class LogMelEncoder(SpectrogramEncoder):
    """Over bands equally spaced in mel."""

    def __init__(self, dim: int, scale: MelScale | None = None, channels: int = 16) -> None:
        super().__init__(dim, scale or MelScale(), channels)


class ConstantQEncoder(SpectrogramEncoder):
    """Over a band for each key: what is a semitone higher looks alike one band further up."""

    def __init__(self, dim: int, scale: ConstantQScale | None = None, channels: int = 16) -> None:
        super().__init__(dim, scale or ConstantQScale(), channels)


def _levels(samples: Tensor, scale: Scale) -> Tensor:
    if isinstance(scale, MelScale):
        return log_mels(samples, scale)
    return log_cqts(samples, scale)


class _Block(nn.Module):
    """A convolution, each place normalized over its channels alone, and GELU."""

    def __init__(self, channels: int, out: int, stride: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, out, 3, stride=(stride, 2), padding=1)
        self.norm = nn.LayerNorm(out)

    def forward(self, image: Tensor) -> Tensor:
        """(b, out, frames', bands') of (b, channels, frames, bands)."""
        normal = self.norm(self.conv(image).permute(0, 2, 3, 1))
        return nn.functional.gelu(normal).permute(0, 3, 1, 2)


def _halved(length: int) -> int:
    return (length - 1) // 2 + 1


def _first(frames: Tensor, longest: int) -> Tensor:
    """(b, longest) True for the first `frames` (b,) of each clip."""
    return torch.arange(longest, device=frames.device) < frames.unsqueeze(1)


def _cleared(image: Tensor, frames: Tensor) -> Tensor:
    """(b, c, t, bands) with zeros after each clip's own frames."""
    return image * _first(frames, image.shape[2])[:, None, :, None]
