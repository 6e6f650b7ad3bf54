"""The demo pieces: readable, complete, of sensible length; and the parser that says what is
wrong with one."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.corpora.demo.library import load_piece, piece_names
from piano_core.corpora.demo.notation import parse_piece
from piano_core.errors import CorpusError, ScoreFileError

HEAD = """title: Test
composer: Nobody
arranged: nothing
period: baroque
difficulty: beginner
tempo: 60
metre: 3/4
key: C major
touch: legato
pedal: none
phrases: 1
dynamics: 1:p
"""


def small(block: str, head: str = HEAD) -> str:
    return f"{head}\nbars 1-1\n{block}\n"


@pytest.mark.parametrize("name", piece_names())
def test_every_bar_of_every_voice_adds_up(name: str) -> None:
    """The parser checks each voice; here the joined notes are checked to stay in their bars."""
    piece = load_piece(name)
    notes, bar_beats = piece.score.notes, piece.score.beats_per_bar
    start = np.where(notes["bar"] == 0, 0.0, piece.pickup_beats + (notes["bar"] - 1) * bar_beats)
    length = np.where(notes["bar"] == 0, piece.pickup_beats, bar_beats)
    assert np.all(notes["onset_beat"] >= start - 1e-9)
    assert np.all(notes["onset_beat"] < start + length - 1e-9)
    assert np.all(notes["onset_beat"] + notes["duration_beat"] <= piece.end_beat + 1e-9)
    assert (piece.end_beat - piece.pickup_beats) % bar_beats == pytest.approx(0.0)


@pytest.mark.parametrize("name", piece_names())
def test_every_piece_lasts_8_to_40_seconds_and_has_melody_and_both_staves(name: str) -> None:
    piece = load_piece(name)
    assert 8.0 <= piece.nominal_s <= 40.0
    assert piece.melody.sum() >= 10
    assert set(piece.score.notes["staff"].tolist()) == {1, 2}
    assert piece.phrases[0] == 0.0
    assert piece.arranged


def test_the_collection_spans_periods_and_difficulties() -> None:
    pieces = [load_piece(name) for name in piece_names()]
    assert len(pieces) >= 12
    assert {p.period for p in pieces} == {"baroque", "classical", "romantic", "modern"}
    assert {p.difficulty for p in pieces} == {"beginner", "intermediate", "advanced", "virtuoso"}
    assert max(Counter(p.composer for p in pieces).values()) <= 2


def test_a_known_opening_is_spelled_right() -> None:
    notes = load_piece("petzold_minuet").score.notes
    upper = notes[notes["staff"] == 1][:6]
    assert upper["pitch"].tolist() == [74, 67, 69, 71, 72, 74]
    assert upper["onset_beat"].tolist() == [0, 1, 1.5, 2, 2.5, 3]


def test_ties_are_joined_and_dots_and_triplets_counted() -> None:
    piece = parse_piece(small("rh: C4/4.~ C4/8 D4/12 E4 F4\nlh: C3+E3/2."), "test")
    lengths = {int(n["pitch"]): float(n["duration_beat"]) for n in piece.score.notes}
    assert lengths[60] == 2.0
    assert lengths[62] == pytest.approx(1 / 3)
    assert lengths[48] == lengths[52] == 3.0


def test_a_swell_rises_steadily_and_a_plain_mark_holds() -> None:
    head = HEAD.replace("1:p", "1:p< 1@2:f 1@3:pp")
    piece = parse_piece(small("rh: C4/4 D4 E4", head), "test")
    low, middle, high, before, after = piece.loudness(np.array([0.0, 0.5, 1.0, 1.9, 2.0]))
    assert low < middle < high
    assert before == high
    assert after < low


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (small("rh: C4/4 D4"), r"test:15: bar 1 of `rh` has 2 quarter notes Make them 3"),
        (small("rh: H4/4 D4 E4"), "`H4` in `H4/4` is not a pitch"),
        (small("rh: C4 D4 E4"), "`C4` has no length"),
        (small("rh: C9/4 D4 E4"), "`C9` is not on a piano"),
        (small("rh: C4/0 D4 E4"), "length /0"),
        (small("rh: C4/4 D4 E4 | F4/2."), "2 bars in `rh` of bars 1-1"),
        (small("viola: C4/2."), "`viola` is no voice"),
        (small("rh: C4/2.~"), "never ended"),
        (small("rh: C4/4 D4 E4", HEAD.replace("3/4", "waltz")), "`waltz` is not a metre"),
        (small("rh: C4/4 D4 E4", HEAD.replace("1:p", "1:loud")), "`1:loud` is no dynamic"),
        (small("rh: C4/4 D4 E4", HEAD.replace("phrases: 1", "phrases: 1@9")), "outside its bar"),
        (small("rh: C4/4 D4 E4", HEAD.replace("title: Test\n", "")), "`title` is missing"),
        (small("rh: C4/4 D4 E4", HEAD.replace("baroque", "jazz")), "`jazz` is no period"),
        (HEAD + "\nbars 2-3\nrh: C4/2. | C4/2.\n", "bars from 1 was expected"),
        (HEAD, "there are no notes"),
    ],
)
def test_a_faulty_score_is_refused_with_place_and_remedy(text: str, message: str) -> None:
    with pytest.raises(ScoreFileError, match=message) as caught:
        parse_piece(text, "test")
    assert caught.value.where.startswith("test")
    assert caught.value.remedy


@given(st.text(max_size=200), st.text(alphabet="CDEFG4#b+/.~' |r128", max_size=60))
def test_no_text_breaks_the_parser_in_any_other_way(anything: str, notes: str) -> None:
    for text in (anything, HEAD + anything, small(f"rh: {notes}")):
        try:
            parse_piece(text, "test")
        except ScoreFileError as error:
            assert error.remedy


def test_an_unknown_piece_is_named_with_those_there_are() -> None:
    with pytest.raises(CorpusError, match="petzold_minuet"):
        load_piece("nothing")
