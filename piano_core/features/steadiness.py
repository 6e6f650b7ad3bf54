"""Steadiness against the notation: what timing does beyond the course of the tempo around it.

Freedom is kept apart from unsteadiness by its memory: rubato moves the tempo of a phrase and
comes back slowly, an unsteady hand makes one step too long and the next too short, and a wait
stands alone. What a wait must exceed grows with how freely the steps around it move.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.noise import independent_noise
from piano_core.features.summaries import Column, mean, median, percentiles, ratio, sd

NEIGHBOURS = 6
"""Steps to either side that say how fast and how freely the music goes."""

LONGEST_BEATS = 3.0
"""After longer written steps (quarter notes) time is free: a breath or a fermata."""

TOLERANCE, FREEDOM = 0.15, 2.0
"""A step may be longer than its neighbours by e to this plus `FREEDOM` times their spread
(median absolute deviation of the logarithm) before anything counts as lost."""

HAND_S = 0.1
"""Added to a step before its error is taken as a share: hands err by time, not by tempo alone."""

SHORT_BEATS, PHRASE_BEATS = 2.0, 8.0
"""Half-widths over which the tempo of the moment and that of the phrase are taken."""


@dataclass(frozen=True)
class _Steps:
    """Steps from chord to chord within one run: written (quarter notes), played and expected
    (s), and the spread of the logarithm of the pace around; at: beat in the middle."""

    at: Column
    written: Column
    played: Column
    expected: Column
    freedom: Column


def _compute(followed: Followed) -> dict[str, float]:
    steps = [_steps(*run) for run in followed.runs if len(run[0]) > NEIGHBOURS]
    if not steps:
        return dict.fromkeys((f.name.split(".")[1] for f in STEADINESS.features), np.nan)
    played, expected, freedom = (
        np.concatenate([getattr(one, name) for one in steps])
        for name in ("played", "expected", "freedom")
    )
    stray = np.abs(played - expected) / (expected + HAND_S)
    lost = np.maximum(played - expected * np.exp(TOLERANCE + FREEDOM * freedom), 0.0)
    noise = independent_noise(
        [np.where(s.written <= LONGEST_BEATS, _off(s), np.nan) for s in steps]
    )
    wander, phrase = _wandering(steps)
    middle, high = percentiles(stray, 50, 90)
    return {
        "noise_s": noise,
        "noise_share": noise / (median(played) + HAND_S),
        "stray_p50": middle,
        "stray_p90": high,
        "freedom": mean(freedom),
        "lost_share": ratio(float(lost.sum()), float(played.sum())),
        "longest_lost_s": float(lost.max()),
        "wander": wander,
        "phrase_course": phrase,
        "wander_share": ratio(wander, wander + phrase + 0.02),
    }


def _steps(beats: Column, times: Column) -> _Steps:
    written, played = np.diff(beats), np.maximum(np.diff(times), 1e-3)
    usual, freedom = np.empty(len(written)), np.empty(len(written))
    pace = np.log(played / written)
    for index in range(len(written)):
        around = np.concatenate(
            [pace[max(index - NEIGHBOURS, 0) : index], pace[index + 1 :][:NEIGHBOURS]]
        )
        usual[index] = np.median(around)
        freedom[index] = np.median(np.abs(around - usual[index]))
    kept = written <= LONGEST_BEATS
    columns = (beats[:-1] + written / 2, written, played, written * np.exp(usual), freedom)
    return _Steps(*(column[kept] for column in columns))


def _off(steps: _Steps) -> Column:
    """How much longer each step is than expected, cut where it is a wait rather than an error."""
    return np.clip(steps.played - steps.expected, -steps.expected, steps.expected)


def _wandering(steps: list[_Steps]) -> tuple[float, float]:
    """How far the tempo of the moment strays from that of the phrase, and that from the whole:
    standard deviations in octaves, waits left out."""
    short: list[Column] = []
    phrase: list[Column] = []
    for one in steps:
        still = one.played <= one.expected * np.exp(TOLERANCE + FREEDOM * one.freedom)
        at, played, written = one.at[still], one.played[still], one.written[still]
        if len(at) > NEIGHBOURS:
            now = _tempo_around(at, played, written, SHORT_BEATS)
            later = _tempo_around(at, played, written, PHRASE_BEATS)
            short.append(now - later)
            phrase.append(later)
    if not short:
        return float("nan"), float("nan")
    return sd(np.concatenate(short)), sd(np.concatenate(phrase))


def _tempo_around(at: Column, played: Column, written: Column, beats: float) -> Column:
    """Log2 of the length of a beat over all steps within `beats` of each."""
    start = np.searchsorted(at, at - beats, side="left")
    stop = np.searchsorted(at, at + beats, side="right")
    seconds = np.concatenate([[0.0], np.cumsum(played)])
    length = np.concatenate([[0.0], np.cumsum(written)])
    return np.log2((seconds[stop] - seconds[start]) / (length[stop] - length[start]))


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"steadiness.{what}", unit, meaning, needs_score=True)


STEADINESS = Group(
    (
        _scored("noise_s", "s", "Onsets that stray on their own: one step long, the next short."),
        _scored("noise_share", "ratio", "The same against the usual step."),
        _scored("stray_p50", "ratio", "How far the middle step is from those around it."),
        _scored("stray_p90", "ratio", "One step in ten is further from those around it."),
        _scored("freedom", "octaves/1.44", "How freely steps usually differ from those around."),
        _scored("lost_share", "ratio", "Part of the time that goes in waits beyond that freedom."),
        _scored("longest_lost_s", "s", "The longest such wait."),
        _scored("wander", "octaves", "How far tempo strays within a phrase, waits left out."),
        _scored("phrase_course", "octaves", "How far the tempo of phrases moves over the piece."),
        _scored("wander_share", "ratio", "Tempo that strays at once against all that moves."),
    ),
    _compute,
)
