"""The written notes that a mark speaks of: found in the notation, framed in the engraver's picture.

Wrong notes have a frame with the name of the played note above it, missed ones a dotted frame, as
on the piano roll; so neither is told by colour alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop_app.view_models.review.notation import FAULT, WASH, MarkedNote

_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_SAME_BEAT = 0.1
"""Quarter notes within which a place found by comparing is that of the written note."""

_STAFF_LINE = re.compile(r'<path d="M(-?[\d.]+) (-?[\d.]+) L(-?[\d.]+) (-?[\d.]+)"')
_AT = re.compile(r"translate\((-?[\d.]+), (-?[\d.]+)\)")
_STEM = 760.0
"""A stem with its flag, in the engraver's units (a space is 180)."""
_AROUND = 300.0
"""Room above and below the staves of a tinted bar, in the same units."""


@dataclass(frozen=True)
class WrittenNote:
    """Where a note stands: which measure of its part (from 0), beat in quarter notes from 1."""

    measure: int
    beat: float
    pitch: int


def name_notes(root: Element) -> dict[str, WrittenNote]:
    """Give every pitched note of a partwise score an id, and say where the note of each stands."""
    found: dict[str, WrittenNote] = {}
    for part in root.findall("part"):
        divisions = 1.0
        for number, measure in enumerate(part.findall("measure")):
            divisions = float(measure.findtext("attributes/divisions") or divisions)
            for note, at in _onsets(measure):
                pitch = _pitch(note)
                if pitch is not None:
                    id_ = f"note{len(found)}"
                    note.set("id", id_)
                    found[id_] = WrittenNote(number, 1 + at / divisions, pitch)
    return found


def _onsets(measure: Element) -> Iterator[tuple[Element, float]]:
    """Every note with its onset, in divisions from the beginning of the measure."""
    now = before = 0.0
    for child in measure:
        length = float(child.findtext("duration") or 0)
        if child.tag == "note":
            if child.find("chord") is None:
                before, now = now, now + length
            yield child, before
        elif child.tag == "backup":
            now -= length
        elif child.tag == "forward":
            now += length


def _pitch(note: Element) -> int | None:
    step, octave = note.findtext("pitch/step"), note.findtext("pitch/octave")
    if step is None or octave is None:
        return None
    alter = float(note.findtext("pitch/alter") or 0)
    return 12 * (int(octave) + 1) + _STEPS[step] + round(alter)


def framed(
    svg: str, written: Mapping[str, WrittenNote], measure: int, marked: Iterable[MarkedNote]
) -> str:
    """The picture with the marked notes of a measure framed; one that is not found is left out."""
    for mark in marked:
        there = [
            (abs(note.beat - mark.beat), id_)
            for id_, note in written.items()
            if note.measure == measure and note.pitch == mark.pitch
        ]
        if there and min(there)[0] < _SAME_BEAT:
            svg = _with_frame(svg, min(there)[1], mark)
    return svg


def _with_frame(svg: str, id_: str, mark: MarkedNote) -> str:
    opening = re.search(f'<g id="{id_}" class="note">', svg)
    place = opening and _AT.search(svg, opening.end())
    if opening is None or place is None:
        return svg
    x, y = float(place[1]), float(place[2])
    dots = "" if mark.played else ' stroke-dasharray="40,50"'
    frame = (
        f'<rect x="{x - 80}" y="{y - 170}" width="400" height="340" fill="none" '
        f'stroke="{FAULT}" stroke-width="34"{dots}/>'
    )
    above = min(_top_of_staff(svg, opening.start()) - 150, y - _STEM)
    name = (
        f'<text x="{x + 120}" y="{above}" text-anchor="middle" font-size="300px" '
        f'fill="{FAULT}" stroke="none">{mark.played}</text>'
        if mark.played
        else ""
    )
    coloured = f'<g id="{id_}" class="note" fill="{FAULT}" stroke="{FAULT}">{frame}{name}'
    return svg[: opening.start()] + coloured + svg[opening.end() :]


def _top_of_staff(svg: str, note: int) -> float:
    """The upper line of the staff that the note at this place of the picture stands on."""
    line = _STAFF_LINE.search(svg, svg.rindex('class="staff"', 0, note))
    return float(line[2]) if line else 0.0


def tinted(svg: str, place: int) -> str:
    """The picture with the measure at `place` (from 0) tinted, to tell it from those around it."""
    bars = list(re.finditer(r'<g id="[^"]*" class="measure">', svg))
    if len(bars) < 2:
        return svg
    begin = bars[place].end()
    end = bars[place + 1].start() if place + 1 < len(bars) else len(svg)
    lines = [[float(n) for n in line.groups()] for line in _STAFF_LINE.finditer(svg, begin, end)]
    if not lines:
        return svg
    left, _, right, _ = lines[0]
    rows = [y for x, y, to_x, to_y in lines if (x, to_x) == (left, right) and y == to_y]
    top, height = min(rows) - _AROUND, max(rows) - min(rows) + 2 * _AROUND
    wash = (
        f'<rect x="{left}" y="{top}" width="{right - left}" height="{height}" fill="{WASH}" '
        'stroke="none"/>'
    )
    return svg[:begin] + wash + svg[begin:]
