"""`ScoringService`: has takes read, compared and scored with the bundles that were found."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.services.model import Model, best_hardware
from desktop_app.services.processes import Worker
from desktop_app.services.scoring import work
from desktop_app.services.scoring.scores import Scores
from piano_core.errors import LibraryError, MissingPartError, PianoError
from piano_core.file_kinds import SCORE_SUFFIXES, is_midi
from piano_core.progress import Progress

if TYPE_CHECKING:
    from desktop_app.view_models.models.models import Beside, Loaded
    from piano_core.performance import Performance
    from piano_core.score import AgainstScore, Score
    from piano_core.scoring import Scorecard
    from piano_core.takes import Listening, Reference, Take

HeardLive = Callable[[Path, Progress], "tuple[Performance, Listening] | None"]


class HeardStore(Protocol):
    """Keeps what was heard in sound. Raises `LibraryError` where it cannot."""

    def heard(self, media: Path, transcriber_hash: str) -> tuple[Performance, Listening] | None: ...

    def keep_heard(self, references: Sequence[Reference]) -> None: ...


def not_heard_live(path: Path, progress: Progress) -> None:
    """Nobody listens while a take is recorded."""


class NothingHeard:
    """Keeps nothing."""

    def heard(self, media: Path, transcriber_hash: str) -> None: ...

    def keep_heard(self, references: Sequence[Reference]) -> None: ...


def load_values() -> None:
    """Load the rooms of what the other process sends, before there is a window to freeze.

    numpy loads `numpy.ma` with the first median, for 15 ms.
    """
    import numpy.ma  # noqa: F401 # pyright: ignore[reportUnusedImport]

    import piano_core.scoring  # pyright: ignore[reportUnusedImport]
    import piano_core.takes  # noqa: F401 # pyright: ignore[reportUnusedImport]


class ScoringService:
    """One process is kept, with the scorer loaded. Sound is heard in one of its own, which takes
    a gigabyte and ends with it, and so is MusicXML read (`Scores`); meanwhile the other stays
    free. Any thread may ask.

    worker: the process that is kept.
    find_bundle, find_transcriber: say which bundle scores and which one listens to sound; they
    raise `MissingPartError` where there is none.
    heard_live: what was heard in a file while it was recorded, if anybody listened.
    find_hardware: what is to compute, as in `piano_core.hardware.PROVIDERS`; "" for the best.
    heard: what was heard before, by the hash of what listened.
    """

    def __init__(
        self,
        worker: Worker,
        find_bundle: Callable[[], Path],
        find_transcriber: Callable[[], Path],
        heard_live: HeardLive = not_heard_live,
        find_hardware: Callable[[], str] = best_hardware,
        heard: HeardStore | None = None,
    ) -> None:
        self._heard = heard or NothingHeard()
        self._find_hardware = find_hardware
        self._worker = worker
        self._heard_live = heard_live
        self._find_bundle = find_bundle
        self._find_transcriber = find_transcriber
        self._folder: Path | None = None
        self._scores = Scores()

    def read(self, path: Path, score: Path | None, progress: Progress) -> Take:
        """The take in a sound or MIDI file; see `read_take` for what it raises."""
        from piano_core.takes import Take

        self._begin()
        # Read first: a bad one is refused before anybody waited, and what was heard is left.
        written = None if score is None else self._scores.read(score, progress)
        heard = self._heard_live(path, progress) or self._known(path)
        if heard is None:
            with self._reader(path) as (reader, listener):
                return reader.run(work.read, path, written, listener, progress=progress)
        take = Take(path, *heard)
        return take if written is None else self._compared(take, written, progress)

    def attach(self, take: Take, score: Path | None, progress: Progress) -> Take:
        """The take compared with a score, or with none."""
        if score is None:
            from piano_core.takes import without_score

            return without_score(take)
        return self._compared(take, self._scores.read(score, progress), progress)

    def _compared(self, take: Take, score: Path | Score, progress: Progress) -> Take:
        return self._worker.run(work.attach, take, score, progress=progress)

    def refer(self, take: Take, references: Sequence[Path], progress: Progress) -> Take:
        """The take beside other performances, or beside none."""
        from piano_core.takes import Reference

        known = ((path, self._known(path)) for path in references)
        others = [path if heard is None else Reference(path, *heard) for path, heard in known]
        unknown = [other for other in others if isinstance(other, Path)]
        with self._reader(*unknown) as (reader, listener):
            beside: Take = reader.run(work.refer, take, others, listener, progress=progress)
        self._remember([one for one in beside.references if one.path in unknown])
        return beside

    def _remember(self, references: Sequence[Reference]) -> None:
        """Where that fails they are heard again the next time, which costs time only."""
        try:
            self._heard.keep_heard(references)
        except LibraryError as error:
            logging.getLogger(__name__).warning("what was heard is not kept: %s", error)

    def score(self, take: Take, progress: Progress) -> Scorecard:
        """The scorecard; `MissingPartError` without a bundle, `BundleError` for a bad one."""
        return self._worker.run(work.score, self._bundle(), take, progress=progress)

    def warm(self, progress: Progress) -> None:
        """Start the process and load the bundle before it is needed."""
        self.model(progress)

    def model(self, progress: Progress) -> Loaded:
        """What scores here."""
        return self._worker.run(work.describe, self._bundle(), progress=progress)

    def use(self, folder: Path, progress: Progress) -> Loaded:
        """Score with the bundle in `folder` from now on; `BundleError` where it is not whole,
        and then what scored before goes on to."""
        model = self._model(folder)
        loaded = self._worker.run(work.take_up, model, progress=progress)
        self._choose(folder)
        return loaded

    def reload(self, progress: Progress) -> Loaded:
        """The bundle in use again, on the hardware that is chosen now."""
        return self.use(self._bundle().folder, progress)

    def use_usual(self, progress: Progress) -> Loaded:
        """Score with the bundle that is used when nobody chose one."""
        return self.use(self._find_bundle(), progress)

    def beside(self, folder: Path, take: Take, progress: Progress) -> Beside:
        """What the bundle in use and the one in `folder` say of a take."""
        return self._worker.run(work.beside, self._bundle(), folder, take, progress=progress)

    def measure_beside(
        self, first: Take, second: Take, progress: Progress
    ) -> tuple[AgainstScore, AgainstScore]:
        """Both takes against what the first one plays."""
        return self._worker.run(work.measure_beside, first, second, progress=progress)

    def close(self) -> None:
        """End the process."""
        self._worker.close()

    def _begin(self) -> None:
        """Have the scorer loaded while a file is read elsewhere."""
        with suppress(PianoError):  # said when something is scored
            self._bundle()
        self._worker.begin()

    def _bundle(self) -> Model:
        """The bundle in use: looked for once, so that one take is not scored with another."""
        if self._folder is None:
            self._choose(self._find_bundle())
        assert self._folder is not None
        return self._model(self._folder)

    def _model(self, folder: Path) -> Model:
        return Model(folder, self._find_hardware())

    def _choose(self, folder: Path) -> None:
        self._folder = folder
        self._worker.prepare = partial(work.prepare, self._model(folder))

    def _known(self, path: Path) -> tuple[Performance, Listening] | None:
        """What the transcriber that would listen now heard in a sound file before."""
        from piano_core.bundle import bundle_hash

        if not path.is_file() or is_midi(path) or path.suffix.lower() in SCORE_SUFFIXES:
            return None
        try:
            ear = bundle_hash(self._find_transcriber())
        except PianoError:
            return None  # whoever has to listen says what is missing or wrong
        return self._heard.heard(path, ear)

    @contextmanager
    def _reader(self, *files: Path) -> Generator[tuple[Worker, work.Listener]]:
        """The process that reads these files, and what listens to sound.

        Why nothing does matters only where there is sound, so it is said there.
        """
        listener: work.Listener
        try:
            listener = self._model(self._find_transcriber())
        except MissingPartError as error:
            listener = error
        notes = all(is_midi(file) or file.suffix.lower() in SCORE_SUFFIXES for file in files)
        if notes or isinstance(listener, MissingPartError):
            yield self._worker, listener
            return
        with closing(Worker()) as apart:
            yield apart, listener
