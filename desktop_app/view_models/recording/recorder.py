"""`Recorder`: what the recording page shows and does, from choosing an input to the take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.view_models.recording import recorder_texts
from desktop_app.view_models.recording.count_in import Clicks, Counted, CountIn
from desktop_app.view_models.recording.input_choice import hint_of, still_there, with_keyboards
from desktop_app.view_models.recording.level_preview import LevelPreview
from desktop_app.view_models.recording.recorder_doors import RunningTake, TakeRecorder
from desktop_app.view_models.recording.recorder_states import (
    CountingIn,
    Failed,
    Finishing,
    Ready,
    RecorderState,
    Recording,
)
from desktop_app.view_models.recording.recording import (
    Choice,
    Found,
    InputKind,
    Reading,
    Recorded,
)
from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import tr
from piano_core.progress import no_progress


class Recorder:
    """`changed` is emitted with every new state; `shown` says whether its page is.

    opened: takes the file of a finished take, to show it.
    """

    def __init__(
        self, background: Background, service: TakeRecorder, opened: Callable[[Path], None]
    ) -> None:
        self.changed: Signal[RecorderState] = Signal()
        self.shown = False
        self._background = background
        self._service = service
        self._opened = opened
        self._state: RecorderState = Ready()
        self._ready = Ready()
        self._take: RunningTake | None = None
        self._interrupted: tuple[Choice, Recorded] | None = None
        self._search: Job | None = None
        self._count_in = CountIn(background, service.clicks)
        self._preview = LevelPreview(background, service.preview, self._heard)

    @property
    def state(self) -> RecorderState:
        """What is going on."""
        return self._state

    @property
    def recording(self) -> bool:
        """Whether `toggle` would stop a recording."""
        return isinstance(self._state, Recording)

    @property
    def busy(self) -> bool:
        """Whether a take is being recorded or written: nothing else may take its place."""
        return isinstance(self._state, CountingIn | Recording | Finishing)

    @property
    def clicks(self) -> Clicks:
        """How a recording is counted in; off unless chosen."""
        return self._count_in.clicks

    def show(self) -> None:
        """Go to the page and look for inputs."""
        self.shown = True
        self.look()

    def leave(self) -> None:
        """Leave the page; not while a take is being recorded."""
        if self.busy or not self.shown:
            return
        self.shown = False
        self._preview.end()
        self._set(self._ready)

    def look(self) -> None:
        """Look for inputs again; the one that was chosen stays so if it is still there."""
        if self.busy or self._ready.looking:
            return
        self._show_ready(Ready(self._ready.found, self._ready.chosen, looking=True))
        outcome = Outcome(self._found, self._not_found, no_progress)
        # While a microphone is open, new ones are not found.
        self._preview.end(lambda: self._search_by(outcome))

    def _search_by(self, outcome: Outcome[Found]) -> None:
        self._search = self._background.start(self._service.look, outcome)

    def look_for_keyboards(self) -> None:
        """Follow keyboards as they are plugged in and out, while nothing is recorded."""
        if self.shown and isinstance(self._state, Ready) and not self._ready.looking:
            outcome = Outcome(self._follow, self._not_found, no_progress)
            self._background.start(self._service.plugged_in, outcome)

    def choose(self, choice: Choice) -> None:
        """Record from this input, so."""
        if isinstance(self._state, Ready):
            self._show_ready(Ready(self._ready.found, choice, self._ready.looking))
            self._hear(choice)

    def toggle(self) -> None:
        """Start, or stop and keep; the first press only shows the page."""
        if self.recording:
            self.stop()
        elif isinstance(self._state, CountingIn):
            self._count_in.end()
            self._set(self._ready)
            self.look()
        elif not self.shown:
            self.show()
        elif not self.busy:
            self.start()

    def start(self) -> None:
        """Begin to record from what is chosen."""
        choice = self._ready.chosen
        if choice is None or self._ready.looking:
            return
        self._preview.end(lambda: self._count(choice))

    def choose_clicks(self, clicks: Clicks) -> None:
        """Count recordings in so."""
        self._count_in.clicks = clicks
        if isinstance(self._state, Ready):
            self._set(self._state)

    def _count(self, choice: Choice) -> None:
        if not self._count_in.wanted:
            self._begin(choice)
            return
        beats = self.clicks.beats
        self._set(CountingIn(0, beats))
        self._count_in.begin(
            Counted(
                lambda beat: self._set(CountingIn(beat, beats)),
                lambda: self._begin(choice),
                self._not_recorded,
            )
        )

    def resume(self) -> None:
        """Go on with the take that was interrupted, if its input is there again."""
        if not isinstance(self._state, Failed) or self._interrupted is None:
            return
        choice, before = self._interrupted
        self._set(Finishing())
        # Looking finds an input that was unplugged meanwhile.
        outcome: Outcome[Found] = Outcome(
            lambda _: self._begin(choice, before),
            self._not_recorded,
            no_progress,
        )
        self._background.start(self._service.look, outcome)

    def _begin(self, choice: Choice, before: Recorded | None = None) -> None:
        take = self._service.prepare(choice, before)
        self._take = take
        self._set(Recording(choice))

        def tick(_fraction: float, _doing: str) -> None:
            if self.recording:
                reading = take.reading
                self._set(Recording(choice, reading, hint_of(choice.source.kind, reading)))

        def ended(taken: Recorded) -> None:
            kept = self._take is not None and taken.media is not None
            self._interrupted = (choice, taken) if kept and taken.ended else None
            self._ended(taken)

        self._background.start(take.run, Outcome(ended, self._not_recorded, tick))

    def stop(self) -> None:
        """Stop and keep the take."""
        if self._take is not None and self.recording:
            self._take.stop()
            self._count_in.end()
            self._set(Finishing())

    def discard(self) -> None:
        """Stop and delete the take. The view asks before it calls this."""
        if self._take is not None and self.recording:
            self._take.discard()
            self._count_in.end()
            self._take = None
            self._set(Finishing())

    def open_saved(self) -> None:
        """Show what was saved of a recording that ended early."""
        if isinstance(self._state, Failed) and self._state.saved is not None:
            self._open(self._state.saved)

    def dismiss(self) -> None:
        """From the message back to the choice of inputs, which are looked for again."""
        if isinstance(self._state, Failed):
            self._interrupted = None
            self._set(self._ready)
            self.look()

    def _found(self, found: Found) -> None:
        kept = still_there(self._ready.chosen, found)
        self._show_ready(Ready(found, kept))
        if kept is not None:
            self._hear(kept)

    def _follow(self, keyboards: Found) -> None:
        before = self._ready
        found = with_keyboards(before.found, keyboards)
        if found == before.found or before.looking or not isinstance(self._state, Ready):
            return
        chosen = still_there(before.chosen, found)
        self._show_ready(replace(before, found=found, chosen=chosen))
        if chosen is not None and chosen != before.chosen:
            self._hear(chosen)

    def _hear(self, choice: Choice) -> None:
        """Show how loud a microphone is as long as its page is shown."""
        if self.shown and choice.source.kind is InputKind.SOUND:
            self._preview.begin(choice)
        else:
            self._preview.end()

    def _heard(self, reading: Reading, problem: str) -> None:
        if isinstance(self._state, Ready) and self._ready.chosen is not None:
            hint = problem or hint_of(InputKind.SOUND, reading)
            self._show_ready(replace(self._ready, reading=reading, hint=hint))

    def _not_found(self, error: BaseException) -> None:
        problem = problem_of(error, tr(recorder_texts.NOT_LISTED))
        self._show_ready(Ready(Found((), (problem.what,))))

    def _show_ready(self, ready: Ready) -> None:
        self._ready = ready
        if isinstance(self._state, Ready):
            self._set(ready)

    def _ended(self, taken: Recorded) -> None:
        self._count_in.end()
        discarded, self._take = self._take is None, None
        if discarded:
            self._set(self._ready)
            if self._ready.chosen is not None:
                self._hear(self._ready.chosen)
        elif taken.media is None:
            self._set(Failed(recorder_texts.nothing_came(taken)))
        elif taken.ended or taken.gaps:
            problem = recorder_texts.ended_early(taken)
            self._set(Failed(problem, taken.media, self._interrupted is not None))
        else:
            self._open(taken.media)

    def _not_recorded(self, error: BaseException) -> None:
        self._take = None
        self._count_in.end()
        problem = problem_of(error, tr(recorder_texts.NOT_RECORDED))
        if self._interrupted is None:
            self._set(Failed(problem))
        else:
            # What was recorded before is still there, and may still go on.
            self._set(Failed(problem, self._interrupted[1].media, resumable=True))

    def _open(self, media: Path) -> None:
        self._interrupted = None
        self.shown = False
        self._set(self._ready)
        self._opened(media)

    def _set(self, state: RecorderState) -> None:
        self._state = state
        self.changed.emit(state)
