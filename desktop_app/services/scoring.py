"""`ScoringService`: reads takes and scores, and scores them with the bundles that were found."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.view_models.models.models import Beside, Device, Loaded
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.scoring import Scorecard, Scorer
    from piano_core.takes import Listening, Take
    from piano_core.transcription import Transcriber

Progress = Callable[[float, str], None]
HeardLive = Callable[[Path, Progress], "tuple[Performance, Listening] | None"]


def not_heard_live(path: Path, progress: Progress) -> None:
    """Nobody listens while a take is recorded."""


def load_engine() -> None:
    """Load onnxruntime, before there is a window that could freeze.

    It holds the interpreter while it sets itself up, 60 to 130 ms (measured here), whichever
    thread imports it.
    """
    importlib.import_module("onnxruntime")


class ScoringService:
    """Loads the scorer once, on first need, in whichever worker thread needs it.

    find_bundle, find_transcriber: say which bundle scores and which one listens to sound; they
    raise `MissingPartError` where there is none.
    heard_live: what was heard in a file while it was recorded, if anybody listened.
    """

    def __init__(
        self,
        find_bundle: Callable[[], Path],
        find_transcriber: Callable[[], Path],
        heard_live: HeardLive = not_heard_live,
    ) -> None:
        self._heard_live = heard_live
        self._find_bundle = find_bundle
        self._find_transcriber = find_transcriber
        self._lock = threading.Lock()
        self._scorer: Scorer | None = None
        self._folder: Path | None = None

    def read(self, path: Path, score: Path | None, progress: Progress) -> Take:
        """The take in a sound or MIDI file; see `read_take` for what it raises."""
        # Imported when a file is opened: nothing of it is needed to show the window.
        from piano_core.takes import Take, read_take, with_score

        heard = self._heard_live(path, progress)
        if heard is None:
            return self._measured(read_take(path, score, self._listener, progress))
        take = Take(path, *heard)
        return self._measured(take if score is None else with_score(take, score, progress))

    def attach(self, take: Take, score: Path | None, progress: Progress) -> Take:
        """The take compared with a score, or with none."""
        from piano_core.takes import with_score, without_score

        if score is None:
            return without_score(take)
        return self._measured(with_score(take, score, progress))

    def refer(self, take: Take, references: Sequence[Path], progress: Progress) -> Take:
        """The take beside other performances, or beside none."""
        from piano_core.takes import with_references

        return self._measured(with_references(take, references, self._listener, progress))

    def score(self, take: Take, progress: Progress) -> Scorecard:
        """The scorecard; `MissingPartError` without a bundle, `BundleError` for a bad one."""
        progress(0.1, say("Loading the model"))
        scorer = self._loaded()
        return scorer.score_take(
            take, progress=lambda done, doing: progress(0.3 + 0.7 * done, doing)
        )

    def warm(self, progress: Progress) -> None:
        """Load the bundle before it is needed."""
        progress(0.1, say("Loading the model"))
        self._loaded()

    def model(self, progress: Progress) -> Loaded:
        """What scores here."""
        self.warm(progress)
        with self._lock:
            return self._described()

    def use(self, folder: Path, progress: Progress) -> Loaded:
        """Score with the bundle in `folder` from now on; `BundleError` where it is not whole,
        and then what scored before goes on to."""
        scorer = _load(folder)
        with self._lock:
            self._scorer, self._folder = scorer, folder
            return self._described()

    def use_usual(self, progress: Progress) -> Loaded:
        """Score with the bundle that is used when nobody chose one."""
        return self.use(self._find_bundle(), progress)

    def beside(self, folder: Path, take: Take, progress: Progress) -> Beside:
        """What the bundle in use and the one in `folder` say of a take."""
        other = _load(folder)
        own = self.score(take, progress)
        return Beside(take.title, own, other.score_take(take))

    def _measured(self, take: Take) -> Take:
        """Counted here, because the window asks for it while it draws."""
        _ = take.against_score
        return take

    def _listener(self) -> Transcriber:
        """Loaded anew for each recording: kept, it would hold a gigabyte that nobody needs."""
        from piano_core.transcription import Transcriber

        return Transcriber.load(self._find_transcriber())

    def _loaded(self) -> Scorer:
        with self._lock:
            if self._scorer is None:
                folder = self._find_bundle()
                self._scorer, self._folder = _load(folder), folder
            return self._scorer

    def _described(self) -> Loaded:
        """The bundle in use, for people."""
        from piano_core.bundle import CARD_FILE
        from piano_core.bundle.card import limits
        from piano_core.hardware import PROVIDERS, offered_providers

        if self._scorer is None or self._folder is None:
            raise ValueError("no bundle is loaded")
        identity = self._scorer.identity
        devices = tuple(
            Device(name, offered, PROVIDERS[name] == identity.provider)
            for name, offered in offered_providers().items()
        )
        return Loaded(
            self._folder,
            identity,
            (self._folder / CARD_FILE).read_text(encoding="utf-8"),
            tuple(limits(self._scorer.manifest)),
            devices,
        )


def _load(folder: Path) -> Scorer:
    # Imported in the worker: the features room takes longer to load than the window to show.
    from piano_core.scoring import Scorer

    return Scorer.load(folder)
