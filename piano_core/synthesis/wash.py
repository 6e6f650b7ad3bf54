"""What the other strings do while the pedal is down: all of them answer what is played."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.synthesis.damped import DampedModes, Waveform
from piano_core.synthesis.dampers import HIGHEST_DAMPED, Dampers
from piano_core.synthesis.strings import partial_frequencies, prompt_decay

LEVEL = 0.006
"""Of what is played, how much comes back. Strings answer most what is their own note, so that
the halo of pedalled playing lies some 24 dB below it (measured on the demo corpus)."""

_ANSWER_S = 2.0
_ANSWERING_PARTIALS = 4
_DAMPING_S = 0.08
_LOWEST = 21


def answers(rate: int, rng: np.random.Generator) -> npt.NDArray[np.float32]:
    """(2, frames): how the open strings answer an impulse, left and right.

    Each has energy 1 at 44.1 kHz, and the same gain at every frequency at other rates.
    """
    frequency, decay, strength = _open_strings(rate)
    frames = round(_ANSWER_S * rate)
    modes = DampedModes.of(frequency, decay, frames, rate)
    fade = np.linspace(1, 0, frames, dtype=np.float32)
    sides = [
        modes.waveform(strength * rng.normal(size=len(frequency)), frames) * fade for _ in range(2)
    ]
    energy = np.array([[np.sum(side**2) * rate / 44_100] for side in sides])
    return np.stack(sides) / np.sqrt(energy).astype(np.float32)


def _open_strings(rate: int) -> tuple[npt.NDArray[np.float64], ...]:
    """Frequency, decay and strength of the first partials of every damped string."""
    rows: list[tuple[float, float, float]] = []
    for pitch in range(_LOWEST, HIGHEST_DAMPED + 1):
        frequencies = partial_frequencies(pitch, rate)[:_ANSWERING_PARTIALS]
        for number, frequency in enumerate(frequencies, 1):
            rows.append((float(frequency), 1 + prompt_decay(pitch), 1 / number))
    return tuple(np.array(rows).T)


RINGS_ON_S = _ANSWER_S + 6 * _DAMPING_S
"""For so long after it was played, a sound may be answered."""


def add_wash(
    sound: Waveform,
    played: Waveform,
    dampers: Dampers,
    answer: npt.NDArray[np.float32],
    rate: int,
    first: int = 0,
) -> None:
    """Add to `sound` (channels, frames) what the open strings answer to `played` (frames,).

    first: which frame of the performance is the first of both.
    """
    frames = len(played)
    for start_s, end_s in _open_spans(dampers):
        start = max(int(start_s * rate) - first, 0)
        end = min(int(end_s * rate) - first, frames)
        if end <= start:
            continue
        stop = min(end + round(6 * _DAMPING_S * rate), frames)
        times = np.arange(first + start, first + stop) / rate
        touched = dampers.contact(times) - dampers.contact(start_s)
        still_open = (LEVEL * np.exp(-touched / _DAMPING_S)).astype(np.float32)
        for channel, side in zip(sound, answer, strict=False):
            echo = _convolved(played[start:end], side, stop - start)
            channel[start:stop] += echo * still_open


def _open_spans(dampers: Dampers) -> list[tuple[float, float]]:
    """(start, end) of each time the pedal holds the felt off the strings, more or less."""
    steps = np.diff(dampers.times_s)
    is_open = np.diff(dampers.contact_s) < 0.9 * steps
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_open, [False]])))
    return [
        (float(dampers.times_s[a]), float(dampers.times_s[b]))
        for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]


def _convolved(signal: Waveform, answer: Waveform, frames: int) -> Waveform:
    """The first `frames` of signal * answer, by overlap-add so that memory stays bounded."""
    out = np.zeros(frames, np.float32)
    size = 1 << int(np.ceil(np.log2(min(len(signal), 2 * len(answer)) + len(answer))))
    hop = size - len(answer) + 1
    spectrum = np.fft.rfft(answer, size)
    for at in range(0, len(signal), hop):
        part = np.fft.irfft(np.fft.rfft(signal[at : at + hop], size) * spectrum, size)
        room = min(size, frames - at)
        out[at : at + room] += part[:room].astype(np.float32)
    return out
