"""Learners who play from notation with one latent skill: nothing here is shared with what teaches.

The takes that teach the shipped networks damage finished playing, each dimension on its own. A
learner here sits down before the notes with a skill from 0 to 1. Less of it means a slower tempo,
wrong and missed keys and stops where the music is hard (leaps, fast notes, both hands at once),
going back to the start of the bar, hands apart, steps and lengths unevenly long, and less shape
in the loudness. Each of these follows the skill with a deviation of its own, as learners have
strong and weak sides, so that skill cannot be read from one of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from piano_core.degradations import one_key_once
from piano_core.performance import NOTE_DTYPE, Performance, pedal_array
from piano_core.score import Score

ENDING_S = 1.0

Row = tuple[float, float, int, int]
"""Onset and offset in seconds, pitch, velocity."""


@dataclass(frozen=True)
class Learner:
    """Abilities, 0 to 1 each: right keys, keeping on, even time, even lengths, shaped loudness;
    tempo: as a share of the printed one."""

    keys: float
    flow: float
    time: float
    touch: float
    loudness: float
    tempo: float

    @property
    def mean(self) -> float:
        """Of the five abilities: what is to be known of the skill from hearing them all."""
        return (self.keys + self.flow + self.time + self.touch + self.loudness) / 5.0


def learner(skill: float, unlike: float, rng: np.random.Generator) -> Learner:
    """Someone of this skill. unlike: standard deviation of each ability from it."""
    traits = np.clip(skill + unlike * rng.normal(size=5), 0.0, 1.0)
    tempo = (0.45 + 0.5 * skill) * float(np.exp(0.08 * rng.normal()))
    return Learner(*(float(trait) for trait in traits), tempo)


def hardness(score: Score) -> np.ndarray:
    """(chords,) how hard each written onset is, 0 to 1: leaps, speed, both hands, chords."""
    notes = score.notes
    beats, chord = np.unique(notes["onset_beat"], return_inverse=True)
    leap, hands = np.zeros(len(beats)), np.zeros(len(beats))
    for staff in np.unique(notes["staff"]):
        mine = notes["staff"] == staff
        places = np.unique(chord[mine])
        top = np.array([notes["pitch"][mine & (chord == place)].max() for place in places], float)
        leap[places] = np.maximum(leap[places], np.abs(np.diff(top, prepend=top[0])) / 12.0)
        hands[places] += 1
    gap_s = np.diff(beats, prepend=beats[0] - 1.0) * 60.0 / score.tempo_qpm
    speed = 0.2 / np.maximum(gap_s, 0.05)
    thick = np.bincount(chord) > hands
    parts = np.clip(leap, 0, 1), np.clip(speed, 0, 1), hands > 1, thick
    return np.asarray(np.array([0.35, 0.35, 0.15, 0.15]) @ np.array(parts, float))


@dataclass(frozen=True, eq=False)
class _AtThePiano:
    """A learner before the notes. chord: of each note, its place among `beats`, the distinct
    written onsets; hard: of each of these, see `hardness`; lag: of the left hand, seconds."""

    score: Score
    who: Learner
    rng: np.random.Generator
    beats: np.ndarray
    chord: np.ndarray
    hard: np.ndarray
    lag: float

    def course(self) -> Iterator[tuple[int, float, float]]:
        """Each chord as it is played: its place, when, and the length of a quarter note there.

        Before hard places some stop, and half of these take a new run at the bar.
        """
        who, rng = self.who, self.rng
        beat_s, pace, now = 60.0 / (self.score.tempo_qpm * who.tempo), 0.0, 0.5
        place, tried = 0, 0
        while place < len(self.beats):
            stop = rng.random() < (1 - who.flow) ** 2 * (0.01 + 0.45 * self.hard[place])
            if stop and place > tried:
                tried = place
                now += float(rng.uniform(0.3, 2.5)) * (0.4 + 0.6 * (1 - who.flow))
                place = self._bar_start(place) if rng.random() < 0.5 else place
            pace = 0.9 * pace + (0.01 + 0.06 * (1 - who.time)) * rng.normal()
            length = beat_s * float(np.exp(pace))
            jitter = (0.006 + 0.035 * (1 - who.time)) * rng.normal()
            yield place, max(now + jitter, 0.0), length
            if place + 1 < len(self.beats):
                now += float(self.beats[place + 1] - self.beats[place]) * length
            place += 1

    def _bar_start(self, place: int) -> int:
        bar = self.score.notes["bar"][self.chord == place][0]
        return int(self.chord[self.score.notes["bar"] == bar].min())

    def struck(self, index: int, time_s: float, beat_s: float) -> Iterator[Row]:
        """What sounds where a note is written: it, a neighbour, both, or nothing."""
        who, rng, note = self.who, self.rng, self.score.notes[index]
        pitch, upper = int(note["pitch"]), note["staff"] == 1
        on = time_s + (0.0 if upper else self.lag) + (0.004 + 0.012 * (1 - who.time)) * rng.random()
        fill = 0.92 - 0.2 * (1 - who.touch) + (0.03 + 0.25 * (1 - who.touch)) * rng.normal()
        off = on + max(float(note["duration_beat"]) * beat_s * fill, 0.06)
        velocity = self._velocity(index, upper)
        slips = rng.random() < (1 - who.keys) ** 1.5 * (0.02 + 0.4 * self.hard[self.chord[index]])
        kind = rng.random() if slips else 1.0
        if 0.6 <= kind < 0.8:
            return
        neighbour = pitch + int(rng.choice([-2, -1, 1, 2]))
        yield on, off, neighbour if kind < 0.6 else pitch, velocity
        if 0.8 <= kind < 1.0:
            yield on + 0.02, on + 0.12, neighbour, max(velocity - 15, 1)

    def _velocity(self, index: int, upper: bool) -> int:
        """Four bars swell and fade, the melody leads, and strokes stray."""
        along = (float(self.score.notes["onset_beat"][index]) / (4 * self.score.beats_per_bar)) % 1
        shape = self.who.loudness * (14 * np.sin(np.pi * along) + 12 * bool(upper))
        stray = (3 + 8 * (1 - self.who.loudness)) * self.rng.normal()
        return int(np.clip(52 + shape + stray, 1, 127))


def play(score: Score, who: Learner, rng: np.random.Generator) -> Performance:
    """The whole piece as this learner gets through it."""
    beats, chord = np.unique(score.notes["onset_beat"], return_inverse=True)
    lag = 0.01 * rng.normal() + 0.03 * (1 - who.time) * abs(rng.normal())
    piano = _AtThePiano(score, who, rng, beats, chord.ravel(), hardness(score), float(lag))
    rows = [
        row
        for place, time_s, beat_s in piano.course()
        for index in np.flatnonzero(piano.chord == place)
        for row in piano.struck(int(index), time_s, beat_s)
    ]
    rows.sort()
    notes = np.zeros(len(rows), NOTE_DTYPE)
    for column, name in enumerate(("onset_s", "offset_s", "pitch", "velocity")):
        notes[name] = [row[column] for row in rows]
    end = float(notes["offset_s"].max()) + ENDING_S
    return Performance(one_key_once(notes), pedal_array(), end)
