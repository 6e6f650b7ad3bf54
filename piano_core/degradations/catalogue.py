"""The table of all kinds of damage, and how to apply one or several."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from piano_core.degradations import articulation, dynamics, flow, notes, pedaling, timing
from piano_core.degradations.degradation import Degradation, Degraded, Event, TimeMap
from piano_core.errors import SettingsError
from piano_core.performance import Performance

_ACCURACY, _RHYTHM = "note_accuracy", "rhythmic_precision"

DEGRADATIONS: tuple[Degradation, ...] = (
    Degradation(
        "wrong_notes", _ACCURACY, "Fingers land on neighbouring keys.",
        "notes whose pitch differs", notes.wrong_notes,
    ),
    Degradation(
        "missed_notes", _ACCURACY, "Notes do not sound.",
        "notes that are gone", notes.missed_notes,
    ),
    Degradation(
        "extra_notes", _ACCURACY, "Neighbouring keys are brushed.",
        "notes that were added", notes.extra_notes,
    ),
    Degradation(
        "drifting_timing", _RHYTHM, "The tempo wanders without reason.",
        "standard deviation of the logarithm of the local stretching", timing.drifting_timing,
    ),
    Degradation(
        "jittered_timing", _RHYTHM, "Single chords come early or late.",
        "mean absolute shift of onsets", timing.jittered_timing,
    ),
    Degradation(
        "rushing", _RHYTHM, "The tempo creeps up and is caught again.",
        "seconds by which the end comes too soon", timing.rushing,
    ),
    Degradation(
        "hesitations", _RHYTHM, "The player waits before difficult places.",
        "seconds of waiting", flow.hesitations,
    ),
    Degradation(
        "stutters", _RHYTHM, "A chord or two is played again before going on.",
        "notes that were added", flow.stutters,
    ),
    Degradation(
        "restarts", _RHYTHM, "The player breaks off and goes back.",
        "notes that were added", flow.restarts,
    ),
    Degradation(
        "flattened_dynamics", "dynamics_control", "Everything is equally loud.",
        "loss of the standard deviation of velocity", dynamics.flattened_dynamics,
    ),
    Degradation(
        "erratic_dynamics", "dynamics_control", "Notes stick out at random.",
        "mean absolute change of velocity", dynamics.erratic_dynamics,
    ),
    Degradation(
        "choppy_articulation", "articulation", "Notes are let go too soon.",
        "seconds of sound that are lost", articulation.choppy_articulation,
    ),
    Degradation(
        "smeared_articulation", "articulation", "Notes are held into the next ones.",
        "seconds of sound that are added", articulation.smeared_articulation,
    ),
    Degradation(
        "missing_pedal", "pedaling", "The pedal is not taken where it was.",
        "presses that are gone", pedaling.missing_pedal,
    ),
    Degradation(
        "late_pedal", "pedaling", "The pedal comes after the sound it should catch.",
        "mean delay of pedal moves", pedaling.late_pedal,
    ),
    Degradation(
        "smeared_pedal", "pedaling", "The pedal is not changed with the harmony.",
        "changes that are gone", pedaling.smeared_pedal,
    ),
    Degradation(
        "unbalanced_hands", "tone_quality", "The accompaniment covers the melody.",
        "velocity that the accompaniment gains on the melody", dynamics.unbalanced_hands,
    ),
)  # fmt: skip
"""In the order in which `degrade_all` applies them: what is played, when, how."""

_BY_NAME = {d.name: d for d in DEGRADATIONS}


def degrade(
    performance: Performance, name: str, severity: float, rng: np.random.Generator
) -> Degraded:
    """`performance` with one kind of damage.

    severity: 0 (the performance itself) to 1 (as bad as this kind gets).

    The random draws do not depend on severity: with the same generator state, more
    severity is more of the same damage. Raises `SettingsError` for an unknown name or a
    severity outside 0-1.
    """
    if name not in _BY_NAME:
        raise SettingsError(
            f"there is no degradation called {name}",
            where="degradation name",
            remedy=f"Choose one of {', '.join(_BY_NAME)}.",
        )
    if not 0.0 <= severity <= 1.0:
        raise SettingsError(
            f"severity {severity} is out of range",
            where=f"severity of {name}",
            remedy="Give a number from 0 (none) to 1 (worst).",
        )
    if severity == 0.0 or not len(performance):
        return Degraded(performance, (), TimeMap())
    return _BY_NAME[name].damage(performance, severity, rng)


def degrade_all(
    performance: Performance, severities: Mapping[str, float], rng: np.random.Generator
) -> Degraded:
    """`performance` with several kinds of damage, in the order of `DEGRADATIONS`.

    Each kind has its own generator, so that changing one severity leaves the others'
    draws alone. Events and the time map are in the final performance's time.
    """
    unknown = set(severities) - set(_BY_NAME)
    if unknown:
        return degrade(performance, min(unknown), 0.0, rng)
    events: list[Event] = []
    time_map = TimeMap()
    for degradation, own_rng in zip(DEGRADATIONS, rng.spawn(len(DEGRADATIONS)), strict=True):
        if degradation.name not in severities:
            continue
        severity = severities[degradation.name]
        degraded = degrade(performance, degradation.name, severity, own_rng)
        performance = degraded.performance
        events = [*_moved(events, degraded.time_map), *degraded.events]
        time_map = time_map.then(degraded.time_map)
    return Degraded(performance, tuple(sorted(events, key=lambda e: e.start_s)), time_map)


def _moved(events: list[Event], time_map: TimeMap) -> list[Event]:
    if not time_map.stages:
        return events
    starts = time_map(np.array([event.start_s for event in events]))
    ends = time_map(np.array([event.end_s for event in events]))
    return [
        Event(float(start), float(end), event.what)
        for start, end, event in zip(starts, ends, events, strict=True)
    ]
