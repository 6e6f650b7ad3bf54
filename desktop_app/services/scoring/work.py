"""What runs in the other process: functions that the app's service asks for, one at a time.

Nothing of Qt is imported here. Bundles come as folders, because models do not travel. The app
names these functions, so what computes is imported inside of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.model import Model
from desktop_app.view_models.models.models import Beside, Device, Loaded
from piano_core.errors import MissingPartError, PianoError
from piano_core.progress import Progress, share
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.score import AgainstScore, Score
    from piano_core.scoring import Scorecard, Scorer
    from piano_core.takes import Reference, Take
    from piano_core.transcription import Transcriber


Listener = Model | MissingPartError
"""What listens to sound, or why nothing does, which matters only for sound."""

_in_use: dict[Model, Scorer] = {}
"""The scorer of one bundle, kept from one question to the next: this process has one app."""


def prepare(bundle: Model | None) -> None:
    """Have ready what reads takes, and the scorer where its bundle is known and whole."""
    import piano_core.takes  # noqa: F401 # pyright: ignore[reportUnusedImport]

    if bundle is not None:
        with suppress(PianoError):  # said when something is scored
            _scorer(bundle)


def read(path: Path, score: Path | Score | None, listener: Listener, progress: Progress) -> Take:
    """The take in a sound or MIDI file; see `read_take` for what it raises."""
    from piano_core.takes import read_take

    ear = _Ear(listener)
    return _measured(ear.noted(read_take(path, score, ear.open, progress)))


def attach(take: Take, score: Path | Score, progress: Progress) -> Take:
    """The take compared with a score."""
    from piano_core.takes import with_score

    return _measured(with_score(take, score, progress))


def refer(
    take: Take, references: Sequence[Path | Reference], listener: Listener, progress: Progress
) -> Take:
    """The take beside other performances, read already or not, or beside none."""
    from piano_core.takes import with_references

    return _measured(with_references(take, references, _Ear(listener).open, progress))


def score(bundle: Model, take: Take, progress: Progress) -> Scorecard:
    """The scorecard of a take; `BundleError` for a bad bundle."""
    progress(0.1, say("Loading the model"))
    scorer = _scorer(bundle)
    return scorer.score_take(take, progress=share(progress, 0.3, 1.0))


def beside(bundle: Model, other: Path, take: Take, progress: Progress) -> Beside:
    """What two bundles say of a take."""
    second = _loaded(Model(other, bundle.hardware))
    own = score(bundle, take, progress)
    return Beside(take.title, own, second.score_take(take))


def measure_beside(
    first: Take, second: Take, progress: Progress
) -> tuple[AgainstScore, AgainstScore]:
    """Both takes against what the first one plays."""
    from piano_core.reference import as_score
    from piano_core.score import against_score, compare_with_score

    def against(take: Take, fraction: float) -> AgainstScore:
        progress(fraction, say("Comparing the takes"))
        return against_score(take.performance, compare_with_score(take.performance, score))

    score = as_score(first.performance)
    return against(first, 0.5), against(second, 0.75)


def describe(bundle: Model, progress: Progress) -> Loaded:
    """The bundle in use, for people."""
    from piano_core.bundle import CARD_FILE
    from piano_core.bundle.card import limits
    from piano_core.hardware import PROVIDERS, offered_providers

    progress(0.1, say("Loading the model"))
    scorer = _scorer(bundle)
    devices = tuple(
        Device(name, offered, PROVIDERS[name] == scorer.identity.provider)
        for name, offered in offered_providers().items()
    )
    return Loaded(
        bundle.folder,
        scorer.identity,
        (bundle.folder / CARD_FILE).read_text(encoding="utf-8"),
        tuple(limits(scorer.manifest)),
        devices,
        bundle.hardware,
    )


def take_up(bundle: Model, progress: Progress) -> Loaded:
    """Verify `bundle` as it is now, and describe it. Where it is not whole, the one before stays.

    Raises `BundleError`.
    """
    _keep(bundle, _loaded(bundle))
    return describe(bundle, progress)


def _scorer(bundle: Model) -> Scorer:
    if bundle not in _in_use:
        _keep(bundle, _loaded(bundle))
    return _in_use[bundle]


def _loaded(bundle: Model) -> Scorer:
    from piano_core.scoring import Scorer

    scorer, why = bundle.load(Scorer.load)
    if not why:
        return scorer
    return replace(scorer, identity=replace(scorer.identity, provider_note=why))


def _keep(bundle: Model, scorer: Scorer) -> None:
    _in_use.clear()
    _in_use[bundle] = scorer


class _Ear:
    """What listens to sound, loaded or refused with the reason when there is some, only then."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._why = ""

    def open(self) -> Transcriber:
        from piano_core.transcription import Transcriber

        if isinstance(self._listener, MissingPartError):
            raise self._listener
        transcriber, self._why = self._listener.load(Transcriber.for_files)
        return transcriber

    def noted(self, take: Take) -> Take:
        """The take, which says why it was heard on other hardware than was chosen."""
        if take.listening is None or not self._why:
            return take
        return replace(take, listening=replace(take.listening, provider_note=self._why))


def _measured(take: Take) -> Take:
    """Counted here, because the window asks for it while it draws."""
    _ = take.against_score
    return take
