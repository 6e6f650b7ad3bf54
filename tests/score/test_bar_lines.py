"""A bar begins at its bar line, also where it begins with a rest."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.score import Section, compare_with_score, read_score
from piano_core.score.score import BAR_LINE_DTYPE
from piano_core.score.unfolding import in_order
from tests.score.build import performed, rows_of, tune

XML = """<?xml version="1.0"?><score-partwise version="3.1">
<part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list>
<part id="P1">{bars}</part></score-partwise>"""
ATTRIBUTES = (
    "<attributes><divisions>1</divisions><time><beats>3</beats><beat-type>4</beat-type></time>"
    "</attributes>"
)
REST = "<note><rest/><duration>1</duration><voice>1</voice></note>"
NOTE = (
    "<note><pitch><step>C</step><octave>4</octave></pitch><duration>1</duration>"
    "<voice>1</voice></note>"
)


def test_a_rest_at_the_beginning_of_a_bar_counts(tmp_path: Path):
    pytest.importorskip("partitura")
    bars = [NOTE * 3, REST + NOTE * 2, REST * 2 + NOTE]
    text = "".join(
        f'<measure number="{number}">{ATTRIBUTES if number == 1 else ""}{bar}</measure>'
        for number, bar in enumerate(bars, start=1)
    )
    (tmp_path / "rests.musicxml").write_text(XML.format(bars=text))
    score = read_score(tmp_path / "rests.musicxml")
    starts, bar_of = score.bars()
    assert starts.tolist() == [0.0, 3.0, 6.0]
    assert bar_of.tolist() == [0, 0, 0, 1, 1, 2]


def test_a_bar_written_from_before_its_beginning_is_no_longer_than_others(tmp_path: Path):
    """Some exporters go back by hundreds of bars, and forward again."""
    pytest.importorskip("partitura")
    back = "<backup><duration>{}</duration></backup>"
    forward = "<forward><duration>{}</duration></forward>"
    low = NOTE.replace("<octave>4", "<octave>3").replace("<voice>1", "<voice>2")
    second = NOTE * 3 + back.format(1003) + forward.format(1001) + low + back.format(2) + low
    bars = [NOTE * 3, second, NOTE * 3]
    text = "".join(
        f'<measure number="{number}">{ATTRIBUTES if number == 1 else ""}{bar}</measure>'
        for number, bar in enumerate(bars, start=1)
    )
    (tmp_path / "before.musicxml").write_text(XML.format(bars=text))
    score = read_score(tmp_path / "before.musicxml")
    starts, _ = score.bars()
    assert starts.tolist() == [0.0, 3.0, 6.0]
    assert score.notes["onset_beat"][score.notes["pitch"] == 48].tolist() == [3.0, 4.0]


def test_a_bar_that_begins_with_a_rest_has_a_time():
    written = tune(4)
    notes = written.notes[written.notes["onset_beat"] >= 2.0].copy()
    notes["onset_beat"] -= 2.0
    lines = np.array([(4.0 * bar - 2.0, bar + 1) for bar in range(4)], BAR_LINE_DTYPE)
    score = replace(written, notes=notes, bar_lines=lines)
    played = performed(rows_of(score, 1, 4, 3.0, np.random.default_rng(0)))
    found = compare_with_score(played, score)
    assert found.reading is not None
    assert found.reading.bars["start_s"] == pytest.approx([2.0, 4.0, 6.0, 8.0], abs=0.05)
    assert found.reading.bars["tempo_qpm"] == pytest.approx([120.0] * 4, rel=0.05)


def test_bar_lines_are_unfolded_with_the_notes():
    lines = np.array([(4.0 * bar, bar + 1) for bar in range(4)], BAR_LINE_DTYPE)
    sections = (Section(0.0, 8.0, (0, 1)), Section(8.0, 16.0, ()))
    unfolded = in_order(replace(tune(4), sections=sections, bar_lines=lines), [0, 0, 1])
    assert unfolded.bar_lines["beat"].tolist() == [0.0, 4.0, 8.0, 12.0, 16.0, 20.0]
    assert unfolded.bar_lines["bar"].tolist() == [1, 2, 1, 2, 3, 4]


def test_without_bar_lines_a_bar_begins_with_its_first_note():
    assert tune(3).bars()[0].tolist() == [0.0, 4.0, 8.0]
