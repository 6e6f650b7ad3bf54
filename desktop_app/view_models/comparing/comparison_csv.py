"""A comparison as a table for a spreadsheet: a row a dimension, then a row a bar."""

from __future__ import annotations

import csv
import io

from desktop_app.view_models.comparing.comparison import Compared

COLUMNS = (
    *("of", "name", "first", "second", "change", "noise", "within_noise"),
    *("first_start_s", "first_end_s", "second_start_s", "second_end_s"),
    *("tempo_ratio", "velocity_change"),
)
"""Of a bar, first and second are its notes not as written; blank where nothing is known."""


def comparison_csv(compared: Compared) -> str:
    """Every dimension that both takes have on one basis, and every bar that both play."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(COLUMNS)
    for said in compared.scores:
        numbers = (said.first.score, said.second.score, said.change, said.noise)
        name = said.first.dimension
        blank = [""] * 6
        write(("dimension", name, *(_number(n) for n in numbers), said.within_noise, *blank))
    for bar in compared.bars:
        first, second = bar.faults or ("", "")
        change = "" if bar.faults is None else bar.faults[1] - bar.faults[0]
        times = (bar.first.start_s, bar.first.end_s, bar.second.start_s, bar.second.end_s)
        kind, name = ("bar", bar.bar) if compared.notated else ("stretch", "")
        figures = (_number(n) for n in (*times, bar.tempo, bar.velocity))
        write((kind, name, first, second, change, "", "", *figures))
    return out.getvalue()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"
