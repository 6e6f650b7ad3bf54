"""Drawing takes: the severity of each dimension on its own, habits that are no faults beside it.

Severity is a dose of controlled damage (`piano_core.degradations`), 0 to 1. Several kinds of
damage of one dimension share the dose, so that .3 wrong and .2 missed notes make .5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from piano_core.amateurs.habits import (
    hand_moved,
    long_waits,
    on_another_keyboard,
    slower,
    stopped_early,
    unlike_sections,
    without_pedal,
)
from piano_core.degradations import DEGRADATIONS, degrade, degrade_all
from piano_core.performance import Pedal, Performance
from piano_core.score import Score

JUDGED = ("note_accuracy", "rhythmic_precision", "dynamics_control", "articulation", "pedaling")
"""Dimensions that are damaged and judged."""

CLEAN_ODDS = 0.3
"""Odds that a dimension is not damaged at all."""

SEVERITY_POWER = 1.4
"""Severities are u ** this: light damage is commoner than heavy, and harder to tell."""

SLOWEST = 0.4

STOP_DOSE = 0.5
"""Dose of note accuracy that leaving out the second half is."""

SLOW_DOSE = 0.25
"""Dose of rhythm that the slowest tempo is: it is the commonest way to cope with difficulty."""

UNLIKE_ODDS = 0.15
UNLIKE_OCTAVES = (0.15, 0.8)
UNLIKE_DOSE = 0.5
"""Odds that the tempo is another from some place on, by how many octaves of time, and the dose of
rhythm that an octave is."""

SLOWER_ODDS = 0.7
"""Odds that it is slower there rather than faster."""

LONG_WAITS = "long_waits"


@dataclass(frozen=True, eq=False)
class AmateurTake:
    """One made take of a piece.

    severity: of each of `JUDGED`, 0 (clean) to 1; pedaling is missing where there is no pedal.
    score: what is written, as the clean playing had it.
    """

    piece: str
    performance: Performance
    score: Score
    severity: dict[str, float]


def sample_take(
    piece: str, clean: Performance, score: Score, rng: np.random.Generator, habits: float = 1.0
) -> AmateurTake:
    """A take with every severity drawn independently.

    habits: odds factor of what beginners do beside faults (slow tempo, stopping, octaves,
    keyboards); 0 leaves them out.
    """
    usual, doses = _severities(rng), _habits(rng, habits)
    performance, extra = _with_habits(clean, score, doses)
    pedalled = bool(len(performance.pedal(Pedal.SUSTAIN)))
    severity = {name: usual[name] for name in JUDGED if pedalled or name != "pedaling"}
    kinds = _kinds(severity, rng)
    waits = kinds.pop(LONG_WAITS, 0.0)
    if waits > 0:
        performance = long_waits(performance, waits, rng)
    performance = degrade_all(performance, kinds, rng).performance
    performance, unlike = _sections(performance, rng.spawn(1)[0], habits)
    extra["rhythmic_precision"] += unlike
    for name, dose in extra.items():
        severity[name] = min(severity[name] + dose, 1.0)
    return AmateurTake(piece, performance, score, severity)


def _sections(
    performance: Performance, rng: np.random.Generator, factor: float
) -> tuple[Performance, float]:
    """Perhaps with another tempo from some place on, and the dose that it is."""
    unlike, slow = rng.random(2) < (factor * UNLIKE_ODDS, SLOWER_ODDS)
    octaves, share = float(rng.uniform(*UNLIKE_OCTAVES)), float(rng.uniform(0.3, 0.7))
    if not unlike:
        return performance, 0.0
    changed = unlike_sections(performance, share, octaves if slow else -octaves)
    return changed, UNLIKE_DOSE * octaves


def light_take(
    piece: str, clean: Performance, score: Score, kind: str, severity: float,
    rng: np.random.Generator,
) -> AmateurTake:  # fmt: skip
    """The clean playing with one kind of damage alone, `long_waits` included; 0 for none."""
    dimension = {d.name: d.dimension for d in DEGRADATIONS}.get(kind, "rhythmic_precision")
    if severity == 0.0:
        damaged = clean
    elif kind == LONG_WAITS:
        damaged = long_waits(clean, severity, rng)
    else:
        damaged = degrade(clean, kind, severity, rng).performance
    levels = dict.fromkeys(JUDGED, 0.0) | {dimension: severity}
    return AmateurTake(piece, damaged, score, levels)


@dataclass(frozen=True)
class _Habits:
    """tempo: factor. reach: share of the notes that is played. octave: of a hand. gain, shift,
    balance: of the keyboard. pedal: whether a foot uses it."""

    tempo: float = 1.0
    reach: float = 1.0
    octave: int = 0
    gain: float = 1.0
    shift: float = 0.0
    balance: float = 0.0
    pedal: bool = True


def _habits(rng: np.random.Generator, factor: float) -> _Habits:
    draws = rng.random(6)
    odds = factor * np.array([0.5, 0.12, 0.06, 0.6, 0.3, 0.3])
    slow, stops, octave, keyboard, balance, bare = draws < odds
    return _Habits(
        float(rng.uniform(SLOWEST, 1.0)) if slow else float(rng.uniform(0.92, 1.05)),
        float(rng.uniform(0.4, 0.95)) if stops else 1.0,
        int(rng.choice([-1, 1])) if octave else 0,
        float(rng.uniform(0.8, 1.15)) if keyboard else 1.0,
        float(rng.uniform(-18, 12)) if keyboard else 0.0,
        float(rng.uniform(-12, 18)) if balance else 0.0,
        not bare,
    )


def _with_habits(
    clean: Performance, score: Score, habits: _Habits
) -> tuple[Performance, dict[str, float]]:
    """The playing with its habits, and the doses that some of them are."""
    played = clean
    if habits.octave:
        played = hand_moved(clean, score, 1 if habits.octave > 0 else 2, 12 * habits.octave)
    played = slower(played, habits.tempo)
    played = on_another_keyboard(played, habits.gain, habits.shift, habits.balance)
    if not habits.pedal:
        played = without_pedal(played)
    if habits.reach < 1.0:
        played = stopped_early(played, habits.reach)
    slowness = max(0.0, (0.9 - habits.tempo) / (0.9 - SLOWEST))
    return played, {
        "note_accuracy": 2 * STOP_DOSE * (1.0 - habits.reach),
        "rhythmic_precision": SLOW_DOSE * slowness,
    }


def _severities(rng: np.random.Generator) -> dict[str, float]:
    damaged = rng.random(len(JUDGED)) >= CLEAN_ODDS
    drawn = rng.random(len(JUDGED)) ** SEVERITY_POWER
    return {
        name: float(level) if hit else 0.0
        for name, hit, level in zip(JUDGED, damaged, drawn, strict=True)
    }


def _kinds(severity: Mapping[str, float], rng: np.random.Generator) -> dict[str, float]:
    """Each dimension's dose shared among one or more of its kinds of damage."""
    kinds: dict[str, float] = {}
    for dimension, dose in severity.items():
        names = [d.name for d in DEGRADATIONS if d.dimension == dimension]
        if dimension == "rhythmic_precision":
            names.append(LONG_WAITS)
        if dimension in ("dynamics_control", "articulation", "pedaling"):
            names = [str(rng.choice(names))]  # their kinds work against each other
        shares = rng.dirichlet(np.full(len(names), 0.5))
        if dose > 0:
            kinds |= {n: float(dose * s) for n, s in zip(names, shares, strict=True) if s > 0.05}
    return kinds
