"""Places within bars, where a file writes from before its bar.

MusicXML moves a bar's writing position by `backup` and `forward`. Some exporters go back beyond
the beginning of the bar, by hundreds of bars even, and forward again (3 of 53 scores in ASAP,
around hidden notes). Readers stop at the beginning, so that the way forward leads into
nowhere and the bar becomes as long as a piece.
"""

from __future__ import annotations

import io
from xml.etree import ElementTree
from xml.etree.ElementTree import Element


def within_bars(data: bytes) -> bytes:
    """The MusicXML text with every move leading where the file counts, and none before its bar.

    Notes that a file places before their bar begin with it. Text without such is returned
    as it is. Raises `ElementTree.ParseError` for what is no XML.
    """
    tree = ElementTree.parse(io.BytesIO(data))
    mended = [_mended(measure) for measure in tree.iter("measure")]
    if not any(mended):
        return data
    return ElementTree.tostring(tree.getroot(), encoding="utf-8", xml_declaration=True)


def _mended(measure: Element) -> bool:
    """Rewrite the moves of a bar that begins before itself; whether there was any."""
    counted = reached = 0
    changed = False
    for element in measure:
        length = _duration(element)
        if element.tag == "note":
            counted, reached = counted + length, reached + length
        elif element.tag in ("backup", "forward"):
            counted += length if element.tag == "forward" else -length
            step, reached = max(counted, 0) - reached, max(counted, 0)
            if abs(step) != length:
                changed = True
                element.tag = "forward" if step > 0 else "backup"
                _set_duration(element, abs(step))
    return changed


def _duration(element: Element) -> int:
    """By how much an element moves the position: notes in a chord and grace notes do not."""
    if element.find("chord") is not None or element.find("grace") is not None:
        return 0
    text = (element.findtext("duration") or "0").strip()
    return int(text) if text.isdigit() else 0


def _set_duration(element: Element, length: int) -> None:
    duration = element.find("duration")
    if duration is not None:
        duration.text = str(length)
