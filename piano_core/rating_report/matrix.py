"""Inline SVG: a table of shares from -1 to 1, the stronger the darker, each with its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from piano_core.rating_report.drawing import picture, rect, text
from piano_core.rating_report.markup import Html, element

_NAMES, _WIDTH, _ROW, _TOP, _WIDEST = 220, 760, 22, 26, 90.0
_DARKEST = 0.6  # of the colour, so that the number on it can be read

Cells = Mapping[tuple[int, int], float]
"""Values by (row, column); a cell that is not there stays empty."""


def matrix_plot(title: str, rows: Sequence[str], columns: Sequence[str], cells: Cells) -> Html:
    """One row a name; orange cells are below 0. Columns are headed by `columns`."""
    width = min(_WIDEST, (_WIDTH - _NAMES - 4) / max(len(columns), 1))
    heads = [
        text(name, _NAMES + (number + 0.5) * width, _TOP - 8, "middle")
        for number, name in enumerate(columns)
    ]
    names = [
        text(name, _NAMES - 12, _TOP + (number + 0.7) * _ROW, "end")
        for number, name in enumerate(rows)
    ]
    drawn = [
        _cell(value, _NAMES + column * width, _TOP + row * _ROW, width)
        for (row, column), value in cells.items()
    ]
    return picture(title, _WIDTH, _TOP + len(rows) * _ROW + 6, *heads, *names, *drawn)


def _cell(value: float, x: float, y: float, width: float) -> Html:
    klass = "below" if value < 0.0 else "above"
    shade = element(
        "g",
        rect(x + 0.5, y + 0.5, width - 1, _ROW - 1, klass),
        opacity=f"{_DARKEST * min(abs(value), 1.0):.2f}",
    )
    number = f"{round(value, 2) + 0.0:.2f}".replace("0.", ".", 1)  # + 0.0: no negative zero
    return element("g", shade, text(number, x + width / 2, y + 0.7 * _ROW, "middle"))
