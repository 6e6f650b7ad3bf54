"""`Models`: which bundle scores, where it runs, and what another one says of the same take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, problem_of
from desktop_app.view_models.wording import tr
from piano_core.progress import Progress, no_progress

if TYPE_CHECKING:
    from piano_core.scoring import BundleIdentity, Scorecard
    from piano_core.takes import Take

T = TypeVar("T")


@dataclass(frozen=True)
class Device:
    """Hardware that could compute. name: as in `piano_core.hardware.PROVIDERS`.

    offered: whether the installed onnxruntime has it built in.  used: whether it computes.
    """

    name: str
    offered: bool
    used: bool


@dataclass(frozen=True)
class Loaded:
    """A verified bundle that is ready to score.

    identity: name, content hash, training data, and where it runs with the reason.
    card: its model card, markdown. limits: when it says nothing and what it is not for.
    devices: in order of preference. hardware: what was chosen of them; "" for the best.
    """

    folder: Path
    identity: BundleIdentity
    card: str
    limits: tuple[str, ...]
    devices: tuple[Device, ...]
    hardware: str = ""


@dataclass(frozen=True)
class Beside:
    """What two bundles say of one take: `own` is the one that scores here."""

    title: str
    own: Scorecard
    other: Scorecard


@dataclass(frozen=True)
class ModelsState:
    """What the page of models shows.

    problem: why the last bundle that was asked for is not used; what is loaded stays loaded.
    doing: what is going on, "" where nothing is.
    """

    loaded: Loaded | None = None
    beside: Beside | None = None
    problem: Problem | None = None
    doing: str = ""


class ModelService(Protocol):
    """Verifies, loads and compares bundles; runs in a worker."""

    def model(self, progress: Progress) -> Loaded: ...

    def use(self, folder: Path, progress: Progress) -> Loaded: ...

    def use_usual(self, progress: Progress) -> Loaded: ...

    def reload(self, progress: Progress) -> Loaded: ...

    def beside(self, folder: Path, take: Take, progress: Progress) -> Beside: ...


class BundleMemory(Protocol):
    """Remembers which bundle was loaded, None for the one that is used when nobody chose, and
    which hardware was chosen, "" for the best."""

    @property
    def bundle(self) -> Path | None: ...

    @bundle.setter
    def bundle(self, folder: Path | None) -> None: ...

    @property
    def hardware(self) -> str: ...

    @hardware.setter
    def hardware(self, name: str) -> None: ...


class Models:
    """`changed` is emitted with every new state, `replaced` when another bundle scores."""

    def __init__(self, background: Background, service: ModelService, memory: BundleMemory) -> None:
        self.changed: Signal[ModelsState] = Signal()
        self.replaced: Signal[Loaded] = Signal()
        self._background = background
        self._service = service
        self._memory = memory
        self._state = ModelsState()
        self._job: Job | None = None

    @property
    def state(self) -> ModelsState:
        """What is shown now."""
        return self._state

    @property
    def chosen(self) -> bool:
        """Whether a bundle was loaded here instead of the usual one."""
        return self._memory.bundle is not None

    def look(self) -> None:
        """Find out what scores here, unless it is known."""
        if self._state.loaded is None and not self._state.doing:
            self._start(tr("Loading the model"), self._service.model, self._found)

    def load(self, folder: Path) -> None:
        """Verify the bundle in `folder` and let it score from now on."""

        def loaded(new: Loaded) -> None:
            self._memory.bundle = folder
            self._replaced(new)

        self._start(
            tr("Checking every file of the bundle"),
            lambda progress: self._service.use(folder, progress),
            loaded,
        )

    def load_usual(self) -> None:
        """Forget the bundle that was loaded here and let the usual one score."""
        self._memory.bundle = None
        self._start(tr("Loading the model"), self._service.use_usual, self._replaced)

    def run_on(self, hardware: str) -> None:
        """Let this hardware compute from now on; "" for the best that works here."""
        self._memory.hardware = hardware
        self._start(tr("Loading the model"), self._service.reload, self._replaced)

    def compare(self, folder: Path, take: Take) -> None:
        """Score `take` with the bundle in `folder` too; what scores here stays what it is."""
        self._start(
            tr("Scoring with both models"),
            lambda progress: self._service.beside(folder, take, progress),
            lambda beside: self._set(replace(self._idle(), beside=beside)),
        )

    def leave_comparison(self) -> None:
        """Back to the card."""
        self._set(replace(self._state, beside=None))

    def _found(self, loaded: Loaded) -> None:
        self._set(replace(self._idle(), loaded=loaded))

    def _replaced(self, loaded: Loaded) -> None:
        self._set(ModelsState(loaded))
        self.replaced.emit(loaded)

    def _idle(self) -> ModelsState:
        return replace(self._state, doing="", problem=None)

    def _start(self, doing: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._set(replace(self._state, doing=doing, problem=None))
        outcome = Outcome(done, self._failed, no_progress)
        self._job = self._background.start(work, outcome)

    def _failed(self, error: BaseException) -> None:
        problem = problem_of(error, tr("This model cannot be used"))
        self._set(replace(self._state, doing="", problem=problem))

    def _set(self, state: ModelsState) -> None:
        self._state = state
        self.changed.emit(state)
