"""`render`: a performance as sound."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.synthesis.dampers import Dampers
from piano_core.synthesis.ending import TAIL_S, finished
from piano_core.synthesis.hammer import knock
from piano_core.synthesis.key import add_key
from piano_core.synthesis.strokes import key_strokes
from piano_core.synthesis.wash import add_wash, answers

SAMPLE_RATE = 44_100

LOUDNESS = 0.35
"""Amplitude of the hardest single note: usual playing peaks at a tenth to a third of full scale."""

SEED = 88  # of the knock and of the strings' phases: the instrument is always the same one


def render(
    performance: Performance, sample_rate: int = SAMPLE_RATE, channels: int = 2
) -> npt.NDArray[np.float32]:
    """What the performance sounds like on a small additive piano.

    Returns (frames, channels) float32 within -1 to 1, the performance's duration and
    `TAIL_S` long; `channels` is 1 or 2. The same performance gives the same samples. A
    performance so loud that it would clip is made softer as a whole.

    Heard: inharmonic partials whose brightness follows the velocity, a decay in two stages,
    dampers of keys and pedals (half-pedalling too), strings answering under the pedal, the
    soft pedal, and the knock of the hammers. Not heard: a room.
    """
    if channels not in (1, 2):
        raise ValueError(f"sound is rendered in 1 or 2 channels, not {channels}")
    end_s = performance.duration_s + TAIL_S
    frames = round(end_s * sample_rate)
    rng = np.random.default_rng(SEED)
    knocks, answer = knock(sample_rate, rng), answers(sample_rate, rng)
    dampers = Dampers.of(performance, end_s)
    sound = np.zeros((channels, frames), np.float32)
    for pitch in map(int, np.unique(performance.notes["pitch"])):
        gains = LOUDNESS * gains_of(pitch, channels)
        add_key(sound, gains, key_strokes(performance, pitch, dampers), knocks, sample_rate)
    add_wash(sound, sound.mean(axis=0), dampers, answer, sample_rate)
    return finished(sound, sample_rate)


def gains_of(pitch: int, channels: int) -> npt.NDArray[np.float32]:
    """As a pianist hears it: bass a little to the left, treble to the right."""
    if channels == 1:
        return np.ones(1, np.float32)
    angle = np.pi / 4 + 0.4 * np.clip((pitch - 64) / 44, -1, 1)
    return np.sqrt(2) * np.array([np.cos(angle), np.sin(angle)], np.float32)
