"""What a take does beyond its references, as named numbers that a model may learn from.

The same notions as the features against the notation, taken against what references do: a wait
where they all wait is none, an accent that they all make does not stray.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from piano_core.features import Feature
from piano_core.features.followed import Followed
from piano_core.features.heard import Heard
from piano_core.features.noise import rms, smoothed
from piano_core.features.notated_timing import NOTATED_TIMING
from piano_core.features.pacing import PACING
from piano_core.features.steadiness import STEADINESS
from piano_core.performance import Source
from piano_core.reference.bands import ReferenceBands
from piano_core.reference.compare import Comparison
from piano_core.reference.foot import more_and_less, unlike_and_late
from piano_core.reference.interpreted import interpreted
from piano_core.reference.quantity import LENGTH, TEMPO
from piano_core.reference.strokes import apart_and_sameness, stray_strokes
from piano_core.score.waits import evidence_of_waits

TEMPO_WINDOW_S = 3.0
"""Tempo is compared over stretches of this length: shorter ones show uneven chords."""

MOST_EVIDENCE = 10.0
"""A wait that is this sure is no surer."""

_GROUPS = (STEADINESS, PACING, NOTATED_TIMING)

_TIMED: dict[str, str] = {
    "noise_s": "steadiness.noise_s",
    "noise_share": "steadiness.noise_share",
    "stray_p50": "steadiness.stray_p50",
    "stray_p90": "steadiness.stray_p90",
    "lost_share": "steadiness.lost_share",
    "longest_lost_s": "steadiness.longest_lost_s",
    "wander": "steadiness.wander",
    "phrase_course": "steadiness.phrase_course",
    "freedom": "steadiness.freedom",
    "creep": "pacing.creep",
    "creep_p90": "pacing.creep_p90",
    "deviation_s": "notated_timing.deviation_s",
    "deviation_p90": "notated_timing.deviation_p90",
    "tempo_roughness": "notated_timing.tempo_roughness",
    "step_precision": "notated_timing.step_precision",
}
"""Which features of timing are taken against the interpreted notation, and their names here."""


def wandering(comparison: Comparison, bands: ReferenceBands) -> float:
    """How far tempo over some seconds strays from the references' course, in octaves."""
    above = comparison.values[TEMPO.name] - bands.bands[TEMPO.name].middle
    beat_s = np.diff(comparison.laid.time_s)
    if not np.any(~np.isnan(beat_s)):
        return float("nan")
    width = max(1, round(TEMPO_WINDOW_S / float(np.nanmedian(beat_s))))
    course = smoothed(above, min(width, len(above)))
    return rms(course - np.nanmean(course)) if np.any(~np.isnan(course)) else float("nan")


def beside_features(comparison: Comparison, bands: ReferenceBands) -> npt.NDArray[np.float64]:
    """One number for each of `BESIDE`; NaN where one does not apply."""
    apart, sameness = apart_and_sameness(comparison, bands)
    noise, half, most = stray_strokes(comparison, bands)
    unlike, late = unlike_and_late(comparison, bands)
    more, less = more_and_less(comparison, bands)
    shorter, longer, uneven = _lengths(comparison, bands)
    values = _timed(comparison, bands) | {
        "references": float(bands.references),
        "wandering": wandering(comparison, bands),
        "strokes_apart": apart,
        "sameness": sameness,
        "stroke_noise": noise,
        "stroke_off_p50": half,
        "stroke_off_p90": most,
        "shorter": shorter,
        "longer": longer,
        "lengths_apart": uneven,
        "pedal_unlike": unlike,
        "pedal_late_s": late,
        "pedal_more": more,
        "pedal_less": less,
    }
    row = np.array([values[feature.name.split(".")[1]] for feature in BESIDE], float)
    if comparison.laid.performance.source is Source.TRANSCRIPTION:
        row[[feature.needs_pedal for feature in BESIDE]] = np.nan
    return np.where(np.isfinite(row), row, np.nan)


