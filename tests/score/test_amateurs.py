"""What people at home do: slow, single lines, stopping, going back, leaving out, other octaves."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.corpora.demo.library import load_piece, piece_names
from piano_core.score import (
    Mistake,
    MistakeKind,
    Score,
    ScoreReading,
    align,
    compare_with_score,
    mistakes,
    read_score,
)
from tests.score.build import Row, performed, rows_of, tune

PIECES = ("bach_invention_1", "brahms_lullaby", "mozart_sonata_545", "petzold_minuet")
RUNS_OVER_AN_OCTAVE = "beethoven_elise"
"""The left hand's figures: an octave down their highest key is the one written as the lowest."""


def plainly(score: Score, first: int = 0, last: int = 999, start_s: float = 1.0) -> list[Row]:
    return rows_of(score, first, last, start_s, np.random.default_rng(5))


def read(rows: list[Row], score: Score) -> ScoreReading:
    performance = performed(rows)
    return mistakes(performance, score, align(performance, score))


def places(found: tuple[Mistake, ...]) -> list[tuple[MistakeKind, int, int]]:
    return [(mistake.kind, mistake.bar, mistake.until_bar) for mistake in found]


@pytest.mark.parametrize("name", piece_names())
def test_a_piece_played_plainly_and_at_half_the_speed_has_no_mistakes(name: str):
    score = load_piece(name).score
    rows = plainly(score)
    assert read(rows, score).mistakes == ()
    assert read([(2 * on, 2 * off, p, v) for on, off, p, v in rows], score).mistakes == ()


@pytest.mark.parametrize("name", PIECES)
def test_the_end_tried_after_the_beginning_is_two_passages(name: str):
    score = load_piece(name).score
    last = int(score.notes["bar"].max())
    rows = plainly(score, 1, 2) + plainly(score, last - 1, last, 20.0)
    reading = read(rows, score)
    assert places(reading.mistakes) == [(MistakeKind.SKIPPED, 3, last - 2)]


@pytest.mark.parametrize("name", PIECES)
def test_going_back_some_bars_is_one_restart(name: str):
    score = load_piece(name).score
    rows = plainly(score, 1, 4)
    rows += plainly(score, 3, 99, rows[-1][0] + 2.0)
    found = read(rows, score).mistakes
    assert [mistake.kind for mistake in found] == [MistakeKind.REPEATED]
    assert (found[0].bar, found[0].until_bar) == (3, 4)


def test_a_practice_passage_is_found_in_a_long_score():
    score = tune(300)
    reading = read(plainly(score, 211, 214), score)
    assert reading.mistakes == ()
    played = reading.bars["bar"][reading.bars["matched"] > 0]
    assert played.tolist() == [211, 212, 213, 214]


def test_a_bar_played_twice_and_a_line_left_out_are_told_apart():
    score = tune(24)
    twice = plainly(score, 1, 6) + plainly(score, 6, 24, 13.4)
    assert places(read(twice, score).mistakes) == [(MistakeKind.REPEATED, 6, 6)]
    line = plainly(score, 1, 8) + plainly(score, 13, 24, 17.0)
    assert places(read(line, score).mistakes) == [(MistakeKind.SKIPPED, 9, 12)]
    bar = plainly(score, 1, 8) + plainly(score, 10, 24, 17.0)
    assert places(read(bar, score).mistakes) == [(MistakeKind.SKIPPED, 9, 9)]


@pytest.mark.parametrize("octave", [-12, 12])
@pytest.mark.parametrize("name", (*PIECES, RUNS_OVER_AN_OCTAVE))
def test_a_hand_an_octave_away_is_one_mistake(name: str, octave: int):
    score = load_piece(name).score
    upper = score.notes["staff"] == 1
    moved = score.notes.copy()
    hand = upper if octave > 0 else ~upper
    moved["pitch"][hand] += octave
    rows = plainly(Score(moved, score.beats_per_bar, score.tempo_qpm))
    found = read(rows, score).mistakes
    assert [mistake.kind for mistake in found] == [MistakeKind.DISPLACED]
    tried = score.notes["bar"][hand]
    assert (found[0].bar, found[0].until_bar) == (tried[0], tried[-1])


