"""Inline SVG: what one rater and the panel are worth, target by target, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.rating_report.drawing import circle, line, picture, text
from piano_core.rating_report.markup import Html, element

_NAMES, _WIDTH, _ROW, _TOP, _EDGE = 190, 760, 26, 30, 20
_LINES = (0.70, 0.80)


@dataclass(frozen=True)
class Estimate:
    """A coefficient with its 95 % interval; ends None where there is no interval."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Row:
    """One target's two coefficients; None where one is not known."""

    label: str
    one: Estimate | None
    panel: Estimate | None


def reliability_plot(rows: Sequence[Row]) -> Html:
    """Open circles for one rater, filled ones for the panel, lines for 95 % intervals.

    The axis runs from 0 to 1; what lies outside is drawn at its end.
    """
    height = _TOP + _ROW * len(rows) + 10
    ticks = [_tick(value / 10, height) for value in range(0, 11, 2)]
    goals = [line(_x(goal), _TOP - 6, _x(goal), height - 8, "goal") for goal in _LINES]
    drawn = [_row(row, _TOP + _ROW * (n + 0.5)) for n, row in enumerate(rows)]
    title = "Reliability of one rater and of the panel, with 95 % intervals"
    return picture(title, _WIDTH, height, *ticks, *goals, *drawn)


def _row(row: Row, y: float) -> Html:
    marks = [text(row.label, _NAMES - 12, y + 5, "end")]
    for estimate, klass, shift in ((row.one, "one", -4.0), (row.panel, "panel", 4.0)):
        if estimate is None:
            continue
        if estimate.low is not None and estimate.high is not None:
            at = y + shift
            marks.append(line(_x(estimate.low), at, _x(estimate.high), at, klass))
        marks.append(circle(_x(estimate.value), y + shift, klass))
    return element("g", *marks)


def _tick(value: float, height: float) -> Html:
    x = _x(value)
    words = text(f"{value:.1f}", x, _TOP - 12, "middle")
    return element("g", line(x, _TOP - 6, x, height - 8, "tick"), words)


def _x(value: float) -> float:
    return _NAMES + min(max(value, 0.0), 1.0) * (_WIDTH - _NAMES - _EDGE)
