"""A report as the rich text that Qt lays out: a subset of HTML, with pictures named by number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from desktop_app.theme.colours import LIGHT
from desktop_app.view_models.review.marks import TRY, MarkRow
from desktop_app.view_models.review.measured import MeasureRow
from desktop_app.view_models.review.report import (
    HEADING,
    KNOW,
    LOOK,
    NOTHING_STOOD_OUT,
    PLAYED,
    ROLL,
    Report,
)
from desktop_app.view_models.review.scorecard_page import CharacterRow, GapRow, Row, ScoreRow
from desktop_app.view_models.texts import capital
from desktop_app.view_models.wording import tr

ROLL_PICTURE = "roll"
ROLL_SIZE = (660, 190)
TRACK_SIZE = (250, 14)
"""Width and height in pixels at 96 to the inch; the text is some 660 wide."""

STYLE = f"""
    body {{ color: {LIGHT.ink}; font-size: 9.5pt; }}
    h1 {{ font-size: 19pt; font-weight: 600; margin: 4px 0 2px 0; }}
    h2 {{ font-size: 11.5pt; font-weight: 600; color: {LIGHT.accent}; margin: 17px 0 1px 0; }}
    p {{ margin: 0 0 5px 0; }}
    .soft {{ color: {LIGHT.ink_soft}; font-size: 8.5pt; }}
    .caution {{ color: {LIGHT.caution}; font-size: 9pt; margin: 0 0 3px 0; }}
    .basis {{ color: {LIGHT.ink_soft}; font-size: 8pt; margin: 10px 0 0 0; }}
    .number {{ font-size: 11pt; font-weight: 600; }}
    .lesser {{ font-size: 9pt; font-weight: 600; }}
"""


@dataclass(frozen=True)
class Scale:
    """A picture of a scale: low, value, high, and whether neither end is better."""

    place: tuple[float, float, float]
    bipolar: bool


def page_text(report: Report) -> tuple[str, tuple[Scale, ...]]:
    """The text, and the scales that its pictures `track0`, `track1`, ... show."""
    scales: list[Scale] = []
    parts = [
        f'<p class="soft">{escape(tr(HEADING))} · {escape(report.made)}</p>',
        f"<h1>{escape(report.title)}</h1>",
        f'<p class="soft">{escape(report.facts)}</p>',
        *_cautions(report.cautions),
        f"<h2>{escape(tr(PLAYED))}</h2>",
        _picture(ROLL_PICTURE, ROLL_SIZE),
        f'<p class="soft">{escape(tr(ROLL))}</p>',
        *_marks(report.marks),
        f'<p class="soft">{escape(report.not_shown)}</p>' if report.not_shown else "",
        *_groups(report, scales),
        f'<p class="basis">{"<br>".join(escape(text) for text in report.basis)}</p>',
    ]
    return f"<html><body>{''.join(parts)}</body></html>", tuple(scales)


def _picture(name: str, size: tuple[int, int]) -> str:
    return f'<img src="{name}" width="{size[0]}" height="{size[1]}">'


def _cautions(sentences: tuple[str, ...]) -> Iterable[str]:
    if not sentences:
        return
    told = "".join(f'<p class="caution">{escape(sentence)}</p>' for sentence in sentences)
    yield (
        '<table width="100%" cellspacing="0" cellpadding="8"><tr>'
        f'<td bgcolor="{LIGHT.caution_wash}"><p class="caution"><b>{escape(tr(KNOW))}</b></p>{told}'
        "</td></tr></table>"
    )


def _marks(marks: tuple[MarkRow, ...]) -> Iterable[str]:
    yield f"<h2>{escape(tr(LOOK))}</h2>"
    if not marks:
        yield f"<p>{escape(tr(NOTHING_STOOD_OUT))}</p>"
        return
    rows = "".join(
        f'<tr><td width="4%" class="number">{mark.number}</td>'
        f'<td width="24%"><b>{escape(mark.place)}</b><br>'
        f'<span class="soft">{escape(mark.dimension)}</span></td>'
        f"<td>{escape(mark.sentence)}{_told(mark)}</td></tr>"
        for mark in marks
    )
    yield _table(rows)


def _told(mark: MarkRow) -> str:
    """What to try and how sure it is, as on the screen."""
    tried = tr(TRY, advice=mark.advice) if mark.advice else ""
    words = (escape(text) for text in (tried, capital(mark.sure)) if text)
    return "".join(f'<br><span class="soft">{text}</span>' for text in words)


def _table(rows: str) -> str:
    return f'<table width="100%" cellspacing="0" cellpadding="2">{rows}</table>'


def _groups(report: Report, scales: list[Scale]) -> Iterable[str]:
    """How scales are read is said above the first one."""
    explained = report.explained
    for group in report.groups:
        told = [group.explanation]
        if any(isinstance(row, ScoreRow) for row in group.rows):
            told, explained = [group.explanation, explained], ""
        rows = "".join(_row(row, scales, small=group.small) for row in group.rows)
        words = escape(" ".join(text for text in told if text))
        yield f"<h2>{escape(group.title)}</h2>"
        yield f'<p class="soft">{words}</p>' if words else ""
        yield _table(rows)


def _row(row: Row, scales: list[Scale], *, small: bool) -> str:
    match row:
        case ScoreRow():
            told = " · ".join(filter(None, (capital(row.provenance), row.standing)))
            return (
                _cells(
                    escape(row.title) if small else _bold(row.title),
                    _scale(Scale((row.low, row.score, row.high), bipolar=False), scales),
                    f'<span class="{"lesser" if small else "number"}">{row.score_text}</span> '
                    f'<span class="soft">{row.interval_text}</span>',
                )
                + f'<tr><td colspan="3" class="soft">{escape(told)}</td></tr>'
            )
        case CharacterRow():
            picture = _scale(Scale((row.low, row.value, row.high), bipolar=True), scales)
            ends = f"{escape(row.low_end)} ↔ {escape(row.high_end)}"
            return _cells(
                f"<b>{escape(row.title)}</b>", picture, f'<span class="soft">{ends}</span>'
            )
        case MeasureRow():
            meaning = f'<span class="soft">{escape(row.meaning)}</span>'
            return _cells(_bold(row.title), escape(row.figure), meaning, middle_percent=20)
        case GapRow():
            reason = f'<td colspan="2" class="soft">{escape(row.reason)}</td>'
            return f'<tr><td width="33%">{escape(row.title)}</td>{reason}</tr>'


def _cells(name: str, middle: str, end: str, middle_percent: int = 41) -> str:
    return (
        f'<tr><td width="33%">{name}</td><td width="{middle_percent}%">{middle}</td>'
        f"<td>{end}</td></tr>"
    )


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"


def _scale(scale: Scale, scales: list[Scale]) -> str:
    scales.append(scale)
    return _picture(f"track{len(scales) - 1}", TRACK_SIZE)
