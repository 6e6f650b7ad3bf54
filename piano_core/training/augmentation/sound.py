"""Sound varied as other rooms, microphones and pianos would vary it, by which nobody is rated.

All of it is computed on the device of the batch, by torch and torchaudio. What is drawn comes from
a generator on the CPU, so that seed, epoch and batch decide it on every device. What is kept
beneath notice: tempo; what is heard, but is the recording's and not the player's: level, noise,
room, equalizer, tuning; and what is only hidden: masked spans of time and frequency.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torchaudio.functional
from torch import Generator, Tensor

from piano_core.errors import SettingsError
from piano_core.stack.clips import Sound
from piano_core.training.augmentation.draw import Draw
from piano_core.training.augmentation.notes import TEMPO_LIMIT

GAIN_LIMIT_DB = 12.0
"""Recorders are levelled by hand; peaks of PercePiano-like takes lie so far apart."""

SNR_LEAST_DB = 25.0
"""With less, soft notes drown."""

ROOM_LIMIT_S = 0.8
"""Reverberation time of a small hall (Beranek, "Concert halls and opera houses", 2004, gives 1.1
to 1.4 s for recital halls, half of which are rooms in which people practise)."""

DIRECT_LEAST_DB = 6.0
"""Of the direct sound above all reverberation: a microphone near the instrument."""

EQUALIZER_LIMIT_DB = 6.0
TUNING_LIMIT_CENTS = 30.0
"""Concert pitch lies between 435 and 445 Hz, which are 40 cents apart."""

EQUALIZER_BANDS = 8  # over all octaves from 60 Hz on
_LOWEST_HZ = 60.0
_STEPS = 400  # to an octave's ratio of 1: a resampler needs small integers (4.3 cents a step)


@dataclass(frozen=True)
class SoundVariation:
    """How far sound is varied; called with a batch it gives another one.

    gain_db: of each clip, up or down. snr_db: least and largest level above white noise. room_s:
    largest reverberation time; direct_db: of the direct sound above the room, at least.
    equalizer_db: largest gain of a band. tempo: largest relative change, one for the batch.
    cents: largest detuning, one for the batch. respaced: share of batches to which both happen, as
        they take twice the time of all the rest.
    masks: spans hidden in time and in frequency, each at most `masked_s` long and `masked_share`
        of all frequencies wide (Park et al., "SpecAugment", Interspeech 2019).
    """

    gain_db: float = 6.0
    snr_db: tuple[float, float] = (30.0, 60.0)
    room_s: float = 0.5
    direct_db: float = 8.0
    equalizer_db: float = 3.0
    tempo: float = TEMPO_LIMIT
    cents: float = 20.0
    respaced: float = 0.25
    masks: int = 1
    masked_s: float = 0.3
    masked_share: float = 0.1

    def __post_init__(self) -> None:
        limits = {
            "gain_db": (0, GAIN_LIMIT_DB),
            "room_s": (0, ROOM_LIMIT_S),
            "direct_db": (DIRECT_LEAST_DB, math.inf),
            "equalizer_db": (0, EQUALIZER_LIMIT_DB),
            "tempo": (0, TEMPO_LIMIT),
            "cents": (0, TUNING_LIMIT_CENTS),
            "respaced": (0, 1),
            "masked_s": (0, 1.0),
            "masked_share": (0, 0.25),
        }
        for name, (low, high) in limits.items():
            self._require(name, low <= getattr(self, name) <= high, f"from {low} to {high}")
        least, most = self.snr_db
        self._require("snr_db", SNR_LEAST_DB <= least <= most, f"two, from {SNR_LEAST_DB} on")
        self._require("masks", self.masks >= 0, "0 or more")

    def _require(self, name: str, holds: bool, rule: str) -> None:
        if not holds:
            raise SettingsError(
                f"must be {rule}, or else people would rate it otherwise.",
                where=f"SoundVariation.{name}={getattr(self, name)}",
                remedy="Leave it out to use the preset's.",
            )

    def __call__(self, sound: Sound, generator: Generator, rate: int) -> Sound:
        """The same clips in another guise, at the same `rate`; silence stays silence."""
        draw = Draw(generator, len(sound.mask), sound.samples.device)
        varied = self._respaced(self._filtered(sound, rate, draw), draw)
        heard = varied.samples
        if self.room_s > 0:
            heard = self._in_room(heard, rate, draw)
        heard = self._with_noise(heard, varied.mask, draw)
        heard = heard * 10 ** (draw.spread(self.gain_db) / 20).unsqueeze(1)
        return Sound(heard.masked_fill(~varied.mask, 0.0), varied.mask)

    def _filtered(self, sound: Sound, rate: int, draw: Draw) -> _Spectra:
        """Spectra after equalizer and masks."""
        size = 2 ** round(math.log2(0.064 * rate))
        samples = sound.samples.masked_fill(~sound.mask, 0.0)
        # A hop of silence behind, or else the way back would end before the last sample.
        samples = torch.nn.functional.pad(samples, (0, size // 4))
        window = torch.hann_window(size, device=samples.device)
        spectra = torch.stft(samples, size, window=window, pad_mode="constant", return_complex=True)
        bins, frames = spectra.shape[1:]
        gains = 10 ** (_curve(draw.spread(self.equalizer_db, EQUALIZER_BANDS), bins, rate) / 20)
        kept = torch.ones(len(samples), bins, frames, device=samples.device)
        lengths = sound.mask.sum(dim=1) * 4 / size
        for _ in range(self.masks):
            wide = torch.full_like(lengths, bins)
            kept = kept * ~draw.span(lengths, self.masked_s * rate * 4 / size, frames)[:, None, :]
            kept = kept * ~draw.span(wide, self.masked_share * bins, bins)[:, :, None]
        return _Spectra(spectra * gains.unsqueeze(2) * kept, window, sound.mask)

    def _respaced(self, heard: _Spectra, draw: Draw) -> Sound:
        """Samples at another tempo and tuning."""
        happens = draw.whole(1, 100) <= 100 * self.respaced
        faster = 1 + happens * float(draw.spread(self.tempo)[0])
        most = int(_STEPS * (2 ** (self.cents / 1200) - 1))
        steps = _STEPS + happens * draw.whole(-most, most)
        hop, spectra = (len(heard.window)) // 4, heard.spectra
        # Slower by as much as the resampler will then raise it.
        pace = faster * _STEPS / steps
        if pace != 1:
            advance = torch.linspace(0, math.pi * hop, spectra.shape[1], device=spectra.device)
            spectra = torchaudio.functional.phase_vocoder(spectra, pace, advance.unsqueeze(1))
        samples = torch.istft(spectra, len(heard.window), window=heard.window)
        samples = torchaudio.functional.resample(samples, steps, _STEPS)
        lengths = (heard.mask.sum(dim=1) / faster).round().long().clamp(max=samples.shape[1])
        longest = max(int(lengths.max()), 1)
        at = torch.arange(longest, device=samples.device)
        return Sound(samples[:, :longest], at < lengths.unsqueeze(1))

    def _in_room(self, samples: Tensor, rate: int, draw: Draw) -> Tensor:
        """Behind the direct sound, noise that falls by 60 dB in the reverberation time
        (Moorer, "About this reverberation business", Computer Music Journal 3, 1979)."""
        times = draw.between(0.1 * self.room_s, self.room_s).unsqueeze(1)
        at = torch.arange(1, round(self.room_s * rate), device=samples.device) / rate
        tail = draw.noise(len(at)) * 10 ** (-3 * at / times)
        direct_db = draw.between(self.direct_db, self.direct_db + 12)
        level = 10 ** (-direct_db / 20) / tail.square().sum(dim=1).sqrt().clamp(min=1e-9)
        behind = torchaudio.functional.fftconvolve(samples, tail * level.unsqueeze(1))
        return samples + torch.nn.functional.pad(behind, (1, 0))[:, : samples.shape[1]]

    def _with_noise(self, samples: Tensor, mask: Tensor, draw: Draw) -> Tensor:
        power = samples.square().masked_fill(~mask, 0.0).sum(dim=1) / mask.sum(dim=1).clamp(min=1)
        level = power.sqrt() * 10 ** (-draw.between(*self.snr_db) / 20)
        return samples + level.unsqueeze(1) * draw.noise(samples.shape[1])


@dataclass(frozen=True, eq=False)
class _Spectra:
    """(b, bins, frames) of samples with this mask, in windows that overlap by three quarters."""

    spectra: Tensor
    window: Tensor
    mask: Tensor


def _curve(gains: Tensor, bins: int, rate: int) -> Tensor:
    """(b, bins) dB: gains (b, bands) at frequencies of equal ratio, straight lines between."""
    hertz = torch.linspace(0, rate / 2, bins, device=gains.device)
    octaves = torch.log2((hertz / _LOWEST_HZ).clamp(min=1.0))
    place = octaves / torch.log2(torch.tensor(rate / 2 / _LOWEST_HZ)) * (gains.shape[1] - 1)
    low = place.floor().long().clamp(max=gains.shape[1] - 2)
    share = place - low
    return gains[:, low] * (1 - share) + gains[:, low + 1] * share
