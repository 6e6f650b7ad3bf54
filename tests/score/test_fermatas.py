"""A fermata asks the player to wait: waiting there is no hesitation."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from piano_core.score import MistakeKind, Score, align, mistakes, read_score
from piano_core.score.unfolding import in_order
from tests.score.build import performed, rows_of, tune
from tests.score.notated_form import Block, notated

SCORE = tune()


def waiting_kinds(score: Score) -> list[MistakeKind]:
    """What is claimed where the player waits .8 s before the second quarter of bar 10."""
    rows = rows_of(SCORE, 1, 24, 1.0, np.random.default_rng(3))
    late = [(on + 0.8 * (on > 19.4), off + 0.8 * (off > 19.6), p, v) for on, off, p, v in rows]
    performance = performed(late)
    return [m.kind for m in mistakes(performance, score, align(performance, score)).mistakes]


def test_waiting_after_a_fermata_is_no_hesitation_and_elsewhere_it_is():
    assert waiting_kinds(SCORE) == [MistakeKind.HESITATION]
    assert waiting_kinds(replace(SCORE, fermatas=(36.5,))) == []
    assert waiting_kinds(replace(SCORE, fermatas=(35.0, 37.0))) == [MistakeKind.HESITATION]


def test_a_fermata_is_read_from_notation_and_repeated_with_its_section(tmp_path: Path):
    bars = notated([Block(2, repeated=True), Block(2)]).split("</measure>")
    notes = bars[1].split("</note>")
    notes[2] += "<notations><fermata/></notations>"
    bars[1] = "</note>".join(notes)
    path = tmp_path / "held.musicxml"
    path.write_text("</measure>".join(bars))
    score = read_score(path)
    assert len(score.fermatas) == 1
    first, length = score.fermatas[0], score.sections[0].end_beat
    assert in_order(score, [0, 0, 1]).fermatas == (first, first + length)
