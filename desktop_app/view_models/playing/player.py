"""`Player`: what of the take on the screen is heard, from where, and how fast."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.view_models.playing import player_texts
from desktop_app.view_models.playing.playing import SPEEDS, Span, Wanted
from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, State, problem_of, take_of
from desktop_app.view_models.wording import tr
from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.takes import Take

LEAD_S = 0.5
"""So much is played before and after a mark: a spot is understood from where it comes."""
_SHORTEST_S = 0.05


class RunningPlay(Protocol):
    """One run of playing: `run` in a worker, the rest from any thread."""

    @property
    def at_s(self) -> float: ...

    def run(self, progress: Progress) -> None: ...

    def stop(self) -> None: ...


class TakePlayer(Protocol):
    """Prepares runs of playing."""

    def prepare(self, take: Take, wanted: Wanted) -> RunningPlay: ...


class SoundingPlayer(TakePlayer, Protocol):
    """Also knows whether a take is heard as it sounded, or only by its notes."""

    def has_sound(self, take: Take) -> bool: ...


@dataclass(frozen=True)
class PlayerState:
    """take: what can be played.  at_s: where it stands.  spot: what is played, if not all.

    looping: whether it begins again at its end.  percent: of the speed it was played at.
    own_sound: whether it is heard as it sounded, not only by its notes.
    """

    take: Take | None = None
    at_s: float = 0.0
    playing: bool = False
    spot: Span | None = None
    looping: bool = False
    percent: int = 100
    problem: Problem | None = None
    own_sound: bool = False

    @property
    def length_s(self) -> float:
        """How long the take is."""
        return 0.0 if self.take is None else self.take.performance.duration_s

    @property
    def stretch(self) -> Span:
        """What is played: the spot, or all."""
        return self.spot or Span(0.0, self.length_s)


class Player:
    """`changed` is emitted with every new state, `moved` with every new place."""

    def __init__(self, background: Background, service: SoundingPlayer) -> None:
        self.changed: Signal[PlayerState] = Signal()
        self.moved: Signal[float] = Signal()
        self._background = background
        self._service = service
        self._state = PlayerState()
        self._run: RunningPlay | None = None
        self._job: Job | None = None

    @property
    def state(self) -> PlayerState:
        """What is heard, and from where."""
        return self._state

    def follow(self, state: State) -> None:
        """The take on the screen is what is played; another one is played from its start."""
        take = take_of(state)
        before = self._state.take
        same = take is not None and before is not None and take.performance is before.performance
        if same:
            self._state = replace(self._state, take=take)
            return
        self._silence()
        own = take is not None and self._service.has_sound(take)
        self._set(PlayerState(take, percent=self._state.percent, own_sound=own))
        self._move(0.0)

    def toggle(self) -> None:
        """Play, or pause."""
        if self._state.playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Play from where it stands; from the start of the stretch where that is over."""
        state = self._state
        if state.take is None:
            return
        stretch = state.stretch
        start = state.at_s if stretch.holds(state.at_s + _SHORTEST_S) else stretch.start_s
        self._silence()
        wanted = Wanted(start, stretch.start_s, stretch.end_s, state.looping, state.percent / 100)
        run = self._service.prepare(state.take, wanted)
        self._run = run

        def tick(_fraction: float, _doing: str) -> None:
            self._move(run.at_s)

        def ended(_: None) -> None:
            self._set(replace(self._state, playing=False, at_s=self._state.stretch.start_s))
            self._move(self._state.at_s)

        self._set(replace(state, playing=True, at_s=start, problem=None))
        self._job = self._background.start(run.run, Outcome(ended, self._failed, tick))

    def pause(self) -> None:
        """Fall silent and stay there."""
        if self._state.playing:
            self._silence()
            self._set(replace(self._state, playing=False))

    def choose_spot(self, start_s: float, end_s: float) -> None:
        """A mark's stretch is what is played next, with a little before and after."""
        self.select(start_s - LEAD_S, end_s + LEAD_S)

    def select(self, start_s: float, end_s: float) -> None:
        """This stretch, at least `_SHORTEST_S` long, is what is played."""
        low, high = sorted((start_s, end_s))
        spot = Span(max(low, 0.0), min(high, self._state.length_s))
        if spot.end_s - spot.start_s < _SHORTEST_S:
            return
        self._change(replace(self._state, spot=spot, at_s=spot.start_s))

    def leave_spot(self) -> None:
        """All of the take is what is played, from where it stands."""
        if self._state.spot is not None:
            self._change(replace(self._state, spot=None))

    def seek(self, time_s: float) -> None:
        """Go to a time; outside of the spot, the spot is left."""
        state = self._state
        if state.take is None:
            return
        at = min(max(time_s, 0.0), state.length_s)
        spot = state.spot if state.spot is not None and state.spot.holds(at) else None
        self._change(replace(state, at_s=at, spot=spot))

    def begin_spot(self) -> None:
        """The spot begins where it stands; it ends where it did, or with the take."""
        end = self._state.stretch.end_s
        self.select(self._state.at_s, end if end > self._state.at_s else self._state.length_s)

    def end_spot(self) -> None:
        """The spot ends where it stands; it begins where it did, or with the take."""
        start = self._state.stretch.start_s
        self.select(start if start < self._state.at_s else 0.0, self._state.at_s)

    def toggle_loop(self) -> None:
        """Begin again at the end of the stretch, or do not."""
        self._change(replace(self._state, looping=not self._state.looping))

    def set_speed(self, percent: int) -> None:
        """One of `SPEEDS`; the pitch stays."""
        if percent not in SPEEDS:
            raise ValueError(f"the speed is one of {SPEEDS}, not {percent}")
        self._change(replace(self._state, percent=percent))

    def step_speed(self, by: int) -> None:
        """One step faster (`by` 1) or slower (-1)."""
        at = SPEEDS.index(self._state.percent) + by
        self.set_speed(SPEEDS[min(max(at, 0), len(SPEEDS) - 1)])

    def _change(self, state: PlayerState) -> None:
        """What is heard goes on from the new state, if anything is heard."""
        self._set(replace(state, problem=None))
        self._move(state.at_s)
        if state.playing:
            self.play()

    def _move(self, at_s: float) -> None:
        self._state = replace(self._state, at_s=at_s)
        self.moved.emit(at_s)

    def _silence(self) -> None:
        if self._run is not None and self._job is not None:
            self._run.stop()
            self._job.cancel()
        self._run = self._job = None

    def _failed(self, error: BaseException) -> None:
        self._run = self._job = None
        problem = problem_of(error, tr(player_texts.NOT_PLAYED))
        self._set(replace(self._state, playing=False, problem=problem))

    def _set(self, state: PlayerState) -> None:
        self._state = state
        self.changed.emit(state)
