"""What runs in the other process: reads a score once, and engraves the bars that are asked for.

Verovio holds the interpreter while it reads a long score, two seconds for a ballade (measured
here): in a thread of the app it would freeze the window. Nothing of Qt is imported here. The
process ends when the app closes the connection, however that ends.
"""

from __future__ import annotations

import importlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from desktop_app.services.processes import Gone, Line
from desktop_app.view_models.review.notation import INK
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
    """Answer each pair of bars (first, last) with SVG, or with the error why it cannot be; then
    end."""
    with suppress(Gone):
        try:
            toolkit, numbers = _opened(score)
            while True:
                first, last = line.receive()
                line.send(_drawn(toolkit, numbers, first, last))
        except PianoError as error:
            line.send(error)


def _opened(score: Path) -> tuple[Any, list[str]]:
    """Verovio with the score in it, and the printed number of every bar."""
    from piano_core.score.notation_file import read_notation

    root = ElementTree.fromstring(read_notation(score))
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
    return toolkit, [bar.get("number", "").strip() for bar in bars]


def _drawn(toolkit: Any, numbers: list[str], first: int, last: int) -> str:
    """The bars with these printed numbers; where a number comes twice, its first bar."""
    places = [number for number in range(first, last + 1) if str(number) in numbers]
    if not places:
        raise ScoreFileError(
            say("bar {first} is not in this score.", first=first), remedy="Attach its score anew."
        )
    begin, end = (numbers.index(str(number)) + 1 for number in (places[0], places[-1]))
    toolkit.select({"measureRange": f"{begin}-{max(begin, end)}"})
    toolkit.redoLayout()
    return tiny(toolkit.renderToSVG(1))


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
