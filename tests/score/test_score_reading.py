"""Scores are read from MusicXML and MIDI into one value, or refused with a reason."""

from pathlib import Path

import pytest

from piano_core.errors import ScoreFileError
from piano_core.score import read_score
from tests.midi.build import midi_file, off, on, program, tempo

MUSICXML = """<?xml version="1.0" encoding="UTF-8"?>
<score-partwise version="3.1">
  <part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list>
  <part id="P1">
    <measure number="0" implicit="yes">
      <attributes><divisions>2</divisions><time><beats>3</beats><beat-type>4</beat-type></time>
        <staves>2</staves></attributes>
      <direction><sound tempo="90"/></direction>
      <note><pitch><step>G</step><octave>4</octave></pitch><duration>2</duration>
        <voice>1</voice><type>quarter</type><staff>1</staff></note>
    </measure>
    <measure number="1">
      <note><pitch><step>C</step><octave>5</octave></pitch><duration>6</duration>
        <tie type="start"/><voice>1</voice><type>half</type><dot/><staff>1</staff></note>
      <backup><duration>6</duration></backup>
      <note><pitch><step>C</step><octave>3</octave></pitch><duration>6</duration>
        <voice>5</voice><type>half</type><dot/><staff>2</staff></note>
    </measure>
    <measure number="2">
      <note><pitch><step>C</step><octave>5</octave></pitch><duration>2</duration>
        <tie type="stop"/><voice>1</voice><type>quarter</type><staff>1</staff></note>
      <note><pitch><step>E</step><octave>5</octave></pitch><duration>1</duration>
        <voice>1</voice><type>eighth</type><staff>1</staff></note>
    </measure>
  </part>
</score-partwise>
"""


def written(path: Path) -> list[tuple[float, float, int, int, int]]:
    return [
        (
            float(n["onset_beat"]),
            float(n["duration_beat"]),
            int(n["pitch"]),
            int(n["staff"]),
            int(n["bar"]),
        )
        for n in read_score(path).notes
    ]


def test_musicxml_joins_ties_and_counts_bars_as_printed(tmp_path: Path):
    path = tmp_path / "waltz.musicxml"
    path.write_text(MUSICXML)
    assert written(path) == [
        (0.0, 1.0, 67, 1, 0),
        (1.0, 3.0, 48, 2, 1),
        (1.0, 4.0, 72, 1, 1),
        (5.0, 0.5, 76, 1, 2),
    ]
    score = read_score(path)
    assert score.beats_per_bar == 3.0
    assert score.tempo_qpm == pytest.approx(90.0)


def test_midi_scores_count_in_quarter_notes_and_bars(tmp_path: Path):
    import mido

    signatures = [
        (0, mido.MetaMessage("time_signature", numerator=3, denominator=4)),
        (1440, mido.MetaMessage("time_signature", numerator=2, denominator=4)),
    ]
    path = tmp_path / "score.mid"
    path.write_bytes(
        midi_file(
            [*signatures, (0, tempo(600_000))],
            [
                (0, on(72)),
                (720, off(72)),
                (720, on(74)),
                (480, off(74)),
                (480, on(76)),
                (480, off(76)),
            ],
            [(0, on(48)), (1440, off(48))],
        )
    )
    assert written(path) == [
        (0.0, 3.0, 48, 2, 1),
        (0.0, 1.5, 72, 1, 1),
        (3.0, 1.0, 74, 1, 2),
        (5.0, 1.0, 76, 1, 3),
    ]
    assert read_score(path).beats_per_bar == 3.0


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.musicxml", b"", "cannot be read"),
        ("text.musicxml", b"hello", "cannot be read"),
        ("cut.musicxml", MUSICXML[:900].encode(), "cannot be read"),
        ("noteless.musicxml", b"<score-partwise/>", "cannot be read"),
        ("zip.mxl", b"PK\x03\x04rubbish", "cannot be read"),
        ("wave.mid", b"RIFF....WAVE", "WAV"),
        ("violin.mid", midi_file([(0, program(40)), (0, on(60)), (9, off(60))]), "program 41"),
        ("picture.pdf", b"%PDF", r"\.pdf"),
    ],
)
def test_a_bad_score_is_named_with_a_remedy(
    tmp_path: Path, name: str, content: bytes, expected: str
):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ScoreFileError, match=expected) as caught:
        read_score(path)
    assert caught.value.where == str(path)
    assert caught.value.remedy


def test_a_missing_score_is_named(tmp_path: Path):
    with pytest.raises(ScoreFileError, match="no such file"):
        read_score(tmp_path / "nowhere.musicxml")


@pytest.mark.data
def test_musicxml_and_midi_of_a_passage_hold_the_same_notes(percepiano_dir: Path):
    for xml in sorted((percepiano_dir / "score_xml").glob("Schubert_D960_mv2*.musicxml"))[::6]:
        from_xml = read_score(xml)
        from_midi = read_score(percepiano_dir / "score_midi" / f"{xml.stem}.mid")
        first, second = set(from_xml.notes["pitch"]), set(from_midi.notes["pitch"])
        assert first == second
        assert abs(len(from_xml) - len(from_midi)) <= 2
        assert from_xml.notes["bar"].min() == 1
