"""The XML inside a notation file, checked before any parser builds a tree of it.

What is refused here would cost memory or time without bound (entity declarations, archives
that swell, endless scores) or is no piano score (another layout, other instruments).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from piano_core.errors import ScoreFileError, system_reason, told
from piano_core.sentences import say

MOST_BYTES = 64 * 2**20
"""Bytes of XML; some 10 times the longest sonata movement."""

MOST_BARS = 5000
"""Measures of all parts together."""

MOST_NOTES = 100_000
"""Notes and rests of all parts together; the longest sonata has some 20,000."""

_AGAIN = "Export it again as MusicXML from the notation program."
_PIANO_PROGRAMS = range(1, 9)
"""General MIDI programs 1-8 are pianos, harpsichord and clavinet."""

_OTHER_INSTRUMENTS = re.compile(
    r"\b(violin|viola|cello|violoncello|contrabass|guitar|harp|flute|piccolo|oboe|clarinet|"
    r"bassoon|saxophone|trumpet|trombone|tuba|horn|timpani|drum|drumset|organ|"
    r"soprano|mezzo|alto|tenor|baritone|voice|choir)s?\b",
    re.IGNORECASE,
)
"""Part names that say so; looked at where a part names no sound and no program."""

_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
"""In these, markup reads as ASCII (beside zero bytes), so that it can be searched for."""

_OTHER_FILES: tuple[tuple[bytes, str, str], ...] = (
    (b"MThd", say("a MIDI file"), say("Rename it to .mid and open that.")),
    (b"%PDF", say("a PDF"), _AGAIN),
    (b"\x89PNG", say("a picture"), _AGAIN),
    (b"\xff\xd8\xff", say("a picture"), _AGAIN),
    (b"RIFF", say("a sound file"), _AGAIN),
    (b"ID3", say("a sound file"), _AGAIN),
    (b"fLaC", say("a sound file"), _AGAIN),
    (b"OggS", say("a sound file"), _AGAIN),
    (
        b"<!DOCTYPE html",
        say("a web page"),
        say("Download the file itself, not the page around it."),
    ),
    (b"<html", say("a web page"), say("Download the file itself, not the page around it.")),
)


@dataclass
class _Part:
    """One entry of the part list and whether its music follows."""

    name: str = ""
    sounds: list[str] = field(default_factory=list)
    programs: list[int] = field(default_factory=list)

    @property
    def is_piano(self) -> bool:
        """A keyboard, or an instrument of which nothing is said."""
        if self.sounds:
            return any(sound.startswith("keyboard") for sound in self.sounds)
        if self.programs:
            return any(number in _PIANO_PROGRAMS for number in self.programs)
        return _OTHER_INSTRUMENTS.search(self.name) is None


def read_notation(path: Path) -> bytes:
    """The MusicXML text of a plain or compressed (.mxl) file; `ScoreFileError` as above."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_long(path)
        data = path.read_bytes()
    except OSError as error:
        raise ScoreFileError(
            say("the file cannot be opened ({reason}).", reason=system_reason(error)),
            where=str(path),
            remedy="Check it.",
        ) from error
    if data[:4] == b"PK\x03\x04":
        data = _unpacked(data, path)
    _refuse_other_files(data, path)
    _refuse_entities(data, path)
    markup = _markup(data)
    for element, most in ((b"measure", MOST_BARS), (b"note", MOST_NOTES)):
        if sum(1 for _ in re.finditer(rb"<" + element + rb"[\s>]", markup)) > most:
            raise _too_long(path)
    _check_parts(data, path)
    return data


