"""A clean performance, and what each kind of damage is to change and to leave in it."""

from collections.abc import Callable

import numpy as np

from piano_core.degradations import Degraded, degrade
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.skyline import skyline


def clean() -> Performance:
    """30 s of a melody over chords, with expression and a pedal changed every 2 s."""
    rows = []
    rng = np.random.default_rng(5)
    for beat in range(60):
        time = 0.3 + 0.5 * beat
        swell = 10 * np.sin(beat / 5)
        for half in (0, 1):
            start = time + 0.25 * half
            pitch = 72 + int(rng.integers(0, 12))
            rows.append((start, start + 0.24, pitch, int(75 + swell)))
        if beat % 2 == 0:
            rows += [(time + 0.01, time + 0.9, p, int(55 + swell)) for p in (48, 52, 55)]
    pedals = []
    for bar in range(15):
        pedals += [(0.45 + 2 * bar, 64, 90), (2.3 + 2 * bar, 64, 0)]
    pedals.append((1.0, 67, 127))
    return Performance(note_array(rows), pedal_array(pedals), 31.0)


CLEAN = clean()


def hurt(name: str, severity: float, seed: int = 0) -> Degraded:
    return degrade(CLEAN, name, severity, np.random.default_rng(seed))


def added(result: Degraded) -> float:
    return float(len(result.performance) - len(CLEAN))


def lost(result: Degraded) -> float:
    return -added(result)


def wrong(result: Degraded) -> float:
    def keys(performance: Performance) -> set[tuple[float, int]]:
        return set(zip(performance.notes["onset_s"], performance.notes["pitch"], strict=True))

    return float(len(keys(result.performance) - keys(CLEAN)))


def log_pace_spread(result: Degraded) -> float:
    moments = np.linspace(0, 30, 301)
    return float(np.std(np.log(np.diff(result.time_map(moments)))))


def onset_shift(result: Degraded) -> float:
    onsets = CLEAN.notes["onset_s"]
    return float(np.mean(np.abs(result.time_map(onsets) - onsets)))


def hurry(result: Degraded) -> float:
    return CLEAN.duration_s - result.performance.duration_s


def waiting(result: Degraded) -> float:
    return -hurry(result)


def lost_spread(result: Degraded) -> float:
    return float(CLEAN.notes["velocity"].std() - result.performance.notes["velocity"].std())


def velocity_change(result: Degraded) -> float:
    change = result.performance.notes["velocity"] - CLEAN.notes["velocity"].astype(float)
    return float(np.abs(change).mean())


def sound(performance: Performance) -> float:
    return float(np.sum(performance.notes["offset_s"] - performance.notes["onset_s"]))


def sustain(performance: Performance):
    return performance.pedals[performance.pedals["controller"] == 64]


def presses_gone(result: Degraded) -> float:
    return float(
        np.sum(sustain(CLEAN)["value"] > 0) - np.sum(sustain(result.performance)["value"] > 0)
    )


def changes_gone(result: Degraded) -> float:
    return float(
        np.sum(sustain(CLEAN)["value"] == 0) - np.sum(sustain(result.performance)["value"] == 0)
    )


def pedal_delay(result: Degraded) -> float:
    return float(np.mean(sustain(result.performance)["time_s"] - sustain(CLEAN)["time_s"]))


def balance(performance: Performance) -> float:
    melody = skyline(CLEAN.notes)
    loud = performance.notes["velocity"].astype(float)
    return float(loud[~melody].mean() - loud[melody].mean())


QUANTITY: dict[str, Callable[[Degraded], float]] = {
    "wrong_notes": wrong,
    "missed_notes": lost,
    "extra_notes": added,
    "drifting_timing": log_pace_spread,
    "jittered_timing": onset_shift,
    "rushing": hurry,
    "hesitations": waiting,
    "stutters": added,
    "restarts": added,
    "flattened_dynamics": lost_spread,
    "erratic_dynamics": velocity_change,
    "choppy_articulation": lambda r: sound(CLEAN) - sound(r.performance),
    "smeared_articulation": lambda r: sound(r.performance) - sound(CLEAN),
    "missing_pedal": presses_gone,
    "late_pedal": pedal_delay,
    "smeared_pedal": changes_gone,
    "unbalanced_hands": lambda r: balance(r.performance) - balance(CLEAN),
}

UNTOUCHED: dict[str, tuple[str, ...]] = {
    "wrong_notes": ("onset_s", "velocity", "pedals"),
    "missed_notes": ("pedals",),
    "extra_notes": ("pedals",),
    "drifting_timing": ("pitch", "velocity"),
    "jittered_timing": ("pitch", "velocity"),
    "rushing": ("pitch", "velocity"),
    "hesitations": ("pitch", "velocity"),
    "stutters": (),
    "restarts": (),
    "flattened_dynamics": ("onset_s", "offset_s", "pitch", "pedals"),
    "erratic_dynamics": ("onset_s", "offset_s", "pitch", "pedals"),
    "choppy_articulation": ("onset_s", "pitch", "velocity", "pedals"),
    "smeared_articulation": ("onset_s", "pitch", "velocity", "pedals"),
    "missing_pedal": ("onset_s", "offset_s", "pitch", "velocity"),
    "late_pedal": ("onset_s", "offset_s", "pitch", "velocity"),
    "smeared_pedal": ("onset_s", "offset_s", "pitch", "velocity"),
    "unbalanced_hands": ("onset_s", "offset_s", "pitch", "pedals"),
}
