"""What a listener makes of the notes before any number is taken: chords, hands, voices.

Computed once a performance and shared by all groups of features.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from piano_core.features.sounding import pedal_spans, sounding_offsets
from piano_core.performance import Pedal, Performance

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

CHORD_GAP_S = 0.04
"""Onsets nearer than this to the one before belong to one chord. Pianists' chords spread
over 10-30 ms (Goebl 2001, J. Acoust. Soc. Am. 110), fast passages have 60 ms and more."""

HAND_WINDOW_S = 1.5
"""Notes this far to either side decide where high and low part."""


@dataclass(frozen=True)
class Heard:
    """A performance, and what is derived from it when first asked for."""

    performance: Performance

    def column(self, name: str) -> Column:
        """A field of the notes as floats."""
        return self.performance.notes[name].astype(np.float64)

    @cached_property
    def onset(self) -> Column:
        """Onsets in seconds, ascending."""
        return self.column("onset_s")

    @cached_property
    def offset(self) -> Column:
        """Key releases in seconds."""
        return self.column("offset_s")

    @cached_property
    def pitch(self) -> Column:
        """MIDI numbers."""
        return self.column("pitch")

    @cached_property
    def velocity(self) -> Column:
        """0-127."""
        return self.column("velocity")

    @cached_property
    def held(self) -> Column:
        """How long each key is down, in seconds."""
        return self.offset - self.onset

    @cached_property
    def sounding(self) -> Column:
        """How long each note sounds, pedals included, in seconds."""
        return sounding_offsets(self.performance) - self.onset

    @cached_property
    def span_s(self) -> float:
        """From the first onset to the last, in seconds; 0 for fewer than two notes."""
        return float(self.onset[-1] - self.onset[0]) if len(self.onset) else 0.0

    @cached_property
    def chord(self) -> Index:
        """The chord (single notes count as chords) of each note, counted from 0."""
        apart = np.diff(self.onset, prepend=self.onset[:1]) > CHORD_GAP_S
        return np.cumsum(apart.astype(np.intp))

    @cached_property
    def first(self) -> Index:
        """The first note of each chord."""
        return np.flatnonzero(np.diff(self.chord, prepend=-1))

    @cached_property
    def size(self) -> Column:
        """Notes in each chord."""
        return np.diff(np.append(self.first, len(self.onset))).astype(np.float64)

    @cached_property
    def chord_onset(self) -> Column:
        """Mean onset of each chord, in seconds."""
        return self.chord_mean(self.onset)

    @cached_property
    def interval(self) -> Column:
        """Inter-onset intervals between chords, in seconds."""
        return np.diff(self.chord_onset)

    @cached_property
    def top(self) -> Index:
        """The highest note of each chord."""
        order = np.lexsort((self.pitch, self.chord))
        return order[np.append(self.first[1:], len(order)) - 1] if len(order) else order

    @cached_property
    def bottom(self) -> Index:
        """The lowest note of each chord."""
        return np.lexsort((self.pitch, self.chord))[self.first]

    @cached_property
    def high(self) -> Mask:
        """Notes above the local centre of pitch: the upper hand, roughly."""
        return self.pitch > self._centre

    @cached_property
    def low(self) -> Mask:
        """Notes below the local centre of pitch: the lower hand, roughly."""
        return self.pitch < self._centre

    @cached_property
    def melody(self) -> Index:
        """The highest note of each chord that reaches above the local centre, in order."""
        if not len(self.pitch) or not bool(self.high.any()):
            return self.top
        return self.top[self.high[self.top]]

    @cached_property
    def bass(self) -> Index:
        """The lowest note of each chord that reaches below the local centre, in order."""
        return self.bottom[self.low[self.bottom]] if len(self.pitch) else self.bottom

    @cached_property
    def sustain_spans(self) -> tuple[Column, Column]:
        """When the sustain pedal goes down and comes up, in seconds."""
        return pedal_spans(self.performance, Pedal.SUSTAIN)

    def chord_mean(self, values: Column) -> Column:
        """Mean of a note column in each chord."""
        if not len(values):
            return values
        return np.add.reduceat(values, self.first) / self.size

    @cached_property
    def _centre(self) -> Column:
        """Midway between mean pitch above and below the mean, near each note.

        A plain local mean would follow whichever hand plays more notes.
        """
        mean = self._local_mean(self.pitch, np.ones(len(self.pitch)))
        above = self._local_mean(self.pitch, (self.pitch >= mean).astype(np.float64))
        below = self._local_mean(self.pitch, (self.pitch <= mean).astype(np.float64))
        return (above + below) / 2

    def _local_mean(self, values: Column, weights: Column) -> Column:
        """Weighted mean over the notes within `HAND_WINDOW_S`; the value itself without any."""
        start = np.searchsorted(self.onset, self.onset - HAND_WINDOW_S, side="left")
        stop = np.searchsorted(self.onset, self.onset + HAND_WINDOW_S, side="right")
        total = np.concatenate([[0.0], np.cumsum(values * weights)])
        weight = np.concatenate([[0.0], np.cumsum(weights)])
        mass = weight[stop] - weight[start]
        return np.where(mass > 0, (total[stop] - total[start]) / np.maximum(mass, 1e-9), values)
