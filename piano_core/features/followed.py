"""A performance followed in its score: matched notes, chords and the course of the beat.

Computed once a performance and shared by all groups of features that need a score.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from piano_core.features.heard import Column, Heard, Index, Mask
from piano_core.score import Alignment, Score, ScoreReading, mistakes, recognise
from piano_core.score.chord_times import chords_of_run
from piano_core.score.course import course_of
from piano_core.score.local_line import local_line

FEWEST_CHORDS = 4
"""Fewer matched chords say nothing about timing."""

MOST_BEATS = 20_000
"""Tempo is sampled beat by beat up to this many beats."""

SHORTEST_BEAT_S = 0.05


@dataclass(frozen=True)
class Followed:
    """A performance, its score, and which played note is which written note."""

    heard: Heard
    score: Score
    alignment: Alignment

    @cached_property
    def played(self) -> Index:
        """The matched played notes, in order of the score."""
        return self._pairs[:, 0]

    @cached_property
    def written(self) -> Index:
        """Their written notes, ascending."""
        return self._pairs[:, 1]

    @cached_property
    def _pairs(self) -> Index:
        return self.alignment.pairs[np.argsort(self.alignment.pairs[:, 1], kind="stable")]

    @cached_property
    def beat(self) -> Column:
        """Written onset of each matched note, in quarter notes."""
        return self.score.notes["onset_beat"][self.written].astype(np.float64)

    @cached_property
    def notated(self) -> Column:
        """Written duration of each matched note, in quarter notes."""
        return self.score.notes["duration_beat"][self.written].astype(np.float64)

    @cached_property
    def onset(self) -> Column:
        """Played onset of each matched note, in seconds."""
        return self.heard.onset[self.played]

    @cached_property
    def velocity(self) -> Column:
        """Velocity of each matched note."""
        return self.heard.velocity[self.played]

    @cached_property
    def first(self) -> Index:
        """The first matched note of each written chord."""
        return np.flatnonzero(np.diff(self.beat, prepend=-np.inf) > 0)

    @cached_property
    def size(self) -> Column:
        """Matched notes of each written chord."""
        return np.diff(np.append(self.first, len(self.beat))).astype(np.float64)

    @cached_property
    def chord_beat(self) -> Column:
        """Written onset of each chord, in quarter notes."""
        return self.beat[self.first]

    @cached_property
    def chord_time(self) -> Column:
        """Mean played onset of each chord, in seconds."""
        return np.add.reduceat(self.onset, self.first) / self.size

    @cached_property
    def followable(self) -> bool:
        """Whether enough chords are matched to speak of timing."""
        return len(self.first) >= FEWEST_CHORDS

    @cached_property
    def reading(self) -> ScoreReading | None:
        """What went wrong where; None where too little of it is this music."""
        if not recognise(self.heard.performance, self.alignment).same_music:
            return None
        return mistakes(self.heard.performance, self.score, self.alignment)

    @cached_property
    def runs(self) -> list[tuple[Column, Column]]:
        """Written beats and played onsets (s) of the chords of each run, without grace notes
        and chords in the wrong order: between runs the player went back or leapt."""
        if not self.followable:
            return []
        course = course_of(self.heard.performance, self.score, self.alignment)
        found = [
            chords_of_run(self.heard.performance, self.score, self.alignment, stretch.run)
            for stretch in course.stretches
        ]
        return [(beats, times) for beats, times, _ in found if len(beats) > 1]

    @cached_property
    def tempo(self) -> Column:
        """Log2 of the tempo in quarter notes a minute, sampled beat by beat."""
        beats = np.arange(self.chord_beat[0], self.chord_beat[-1] + 1e-6)[:MOST_BEATS]
        length = np.diff(np.interp(beats, self.chord_beat, self.chord_time))
        return np.log2(60.0 / np.maximum(length, SHORTEST_BEAT_S))

    @cached_property
    def intended(self) -> tuple[Column, Column]:
        """Time of each chord (s) and length of the beat there (s) on a line through its
        neighbours within `FLOW_BEATS`: what the timing would be if it flowed evenly."""
        beat, time = self.chord_beat, self.chord_time
        line, slope = local_line(beat, time)
        overall = (time[-1] - time[0]) / max(float(beat[-1] - beat[0]), 1e-9)
        rate = np.where(np.isnan(slope), overall, slope)
        return line, np.maximum(rate, SHORTEST_BEAT_S)

    @cached_property
    def beat_s(self) -> Column:
        """Length of the beat around each matched note, in seconds."""
        return np.repeat(self.intended[1], self.size.astype(np.int64))

    @cached_property
    def top(self) -> Mask:
        """Whether a matched note is the highest written one of its chord."""
        pitch = self.score.notes["pitch"][self.written]
        # Score notes are sorted by pitch within an onset: the last of a chord is its top.
        top = np.zeros(len(pitch), bool)
        top[np.append(self.first[1:], len(pitch)) - 1] = True
        return top

    @cached_property
    def staff(self) -> Index:
        """1 upper, 2 lower, 0 unknown, for each matched note."""
        return self.score.notes["staff"][self.written].astype(np.intp)