def _timed(comparison: Comparison, bands: ReferenceBands) -> dict[str, float]:
    laid = comparison.laid
    heard = Heard(laid.performance)
    timed = Followed(heard, interpreted(laid.score, bands.customs), laid.alignment)
    found = {
        feature.name: value
        for group in _GROUPS
        for feature, value in zip(group.features, group.values(timed), strict=True)
    }
    plain = Followed(heard, laid.score, laid.alignment)
    values = {name: found[source] for name, source in _TIMED.items()}
    return values | {"waits": _waits(plain, bands)}


def _waits(followed: Followed, bands: ReferenceBands) -> float:
    """Evidence of waits, added up over the take, a second."""
    total = lasted = 0.0
    for beats, times in followed.runs:
        theirs = bands.customs.played_at(followed.score, beats)
        found = evidence_of_waits(beats, times, theirs)
        total += float(np.clip(found[np.isfinite(found)], 0.0, MOST_EVIDENCE).sum())
        lasted += float(times[-1] - times[0])
    return total / lasted if lasted > 0 else float("nan")


def _lengths(comparison: Comparison, bands: ReferenceBands) -> tuple[float, float, float]:
    """By how many octaves notes are held shorter and longer than references hold them, the middle
    of all, and how far the middle one of the others lies from that."""
    above = comparison.values[LENGTH.name] - bands.bands[LENGTH.name].middle
    above = above[~np.isnan(above)]
    if not len(above):
        return float("nan"), float("nan"), float("nan")
    shift = float(np.median(above))
    return max(-shift, 0.0), max(shift, 0.0), float(np.median(np.abs(above - shift)))


def _beside(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"beside.{what}", unit, meaning, needs_score=True, of_learners=True)


def _of_foot(what: str, unit: str, meaning: str) -> Feature:
    return replace(_beside(what, unit, meaning), needs_pedal=True)


BESIDE: tuple[Feature, ...] = (
    _beside("references", "count", "How many references there are."),
    _beside("noise_s", "s", "Onsets that stray on their own from the references' course."),
    _beside("noise_share", "ratio", "The same against the usual step."),
    _beside("stray_p50", "ratio", "How far the middle step is from what references make of it."),
    _beside("stray_p90", "ratio", "One step in ten is further from it."),
    _beside("lost_share", "ratio", "Part of the time that goes in waits references do not make."),
    _beside("longest_lost_s", "s", "The longest such wait."),
    _beside("waits", "1/s", "Evidence of waits that references do not make."),
    _beside("wander", "octaves", "How far tempo strays within a phrase from the references'."),
    _beside("wandering", "octaves", "How far tempo over some seconds strays from theirs."),
    _beside("phrase_course", "octaves", "How far the tempo of phrases moves beyond theirs."),
    _beside("freedom", "octaves/1.44", "How freely steps usually differ from those around."),
    _beside("creep", "octaves", "How far the pace creeps up against theirs before it is caught."),
    _beside("creep_p90", "octaves", "One place in ten does so by more."),
    _beside("deviation_s", "s", "How far onsets stray from the references' flow."),
    _beside("deviation_p90", "beats", "One onset in ten strays further than this."),
    _beside("tempo_roughness", "octaves", "How abruptly the tempo turns where theirs does not."),
    _beside("step_precision", "octaves", "Spread of played steps against theirs."),
    _beside("strokes_apart", "spreads", "How far strokes lie from the references'."),
    _beside("sameness", "ratio", "Spread of loudness that references let expect over the own."),
    _beside("stroke_noise", "0-127", "Strokes that stray on their own from theirs."),
    _beside("stroke_off_p50", "spreads", "How far the middle stroke is from theirs."),
    _beside("stroke_off_p90", "spreads", "One stroke in ten is further from theirs."),
    _beside("shorter", "octaves", "How much shorter notes are held than references hold them."),
    _beside("longer", "octaves", "How much longer notes are held than references hold them."),
    _beside("lengths_apart", "octaves", "How unlike theirs the lengths are, note by note."),
    _of_foot("pedal_unlike", "ratio", "How little the pedal goes with the references'."),
    _of_foot("pedal_late_s", "s", "By how much the foot comes later than theirs."),
    _of_foot("pedal_more", "ratio", "Pedal at chords where references have less."),
    _of_foot("pedal_less", "ratio", "Pedal missing at chords where references have it."),
)
"""What is measured against references, in the order of `beside_features`."""
