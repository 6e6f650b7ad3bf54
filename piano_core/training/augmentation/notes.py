"""Notes varied so little that nobody would rate them otherwise: more material from the same labels.

Tempo, key, touch and timing change within what listeners just notice, so a label stays true. The
limits are of single tones and simple sequences; in music listeners notice less.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.degradations.hearing import group_onsets, onset_groups
from piano_core.errors import SettingsError
from piano_core.performance import Performance

TEMPO_LIMIT = 0.02
"""Smallest change of tempo that is noticed: about 2 % (Drake & Botte, "Tempo sensitivity in
auditory sequences", Perception & Psychophysics 54, 1993)."""

ONSET_LIMIT, SHORTEST_ONSET_LIMIT_S = 0.025, 0.006
"""Smallest displacement of an onset that is noticed: 2.5 % of the interval before it, but not
less than 6 ms (Friberg & Sundberg, JASA 98, 1995)."""

VELOCITY_LIMIT = 3.0
"""Steps of velocity that change a tone by about 1 dB, near what is noticed (Jesteadt, Wier &
Green, JASA 61, 1977), on instruments that give a third of a dB a step."""

LOWEST_KEY, HIGHEST_KEY = 21, 108


@dataclass(frozen=True)
class NoteVariation:
    """How far notes are varied; called with a performance, it gives another one.

    tempo: largest relative change of the whole. semitones: furthest transposition, nearer where
    the keyboard ends. velocity: largest change of any note, by a curve that keeps their order.
    onset: share of `ONSET_LIMIT` by which a chord is moved; at one half, two neighbours moved
    against each other change the interval between them by no more than the limit.
    """

    tempo: float = TEMPO_LIMIT
    semitones: int = 2
    velocity: float = VELOCITY_LIMIT
    onset: float = 0.5

    def __post_init__(self) -> None:
        limits = {"tempo": TEMPO_LIMIT, "semitones": 6, "velocity": VELOCITY_LIMIT, "onset": 0.5}
        for name, limit in limits.items():
            if not 0 <= getattr(self, name) <= limit:
                raise SettingsError(
                    f"must be from 0 to {limit}, or else it would be heard.",
                    where=f"NoteVariation.{name}={getattr(self, name)}",
                    remedy="Leave it out to use the preset's.",
                )

    def __call__(self, performance: Performance, rng: np.random.Generator) -> Performance:
        """The same playing in another guise; a performance without notes stays as it is."""
        if not len(performance):
            return performance
        notes = performance.notes.copy()
        lengths = notes["offset_s"] - notes["onset_s"]
        notes["onset_s"] += self._moved(performance, rng)
        notes["offset_s"] = notes["onset_s"] + lengths
        notes["velocity"] = self._touched(notes["velocity"], rng)
        notes["pitch"] += self._shift(notes["pitch"], rng)
        stretch = 1 + rng.uniform(-self.tempo, self.tempo)
        pedals = performance.pedals.copy()
        for times in (notes["onset_s"], notes["offset_s"], pedals["time_s"]):
            times *= stretch
        return Performance(notes, pedals, performance.duration_s * stretch, performance.source)

    def _moved(self, performance: Performance, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        """Seconds by which each note begins later; those of a chord move together."""
        groups, onsets = onset_groups(performance.notes), group_onsets(performance.notes)
        before = np.diff(onsets, prepend=onsets[0])
        limit = np.maximum(ONSET_LIMIT * before, SHORTEST_ONSET_LIMIT_S)
        shift = self.onset * limit * rng.uniform(-1, 1, len(onsets))
        return np.maximum(shift, -onsets)[groups]

    def _touched(
        self, velocity: npt.NDArray[np.int16], rng: np.random.Generator
    ) -> npt.NDArray[np.int16]:
        """127 (v / 127)^g: |x^g - x| is at most |g - 1| / e for g near 1."""
        power = 1 + self.velocity / 127 * np.e * rng.uniform(-1, 1)
        curved = 127 * (np.maximum(velocity, 1) / 127) ** power
        return np.clip(np.round(curved), 1, 127).astype(np.int16)

    def _shift(self, pitch: npt.NDArray[np.int16], rng: np.random.Generator) -> int:
        lowest = max(-self.semitones, min(LOWEST_KEY - int(pitch.min()), 0))
        highest = min(self.semitones, max(HIGHEST_KEY - int(pitch.max()), 0))
        return int(rng.integers(lowest, highest + 1))
