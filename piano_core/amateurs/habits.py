"""What beginners do that the degradations have no name for: some of it a fault, most of it not.

Each function changes one thing and leaves the rest; the faults among them are long waits and
sections at tempi that do not belong together.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.degradations import TimeMap, one_key_once
from piano_core.degradations.moving import moved
from piano_core.performance import Performance, pedal_array
from piano_core.score import Score, compare_with_score
from piano_core.skyline import skyline

_CHORD_S = 0.05
_LONG_WAIT_S = (0.8, 4.0)
_CHORDS_A_WAIT = 10.0

Numbers = npt.NDArray[np.float64]


def slower(performance: Performance, tempo: float) -> Performance:
    """All times stretched: `tempo` 0.5 is half as fast."""
    notes, pedals = performance.notes.copy(), performance.pedals.copy()
    notes["onset_s"] /= tempo
    notes["offset_s"] /= tempo
    pedals["time_s"] /= tempo
    return Performance(notes, pedals, performance.duration_s / tempo, performance.source)


def long_waits(performance: Performance, severity: float, rng: np.random.Generator) -> Performance:
    """The next note is searched for: waits of 0.8-4 s, up to one in ten chords at severity 1;
    keys are held or let go while it lasts."""
    onsets = np.unique(performance.notes["onset_s"])
    onsets = onsets[np.diff(onsets, prepend=-1.0) > _CHORD_S]
    if len(onsets) < 4:
        return performance
    count = max(1, round(severity * len(onsets) / _CHORDS_A_WAIT))
    places = np.sort(rng.permutation(len(onsets) - 1)[:count] + 1)
    lengths = (0.3 + 0.7 * severity) * rng.uniform(*_LONG_WAIT_S, size=count)
    time_map = TimeMap.with_pauses(onsets[places], lengths)
    notes, pedals = performance.notes.copy(), performance.pedals.copy()
    length = notes["offset_s"] - notes["onset_s"]
    notes["onset_s"] = time_map(notes["onset_s"])
    held = np.maximum(time_map(notes["offset_s"].astype(np.float64)), notes["onset_s"])
    let_go = rng.random(len(notes)) < 0.5
    notes["offset_s"] = np.where(let_go, notes["onset_s"] + length, held)
    pedals["time_s"] = time_map(pedals["time_s"].astype(np.float64))
    end = float(time_map(np.array([performance.duration_s]))[0])
    return Performance(one_key_once(notes), pedals, end, performance.source)


def stopped_early(performance: Performance, share: float) -> Performance:
    """Only the first `share` of the notes is played."""
    kept = performance.notes[: max(1, round(share * len(performance)))]
    end = float(kept["offset_s"].max())
    pedals = performance.pedals[performance.pedals["time_s"] <= end]
    return Performance(kept, pedals, end, performance.source)


def hand_moved(performance: Performance, score: Score, staff: int, semitones: int) -> Performance:
    """What one staff (1 upper, 2 lower) asks for is played so many semitones away."""
    pairs = compare_with_score(performance, score).alignment.pairs
    notes = performance.notes.copy()
    mine = pairs[score.notes["staff"][pairs[:, 1]] == staff, 0]
    notes["pitch"][mine] += np.int16(semitones)
    inside = (notes["pitch"] >= 21) & (notes["pitch"] <= 108)
    return Performance(
        one_key_once(notes[inside]), performance.pedals, performance.duration_s, performance.source
    )


def unlike_sections(performance: Performance, share: float, octaves: float) -> Performance:
    """After `share` of the time the tempo is another: `octaves` of time slower (or faster) to
    the end, because what comes is harder, or was practised less."""
    at = share * performance.duration_s
    end = at + (performance.duration_s - at) * 2.0**octaves
    knots = np.array([at, performance.duration_s]), np.array([at, end])
    return moved(performance, TimeMap.through(*knots))


def without_pedal(performance: Performance) -> Performance:
    """Nobody's foot reaches the pedal."""
    return Performance(performance.notes, pedal_array(), performance.duration_s, performance.source)


def on_another_keyboard(
    performance: Performance, gain: float, shift: float, balance: float
) -> Performance:
    """Velocities as another keyboard gives them, `gain` around their median and `shift` on top,
    and the accompaniment `balance` louder: order within each hand stays."""
    notes = performance.notes.copy()
    velocity = notes["velocity"].astype(np.float64)
    middle = float(np.median(velocity)) if len(velocity) else 64.0
    velocity = middle + gain * (velocity - middle) + shift
    velocity[~skyline(notes)] += balance
    notes["velocity"] = np.clip(np.round(velocity), 1, 127)
    return Performance(notes, performance.pedals, performance.duration_s, performance.source)
