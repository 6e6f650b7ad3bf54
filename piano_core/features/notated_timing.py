"""Timing against the notation: tempo, its course, and deviations from an even flow."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.summaries import (
    Column,
    arch,
    correlation,
    mean,
    median,
    percentiles,
    sd,
    slope,
)


def _compute(followed: Followed) -> dict[str, float]:
    if not followed.followable:
        return dict.fromkeys((f.name.split(".")[1] for f in NOTATED_TIMING.features), np.nan)
    tempo = followed.tempo
    line, beat_s = followed.intended
    late = (followed.chord_time - line) / beat_s
    spread = _chord_spread(followed)
    minutes = np.arange(tempo.size, dtype=np.float64) * (median(beat_s) / 60.0)
    return {
        "tempo": float(2.0 ** median(tempo)),
        "tempo_against_mark": median(tempo) - float(np.log2(max(followed.score.tempo_qpm, 1.0))),
        "tempo_sd": sd(tempo),
        "tempo_change": mean(np.abs(np.diff(tempo))),
        "tempo_roughness": mean(np.abs(np.diff(tempo, 2))),
        "tempo_lag1": correlation(tempo[:-1], tempo[1:]),
        "tempo_slope": slope(minutes, tempo),
        "tempo_arch": arch(tempo),
        "closing_broadening": median(tempo) - mean(tempo[-2:]),
        "deviation_sd": sd(late),
        "deviation_p90": percentiles(np.abs(late), 90)[0],
        "deviation_s": sd(followed.chord_time - line),
        "step_precision": _step_precision(followed),
        "chord_spread_p50": percentiles(spread, 50)[0],
        "chord_spread_p90": percentiles(spread, 90)[0],
        "melody_lead": _melody_lead(followed),
    }


def _step_precision(followed: Followed) -> float:
    """Robust spread of log2(played step / notated step at the local tempo)."""
    step = np.diff(followed.chord_time)
    written = np.diff(followed.chord_beat) * followed.intended[1][:-1]
    ratio = np.log2(np.maximum(step, 1e-3) / np.maximum(written, 1e-3))
    return 1.4826 * median(np.abs(ratio - median(ratio)))


def _chord_spread(followed: Followed) -> Column:
    """Last minus first onset of chords written together, in seconds."""
    last = np.maximum.reduceat(followed.onset, followed.first)
    soonest = np.minimum.reduceat(followed.onset, followed.first)
    return (last - soonest)[followed.size > 1]


def _melody_lead(followed: Followed) -> float:
    """Median of how much the top note of a chord comes before the mean of the others."""
    chords = followed.size > 1
    top = followed.onset[followed.top]
    others = (followed.chord_time * followed.size - top) / np.maximum(followed.size - 1, 1)
    return median((others - top)[chords])


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"notated_timing.{what}", unit, meaning, needs_score=True)


NOTATED_TIMING = Group(
    (
        _scored("tempo", "1/min", "Median tempo in quarter notes a minute."),
        _scored("tempo_against_mark", "octaves", "Tempo above (+) or below (-) the printed one."),
        _scored("tempo_sd", "octaves", "How much the tempo moves from beat to beat and over time."),
        _scored("tempo_change", "octaves", "Mean change of tempo from one beat to the next."),
        _scored("tempo_roughness", "octaves", "How abruptly the tempo turns."),
        _scored("tempo_lag1", "-1-1", "High where tempo moves in long waves, low where it jerks."),
        _scored("tempo_slope", "octaves/min", "Positive where the playing gets faster."),
        _scored("tempo_arch", "octaves", "Positive where the middle is faster than the ends."),
        _scored("closing_broadening", "octaves", "How much slower the last two beats are."),
        _scored("deviation_sd", "beats", "How far onsets stray from an even flow."),
        _scored("deviation_p90", "beats", "One onset in ten strays further than this."),
        _scored("deviation_s", "s", "How far onsets stray from an even flow, in seconds."),
        _scored("step_precision", "octaves", "Spread of played against written note values."),
        _scored("chord_spread_p50", "s", "Middle spread of notes written together."),
        _scored("chord_spread_p90", "s", "One chord in ten is spread by more than this."),
        _scored("melody_lead", "s", "How much top notes come before the rest of their chord."),
    ),
    _compute,
)
