"""Inline SVG: estimates with their intervals on both sides of nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.rating_report.drawing import circle, line, picture, text
from piano_core.rating_report.markup import Html

_NAMES, _WIDTH, _ROW, _TOP, _EDGE = 190, 760, 22, 30, 20


@dataclass(frozen=True)
class Interval:
    """One row: an estimate with its 95 % interval."""

    label: str
    value: float
    low: float
    high: float


def interval_plot(title: str, unit: str, rows: Sequence[Interval]) -> Html:
    """One row an estimate around a line at 0, all on one symmetric scale of `unit`."""
    furthest = max(abs(end) for row in rows for end in (row.low, row.high, row.value))
    scale = (_WIDTH - _NAMES - _EDGE) / 2 / max(furthest, 1e-9)
    middle = _NAMES + (_WIDTH - _NAMES - _EDGE) / 2
    height = _TOP + _ROW * len(rows) + 8
    axis = [
        line(middle, _TOP - 6, middle, height - 6, "goal"),
        *(
            text(f"{end:+.1f} {unit}" if end else "0", middle + end * scale, _TOP - 12, "middle")
            for end in (-furthest / 2, 0.0, furthest / 2)
        ),
    ]
    drawn = [
        part
        for number, row in enumerate(rows)
        for part in _row(row, _TOP + _ROW * (number + 0.5), middle, scale)
    ]
    return picture(title, _WIDTH, height, *axis, *drawn)


def _row(row: Interval, y: float, middle: float, scale: float) -> tuple[Html, ...]:
    return (
        text(row.label, _NAMES - 12, y + 4, "end"),
        line(middle + row.low * scale, y, middle + row.high * scale, y, "panel"),
        circle(middle + row.value * scale, y, "panel"),
    )
