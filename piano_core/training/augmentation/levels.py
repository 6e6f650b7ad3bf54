"""Spectrograms varied as other rooms and microphones would vary them, without their samples.

A spectrogram that was made once and kept costs no transform in training. What `SoundVariation`
does to samples is done to its levels but for tempo and tuning, for which the bands are too wide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import torch
from torch import Generator, Tensor

from piano_core.audio import MelScale
from piano_core.stack.constant_q import ConstantQScale
from piano_core.stack.encoded import Encoded
from piano_core.training.augmentation.draw import Draw
from piano_core.training.augmentation.sound import EQUALIZER_BANDS, SoundVariation

_NEPERS = math.log(10) / 10  # exp and log are several times as fast as pow and log10


@dataclass(frozen=True)
class LevelsVariation:
    """Called with the levels of a batch it gives others; `limits` are those for samples.

    Powers are added where samples would be: noise alike in all bands, whose mean lies `snr_db`
    below that of the clip, and a room as powers that fall by 60 dB in the reverberation time.
    """

    limits: SoundVariation = field(default_factory=SoundVariation)

    def __call__(
        self, heard: Encoded, generator: Generator, scale: MelScale | ConstantQScale
    ) -> Encoded:
        """(b, frames, bands) dB, never below the scale's floor."""
        limits, draw = self.limits, Draw(generator, len(heard.mask), heard.mask.device)
        bands = heard.vectors.shape[2]
        shown = heard.mask.unsqueeze(2)
        equalized = heard.vectors + _between(
            draw.spread(limits.equalizer_db, EQUALIZER_BANDS), bands
        ).unsqueeze(1)
        powers = _power(equalized) * shown
        if limits.room_s > 0:
            powers = self._in_room(powers, scale.hop / scale.sample_rate, draw)
        count = heard.mask.sum(dim=1).clamp(min=1) * bands
        noise = powers.sum(dim=(1, 2)) / count * _power(-draw.between(*limits.snr_db))
        gains = _power(draw.spread(limits.gain_db))
        powers = (powers + noise[:, None, None]) * gains[:, None, None]
        powers = powers * self._kept(heard.mask, bands, scale, draw)
        levels = powers.clamp(min=10 ** (scale.floor_db / 10)).log() / _NEPERS
        return replace(heard, vectors=levels)

    def _in_room(self, powers: Tensor, hop_s: float, draw: Draw) -> Tensor:
        """With what the frames before leave behind, as the direct sound and its tail weigh."""
        limits = self.limits
        times = draw.between(0.1 * limits.room_s, limits.room_s).unsqueeze(1)
        frames = max(int(limits.room_s / hop_s), 1)
        at = torch.arange(frames, device=powers.device) * hop_s
        tail = _power(-60 * at / times)
        direct_db = draw.between(limits.direct_db, limits.direct_db + 12)
        tail = tail / tail.sum(dim=1, keepdim=True) * _power(-direct_db).unsqueeze(1)
        # The tail of a frame begins with the next one: the frame itself is the direct sound.
        taps = torch.nn.functional.pad(tail, (1, 0)).flip(1).unsqueeze(1)
        each = torch.nn.functional.pad(powers.permute(2, 0, 1), (frames, 0))
        behind = torch.nn.functional.conv1d(each, taps, groups=len(powers))
        return powers + behind.permute(1, 2, 0)

    def _kept(
        self, mask: Tensor, bands: int, scale: MelScale | ConstantQScale, draw: Draw
    ) -> Tensor:
        """(b, frames, bands) 0 where a span of time or of bands is hidden, else 1."""
        lengths, limits = mask.sum(dim=1).float(), self.limits
        kept = torch.ones(*mask.shape, bands, device=mask.device)
        longest = limits.masked_s * scale.sample_rate / scale.hop
        for _ in range(limits.masks):
            wide = torch.full_like(lengths, bands)
            kept = kept * ~draw.span(lengths, longest, mask.shape[1])[:, :, None]
            kept = kept * ~draw.span(wide, limits.masked_share * bands, bands)[:, None, :]
        return kept


def _power(decibels: Tensor) -> Tensor:
    return torch.exp(decibels * _NEPERS)


def _between(gains: Tensor, bands: int) -> Tensor:
    """(b, bands) of gains (b, g) at places of equal distance, straight lines between."""
    return torch.nn.functional.interpolate(
        gains.unsqueeze(1), bands, mode="linear", align_corners=True
    ).squeeze(1)
