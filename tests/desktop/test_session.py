"""Opening, scoring, cancelling and failing, without a window."""

from pathlib import Path

import pytest

from desktop_app.view_models.session import Session
from desktop_app.view_models.states import Empty, Opening, Refused, Scored, Scoring, Unscored
from piano_core.errors import BundleError, MidiError, MissingPartError
from tests.desktop.samples import FakeService, HeldBackground, Memory, NoReferences, performance

TAKE = Path("take.mid")


class Desk:
    """A session with its doors in the test's hands, and every state that it was in."""

    def __init__(self) -> None:
        self.background = HeldBackground()
        self.service = FakeService()
        self.memory = Memory()
        self.session = Session(self.background, self.service, self.memory, NoReferences())
        self.seen: list[type] = []
        self.session.changed.connect(lambda state: self.seen.append(type(state)))

    def opened(self, path: Path = TAKE) -> "Desk":
        self.session.open(path)
        self.background.run_next()
        return self

    def scored(self, path: Path = TAKE) -> "Desk":
        self.opened(path).background.run_next()
        return self


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_file_is_read_shown_and_scored(desk: Desk) -> None:
    desk.scored()
    state = desk.session.state
    assert isinstance(state, Scored)
    assert state.take.title == "take"
    assert state.scorecard == desk.service.scorecard
    assert list(dict.fromkeys(desk.seen)) == [Opening, Scoring, Scored]


def test_progress_is_shown_as_it_is_reported(desk: Desk) -> None:
    doing: list[str] = []
    desk.session.changed.connect(
        lambda state: doing.append(state.doing) if isinstance(state, Opening | Scoring) else None
    )
    desk.scored()
    assert "Reading the file" in doing
    assert "Listening to the take" in doing


def test_a_bad_file_says_what_where_and_what_to_do(desk: Desk) -> None:
    desk.service.performance = MidiError(
        "it ends in the middle.", where="take.mid", remedy="Export it again."
    )
    desk.opened()
    state = desk.session.state
    assert isinstance(state, Refused)
    assert state.problem.what == "It ends in the middle."
    assert state.problem.where == "take.mid"
    assert state.problem.remedy == "Export it again."


def test_a_bad_file_does_not_lose_the_take_on_the_screen(desk: Desk) -> None:
    desk.scored()
    shown = desk.session.state
    for _ in range(2):
        desk.service.performance = MidiError("no.")
        desk.opened(Path("bad.mid"))
        assert isinstance(desk.session.state, Refused)
    desk.session.back()
    assert desk.session.state is shown


def test_without_a_bundle_the_take_is_shown_and_the_way_to_one_is_named(desk: Desk) -> None:
    desk.service.scorecard = MissingPartError("no model.", remedy="Make one with `make run`.")
    desk.scored()
    state = desk.session.state
    assert isinstance(state, Unscored)
    assert state.take.performance == performance()
    assert state.problem.title == "Something is missing"
    assert "make run" in state.problem.remedy


def test_scoring_can_be_tried_again_after_it_failed(desk: Desk) -> None:
    good = desk.service.scorecard
    desk.service.scorecard = BundleError("changed.")
    desk.scored()
    assert isinstance(desk.session.state, Unscored)
    desk.service.scorecard = good
    desk.session.score()
    desk.background.run_next()
    assert isinstance(desk.session.state, Scored)


def test_a_fault_of_the_app_is_named_as_one(desk: Desk) -> None:
    desk.service.scorecard = ZeroDivisionError("by zero")
    desk.scored()
    state = desk.session.state
    assert isinstance(state, Unscored)
    assert state.problem.title == "This is a fault in the app"
    assert "ZeroDivisionError" in state.problem.what


def test_cancel_while_opening_goes_back_to_what_was_shown(desk: Desk) -> None:
    desk.session.open(TAKE)
    desk.session.cancel()
    assert isinstance(desk.session.state, Empty)
    desk.background.run_next()
    assert isinstance(desk.session.state, Empty)


def test_cancel_while_scoring_keeps_the_take_and_offers_to_score(desk: Desk) -> None:
    desk.opened()
    desk.session.cancel()
    state = desk.session.state
    assert isinstance(state, Unscored)
    assert state.problem.retry
    desk.background.run_next()
    assert desk.session.state is state


def test_a_second_file_takes_the_place_of_one_that_is_still_being_read(desk: Desk) -> None:
    desk.session.open(Path("first.mid"))
    desk.session.open(Path("second.mid"))
    for _ in range(3):
        desk.background.run_next()
    state = desk.session.state
    assert isinstance(state, Scored)
    assert state.take.path == Path("second.mid")
    assert not desk.background.pending


def test_scoring_needs_a_take(desk: Desk) -> None:
    desk.session.score()
    assert isinstance(desk.session.state, Empty)
    assert not desk.background.pending
