"""What the strings of one key do: which partials sound, how strong, how long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.synthesis.damped import Vector

MOST_PARTIALS = 48
HIGHEST_HZ = 12_000.0
"""Partials above are inaudible in a piano's sound."""

AFTERSOUND = 0.12
"""Amplitude of the slow part of the decay (Weinreich 1977: strings that move parallel to the
soundboard, or against each other, give their energy to it slowly), and how much slower."""
AFTERSOUND_SLOWER = 4.0
_DETUNED_CENTS = 0.7
"""How far apart the strings of one key are tuned: slow beats, not a chorus."""

_STRIKE = 1 / 8
"""Where the hammer meets the string, as a part of its length."""

_SOUNDBOARD_HZ = 90.0
"""Below, the soundboard radiates less and less: the fundamentals of the bass are weak."""


@dataclass(frozen=True, eq=False)
class Partials:
    """The partials of one key: first the prompt sound of each, then the aftersound of each.

    frequency_hz, decay_per_s: (2 p,).
    """

    frequency_hz: Vector
    decay_per_s: Vector

    @property
    def count(self) -> int:
        """How many partials, each of which is here twice."""
        return len(self.frequency_hz) // 2


def fundamental_hz(pitch: int) -> float:
    """Equal temperament at A4 = 440 Hz, octaves not stretched, so that pitch can be checked."""
    return 440.0 * 2 ** ((pitch - 69) / 12)


def inharmonicity(pitch: int) -> float:
    """B in f_k = k f_1 sqrt((1 + B k^2) / (1 + B)).

    Two straight lines in log B, one for the wound strings of the bass bridge and one for the
    plain ones of the treble bridge, with the values of Rigaud, David and Daudet (J. Acoust.
    Soc. Am. 133, 2013) for a typical grand.
    """
    return float(np.exp(-0.0847 * pitch - 5.82) + np.exp(0.0926 * pitch - 13.64))


def partial_frequencies(pitch: int, rate: int) -> Vector:
    """The frequencies of a key's partials in Hz, below what `rate` and ears can carry."""
    k = np.arange(1, MOST_PARTIALS + 1)
    b = inharmonicity(pitch)
    stretch = np.sqrt((1 + b * k**2) / (1 + b))
    frequency = np.asarray(fundamental_hz(pitch) * k * stretch, np.float64)
    return frequency[(frequency < min(HIGHEST_HZ, 0.45 * rate)) | (k == 1)]


def partials(pitch: int, rate: int) -> Partials:
    """Frequencies and decays of the strings of one key, at `rate` frames a second."""
    frequency = partial_frequencies(pitch, rate)
    prompt = prompt_decay(pitch) + _friction(pitch) * (2 * np.pi * frequency) ** 2
    detuned = frequency * 2 ** (_DETUNED_CENTS / 1200)
    return Partials(
        np.concatenate([frequency, detuned]),
        np.concatenate([prompt, prompt / AFTERSOUND_SLOWER]),
    )


def prompt_decay(pitch: int) -> float:
    """How fast the fundamental decays at first, in 1/s: 9 dB a second at middle C."""
    return 2 ** ((pitch - 60) / 14)


def _friction(pitch: int) -> float:
    """Damping that grows with the square of angular frequency, in s.

    Chaigne and Askenfelt (J. Acoust. Soc. Am. 95, 1994) fitted 6.25e-9 at C4 and below and
    2.6e-10 at C7; between them it falls exponentially.
    """
    share = float(np.clip((pitch - 60) / 36, 0, 1))
    return 6.25e-9 ** (1 - share) * 2.6e-10**share


def partial_amplitudes(pitch: int, velocity: int, frequency_hz: Vector, soft: bool) -> Vector:
    """How strong each partial starts: at velocity 64 the squares add up to the level squared.

    The harder the stroke, the shorter the felt stays on the string and the brighter the
    sound. `soft`: with the soft pedal, the hammer strikes fewer strings with softer felt.
    """
    middling = _spectrum(pitch, 64.0, frequency_hz)
    struck = _spectrum(pitch, velocity - 25.0 * soft, frequency_hz)
    level = stroke_level(velocity) * (0.75 if soft else 1.0)
    return level * struck / np.sqrt(np.sum(middling**2))


def stroke_level(velocity: int) -> float:
    """Amplitude of a stroke against the hardest one: 0.28 dB a step of MIDI velocity."""
    return 10 ** (0.28 * (velocity - 127) / 20)


def contact_s(pitch: int, velocity: float) -> float:
    """How long the hammer touches the string: 4 ms in the bass, under 1 ms in the treble, less
    the harder the stroke (after Askenfelt and Jansson, J. Acoust. Soc. Am. 88, 1990)."""
    return 0.004 * 2 ** (-(pitch - 36) / 24) * 2 ** (-(velocity - 64) / 90)


def _spectrum(pitch: int, velocity: float, frequency_hz: Vector) -> Vector:
    k = np.arange(1, len(frequency_hz) + 1)
    hammer = (1 + (2 * frequency_hz * contact_s(pitch, velocity)) ** 2) ** -0.8
    place = np.abs(np.sin(np.pi * k * _STRIKE)) + 0.05
    board = (frequency_hz / _SOUNDBOARD_HZ) ** 2
    return hammer * place * board / (1 + board)
