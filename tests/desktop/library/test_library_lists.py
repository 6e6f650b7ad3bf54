"""Lists of takes and trends: found, sorted, compared, and said in words."""

import csv
import io
from dataclasses import replace

import pytest

from desktop_app.view_models.library.kept_takes import (
    KeptScore,
    KeptTake,
    ListedTake,
    Scoring,
    Source,
)
from desktop_app.view_models.library.take_list import (
    Order,
    chosen,
    line_of,
    pieces,
    tags_of,
    takes_csv,
)
from desktop_app.view_models.library.trend import noise, trend


def score(value: float, half: float = 3.0) -> KeptScore:
    return KeptScore("phrasing", value, value - half, value + half, 0.9)


def take(day: int, value: float | None = None, half: float = 3.0, model: str = "m") -> KeptTake:
    when = f"2026-11-{day:02d}T10:00:00+00:00"
    said = () if value is None else (Scoring(when, model, model, False, (score(value, half),)),)
    return KeptTake(
        version=1,
        id=f"id{day}",
        title=f"Take {day}",
        piece="Träumerei",
        media=f"/music/{day}.mid",
        content_hash="0",
        size=1,
        kept_at=when,
        seconds=100.0 - day,
        notes=10,
        source=Source.MIDI,
        scorings=said,
    )


UNNAMED = replace(take(2), piece="")
TAKES = tuple(ListedTake(one.id, one) for one in (take(1), UNNAMED, take(3)))
BROKEN = ListedTake("broken", None, "It cannot be read.")


def ids(listed: tuple[ListedTake, ...]) -> list[str]:
    return [one.id for one in listed]


def test_the_newest_take_comes_first_and_unreadable_ones_last() -> None:
    assert ids(chosen((BROKEN, *TAKES))) == ["id3", "id2", "id1", "broken"]


@pytest.mark.parametrize(
    "order,expected",
    [
        (Order.WHEN, ["id1", "id2", "id3"]),
        (Order.LENGTH, ["id3", "id2", "id1"]),
        (Order.PIECE, ["id1", "id3", "id2"]),
        (Order.TITLE, ["id1", "id2", "id3"]),
    ],
)
def test_takes_are_sorted_by_any_column(order: Order, expected: list[str]) -> None:
    assert ids(chosen(TAKES, order=order, descending=False)) == expected
    assert ids(chosen(TAKES, order=order)) == expected[::-1]


def test_every_word_that_is_searched_for_must_be_found() -> None:
    assert ids(chosen(TAKES, "TRÄU take")) == ["id3", "id1"]
    assert ids(chosen(TAKES, "träu 3.mid")) == ["id3"]
    assert ids(chosen((*TAKES, BROKEN), "waltz")) == []


def test_pieces_are_counted_and_chosen() -> None:
    assert [(line.name, line.takes) for line in pieces((*TAKES, BROKEN))] == [
        ("Träumerei", 2),
        ("", 1),
    ]
    assert ids(chosen(TAKES, piece="")) == ["id2"]


def test_a_line_says_what_is_wrong() -> None:
    assert line_of(BROKEN).problem == "It cannot be read."
    assert line_of(TAKES[1]).cells[1:] == ("No piece named", "Take 2", "1:38", "MIDI", "")


def test_noise_is_the_root_of_the_squares_of_the_halves_that_face_each_other() -> None:
    first = KeptScore("phrasing", 50, 10, 53, 0.9)
    last = KeptScore("phrasing", 60, 56, 99, 0.9)
    assert noise(first, last) == noise(last, first) == pytest.approx(5.0)


def test_a_change_within_noise_is_said_to_be_so() -> None:
    said = trend([take(1, 50.0), take(2, 54.0)], "phrasing")
    assert said.sentence == (
        "Phrasing went from 50 to 54 between the first and the latest take. That is within "
        "noise: a change of 4 or less cannot be told from none."
    )


@pytest.mark.parametrize("last,word", [(60.0, "rose"), (40.0, "fell")])
def test_a_change_beyond_noise_says_which_way(last: float, word: str) -> None:
    said = trend([take(2, last), take(1, 50.0)], "phrasing")
    assert f"Phrasing {word} from 50 to {last:.0f}" in said.sentence
    assert [point.kept.score for point in said.points] == [50.0, last]


def test_scores_of_another_model_are_not_compared() -> None:
    said = trend([take(1, 10.0, model="old"), take(2, 50.0), take(3, 90.0)], "phrasing")
    assert [point.title for point in said.points] == ["Take 2", "Take 3"]
    assert said.left_out == 1
    assert "1 take is left out" in said.sentence


def test_sound_is_not_compared_with_midi() -> None:
    said = trend([replace(take(1, 10.0), source=Source.SOUND), take(2, 50.0)], "phrasing")
    assert said.left_out == 1
    assert "A change can be seen from the second take on." in said.sentence


@pytest.mark.parametrize("pieces", [("Träumerei", "Waltz"), ("", "")])
def test_takes_of_several_or_unnamed_pieces_are_not_compared(pieces: tuple[str, str]) -> None:
    takes = [replace(take(day, 50.0), piece=name) for day, name in enumerate(pieces, 1)]
    said = trend(takes, "phrasing")
    assert said.points == ()
    assert "within one piece only" in said.sentence


def test_no_score_is_no_trend() -> None:
    assert trend([take(1)], "phrasing").sentence == "No take here has a score for Phrasing yet."


def test_the_list_as_csv_holds_every_score_and_no_formula() -> None:
    evil = replace(take(1, 50.0), title="=HYPERLINK(1)")
    listed = (ListedTake("id1", evil), ListedTake("id2", take(2)), BROKEN)
    rows = list(csv.DictReader(io.StringIO(takes_csv(listed))))
    assert [row["take"] for row in rows] == ["id1", "id2"]
    assert rows[0]["title"] == "'=HYPERLINK(1)"
    assert [rows[0][name] for name in ("dimension", "score", "low", "high", "coverage")] == [
        *("phrasing", "50", "47", "53", "0.9")
    ]
    assert rows[1]["score"] == ""


def test_tags_are_parted_by_commas_and_each_is_there_once() -> None:
    assert tags_of(" slow,left   hand ,, slow ") == ("slow", "left hand")
    assert tags_of("") == ()


def test_takes_are_found_by_tag_and_by_what_was_written() -> None:
    tagged = replace(take(1), tags=("Left hand", "slow"), comment="Second half unsure")
    listed = (ListedTake("id1", tagged), *TAKES[1:])
    assert ids(chosen(listed, "left slow")) == ["id1"]
    assert ids(chosen(listed, "UNSURE träumerei")) == ["id1"]
    assert ids(chosen(listed, order=Order.TAGS, descending=False))[0] == "id1"
    line = line_of(listed[0])
    assert (line.cells[-1], line.comment) == ("Left hand, slow", "Second half unsure")
    assert takes_csv(listed).splitlines()[1].count("Second half unsure") == 1
