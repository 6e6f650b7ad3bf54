"""Joined or separated: how key holding compares with the time to the next note."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard, Index
from piano_core.features.summaries import mean, median, percentiles, sd, share

LONG_REST_S = 1.5
"""Steps longer than this are pauses and say nothing about touch."""


def _overlap_ratio(heard: Heard, stream: Index) -> Column:
    """Key overlap ratio: (offset - next onset) / step, for each note that is followed.

    Repp 1997 and Bresin & Battel 2000: positive in legato, near -0.5 and below in staccato.
    """
    onset, offset = heard.onset[stream], heard.offset[stream]
    step = np.diff(onset)
    usable = (step > 0.02) & (step < LONG_REST_S)
    overlap = (offset[:-1] - onset[1:])[usable] / step[usable]
    return np.clip(overlap, -1.0, 3.0)


def _gaps(heard: Heard) -> Column:
    """Times without any key down between the first onset and the last, in seconds."""
    if not len(heard.onset):
        return np.empty(0)
    reached = np.maximum.accumulate(heard.offset)
    silence = heard.onset[1:] - reached[:-1]
    return silence[silence > 0]


def _compute(heard: Heard) -> dict[str, float]:
    melody = _overlap_ratio(heard, heard.melody)
    bass = _overlap_ratio(heard, heard.bass)
    low, middle, high = percentiles(melody, 10, 50, 90)
    gaps = _gaps(heard)
    span = max(heard.span_s, 1e-9)
    return {
        "melody_overlap_mean": mean(melody),
        "melody_overlap_p10": low,
        "melody_overlap_p50": middle,
        "melody_overlap_p90": high,
        "melody_overlap_sd": sd(melody),
        "melody_legato_share": share(melody > 0.0),
        "melody_staccato_share": share(melody < -0.5),
        "bass_overlap_p50": median(bass),
        "bass_overlap_sd": sd(bass),
        "bass_legato_share": share(bass > 0.0),
        "hand_contrast": median(melody) - median(bass),
        "length_step_p50": median(_against_step(heard, heard.held)),
        "sounding_step_p50": median(_against_step(heard, heard.sounding)),
        "sounding_step_sd": sd(_against_step(heard, heard.sounding)),
        "gap_share": float(gaps.sum()) / span if heard.span_s > 0 else np.nan,
        "gap_rate": len(gaps) / span if heard.span_s > 0 else np.nan,
        "release_spread": _release_spread(heard),
    }


def _against_step(heard: Heard, length: Column) -> Column:
    """Log2 of the length of each chord's top note as a multiple of the step that follows."""
    step = np.maximum(heard.interval, 0.01)
    return np.log2(np.maximum(length[heard.top][:-1], 0.01) / step)


def _release_spread(heard: Heard) -> float:
    """Median spread of releases within chords, in seconds."""
    offset = heard.offset
    if not len(offset):
        return float("nan")
    last = np.maximum.reduceat(offset, heard.first)
    soonest = np.minimum.reduceat(offset, heard.first)
    return median((last - soonest)[heard.size > 1])


_KOR = "share of the step by which a key is held into the next note, negative when let go before"

ARTICULATION = Group(
    (
        Feature("articulation.melody_overlap_mean", "ratio", f"Melody: mean {_KOR}."),
        Feature(
            "articulation.melody_overlap_p10", "ratio", f"Melody, most detached tenth: {_KOR}."
        ),
        Feature("articulation.melody_overlap_p50", "ratio", f"Melody: middle {_KOR}."),
        Feature("articulation.melody_overlap_p90", "ratio", f"Melody, most joined tenth: {_KOR}."),
        Feature("articulation.melody_overlap_sd", "ratio", "Variety of touch in the melody."),
        Feature("articulation.melody_legato_share", "ratio", "Melody notes held into the next."),
        Feature(
            "articulation.melody_staccato_share", "ratio", "Melody notes held for half or less."
        ),
        Feature("articulation.bass_overlap_p50", "ratio", f"Bass: middle {_KOR}."),
        Feature("articulation.bass_overlap_sd", "ratio", "Variety of touch in the bass."),
        Feature("articulation.bass_legato_share", "ratio", "Bass notes held into the next."),
        Feature("articulation.hand_contrast", "ratio", "How much more joined melody is than bass."),
        Feature(
            "articulation.length_step_p50",
            "octaves",
            "How long top notes are held against the step that follows; 0 just joined.",
        ),
        Feature(
            "articulation.sounding_step_p50",
            "octaves",
            "How long top notes sound, with pedals, against the step that follows.",
        ),
        Feature(
            "articulation.sounding_step_sd", "octaves", "How much that varies from note to note."
        ),
        Feature("articulation.gap_share", "ratio", "Part of the time without any key down."),
        Feature("articulation.gap_rate", "1/s", "Silences of the keys a second."),
        Feature("articulation.release_spread", "s", "How unevenly the keys of a chord come up."),
    ),
    _compute,
)
