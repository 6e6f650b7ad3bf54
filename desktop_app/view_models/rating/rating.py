"""`Rating`: one stretch after another, its answers kept as they are given."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from desktop_app.view_models.playing.player import TakePlayer
from desktop_app.view_models.playing.playing import Wanted
from desktop_app.view_models.rating.form_keeper import FormKeeper
from desktop_app.view_models.rating.rating_forms import (
    Consistency,
    Form,
    Stretch,
    consistency,
    next_stretch,
)
from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, problem_of
from desktop_app.view_models.wording import plural, tr
from piano_core.answers import Answer
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.progress import Progress, no_progress

if TYPE_CHECKING:
    from piano_core.takes import Take


@dataclass(frozen=True)
class RatingState:
    """What the page shows.

    form: being filled in; None between series.  rated, stretches: of this series.
    repeats: how far this rater repeats themselves, None where it is not known.
    said: what happened last, in a sentence.  hearing: whether the stretch is being played.
    """

    form: Form | None = None
    rated: int = 0
    stretches: int = 0
    repeats: Consistency | None = None
    said: str = ""
    doing: str = ""
    hearing: bool = False
    problem: Problem | None = None


class FormService(Protocol):
    """Cuts recordings and keeps forms; runs in a worker."""

    def recordings(self, folder: Path) -> tuple[Path, ...]: ...

    def stretches(self, files: Sequence[Path], progress: Progress) -> tuple[Stretch, ...]: ...

    def forms(self) -> tuple[Form, ...]: ...

    def take(self, stretch: Stretch) -> Take: ...

    def keep(self, form: Form) -> None: ...

    def export(self, rater: str, target: Path) -> int: ...


class RaterMemory(Protocol):
    """Remembers under which name this person rates."""

    @property
    def rater(self) -> str: ...

    @rater.setter
    def rater(self, name: str) -> None: ...


class Rating:
    """`changed` is emitted with every new state.

    speaker: plays stretches.  clock: now, UTC.  rng: draws the order of stretches and scales.
    """

    def __init__(
        self,
        background: Background,
        service: FormService,
        memory: RaterMemory,
        speaker: TakePlayer,
        rng: np.random.Generator,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.changed: Signal[RatingState] = Signal()
        self._background = background
        self._service = service
        self._memory = memory
        self._speaker = speaker
        self._rng = rng
        self._clock = clock
        self._state = RatingState()
        self._stretches: tuple[Stretch, ...] = ()
        self._forms: tuple[Form, ...] = ()
        self._hearing: Job | None = None
        self._keeper = FormKeeper(background, service.keep, self._failed)

    @property
    def state(self) -> RatingState:
        """What is shown now."""
        return self._state

    @property
    def rater(self) -> str:
        """Under which name answers are given."""
        return self._memory.rater

    def call_rater(self, name: str) -> None:
        """Rate under this name from now on; blank keeps the old one."""
        if name.strip():
            self._memory.rater = name.strip()
            self._set(replace(self._state, repeats=consistency(self._sent())))

    def look(self) -> None:
        """Find out what was rated before."""
        if not self._forms and not self._state.doing:
            self._start(lambda _progress: self._service.forms(), self._looked)

    def rate_folder(self, folder: Path) -> None:
        """Rate the recordings in a folder."""
        self._begin(lambda: self._service.recordings(folder))

    def rate_files(self, files: Sequence[Path]) -> None:
        """Rate these recordings."""
        self._begin(lambda: tuple(files))

    def answer(self, dimension: str, answer: Answer) -> None:
        """Say something of a dimension; it is kept at once."""
        form = self._state.form
        if form is not None and form.answer(dimension) != answer:
            self._change(replace(form, answers={**form.answers, dimension: answer}))

    def comment(self, text: str) -> None:
        """Say anything else; it is kept at once."""
        form = self._state.form
        if form is not None and form.comment != text:
            self._change(replace(form, comment=text))

    def hear(self) -> None:
        """Play the stretch from its start, or fall silent."""
        form = self._state.form
        if form is None:
            return
        if self._hearing is not None:
            self.silence()
            return
        at = form.stretch

        def work(progress: Progress) -> None:
            wanted = Wanted(at.start_s, at.start_s, at.end_s)
            self._speaker.prepare(self._service.take(at), wanted).run(progress)

        self._set(replace(self._state, hearing=True, problem=None))
        outcome: Outcome[None] = Outcome(self._heard, self._not_heard, no_progress)
        self._hearing = self._background.start(work, outcome)

    def silence(self) -> None:
        """Play no more."""
        if self._hearing is not None:
            self._hearing.cancel()
            self._heard(None)

    def _heard(self, _: None) -> None:
        self._hearing = None
        self._set(replace(self._state, hearing=False))

    def _not_heard(self, error: BaseException) -> None:
        self._heard(None)
        self._failed(error)

    def send(self) -> None:
        """Go on to the next stretch, once every scale has an answer."""
        form = self._state.form
        if form is None:
            return
        if form.missing:
            said = plural(
                "{n} scale has no answer yet.", "{n} scales have no answer yet.", len(form.missing)
            )
            self._set(replace(self._state, said=said))
            return
        self.silence()
        sent = replace(form, sent_at=self._now())
        self._keeper.keep(sent)
        self._forms = (*(other for other in self._forms if other.id != form.id), sent)
        self._next("")

    def leave(self) -> None:
        """End the series; what was answered is kept, and an open form comes back."""
        self.silence()
        self._set(replace(self._state, form=None, said=""))

    def export(self, target: Path) -> None:
        """Write all sent forms of this rater, as JSON Lines or CSV by the file's ending."""

        def written(forms: int) -> None:
            said = plural(
                "{n} rated stretch was written to {file}.",
                "{n} rated stretches were written to {file}.",
                forms,
                file=target.name,
            )
            self._set(replace(self._state, said=said, doing="", problem=None))

        rater = self.rater
        self._start(lambda _progress: self._service.export(rater, target), written)

    def _begin(self, find: Callable[[], Sequence[Path]]) -> None:
        def work(progress: Progress) -> tuple[tuple[Stretch, ...], tuple[Form, ...]]:
            return self._service.stretches(find(), progress), self._service.forms()

        self._start(work, lambda found: self._cut(*found))

    def _cut(self, stretches: tuple[Stretch, ...], forms: tuple[Form, ...]) -> None:
        self._stretches, self._forms = stretches, forms
        self._next("")

    def _looked(self, forms: tuple[Form, ...]) -> None:
        self._forms = forms
        self._set(RatingState(repeats=consistency(self._sent())))

    def _next(self, said: str) -> None:
        """An open form of this series, else a new one, else the end."""
        sent = self._sent()
        mine = set(self._stretches)
        done = len({form.stretch for form in sent} & mine)
        opened = next((form for form in self._open() if form.stretch in mine), None)
        if opened is None:
            at = next_stretch(self._stretches, sent, self._clock(), self._rng)
            opened = None if at is None else self._new(at)
        if opened is None:
            said = tr("Everything here is rated. It comes back, unannounced, in a week.")
        state = RatingState(opened, done, len(mine), consistency(sent), said)
        self._set(state)

    def _new(self, at: Stretch) -> Form:
        """Scales stand in one order per rater: see the decision in docs/architecture.md."""
        earlier = [form for form in self._forms if form.rater == self.rater]
        order = earlier[0].order if earlier else self._shuffled()
        return Form(str(uuid.uuid4()), self.rater, at, self._now(), order)

    def _shuffled(self) -> tuple[str, ...]:
        return tuple(DIMENSION_NAMES[i] for i in self._rng.permutation(len(DIMENSION_NAMES)))

    def _sent(self) -> list[Form]:
        return [form for form in self._forms if form.sent_at and form.rater == self.rater]

    def _open(self) -> list[Form]:
        return [form for form in self._forms if not form.sent_at and form.rater == self.rater]

    def _change(self, form: Form) -> None:
        self._forms = (*(other for other in self._forms if other.id != form.id), form)
        self._keeper.keep(form)
        self._set(replace(self._state, form=form, said="", problem=None))

    def _start(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        self._set(replace(self._state, doing=tr("Reading recordings"), problem=None, said=""))
        outcome: Outcome[Any] = Outcome(done, self._failed, self._progressed)
        self._background.start(work, outcome)

    def _progressed(self, _fraction: float, file: str) -> None:
        self._set(replace(self._state, doing=tr("Reading {file}", file=file)))

    def _failed(self, error: BaseException) -> None:
        problem = problem_of(error, tr("This cannot be rated"))
        self._set(replace(self._state, doing="", problem=problem))

    def _now(self) -> str:
        return self._clock().isoformat(timespec="milliseconds")

    def _set(self, state: RatingState) -> None:
        self._state = state
        self.changed.emit(state)
