"""Notation files that swell, lie or are for others are refused; damaged ones never crash."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

from piano_core.errors import ScoreFileError
from piano_core.score import read_score
from tests.midi.build import midi_file, off, on
from tests.score.test_score_reading import MUSICXML, written

CONTAINER = (
    '<?xml version="1.0"?><container><rootfiles><rootfile full-path="score.xml"/>'
    "</rootfiles></container>"
)
BOMB = """<?xml version="1.0"?>
<!DOCTYPE score-partwise [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<score-partwise><part-list><score-part id="P1"><part-name>&c;</part-name></score-part></part-list>
</score-partwise>"""


def packed(path: Path, xml: bytes, container: str = CONTAINER) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("score.xml", xml)
    return path


def refused(path: Path, match: str) -> None:
    with pytest.raises(ScoreFileError, match=match) as caught:
        read_score(path)
    assert caught.value.where == str(path)
    assert caught.value.remedy


def test_compressed_notation_is_read_like_plain(tmp_path: Path):
    plain = tmp_path / "waltz.musicxml"
    plain.write_text(MUSICXML)
    assert written(packed(tmp_path / "waltz.mxl", MUSICXML.encode())) == written(plain)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entity_declarations_are_refused_unexpanded(tmp_path: Path, encoding: str):
    path = tmp_path / "bomb.musicxml"
    path.write_bytes(BOMB.encode(encoding))
    refused(path, "entities")
    refused(packed(tmp_path / "bomb.mxl", BOMB.encode()), "entities")
    refused(packed(tmp_path / "container.mxl", MUSICXML.encode(), BOMB), "entities")


ENTITIES = {
    "external": '<!DOCTYPE score-partwise [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE score-partwise [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]>',
    "quadratic": f'<!DOCTYPE score-partwise [<!ENTITY x "{"a" * 100_000}">]>',
}


@pytest.mark.parametrize("kind", ENTITIES)
def test_entities_from_outside_and_long_ones_are_refused_too(tmp_path: Path, kind: str):
    path = tmp_path / "bomb.musicxml"
    name = "&x;" * 5000 if kind != "parameter" else ""
    path.write_text(ENTITIES[kind] + MUSICXML[38:].replace("Piano", name))
    refused(path, "entities")


def test_the_usual_document_type_is_no_entity(tmp_path: Path):
    from tests.score.rich_score import RICH

    path = tmp_path / "rich.musicxml"
    path.write_text(RICH)
    assert "<!DOCTYPE" in RICH and len(read_score(path)) == 20


@pytest.mark.parametrize("encoding", ["cp037", "utf-7", "utf-32"])
def test_markup_cannot_hide_in_an_unusual_encoding(tmp_path: Path, encoding: str):
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    path = tmp_path / "hidden.musicxml"
    path.write_bytes(head.encode() + BOMB[21:].encode(encoding))
    refused(path, "encoding")


def test_an_archive_that_swells_is_refused(tmp_path: Path):
    refused(packed(tmp_path / "zeros.mxl", b" " * (65 * 2**20)), "too long")


def test_an_archive_without_its_score_is_refused(tmp_path: Path):
    path = packed(tmp_path / "lost.mxl", b"", CONTAINER.replace("score.xml", "other.xml"))
    refused(path, "cannot be read")


def test_an_archive_cannot_name_files_outside_itself(tmp_path: Path):
    (tmp_path / "secret.xml").write_text(MUSICXML)
    for name in ("../secret.xml", str(tmp_path / "secret.xml"), ""):
        refused(packed(tmp_path / "out.mxl", b"", CONTAINER.replace("score.xml", name)), "read")


def test_an_archive_without_container_or_with_a_damaged_one_is_refused(tmp_path: Path):
    path = tmp_path / "bare.mxl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("score.xml", MUSICXML)
    refused(path, "container.xml")
    refused(packed(tmp_path / "cut.mxl", MUSICXML.encode(), CONTAINER[:40]), "cannot be read")
    refused(packed(tmp_path / "else.mxl", MUSICXML.encode(), "<a/>"), "cannot be read")


def test_an_encrypted_archive_is_refused(tmp_path: Path):
    path = packed(tmp_path / "locked.mxl", MUSICXML.encode())
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    path.write_bytes(content)
    refused(path, "cannot be read .*encrypted")


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"MThd\x00\x00\x00\x06", "a MIDI file"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (b"RIFF\x00\x00\x00\x00WAVE", "a sound file"),
        (b"\n<!doctype HTML><title>404</title>", "a web page"),
        (bytes(1000), "cannot be read"),
    ],
)
def test_other_files_with_the_ending_of_a_score_are_named(
    tmp_path: Path, content: bytes, match: str
):
    path = tmp_path / "score.musicxml"
    path.write_bytes(content)
    refused(path, match)


@pytest.mark.parametrize("name", ["Violin I", "Soprano", "Flutes", "Clarinet in B-flat"])
def test_another_instrument_is_known_by_its_name_where_nothing_else_is_said(
    tmp_path: Path, name: str
):
    path = tmp_path / "score.musicxml"
    path.write_text(MUSICXML.replace(">Piano<", f">{name}<"))
    refused(path, f"{name} is for another instrument")


@pytest.mark.parametrize("name", ["Klavier", "Pianoforte", "Right hand", ""])
def test_a_part_of_any_other_name_is_taken_for_the_piano(tmp_path: Path, name: str):
    path = tmp_path / "score.musicxml"
    path.write_text(MUSICXML.replace(">Piano<", f">{name}<"))
    assert len(read_score(path)) == 4


def test_a_hundred_thousand_notes_are_refused_before_they_are_read(tmp_path: Path):
    path = tmp_path / "dense.musicxml"
    note = "<note><rest/><duration>1</duration></note>"
    path.write_text(MUSICXML.replace('<measure number="2">', f'<measure number="2">{note * 10**5}'))
    refused(path, "100000 notes")


def test_a_score_of_impossible_length_is_refused(tmp_path: Path):
    path = tmp_path / "age.musicxml"
    rest = "<note><rest/><duration>900000000</duration></note>"
    path.write_text(MUSICXML.replace('<measure number="2">', f'<measure number="2">{rest}'))
    refused(path, "quarter notes, of which")
    path = tmp_path / "age.mid"
    path.write_bytes(midi_file([(0, on(60)), (2**27, off(60))], division=1))
    refused(path, "quarter notes, of which|24 hours")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_ten_thousand_bars_are_refused_before_they_are_read(tmp_path: Path, encoding: str):
    path = tmp_path / "endless.musicxml"
    bar = "<measure number='1'><note><rest/><duration>4</duration></note></measure>"
    head, tail = MUSICXML.replace("UTF-8", "UTF-16").split('<measure number="0"')
    path.write_text(head + bar * 10_000 + '<measure number="0"' + tail, encoding=encoding)
    refused(path, "too long")


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        (
            "</score-part></part-list>",
            '</score-part><score-part id="P2"><part-name>Left</part-name></score-part></part-list>',
            "P2 .Left. is listed but missing",
        ),
        (
            "</part-name>",
            "</part-name><score-instrument id='I'><instrument-name>V</instrument-name>"
            "<instrument-sound>strings.violin</instrument-sound></score-instrument>",
            "another instrument",
        ),
        (
            "</part-name>",
            "</part-name><midi-instrument id='I'><midi-program>41</midi-program></midi-instrument>",
            "another instrument",
        ),
        ("score-partwise", "score-timewise", "laid out as score-timewise"),
    ],
)
def test_what_is_no_complete_piano_score_is_refused(tmp_path: Path, old: str, new: str, match: str):
    path = tmp_path / "score.musicxml"
    path.write_text(MUSICXML.replace(old, new))
    refused(path, match)


def mutated(data: bytes, rng: np.random.Generator) -> bytes:
    """A few bytes changed, cut out or doubled."""
    content = bytearray(data)
    for _ in range(int(rng.integers(1, 5))):
        place = int(rng.integers(0, len(content)))
        length = int(rng.integers(1, 40))
        kind = int(rng.integers(0, 4))
        if kind == 0:
            content[place] = int(rng.integers(0, 256))
        elif kind == 1:
            del content[place : place + length]
        elif kind == 2:
            content[place:place] = content[place : place + length]
        else:
            content[place : place + 1] = str(int(rng.integers(-(10**9), 10**9))).encode()
        if not content:
            break
    return bytes(content)


def test_two_hundred_damaged_scores_are_read_or_refused(tmp_path: Path):
    """Seeded: a digit, tag or block of plain or compressed MusicXML damaged at random."""
    rng = np.random.default_rng(0)
    compressed = packed(tmp_path / "good.mxl", MUSICXML.encode()).read_bytes()
    outcomes: set[str] = set()
    for count in range(200):
        suffix, data = (".mxl", compressed) if count % 4 == 0 else (".musicxml", MUSICXML.encode())
        path = tmp_path / f"damaged{suffix}"
        path.write_bytes(mutated(data, rng))
        try:
            outcomes.add("read" if len(read_score(path)) else "empty")
        except ScoreFileError as error:
            assert error.where == str(path) and error.remedy
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}
