"""Inline SVG: named lengths, each with its interval or the length it should have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.rating_report.drawing import line, picture, rect, text
from piano_core.rating_report.markup import Html

_NAMES, _WIDTH, _ROW, _TOP, _FIGURES = 300, 760, 24, 6, 150


@dataclass(frozen=True)
class Bar:
    """A length from 0, with what is written after it.

    low, high: ends of its interval; target: where it should end. None is not drawn.
    """

    label: str
    value: float
    words: str
    low: float | None = None
    high: float | None = None
    target: float | None = None


def bar_plot(title: str, bars: Sequence[Bar]) -> Html:
    """One bar a row; the longest of all lengths, interval's ends and targets fills the width."""
    ends = [end for bar in bars for end in (bar.value, bar.high, bar.target) if end is not None]
    scale = (_WIDTH - _NAMES - _FIGURES) / max([*ends, 1e-9])
    rows = [part for n, bar in enumerate(bars) for part in _row(bar, _TOP + n * _ROW, scale)]
    return picture(title, _WIDTH, _TOP + _ROW * len(bars) + 6, *rows)


def _row(bar: Bar, y: float, scale: float) -> list[Html]:
    def x(value: float) -> float:
        return _NAMES + max(value, 0.0) * scale

    parts = [
        text(bar.label, _NAMES - 12, y + 16, "end"),
        rect(_NAMES, y + 4, x(bar.value) - _NAMES, _ROW - 9, "bar"),
    ]
    furthest = bar.value
    if bar.low is not None and bar.high is not None:
        furthest = max(furthest, bar.high)
        parts.append(line(x(bar.low), y + 11.5, x(bar.high), y + 11.5, "reach"))
    if bar.target is not None:
        furthest = max(furthest, bar.target)
        parts.append(line(x(bar.target), y + 1, x(bar.target), y + _ROW - 2, "goal"))
    parts.append(text(bar.words, x(furthest) + 8, y + 16, "start"))
    return parts
