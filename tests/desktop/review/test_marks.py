"""Marks: what they say, and that what was meant stays dismissed for the piece."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidgetItem, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop_app.services.library import DismissalFiles
from desktop_app.view_models.library.dismissals import Dismissal, Meant
from desktop_app.view_models.review.mark_advice import BY_DIMENSION, BY_KIND, ELSE, advice, sureness
from desktop_app.view_models.review.marks import MarkRow, mark_rows, take_marks
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.states import Scored, Unscored, problem_of
from desktop_app.views.review.marks_panel import MarksPanel
from piano_core.dimensions import DIMENSIONS
from piano_core.errors import LibraryError
from piano_core.performance import Performance
from piano_core.reference import Departure
from piano_core.score import Fault, MistakeKind, compare_with_score
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.pages import show_state
from tests.desktop.samples import HeldBackground, performance, score_as_played, scorecard

TAKE = Take(Path("take.mid"), performance())


def fault(kind: str, confidence: float = 0.9) -> Fault:
    return Fault(MistakeKind(kind), 5, 5, 1.0, 2.0, 60, 61, confidence)


def with_wrong_notes(seed: int = 0) -> Take:
    """The sample played with three keys of one bar a semitone too high, beside its score."""
    written = performance(120, 60.0)
    notes = written.notes.copy()
    notes["pitch"][60:63] += 1
    notes["onset_s"] += np.random.default_rng(seed).uniform(0, 0.004, len(notes))
    played = Performance(notes, written.pedals, 60.0)

    return Take(
        Path(f"take{seed}.mid"),
        played,
        comparison=compare_with_score(played, score_as_played(written)),
    )


def test_every_dimension_but_the_overall_ones_has_something_to_try() -> None:
    names = {d.name for d in DIMENSIONS if not d.name.startswith("overall")}
    assert names == set(BY_DIMENSION)
    assert all(text.endswith(".") for text in (*BY_DIMENSION.values(), *BY_KIND.values(), ELSE))


def test_advice_is_about_what_was_found_there() -> None:
    assert advice("note_accuracy", [fault("missed")]) == BY_KIND["missed"]
    assert advice("rhythmic_precision", [fault("missed"), fault("repeated")]) == BY_KIND["repeated"]
    assert advice("phrasing", []) == BY_DIMENSION["phrasing"]


@pytest.mark.parametrize(
    ("depth", "percent"), [(1.0, 84), (1.96, 98), (3.0, 99)], ids=["one", "two", "three"]
)
def test_a_judged_mark_is_as_sure_as_its_depth_in_sigmas(depth: float, percent: int) -> None:
    assert f"{percent} %" in sureness(depth / 3, ())


def test_a_counted_mark_is_as_sure_as_such_claims_are_right() -> None:
    assert "80 of 100" in sureness(0.5, (fault("wrong", 0.9), fault("missed", 0.7)))


def test_a_departure_is_as_rare_as_players_who_go_so_far() -> None:
    edge = Departure("tempo", 1, 2, 0.0, 2.0, 1.0, 0.5, "Slower.")
    assert sureness(0.3, (), edge).startswith("80 of 100 players")
    assert sureness(0.3, (), replace(edge, widths=-1.0)).startswith("80 of 100 players")


def test_marks_against_the_score_say_what_to_try_without_a_model() -> None:
    (mark, *_) = take_marks(with_wrong_notes())
    assert mark.target == "note_accuracy"
    assert mark.advice == BY_KIND["wrong"]
    assert "of 100 such findings" in mark.sure


class Store:
    """Dismissals as long as the test lasts."""

    def __init__(self) -> None:
        self.kept: dict[str, Dismissal] = {}
        self.error: LibraryError | None = None

    def read(self) -> tuple[Dismissal, ...]:
        return tuple(self.kept.values())

    def write(self, dismissal: Dismissal) -> None:
        if self.error is not None:
            raise self.error
        self.kept[dismissal.id] = dismissal

    def remove(self, id_: str) -> None:
        del self.kept[id_]


def reviewing(store: Store, piece: str = "Sample piece") -> tuple[Review, HeldBackground]:
    background = HeldBackground()
    review = Review(Roll(), Meant(background, store, lambda _: piece))
    review.meant.load()
    background.run_next()
    return review, background


def test_what_was_meant_is_not_shown_again_and_can_be_taken_back() -> None:
    store = Store()
    review, background = reviewing(store)
    review.follow(Scored(TAKE, scorecard()))
    review.roll.choose(1)
    review.dismiss()
    background.run_next()
    assert [(mark.number, mark.target) for mark in review.roll.marks] == [(1, "phrasing")]
    assert review.told == "1 mark is not shown, because you meant it."
    assert len(store.kept) == 1
    review.take_back()
    background.run_next()
    assert len(review.roll.marks) == 2
    assert store.kept == {}
    assert review.told == ""


def test_it_stays_dismissed_in_another_take_of_the_piece_by_its_bar() -> None:
    store = Store()
    first, background = reviewing(store)
    take = with_wrong_notes()
    first.follow(Unscored(take, problem_of(LibraryError("x"), "No model")))
    bar = first.roll.marks[0].bar
    first.roll.choose(1)
    first.dismiss()
    background.run_next()
    again, _ = reviewing(store)
    again.follow(Unscored(with_wrong_notes(1), problem_of(LibraryError("x"), "No model")))
    assert bar not in [mark.bar for mark in again.roll.marks]
    other, _ = reviewing(store, "Another piece")
    elsewhere = Take(Path("b.mid"), performance(60, 30.0, seed=9))
    assert other.meant.left(elsewhere, first._found).marks == first._found


def test_without_a_score_it_is_known_by_its_notes() -> None:
    store = Store()
    review, background = reviewing(store, "")
    review.follow(Scored(TAKE, scorecard()))
    review.roll.choose(1)
    review.dismiss()
    background.run_next()
    notes = TAKE.performance.notes.copy()
    for column in ("onset_s", "offset_s"):
        notes[column] = notes[column] * 1.1
    slower = Take(Path("slow.mid"), Performance(notes, TAKE.performance.pedals, 33.0))
    mark = mark_rows(scorecard().marks, slower)[0]
    moved = replace(mark, start_s=11.0, end_s=15.4)
    assert review.meant.left(slower, (moved,)).marks == ()
    elsewhere = replace(mark, start_s=20.0, end_s=24.0)
    assert len(review.meant.left(slower, (elsewhere,)).marks) == 1


def test_that_it_could_not_be_kept_is_said() -> None:
    store = Store()
    review, background = reviewing(store)
    store.error = LibraryError("this folder cannot be written.", remedy="Make room.")
    review.follow(Scored(TAKE, scorecard()))
    review.roll.choose(1)
    review.dismiss()
    background.run_next()
    assert "cannot be written" in review.told


def test_files_keep_what_was_meant_and_a_damaged_one_is_named(tmp_path: Path) -> None:
    files = DismissalFiles(tmp_path)
    one = Dismissal("9" * 8 + "-0000-4000-8000-000000000000", "Étude", "phrasing", 3, (60,), "2026")
    files.write(one)
    assert DismissalFiles(tmp_path).read() == (one,)
    files.remove(one.id)
    files.remove(one.id)
    assert files.read() == ()
    (tmp_path / "meant" / "x.json").write_text("{")
    with pytest.raises(LibraryError, match=r"x\.json"):
        files.read()


def test_the_button_dismisses_the_chosen_mark_and_keeps_it_on_disk(
    make_app: MakeApp, qtbot: QtBot, tmp_path: Path
) -> None:
    app = make_app(lambda: Path("none"))
    app.parts.session.changed.emit(Scored(TAKE, scorecard()))
    panel = app.window.take.marks
    assert not panel.meant.isEnabled()
    app.window.roll.choose(1)
    assert panel.meant.isEnabled()
    panel.meant.click()
    assert panel.list.count() == 1
    qtbot.waitUntil(lambda: len(DismissalFiles(tmp_path / "library").read()) == 1)
    panel.again.click()
    assert panel.list.count() == 2
    qtbot.waitUntil(lambda: DismissalFiles(tmp_path / "library").read() == ())


def test_how_sure_a_mark_is_has_a_line_of_its_own_where_the_first_has_no_room(
    make_app: MakeApp,
) -> None:
    app = make_app(lambda: Path("none"))
    show_state(app, Scored(TAKE, scorecard()))
    marks = app.window.take.marks.list
    show_rows(app.window.take.marks, long_row(1), replace(long_row(1), sure=""))

    def heights(width: int) -> tuple[int, int]:
        marks.resize(width, 400)
        option = QStyleOptionViewItem()
        rows = (marks.model().index(row, 0) for row in (0, 1))
        with_it, without = (marks.itemDelegate().sizeHint(option, row).height() for row in rows)
        return with_it, without

    wide, narrow = heights(1600), heights(460)
    assert wide[0] == wide[1]
    assert narrow[0] > narrow[1]


def test_rows_of_marks_do_not_overlap_after_the_list_became_narrower(make_app: MakeApp) -> None:
    app = make_app(lambda: Path("none"))
    show_state(app, Scored(TAKE, scorecard()))
    panel = app.window.take.marks
    show_rows(panel, *(long_row(number) for number in (1, 2, 3)))
    panel.list.resize(1200, 400)
    QApplication.processEvents()
    panel.list.resize(300, 400)
    QApplication.processEvents()
    boxes = [panel.list.visualItemRect(panel.list.item(row)) for row in range(3)]
    needed = panel.list.sizeHintForRow(0)
    assert all(two.top() - one.top() >= needed for one, two in pairwise(boxes))


def long_row(number: int) -> MarkRow:
    words = "right in about 90 of 100 such findings"
    advice = BY_KIND["repeated"]
    return MarkRow(
        number, "Bar 11 · 0:17–0:19", "Rhythmic precision", "Again.", 0, 1, "x", 11, advice, words
    )


def show_rows(panel: MarksPanel, *rows: MarkRow) -> None:
    panel.list.clear()
    for row in rows:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, row)
        panel.list.addItem(item)


def test_a_mark_taken_back_while_all_are_read_is_not_one_of_them(tmp_path: Path) -> None:
    files = DismissalFiles(tmp_path)
    (tmp_path / "meant").mkdir()
    (tmp_path / "meant" / "gone.json").symlink_to(tmp_path / "nowhere.json")
    assert files.read() == ()


def test_a_row_is_read_aloud_with_what_to_try() -> None:
    row = MarkRow(1, "Bar 2", "Phrasing", "It stops.", 0, 1, "phrasing", 2, "Sing it.", "80 % sure")
    assert row.spoken == "Mark 1, Bar 2, Phrasing: It stops. Sing it. 80 % sure."
