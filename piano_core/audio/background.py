"""What is heard behind the music: noise between the partials, and hum of the mains."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import soxr

from piano_core.audio.framing import Framer
from piano_core.audio.histogram import LOWEST_DB, LevelHistogram, decibels
from piano_core.audio.resampling import QUALITY
from piano_core.audio.source import Samples

_NOISE_RATE, _NOISE_FRAME = 8000, 4096
_NOISE_BAND_HZ = (200.0, 3500.0)
_HUM_RATE, _HUM_FRAME = 1000, 4096
"""Four seconds tell 50 Hz from the G at 49 Hz."""

MAINS_HZ = (50, 60)
_HARMONICS = 4
_WANDER = 0.004
"""Mains frequency strays by up to so much of itself, and a recorder's clock a little more."""
_STANDS_OUT_DB = 12.0
_STEADY_PERCENT = 20.0


class BackgroundMeter:
    """Noise and hum of a mono stream, in constant memory.

    Noise is what is left between the partials of what is played, in the spectrum of half
    a second, in the quietest tenth of all half seconds. Hum is a line at a mains
    frequency and a multiple of it that stands out in four of five stretches of 4 s.
    """

    def __init__(self, sample_rate: int) -> None:
        self._to_noise_rate = soxr.ResampleStream(sample_rate, _NOISE_RATE, 1, "float32", QUALITY)
        self._to_hum_rate = soxr.ResampleStream(_NOISE_RATE, _HUM_RATE, 1, "float32", QUALITY)
        self._noise_framer, self._hum_framer = Framer(_NOISE_FRAME, 1), Framer(_HUM_FRAME, 1)
        self._noise = LevelHistogram(1)
        self._stands_out = LevelHistogram(len(MAINS_HZ) * _HARMONICS)
        self._lines = LevelHistogram(len(MAINS_HZ) * _HARMONICS)

    def push(self, mono: Samples) -> None:
        """Take in the next (frames, 1) block."""
        slower = self._to_noise_rate.resample_chunk(np.ascontiguousarray(mono))
        for powers in _spectra(self._noise_framer.frames(slower)):
            self._noise.add(decibels([[_between_partials(powers)]]))
        slowest = self._to_hum_rate.resample_chunk(slower)
        for powers in _spectra(self._hum_framer.frames(slowest)):
            lines, around = _mains_lines(powers)
            self._lines.add(decibels(lines)[:, None])
            self._stands_out.add((decibels(lines) - decibels(around))[:, None])

    def noise_db(self) -> float:
        """Level of the noise below 4 kHz, dB against full scale."""
        return float(self._noise.percentile(10)[0])

    def hum(self) -> tuple[int, float] | None:
        """Mains frequency in Hz and level of the hum in dB; None where there is none."""
        shape = (len(MAINS_HZ), _HARMONICS)
        steady = self._stands_out.percentile(_STEADY_PERCENT).reshape(shape) > _STANDS_OUT_DB
        level = self._lines.percentile(_STEADY_PERCENT).reshape(shape)
        power = np.sum(np.where(steady, 10 ** (level / 10), 0), axis=1)
        power[steady.sum(axis=1) < 2] = 0  # a single line may be a long pedal note
        strongest = int(np.argmax(power))
        if power[strongest] <= 10 ** (LOWEST_DB / 10):
            return None
        return MAINS_HZ[strongest], float(decibels(power[strongest]))


def _spectra(frames: Samples) -> Iterator[npt.NDArray[np.float64]]:
    """Power a bin of each frame, Hann window: white noise of power p gives p in every bin."""
    for frame in frames:
        window = np.hanning(len(frame))
        yield np.abs(np.fft.rfft(frame[:, 0] * window)) ** 2 / np.sum(window**2)


def _between_partials(powers: npt.NDArray[np.float64]) -> float:
    """Power of the noise: of its bins, which are exponentially distributed, a tenth lies below
    -ln 0.9 of their mean, and the tenth lies between the partials even of dense chords."""
    hertz = np.arange(len(powers)) * _NOISE_RATE / _NOISE_FRAME
    inside = (hertz >= _NOISE_BAND_HZ[0]) & (hertz <= _NOISE_BAND_HZ[1])
    return float(np.quantile(powers[inside], 0.1) / -np.log(0.9))


def _mains_lines(
    powers: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Power of the line at each mains harmonic as a sine's, and of what lies around it."""
    hertz = np.arange(len(powers)) * _HUM_RATE / _HUM_FRAME
    # A sine of power p has a peak of p n / 3 in a Hann power spectrum of n noise-scaled bins.
    as_sine = 3.0 / _HUM_FRAME
    inner = powers[1:-1]
    peaks = np.pad((inner >= powers[:-2]) & (inner >= powers[2:]), 1)  # not a neighbour's slope
    lines: list[float] = []
    around: list[float] = []
    for mains in MAINS_HZ:
        for number in range(1, _HARMONICS + 1):
            away = np.abs(hertz - mains * number)
            line = (away <= 0.25 + _WANDER * mains * number) & peaks
            near = (away > 1.5 + _WANDER * mains * number) & (away < 8)
            lines.append(float(powers[line].max(initial=0.0)) * as_sine)
            around.append(float(np.median(powers[near])) * as_sine)
    return np.array(lines), np.array(around)