def _unpacked(data: bytes, path: Path) -> bytes:
    """The notation that the archive's container file names."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            container = _member(archive, "META-INF/container.xml", path)
            _refuse_entities(container, path)
            root = ElementTree.fromstring(container).find(".//{*}rootfile")
            name = root.get("full-path", "") if root is not None else ""
            return _member(archive, name, path)
    except (
        zipfile.BadZipFile, zlib.error, KeyError, EOFError, ValueError, RuntimeError,
        NotImplementedError, OSError, ElementTree.ParseError,
    ) as error:  # fmt: skip
        raise ScoreFileError(
            say("the compressed notation cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy=_AGAIN,
        ) from error


def _member(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    """One file of the archive. What its header says of its size is not believed."""
    with archive.open(name) as packed:
        data = packed.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _too_long(path)
    return data


def _markup(data: bytes) -> bytes:
    """The text without the zero byte that UTF-16 puts beside each letter."""
    return data.replace(b"\0", b"") if b"\0" in data else data


def _refuse_other_files(data: bytes, path: Path) -> None:
    for begin, kind, remedy in _OTHER_FILES:
        if data.lstrip()[: len(begin)].lower() == begin.lower():
            raise ScoreFileError(
                say("the notation cannot be read (it is {kind}).", kind=kind),
                where=str(path),
                remedy=remedy,
            )


def _refuse_entities(data: bytes, path: Path) -> None:
    markup = _markup(data)
    stated = re.search(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']*)", markup[:1000])
    if stated and stated[1].lower() not in _ENCODINGS:
        name = stated[1].decode("latin-1")
        raise ScoreFileError(
            say("the notation cannot be read (text in the encoding {name!r}).", name=name),
            where=str(path),
            remedy="Save it as UTF-8, or export it again from the notation program.",
        )
    if re.search(rb"<!ENTITY", markup, re.IGNORECASE):
        raise ScoreFileError(
            "it declares XML entities, which no notation needs and which can swell without end.",
            where=str(path),
            remedy=_AGAIN,
        )


def _too_long(path: Path) -> ScoreFileError:
    return ScoreFileError(
        say(
            "the score is too long (more than {bars} bars, {notes} notes or {size} MB).",
            bars=MOST_BARS,
            notes=MOST_NOTES,
            size=MOST_BYTES // 2**20,
        ),
        where=str(path),
        remedy="Export each movement as a file of its own.",
    )


def _check_parts(data: bytes, path: Path) -> None:
    """Every listed part has its music, and all are for the piano."""
    listed, present, root = _parts(data, path)
    if root != "score-partwise":
        raise ScoreFileError(
            say(
                "the notation cannot be read (it is laid out as {layout}).",
                layout=root or say("no score"),
            ),
            where=str(path),
            remedy="Export it as partwise MusicXML.",
        )
    for identity, part in listed.items():
        if identity not in present:
            raise ScoreFileError(
                say(
                    "part {identity} ({name}) is listed but missing.",
                    identity=identity,
                    name=part.name or say("without a name"),
                ),
                where=str(path),
                remedy=_AGAIN,
            )
        if not part.is_piano:
            raise ScoreFileError(
                say(
                    "part {name} is for another instrument than the piano.",
                    name=part.name or identity,
                ),
                where=str(path),
                remedy="Export the piano part alone.",
            )


def _parts(data: bytes, path: Path) -> tuple[dict[str, _Part], set[str], str]:
    """The listed parts by identity, the parts that have measures, and the outermost element."""
    listed: dict[str, _Part] = {}
    present: set[str] = set()
    root, part = "", _Part()
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(data), ("start", "end")):
            root = root or element.tag
            if event == "start":
                if element.tag == "score-part":
                    part = listed.setdefault(element.get("id", ""), _Part())
                elif element.tag == "part":
                    present.add(element.get("id", ""))
                continue
            text = (element.text or "").strip()
            if element.tag == "part-name":
                part.name = text
            elif element.tag == "instrument-sound":
                part.sounds.append(text)
            elif element.tag == "midi-program" and text.isdigit():
                part.programs.append(int(text))
            elif element.tag == "measure":
                element.clear()
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise ScoreFileError(
            say("the notation cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy=_AGAIN,
        ) from error
    return listed, present, root
