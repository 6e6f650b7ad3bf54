"""Inline SVG: what one rater and the panel are worth, target by target, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    goals = [_line(_x(goal), _TOP - 6, _x(goal), height - 8, "goal") for goal in _LINES]
    drawn = [_row(row, _TOP + _ROW * (n + 0.5)) for n, row in enumerate(rows)]
    return element(
        "svg",
        element("title", "Reliability of one rater and of the panel, with 95 % intervals"),
        *ticks,
        *goals,
        *drawn,
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        width="100%",
    )


def _row(row: Row, y: float) -> Html:
    marks = [_text(row.label, _NAMES - 12, y + 5, "end")]
    for estimate, klass, shift in ((row.one, "one", -4.0), (row.panel, "panel", 4.0)):
        if estimate is None:
            continue
        if estimate.low is not None and estimate.high is not None:
            at = y + shift
            marks.append(_line(_x(estimate.low), at, _x(estimate.high), at, klass))
        marks.append(
            element(
                "circle", cx=f"{_x(estimate.value):.1f}", cy=f"{y + shift:.1f}", r="4", klass=klass
            )
        )
    return element("g", *marks)


def _tick(value: float, height: float) -> Html:
    x = _x(value)
    words = _text(f"{value:.1f}", x, _TOP - 12, "middle")
    return element("g", _line(x, _TOP - 6, x, height - 8, "tick"), words)


def _x(value: float) -> float:
    return _NAMES + min(max(value, 0.0), 1.0) * (_WIDTH - _NAMES - _EDGE)


def _line(x1: float, y1: float, x2: float, y2: float, klass: str) -> Html:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", klass=klass, **{key: f"{value:.1f}" for key, value in ends.items()})


def _text(words: str, x: float, y: float, anchor: str) -> Html:
    return element("text", words, **{"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})
