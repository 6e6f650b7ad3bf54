"""From a comparison to plain values for scorecards, JSON and the app."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np

from piano_core.performance import Performance
from piano_core.score.against_score import (
    AgainstScore,
    BarMeasure,
    BeatMeasure,
    Fault,
    Measures,
)
from piano_core.score.places import places
from piano_core.score.score_comparison import ScoreComparison
from piano_core.score.score_reading import Mistake, MistakeKind, ScoreReading


def against_score(performance: Performance, comparison: ScoreComparison) -> AgainstScore:
    """What a comparison says; nothing but the mismatch where the music is another."""
    share, title = comparison.recognition.share, comparison.score.title
    if comparison.mismatch is not None:
        error = comparison.mismatch
        problem = error.problem[:1].upper() + error.problem[1:]
        return AgainstScore(title, False, share, problem, error.remedy, None)
    if comparison.reading is None:
        raise ValueError("a comparison of the same music has a reading")
    measures = _measures(performance, comparison, comparison.reading)
    return AgainstScore(title, True, share, "", "", measures)


def _measures(
    performance: Performance, comparison: ScoreComparison, reading: ScoreReading
) -> Measures:
    bars = _played_bars(reading)
    count = Counter(mistake.kind for mistake in reading.mistakes)
    matched = int(bars["matched"].sum())
    at_fault = count[MistakeKind.MISSED] + count[MistakeKind.WRONG]
    beat = comparison.score.notes["onset_beat"]
    tried = beat[comparison.alignment.pairs[:, 1]]
    inside = (beat >= tried.min()) & (beat <= tried.max())
    return Measures(
        first_bar=int(bars["bar"][0]),
        last_bar=int(bars["bar"][-1]),
        coverage=float(inside.mean()),
        written=matched + at_fault,
        matched=matched,
        missed=count[MistakeKind.MISSED],
        wrong=count[MistakeKind.WRONG],
        extra=count[MistakeKind.EXTRA],
        restarts=count[MistakeKind.REPEATED],
        hesitations=count[MistakeKind.HESITATION],
        skipped_bars=_skipped(reading.mistakes),
        right_share=matched / max(matched + at_fault + count[MistakeKind.EXTRA], 1),
        tempo_qpm=_median(reading.beats["tempo_qpm"]),
        **{name: _mean(bars[name]) for name in _CURVES},
        places=places(performance, comparison, reading),
        faults=tuple(_faults(performance, comparison, reading)),
        bars=tuple(BarMeasure(**_plain(row)) for row in bars),
        beats=tuple(BeatMeasure(**_plain(row)) for row in reading.beats),
    )


_CURVES = ("deviation_s", "velocity", "voicing", "articulation", "pedal", "pedal_over_change")


def _played_bars(reading: ScoreReading) -> np.ndarray:
    """The bars from the first to the last one in which a written note was played."""
    played = np.flatnonzero(reading.bars["matched"])
    return reading.bars[played[0] : played[-1] + 1]


def _faults(
    performance: Performance, comparison: ScoreComparison, reading: ScoreReading
) -> Iterable[Fault]:
    written, played = comparison.score.notes["pitch"], performance.notes["pitch"]
    for mistake in reading.mistakes:
        start = float(reading.bars["start_beat"][reading.bar_index(mistake.beat)])
        yield Fault(
            mistake.kind,
            mistake.bar,
            mistake.until_bar,
            round(1.0 + max(mistake.beat - start, 0.0), 3),
            mistake.time_s,
            int(written[mistake.written]) if mistake.written >= 0 else None,
            int(played[mistake.played]) if mistake.played >= 0 else None,
            mistake.confidence,
            comparison.score.fifths_at(mistake.beat),
            None if mistake.wait is None else round(mistake.wait.seconds, 3),
            None if mistake.wait is None else round(mistake.wait.beats, 3),
            mistake.again or None,
        )


def _skipped(mistakes: Iterable[Mistake]) -> int:
    left_out = [m for m in mistakes if m.kind is MistakeKind.SKIPPED]
    return sum(max(m.until_bar - m.bar + 1, 1) for m in left_out)


def _plain(row: Any) -> dict[str, Any]:
    values = {name: row[name].item() for name in row.dtype.names}
    return {name: None if value != value else value for name, value in values.items()}


def _mean(column: np.ndarray) -> float | None:
    known = column[np.isfinite(column)]
    return float(known.mean()) if len(known) else None


def _median(column: np.ndarray) -> float | None:
    known = column[np.isfinite(column)]
    return float(np.median(known)) if len(known) else None
