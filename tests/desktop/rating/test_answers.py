"""Answers: none before it is given, none lost, each stretch once."""

from pathlib import Path

import pytest

from desktop_app.services.rating import RatingService
from piano_core.answers import Answer
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import LibraryError
from tests.desktop.rating.room import Room


def test_nothing_is_answered_before_it_is_touched(room: Room) -> None:
    form = room.rating.state.form
    assert form is not None
    assert form.missing == form.order
    room.send()
    assert room.rating.state.form is form
    assert "12 scales" in room.rating.state.said


def test_every_answer_is_on_disk_at_once_and_comes_back_after_a_crash(
    room: Room, tmp_path: Path, folder: Path
) -> None:
    room.rating.answer("phrasing", Answer(71))
    room.rating.answer("phrasing", Answer(72, unsure=True))
    room.rating.comment("late left hand")
    room.settle()
    again = Room(tmp_path)
    again.rating.rate_folder(folder)
    again.settle()
    form = again.rating.state.form
    assert form is not None
    assert form.answer("phrasing") == Answer(72, unsure=True)
    assert form.comment == "late left hand"


def test_each_stretch_comes_once_then_the_series_is_over(room: Room) -> None:
    seen = []
    while (form := room.rating.state.form) is not None:
        seen.append(form.stretch)
        room.answer_all()
        room.send()
    assert len(set(seen)) == len(seen) == room.rating.state.stretches
    assert "in a week" in room.rating.state.said


def test_the_scales_of_one_rater_stand_in_one_order(room: Room) -> None:
    first = room.rating.state.form
    room.answer_all()
    room.send()
    second = room.rating.state.form
    assert first is not None and second is not None
    assert second.order == first.order
    assert set(first.order) == set(DIMENSION_NAMES)


def test_answers_that_cannot_be_kept_are_said(room: Room, tmp_path: Path) -> None:
    (tmp_path / "ratings").write_text("a file where the folder should be")
    room.rating.answer("phrasing", Answer(71))
    room.settle()
    assert room.rating.state.problem is not None
    assert "cannot be kept" in room.rating.state.problem.what


def test_a_damaged_form_is_named_and_not_touched(tmp_path: Path) -> None:
    place = tmp_path / "ratings"
    place.mkdir()
    (place / "x.json").write_text('{"id": 3')
    with pytest.raises(LibraryError, match="cannot be read"):
        RatingService(place).forms()
    assert (place / "x.json").read_text() == '{"id": 3'
