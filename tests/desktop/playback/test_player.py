"""The player, without a window or a speaker: what is played when."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.view_models.playing.player import LEAD_S, Player
from desktop_app.view_models.playing.playing import Span, Wanted
from desktop_app.view_models.states import Empty, Scored, Scoring
from piano_core.errors import PlaybackError
from piano_core.takes import Take
from tests.desktop.samples import HeldBackground, Progress, performance, scorecard

TAKE = Take(Path("take.mid"), performance(60, 30.0))


class FakeRun:
    """Goes through `places`, then ends; `failure` is raised instead where there is one."""

    def __init__(self, places: tuple[float, ...], failure: Exception | None) -> None:
        self.at_s = 0.0
        self.stopped = False
        self._places, self._failure = places, failure

    def run(self, progress: Progress) -> None:
        if self._failure is not None:
            raise self._failure
        for place in self._places:
            self.at_s = place
            progress(0.0, "Playing")

    def stop(self) -> None:
        self.stopped = True


class FakePlayback:
    def __init__(self) -> None:
        self.asked: list[Wanted] = []
        self.runs: list[FakeRun] = []
        self.places: tuple[float, ...] = ()
        self.failure: Exception | None = None

    def has_sound(self, take: Take) -> bool:
        return take.listening is not None

    def prepare(self, take: Take, wanted: Wanted) -> FakeRun:
        self.asked.append(wanted)
        self.runs.append(FakeRun(self.places, self.failure))
        return self.runs[-1]


@pytest.fixture
def playback() -> FakePlayback:
    return FakePlayback()


@pytest.fixture
def background() -> HeldBackground:
    return HeldBackground()


@pytest.fixture
def player(playback: FakePlayback, background: HeldBackground) -> Player:
    player = Player(background, playback)
    player.follow(Scoring(TAKE))
    return player


def test_without_a_take_there_is_nothing_to_play(
    playback: FakePlayback, background: HeldBackground
) -> None:
    player = Player(background, playback)
    player.follow(Empty())
    player.toggle()
    assert playback.asked == []
    assert not player.state.playing


def test_playing_goes_to_the_end_and_stands_at_the_start_again(
    player: Player, playback: FakePlayback, background: HeldBackground
) -> None:
    places: list[float] = []
    player.moved.connect(places.append)
    playback.places = (10.0, 29.0)
    player.toggle()
    assert player.state.playing
    assert playback.asked == [Wanted(0.0, 0.0, 30.0)]
    background.run_next()
    assert places == [10.0, 29.0, 0.0]
    assert not player.state.playing


def test_pause_stays_and_play_goes_on_from_there(player: Player, playback: FakePlayback) -> None:
    player.seek(12.0)
    player.toggle()
    player.toggle()
    assert playback.runs[0].stopped
    assert player.state.at_s == 12.0
    player.toggle()
    assert playback.asked[-1].start_s == 12.0


def test_a_mark_is_played_with_a_little_around_it(player: Player, playback: FakePlayback) -> None:
    player.choose_spot(10.0, 14.0)
    player.play()
    assert playback.asked == [Wanted(10 - LEAD_S, 10 - LEAD_S, 14 + LEAD_S)]
    player.choose_spot(0.1, 29.9)
    assert playback.asked[-1] == Wanted(0.0, 0.0, 30.0)


def test_what_is_heard_follows_speed_loop_and_place(player: Player, playback: FakePlayback) -> None:
    player.select(5.0, 8.0)
    player.play()
    player.toggle_loop()
    player.set_speed(50)
    player.seek(6.0)
    assert playback.asked[-1] == Wanted(6.0, 5.0, 8.0, repeated=True, speed=0.5)
    assert [run.stopped for run in playback.runs] == [True, True, True, False]
    player.seek(20.0)
    assert player.state.spot is None
    assert playback.asked[-1] == Wanted(20.0, 0.0, 30.0, repeated=True, speed=0.5)


def test_the_end_of_an_old_run_does_not_end_the_new_one(
    player: Player, background: HeldBackground
) -> None:
    player.play()
    player.seek(3.0)
    background.run_next()
    assert player.state.playing


def test_a_spot_is_chosen_by_its_ends(player: Player) -> None:
    player.seek(4.0)
    player.begin_spot()
    assert player.state.spot == Span(4.0, 30.0)
    player.seek(9.0)
    player.end_spot()
    assert player.state.spot == Span(4.0, 9.0)
    player.select(9.0, 9.01)
    assert player.state.spot == Span(4.0, 9.0), "too short to hear"
    player.leave_spot()
    assert player.state.spot is None


def test_speed_goes_in_steps_and_stays_for_the_next_take(player: Player) -> None:
    for _ in range(10):
        player.step_speed(-1)
    assert player.state.percent == 50
    player.follow(Scoring(replace(TAKE, performance=performance(10, 5.0))))
    assert player.state.percent == 50
    assert player.state.length_s == 5.0
    with pytest.raises(ValueError, match="speed"):
        player.set_speed(55)


def test_scores_that_come_do_not_stop_what_is_heard(player: Player, playback: FakePlayback) -> None:
    player.seek(2.0)
    player.play()
    player.follow(Scored(TAKE, scorecard()))
    assert player.state.playing
    player.follow(Empty())
    assert playback.runs[0].stopped
    assert player.state.take is None


def test_without_a_speaker_the_state_says_so_until_the_next_try(
    player: Player, playback: FakePlayback, background: HeldBackground
) -> None:
    playback.failure = PlaybackError("there is nothing here to play on.", remedy="Connect some.")
    player.play()
    background.run_next()
    problem = player.state.problem
    assert problem is not None
    assert problem.what == "There is nothing here to play on."
    assert problem.remedy == "Connect some."
    assert not player.state.playing
    playback.failure = None
    player.play()
    assert player.state.problem is None
