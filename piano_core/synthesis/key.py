"""One key's strokes as sound."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from piano_core.synthesis.damped import DampedModes, Vector, Waveform
from piano_core.synthesis.hammer import knock_level
from piano_core.synthesis.strings import (
    AFTERSOUND,
    contact_s,
    partial_amplitudes,
    partials,
    stroke_level,
)
from piano_core.synthesis.strokes import Stroke


def add_key(
    sound: npt.NDArray[np.float32],
    gains: npt.NDArray[np.float32],
    strokes: Sequence[Stroke],
    knock: Waveform,
    rate: int,
    first: int = 0,
) -> None:
    """Add all strokes of one key to `sound` (channels, frames), with a gain for each channel.

    first: which frame of the performance is the first of `sound`; no stroke is earlier.
    """
    strings = partials(strokes[0].pitch, rate)
    spans = [_span(stroke, first + sound.shape[1], rate) for stroke in strokes]
    longest = max(stop - start for start, stop in spans)
    modes = DampedModes.of(strings.frequency_hz, strings.decay_per_s, longest, rate)
    frequency = strings.frequency_hz[: strings.count]
    for stroke, (start, stop) in zip(strokes, spans, strict=True):
        tone = _tone(stroke, modes, frequency, start, stop, rate)
        hit = knock[: stop - start]
        tone[: len(hit)] += stroke_level(stroke.velocity) * knock_level(stroke.pitch) * hit
        sound[:, start - first : stop - first] += gains[:, None] * tone


def _span(stroke: Stroke, frames: int, rate: int) -> tuple[int, int]:
    """First and last frame of a stroke."""
    start = min(max(round(stroke.onset_s * rate), 0), frames)
    return start, min(max(round(stroke.silent_s * rate), start), frames)


def _tone(
    stroke: Stroke, modes: DampedModes, frequency: Vector, start: int, stop: int, rate: int
) -> Waveform:
    amplitude = partial_amplitudes(stroke.pitch, stroke.velocity, frequency, stroke.soft)
    both = np.concatenate([amplitude, AFTERSOUND * amplitude])
    tone = modes.waveform(both, stop - start)
    rise = round(contact_s(stroke.pitch, stroke.velocity) * rate)
    tone[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32))[: len(tone)]
    free = min(max(round(stroke.free_until_s * rate), start), stop) if stop > start else stop
    times = np.arange(free, stop) / rate
    tone[free - start :] *= np.exp(-stroke.decay(times)).astype(np.float32)
    return tone
