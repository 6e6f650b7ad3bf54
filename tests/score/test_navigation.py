"""Ways through repeats, voltas and leaps: as partitura finds them, and where it cannot."""

import io
import warnings
from pathlib import Path

import numpy as np
import partitura
import pytest
from hypothesis import example, given, settings
from partitura.score import add_segments, get_segments, unfold_part_maximal

from piano_core.score import Score, read_score, unfold
from piano_core.score.navigation import Signs, stretches
from piano_core.score.unfolding import in_order
from tests.score.build import performed
from tests.score.notated_form import BLOCKS, Block, notated, order_of_bars


def loaded(xml: str):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return partitura.load_musicxml(io.BytesIO(xml.encode())).parts[0]  # type: ignore[arg-type]


def their_sections(xml: str) -> list[tuple[float, float, tuple[int, ...]]]:
    part = loaded(xml)
    add_segments(part)
    segments = sorted(get_segments(part).items(), key=lambda item: item[1].start.t)
    number = {name: index for index, (name, _) in enumerate(segments)}
    return [
        (s.start.t / 2, s.end.t / 2, tuple(sorted({number[n] for n in s.to if n in number})))
        for _, s in segments
    ]


def read(folder: Path, xml: str) -> Score:
    path = folder / "form.musicxml"
    path.write_text(xml)
    return read_score(path)


def bars(score: Score) -> list[int]:
    numbers = score.notes["bar"]
    return [int(numbers[i]) for i in range(0, len(numbers), 4)]


def as_notated(score: Score, order: list[int]) -> Score:
    """The score with all repeats taken, by following the order of bars over its sections."""
    if not score.sections:
        return score
    sections: list[int] = []
    beat_of_bar = {int(n["bar"]): float(n["onset_beat"]) for n in score.notes[::-1]}
    for bar in order:
        here = next(
            i
            for i, section in enumerate(score.sections)
            if section.start_beat <= beat_of_bar[bar] < section.end_beat
        )
        if beat_of_bar[bar] == score.sections[here].start_beat:
            sections.append(here)
    return in_order(score, sections)


@settings(max_examples=40, deadline=None)
@given(BLOCKS)
def test_any_form_is_read_and_unfolded_as_partitura_does(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[Block]
):
    xml, order = notated(blocks), order_of_bars(blocks)
    score = read(tmp_path_factory.mktemp("form"), xml)
    theirs = their_sections(xml)
    assert (
        not score.sections
        or [(s.start_beat, s.end_beat, s.following) for s in score.sections] == theirs
    )
    unfolded = as_notated(score, order)
    assert bars(unfolded) == order
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        notes = unfold_part_maximal(loaded(xml)).note_array()
    np.testing.assert_allclose(unfolded.notes["onset_beat"], notes["onset_quarter"])
    np.testing.assert_array_equal(unfolded.notes["pitch"], notes["pitch"])


@settings(max_examples=15, deadline=None)
@given(BLOCKS)
@example(blocks=[Block(1, False, (1, 1))])  # a last volta of one bar, like the first
def test_who_takes_all_repeats_is_followed_through_them(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[Block]
):
    score = read(tmp_path_factory.mktemp("form"), notated(blocks))
    played = as_notated(score, order_of_bars(blocks)).notes
    rows = [(on / 2, on / 2 + 0.2, int(key), 64) for on, key in played[["onset_beat", "pitch"]]]
    assert bars(unfold(score, performed(rows))) == order_of_bars(blocks)


def test_sixty_repeated_variations_are_read(tmp_path: Path):
    blocks = [Block(2, repeated=True)] * 60
    score = read(tmp_path, notated(blocks))
    assert len(score.sections) == 60
    assert score.sections[30].following == (30, 31)
    assert bars(as_notated(score, order_of_bars(blocks))) == order_of_bars(blocks)


def test_a_repeat_without_a_sign_after_voltas_begins_behind_them():
    # ||: A |1. B :||2. C | D :||, as partitura pairs the signs: the second from C on.
    signs = Signs(0, 16, repeats=((0, 8), (8, 16)), voltas=((4, 8), (8, 12)))
    assert stretches(signs) == [(0, 4, (1, 2)), (4, 8, (0,)), (8, 12, (3,)), (12, 16, (3,))]


def test_three_endings_of_which_two_go_back():
    signs = Signs(0, 16, repeats=((0, 8),), voltas=((4, 8), (8, 12), (12, 16)))
    assert [to for _, _, to in stretches(signs)] == [(1, 2, 3), (0,), (0,), ()]


def test_leaps_go_where_they_say_or_are_passed_over():
    signs = Signs(0, 16, dal_segno=(12,), segno=(4,), to_coda=(8,), coda=(12,))
    assert [to for _, _, to in stretches(signs)] == [(1,), (2, 3), (1, 3), ()]
    assert [to for _, _, to in stretches(Signs(0, 8, da_capo=(8,), fine=(4,)))] == [(1,), (0,)]
    assert [to for _, _, to in stretches(Signs(0, 8, to_coda=(4,), dal_segno=(8,)))] == [(1,), ()]


def test_a_note_tied_into_the_first_ending_ends_there_before_the_second(tmp_path: Path):
    from tests.score.rich_score import RICH

    score = read(tmp_path, RICH)
    assert [s.following for s in score.sections] == [(1,), (2, 3), (1,), (4,), ()]
    tied = in_order(score, [0, 1, 2, 1, 3, 4]).notes
    assert tied[tied["pitch"] == 69]["duration_beat"].tolist() == [3.0, 2.0]


@pytest.mark.data
def test_real_scores_with_repeats_are_read_as_partitura_does(asap_dir: Path):
    for name in ("Beethoven/Piano_Sonatas/26-1", "Mozart/Piano_Sonatas/11-3"):
        path = asap_dir / name / "xml_score.musicxml"
        assert [s.following for s in read_score(path).sections] == [
            to for _, _, to in their_sections(path.read_text())
        ]
