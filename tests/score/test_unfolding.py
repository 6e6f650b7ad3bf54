"""Repeats and voltas are written out as they were played."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.score import Score, Section, align, read_score, unfold
from tests.score.build import performed, rows_of, tune

FOLDED = replace(
    tune(16),
    sections=(
        Section(0.0, 16.0, (1,)),
        Section(16.0, 28.0, (2, 3)),
        Section(28.0, 32.0, (1,)),
        Section(32.0, 36.0, (4,)),
        Section(36.0, 64.0, ()),
    ),
)
"""Bars 1-4, then 5-7 with bar 8 as first and bar 9 as second volta, then 10-16."""

REPETITION = """<?xml version="1.0"?>
<score-partwise><part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list>
<part id="P1">
<measure number="1"><attributes><divisions>1</divisions><time><beats>4</beats>
<beat-type>4</beat-type></time></attributes>{a}</measure>
<measure number="2"><barline location="left"><ending number="1" type="start"/></barline>{b}
<barline location="right"><ending number="1" type="stop"/><repeat direction="backward"/></barline>
</measure>
<measure number="3"><barline location="left"><ending number="2" type="start"/></barline>{c}
<barline location="right"><ending number="2" type="stop"/></barline></measure>
</part></score-partwise>"""


def played(*passages: tuple[int, int]):
    rng, rows, start_s = np.random.default_rng(0), [], 1.0
    for first, last in passages:
        rows += rows_of(FOLDED, first, last, start_s, rng)
        start_s += 2.0 * (last - first + 1)
    return performed(rows)


def bars(score: Score) -> list[int]:
    """The printed bars in the order of the unfolded score."""
    numbers = score.notes["bar"]
    return numbers[np.diff(numbers, prepend=-1) != 0].tolist()


@pytest.mark.parametrize(
    ("passages", "order"),
    [
        ([(1, 8), (5, 7), (9, 16)], [*range(1, 9), 5, 6, 7, *range(9, 17)]),
        ([(1, 7), (9, 16)], [*range(1, 8), *range(9, 17)]),
        ([(1, 8), (5, 8), (5, 7), (9, 16)], [*range(1, 9), *range(5, 9), 5, 6, 7, *range(9, 17)]),
    ],
)
def test_the_way_that_was_played_is_written_out(passages: list[tuple[int, int]], order: list[int]):
    performance = played(*passages)
    score = unfold(FOLDED, performance)
    assert bars(score) == order
    assert len(score) == 12 * len(order)
    alignment = align(performance, score)
    assert not len(alignment.missed) and not len(alignment.extra)
    assert len(alignment.runs) == 1


def test_a_restart_is_not_taken_for_a_repeat():
    score = unfold(FOLDED, played((1, 6), (5, 8), (5, 7), (9, 16)))
    assert bars(score) == [*range(1, 9), 5, 6, 7, *range(9, 17)]


def test_scores_without_repeats_stay_what_they_are():
    score = tune(4)
    assert unfold(score, performed(rows_of(score, 1, 4, 0.0, np.random.default_rng(0)))) is score


def test_repeats_and_voltas_are_read_from_musicxml(tmp_path: Path):
    def bar(*steps: str) -> str:
        return "".join(
            f"<note><pitch><step>{step}</step><octave>4</octave></pitch><duration>1</duration>"
            "<voice>1</voice><type>quarter</type></note>"
            for step in steps
        )

    path = tmp_path / "repeat.musicxml"
    path.write_text(REPETITION.format(a=bar(*"CDEF"), b=bar(*"GABG"), c=bar(*"AFDC")))
    score = read_score(path)
    assert [(s.start_beat, s.end_beat, s.following) for s in score.sections] == [
        (0.0, 4.0, (1, 2)), (4.0, 8.0, (0,)), (8.0, 12.0, ()),
    ]  # fmt: skip
    keys = [60, 62, 64, 65, 67, 69, 71, 67, 60, 62, 64, 65, 69, 65, 62, 60]
    performance = performed([(i * 0.5, i * 0.5 + 0.4, key, 60) for i, key in enumerate(keys)])
    unfolded = unfold(score, performance)
    assert unfolded.notes["pitch"].tolist() == keys
    assert unfolded.notes["bar"].tolist() == [1] * 4 + [2] * 4 + [1] * 4 + [3] * 4


@pytest.mark.data
def test_real_voltas_unfold_as_the_checked_alignment_does(asap_dir: Path):
    from piano_core.midi import read_midi

    folder = asap_dir / "Beethoven" / "Piano_Sonatas" / "26-1"
    performance = read_midi(folder / "HuNY02M.mid")
    unfolded = unfold(read_score(folder / "xml_score.musicxml"), performance)
    assert len(unfolded) == 3351
    assert len(align(performance, unfolded).pairs) > 3200