@pytest.mark.parametrize("name", PIECES)
def test_a_single_line_in_another_octave_is_recognised(name: str):
    whole = load_piece(name).score
    score = Score(whole.notes[whole.notes["staff"] == 1], whole.beats_per_bar, whole.tempo_qpm)
    rows = [(on, off, pitch - 12, v) for on, off, pitch, v in plainly(score)]
    comparison = compare_with_score(performed(rows), score)
    assert comparison.reading is not None
    assert [m.kind for m in comparison.reading.mistakes] == [MistakeKind.DISPLACED]


def test_some_bars_of_a_hand_in_another_octave_are_named():
    score = tune()
    rows = [
        (on, off, pitch - 12 * (pitch < 67 and 17.0 < on < 25.0), v)
        for on, off, pitch, v in plainly(score)
    ]
    assert places(read(rows, score).mistakes) == [(MistakeKind.DISPLACED, 9, 12)]


def test_a_single_octave_slip_is_a_wrong_note():
    score = tune()
    rows = plainly(score)
    on, off, pitch, velocity = rows[100]
    rows[100] = (on, off, pitch + 12, velocity)
    assert [m.kind for m in read(rows, score).mistakes] == [MistakeKind.WRONG]


def test_other_music_is_not_taken_for_the_piece_in_another_octave():
    score = tune()
    for seed in range(1, 6):
        performance = performed(plainly(tune(seed=seed)))
        assert compare_with_score(performance, score).reading is None


STEPS = "CDEFGAB"


def line_of(steps: str) -> str:
    """MusicXML of quarter notes in the octave above middle C, four a bar."""
    bars: list[str] = []
    for number in range(0, len(steps), 4):
        notes = "".join(
            f"<note><pitch><step>{step}</step><octave>5</octave></pitch><duration>1</duration>"
            "<voice>1</voice><type>quarter</type></note>"
            for step in steps[number : number + 4]
        )
        head = (
            "<attributes><divisions>1</divisions><time><beats>4</beats>"
            "<beat-type>4</beat-type></time></attributes>"
        )
        bars.append(f'<measure number="{number // 4 + 1}">{head if not number else ""}{notes}')
    return (
        '<score-partwise version="3.1"><part-list><score-part id="P1"><part-name>Piano'
        '</part-name></score-part></part-list><part id="P1">'
        + "".join(f"{bar}</measure>" for bar in bars)
        + "</part></score-partwise>"
    )


def beginner(steps: str, late: dict[int, float], every_s: float = 1.5) -> list[Row]:
    """These quarter notes one by one, slowly, with some seconds of waiting before some."""
    rows: list[Row] = []
    now = 0.5
    for index, step in enumerate(steps):
        now += late.get(index, 0.0)
        pitch = 72 + (0, 2, 4, 5, 7, 9, 11)[STEPS.index(step)]
        rows.append((now, now + 1.2, pitch, 50))
        now += every_s * (1.0 + 0.06 * (-1) ** index)
    return rows


SONG = "CDEFGGEEDDEECCGGFEDCDEFGEDCC"


@pytest.mark.parametrize(
    ("wait_s", "expected"), [(0.0, []), (2.5, [(MistakeKind.HESITATION, 3, 3)])]
)
def test_a_slow_single_line_and_a_long_wait_in_it(
    tmp_path: Path, wait_s: float, expected: list[tuple[MistakeKind, int, int]]
):
    path = tmp_path / "song.musicxml"
    path.write_text(line_of(SONG))
    reading = read(beginner(SONG, {9: wait_s}), read_score(path))
    assert places(reading.mistakes) == expected


def test_a_beginner_who_starts_again_and_hits_a_wrong_key(tmp_path: Path):
    path = tmp_path / "song.musicxml"
    path.write_text(line_of(SONG))
    rows = beginner(SONG[:7], {})
    again = beginner(SONG, {})
    on, off, pitch, velocity = again[16]
    again[16] = (on, off, pitch + 2, velocity)
    rows += [(on + 14.0, off + 14.0, p, v) for on, off, p, v in again]
    reading = read(rows, read_score(path))
    assert places(reading.mistakes) == [(MistakeKind.REPEATED, 1, 2), (MistakeKind.WRONG, 5, 5)]
