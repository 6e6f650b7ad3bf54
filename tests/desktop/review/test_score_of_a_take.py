"""A score attached to a take: who remembers it, what is shown, what is said of a wrong one."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.view_models.review.measured import measured_rows, reference_rows
from desktop_app.view_models.review.warnings import take_notices
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.score_places import ScorePlaces, score_places
from desktop_app.view_models.session import Session
from desktop_app.view_models.states import Empty, Opening, Refused, Scored, Scoring, take_of
from piano_core.audio import QualityWarning
from piano_core.errors import ScoreFileError
from piano_core.performance import Performance
from piano_core.score import compare_with_score
from piano_core.takes import Listening, Reference, Take
from piano_core.takes.references import held_against
from tests.desktop.samples import (
    FakeService,
    HeldBackground,
    Memory,
    NoReferences,
    performance,
    score_as_played,
)

TAKE, SCORE = Path("take.mid"), Path("piece.musicxml")


class Desk:
    def __init__(self) -> None:
        self.background, self.service, self.memory = HeldBackground(), FakeService(), Memory()
        self.session = Session(self.background, self.service, self.memory, NoReferences())

    def run(self) -> "Desk":
        while self.background.pending:
            self.background.run_next()
        return self

    @property
    def take(self) -> Take:
        take = take_of(self.session.state)
        assert take is not None
        return take


@pytest.fixture
def desk() -> Desk:
    return Desk()


def with_faults() -> Take:
    """One wrong note, one that is not played, one too many; the rest as written."""
    played = performance()
    written = score_as_played(played)
    notes = np.delete(played.notes, 20)
    notes["pitch"][10] += 1
    more = notes[[30]].copy()
    more["onset_s"] += 0.31
    more["offset_s"] += 0.31
    more["pitch"] = 107
    spoilt = Performance(np.concatenate([notes, more]), played.pedals, played.duration_s)
    return Take(TAKE, spoilt, comparison=compare_with_score(spoilt, written))


def other_music() -> Take:
    played = performance()
    return Take(
        TAKE, played, comparison=compare_with_score(played, score_as_played(performance(seed=7)))
    )


def test_a_score_is_attached_compared_and_remembered(desk: Desk) -> None:
    desk.session.open(TAKE)
    desk.run().session.attach(SCORE)
    assert isinstance(desk.session.state, Scoring)
    desk.run()
    assert isinstance(desk.session.state, Scored)
    assert desk.take.comparison is not None
    assert desk.memory.scores == {TAKE: SCORE}


def test_other_performances_are_compared_with_and_left_out_again(desk: Desk) -> None:
    desk.session.open(TAKE)
    desk.run().session.refer([Path("hers.mid"), Path("his.mid")])
    assert isinstance(desk.session.state, Scoring)
    take = desk.run().take
    assert [reference.path.name for reference in take.references] == ["hers.mid", "his.mid"]
    rows = {row.title: row for row in reference_rows(take)}
    assert set(rows) == {"Tempo", "Loudness", "Articulation", "Pedal"}
    assert rows["Loudness"].figure == "100 %"
    assert "2 other performances" in rows["Loudness"].meaning
    desk.session.refer([])
    assert desk.run().take.references == () and reference_rows(desk.take) == ()


def test_performances_of_other_music_are_said_and_compare_nothing() -> None:
    others = [Reference(Path("other.mid"), performance(seed=7))]
    take = held_against(Take(TAKE, performance()), None, others)
    assert reference_rows(take) == ()
    (notice,) = take_notices(take)
    assert notice.sentence.startswith("other.mid: ") and notice.remedy


def test_it_is_there_again_when_the_take_is_opened_again(desk: Desk) -> None:
    desk.memory.remember_score(TAKE, SCORE)
    desk.session.open(TAKE)
    assert desk.run().take.comparison is not None


def test_it_can_be_left_out_again(desk: Desk) -> None:
    desk.session.open(TAKE, SCORE)
    assert desk.run().take.comparison is not None
    desk.session.attach(None)
    assert desk.run().take.comparison is None
    assert desk.memory.scores == {}


def test_a_bad_score_leaves_the_take_as_it_was(desk: Desk) -> None:
    desk.session.open(TAKE)
    shown = desk.run().session.state
    desk.service.comparison = ScoreFileError("it holds no notes.", where="piece.musicxml")
    desk.session.attach(SCORE)
    state = desk.run().session.state
    assert isinstance(state, Refused)
    assert state.problem.title == "This score cannot be used"
    assert state.waiting is not None
    desk.session.back()
    assert desk.session.state is shown
    assert desk.memory.scores == {}


def test_a_remembered_score_that_went_bad_is_forgotten_so_that_the_take_opens(desk: Desk) -> None:
    desk.memory.remember_score(TAKE, SCORE)
    desk.service.comparison = ScoreFileError("damaged.", where="piece.musicxml")
    desk.session.open(TAKE)
    assert isinstance(desk.run().session.state, Refused)
    desk.session.open(TAKE)
    assert isinstance(desk.run().session.state, Scored)


def test_cancelling_an_attachment_keeps_the_take(desk: Desk) -> None:
    desk.session.open(TAKE)
    desk.run().session.attach(SCORE)
    desk.session.cancel()
    assert desk.run().take.comparison is None


@pytest.mark.parametrize("paths", [(TAKE, SCORE), (SCORE, TAKE)])
def test_recording_and_score_may_be_dropped_together(desk: Desk, paths: tuple[Path, ...]) -> None:
    desk.session.drop(paths)
    assert desk.run().take.comparison is not None


def test_a_dropped_score_goes_to_the_take_on_the_screen_and_a_recording_replaces_it(
    desk: Desk,
) -> None:
    desk.session.open(TAKE)
    desk.run().session.drop([SCORE])
    assert desk.run().take.comparison is not None
    desk.session.drop([Path("other.wav")])
    assert isinstance(desk.session.state, Opening)
    assert desk.run().take.path == Path("other.wav")


def test_attaching_needs_a_take(desk: Desk) -> None:
    desk.session.attach(SCORE)
    assert isinstance(desk.session.state, Empty)


def test_faults_are_where_they_were_played_or_due() -> None:
    take = with_faults()
    places = score_places(take)
    kinds = sorted(fault.kind for fault in places.faults)
    assert kinds == ["extra", "missed", "wrong"]
    by_kind = {fault.kind: fault for fault in places.faults}
    notes = take.performance.notes
    extra = by_kind["extra"]
    assert extra.played is not None and notes["pitch"][extra.played] == 107
    assert by_kind["missed"].played is None
    assert by_kind["missed"].written == performance().notes["pitch"][20]
    assert "is written (bar" in by_kind["wrong"].words
    assert len(places.bars) > 10
    assert [bar.bar for bar in places.bars] == sorted(bar.bar for bar in places.bars)


def test_the_roll_says_what_is_wrong_with_a_note() -> None:
    take, roll = with_faults(), Roll()
    roll.show(take.performance, score_places(take))
    wrong = next(fault for fault in roll.places.faults if fault.kind == "wrong")
    assert wrong.played is not None
    assert wrong.words in roll.describe(wrong.played)
    assert "notes 1 wrong, 1 missed, 1 extra." in roll.summary()
    roll.show(performance())
    assert roll.places == ScorePlaces()


def test_bar_numbers_are_thinned_to_what_can_be_read() -> None:
    places = score_places(with_faults())
    assert len(places.lines(0.0, 30.0, 100)) == len(places.bars)
    few = places.lines(0.0, 30.0, 4)
    assert 1 <= len(few) <= 4 and all(line.bar % 2 == 0 for line in few)


def test_figures_are_measured_and_say_their_unit() -> None:
    rows = {row.title: row for row in measured_rows(with_faults())}
    assert rows["Not as written"].meaning == "1 wrong, 1 missed, 1 extra"
    assert rows["Tempo"].figure == "120"
    assert "Pedal" not in {row.title for row in measured_rows(heard(with_faults()))}


def heard(take: Take) -> Take:
    warning = QualityWarning("clipped", "The sound is clipped.")
    return replace(take, listening=Listening("ear", "ab" * 32, "CPU", (warning,)))


def test_of_other_music_nothing_is_said_but_that() -> None:
    take = other_music()
    assert measured_rows(take) == ()
    assert score_places(take) == ScorePlaces()
    (notice,) = take_notices(take)
    assert "does not seem to be" in notice.sentence
    assert notice.remedy


def test_what_is_wrong_with_the_recording_is_said() -> None:
    sentences = [notice.sentence for notice in take_notices(heard(other_music()))]
    assert sentences[-1] == "The sound is clipped."
    assert len(sentences) == 2
