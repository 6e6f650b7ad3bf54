"""Cutting a performance to the length that the model was trained on."""

from __future__ import annotations

import math

import numpy as np

from piano_core.bundle import EvidenceLimits, Windows
from piano_core.performance import Performance

Span = tuple[float, float]


def played_span(performance: Performance) -> Span:
    """From the first onset to the last offset in seconds; (0, 0) where nothing was played."""
    if not len(performance):
        return 0.0, 0.0
    notes = performance.notes
    return float(notes["onset_s"].min()), float(notes["offset_s"].max())


def window_spans(span: Span, windows: Windows) -> list[Span]:
    """Stretches of equal length that cover `span`, evenly spread, at most `hop_s` apart.

    A span of up to `longest_s` is one stretch.
    """
    start, end = span
    if end - start <= windows.longest_s:
        return [span]
    room = end - start - windows.window_s
    count = math.ceil(room / windows.hop_s) + 1
    begins = np.linspace(start, start + room, count)
    return [(float(begin), float(begin + windows.window_s)) for begin in begins]


def usable_excerpts(
    performance: Performance, spans: list[Span], limits: EvidenceLimits
) -> tuple[list[Span], list[Performance]]:
    """The stretches that hold enough notes to be heard, and what is played in each.

    A single stretch is the performance itself, as the model met its training segments.
    """
    if len(spans) == 1:
        enough = len(performance) >= limits.fewest_notes
        return (spans, [performance]) if enough else ([], [])
    kept: list[Span] = []
    excerpts: list[Performance] = []
    for start, end in spans:
        excerpt = performance.excerpt(start, end)
        if len(excerpt) >= limits.fewest_notes:
            kept.append((start, end))
            excerpts.append(excerpt)
    return kept, excerpts


def pooling_sentence(count: int, windows: Windows) -> str:
    """How `count` stretches became one estimate, for the reader of a scorecard."""
    if count <= 1:
        return "Scored as one stretch."
    return (
        f"Mean of {count} overlapping stretches of {windows.window_s:g} s; sigma is the mean of "
        "theirs, which is never too small however their errors are related."
    )
