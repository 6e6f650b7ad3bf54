"""What runs in the other process: reads a score once, and engraves the bars that are asked for.

Verovio holds the interpreter while it reads a long score, two seconds for a ballade (measured
here): in a thread of the app it would freeze the window. Nothing of Qt is imported here. The
process ends when the app closes the connection, however that ends.
"""

from __future__ import annotations

import importlib
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from desktop_app.services.notation.highlights import WrittenNote, framed, name_notes, tinted
from desktop_app.services.processes import Gone, Line
from desktop_app.view_models.review.notation import INK, BarWanted
from piano_core.errors import PianoError, ScoreFileError
from piano_core.sentences import say

SCALE = 40
"""Per cent of Verovio's size: staves of 29 pixels, read at arm's length."""

_OPTIONS = {
    "adjustPageHeight": True,
    "adjustPageWidth": True,
    "breaks": "none",
    "footer": "none",
    "header": "none",
    "mnumInterval": 1,
    "pageHeight": 60_000,
    "pageMarginBottom": 20,
    "pageMarginLeft": 20,
    "pageMarginRight": 20,
    "pageMarginTop": 20,
    "pageWidth": 100_000,
    "scale": SCALE,
}
_NESTED = re.compile(r'<svg class="definition-scale"[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')
_SIZE = re.compile(r'<svg width="([\d.]+)px" height="([\d.]+)px"')
_UNUSED = re.compile(r"<(style|title|desc)\b.*?</\1>", re.DOTALL)
_TEXT = re.compile(r"<text([^>]*) font-size=\"0px\">(.*?)</text>", re.DOTALL)
_FONT_SIZE = re.compile(r'font-size="([1-9][\d.]*px)"')
_TAGS = re.compile(r"<[^>]+>")
_MUSIC_LETTERS = re.compile("[\ue000-\uf8ff]")
"""Signs of Verovio's own font inside of words, which no other font has."""


def engrave(score: Path, line: Line) -> None:
    """Answer each `BarWanted` with SVG, or with the error why it cannot be; then end."""
    with suppress(Gone):
        try:
            opened = _opened(score)
            while True:
                line.send(_drawn(opened, line.receive()))
        except PianoError as error:
            line.send(error)


@dataclass(frozen=True)
class _Opened:
    """Verovio with a score in it, the printed number of every bar, and where notes stand."""

    toolkit: Any
    numbers: list[str]
    notes: dict[str, WrittenNote]


def _opened(score: Path) -> _Opened:
    from piano_core.score.notation_file import read_notation

    root = ElementTree.fromstring(read_notation(score))
    notes = name_notes(root)
    verovio: Any = importlib.import_module("verovio")
    verovio.enableLog(verovio.LOG_OFF)
    toolkit = verovio.toolkit()
    toolkit.setOptions(_OPTIONS)
    if not toolkit.loadData(ElementTree.tostring(root, encoding="unicode")):
        raise ScoreFileError(
            "this notation cannot be engraved.",
            where=str(score),
            remedy="Export it again as MusicXML from the notation program.",
        )
    part = root.find("part")
    bars = [] if part is None else part.findall("measure")
    return _Opened(toolkit, [bar.get("number", "").strip() for bar in bars], notes)


def _drawn(opened: _Opened, wanted: BarWanted) -> str:
    """The bar of that printed number between its neighbours; where a number comes twice, its
    first bar."""
    if str(wanted.bar) not in opened.numbers:
        raise ScoreFileError(
            say("bar {first} is not in this score.", first=wanted.bar),
            remedy="Attach its score anew.",
        )
    place = opened.numbers.index(str(wanted.bar))
    begin, end = max(place - 1, 0), min(place + 1, len(opened.numbers) - 1)
    opened.toolkit.select({"measureRange": f"{begin + 1}-{end + 1}"})
    opened.toolkit.redoLayout()
    picture = tinted(tiny(opened.toolkit.renderToSVG(1)), place - begin)
    return framed(picture, opened.notes, place, wanted.notes)


def tiny(svg: str) -> str:
    """Verovio's SVG as SVG Tiny 1.2, which QtSvg draws: it skips nested pictures and nested
    spans of text, and knows no `currentColor` from a style sheet."""
    size, nested = _SIZE.search(svg), _NESTED.search(svg)
    if size is None or nested is None:
        raise ScoreFileError("the notation engraver gave a picture of an unknown form.")
    factor = float(size[1]) / float(nested[1])
    group = f'<g transform="scale({factor:.6f})" fill="{INK}" stroke="{INK}" color="{INK}">'
    flat = _NESTED.sub(group, _TEXT.sub(_plain, _UNUSED.sub("", svg)), count=1)
    head, _, tail = flat.rpartition("</svg>")
    before, closing, after = head.rpartition("</svg>")
    return f"{before}</g>{after}</svg>{tail}" if closing else flat


def _plain(text: re.Match[str]) -> str:
    """One text without spans, in the size of its first one."""
    size = _FONT_SIZE.search(text[2])
    words = " ".join(_MUSIC_LETTERS.sub("", _TAGS.sub(" ", text[2])).split())
    # Letters are filled, not outlined.
    style = f'font-size="{size[1] if size else "300px"}" stroke="none"'
    return f"<text{text[1]} {style}>{words}</text>"
