"""Cutting a performance to the length that the model was trained on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from piano_core.bundle import EvidenceLimits, Windows
from piano_core.performance import Performance
from piano_core.score import Alignment, Score, ScoreComparison, part_played
from piano_core.sentences import say

Span = tuple[float, float]


def played_span(performance: Performance) -> Span:
    """From the first onset to the last offset in seconds; (0, 0) where nothing was played."""
    if not len(performance):
        return 0.0, 0.0
    notes = performance.notes
    return float(notes["onset_s"].min()), float(notes["offset_s"].max())


def window_spans(span: Span, windows: Windows | None) -> list[Span]:
    """Stretches of equal length that cover `span`, evenly spread, at most `hop_s` apart.

    A span of up to `longest_s` is one stretch, and without windows any span is.
    """
    start, end = span
    if windows is None or end - start <= windows.longest_s:
        return [span]
    room = end - start - windows.window_s
    count = math.ceil(room / windows.hop_s) + 1
    begins = np.linspace(start, start + room, count)
    return [(float(begin), float(begin + windows.window_s)) for begin in begins]


@dataclass(frozen=True, eq=False)
class Stretch:
    """One stretch as the model hears it, and the part of the score played there, if known.

    span: start and end in the whole performance, in seconds.
    """

    span: Span
    performance: Performance
    score: Score | None = None
    alignment: Alignment | None = None


def usable_stretches(
    performance: Performance,
    comparison: ScoreComparison | None,
    spans: list[Span],
    limits: EvidenceLimits,
) -> list[Stretch]:
    """The stretches that hold enough notes to be heard.

    A single stretch is the performance itself, as the model met its training segments. A
    score is passed on only where the performance is of it.
    """
    single = len(spans) == 1
    parts = [performance] if single else [performance.excerpt(*span) for span in spans]
    found = [Stretch(span, part) for span, part in zip(spans, parts, strict=True)]
    if comparison is not None and comparison.mismatch is None:
        found = [_followed(one, performance, comparison) for one in found]
    return [one for one in found if len(one.performance) >= limits.fewest_notes]


def _followed(stretch: Stretch, performance: Performance, comparison: ScoreComparison) -> Stretch:
    """The same stretch with its part of the score, as the whole performance was aligned.

    The whole take keeps what the model learned from: the way through the score with its
    restarts, and all of the score unless only a passage of it was meant.
    """
    if stretch.performance is not performance:
        words = performance, comparison.score, comparison.tried
        score, alignment = part_played(*words, *stretch.span)
        return replace(stretch, score=score, alignment=alignment)
    if not comparison.passage:
        return replace(stretch, score=comparison.score, alignment=comparison.alignment)
    words = performance, comparison.score, comparison.tried
    score, alignment = part_played(*words, 0.0, math.inf)
    alignment = replace(alignment, runs=comparison.alignment.runs)
    return replace(stretch, score=score, alignment=alignment)


def pooling_sentence(count: int, windows: Windows | None) -> str:
    """How `count` stretches became one estimate, for the reader of a scorecard."""
    if count <= 1 or windows is None:
        return say("Scored as one stretch.")
    return say(
        "Mean of {count} overlapping stretches of {seconds:g} s; sigma is "
        "the mean of theirs, which is never too small however their errors "
        "are related.",
        count=count,
        seconds=windows.window_s,
    )
