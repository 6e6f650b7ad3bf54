"""Values for desktop tests: a performance, a scorecard with every kind of row, fakes at doors."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.services.scoring.work import measure_beside
from desktop_app.view_models.library.references import (
    Beside,
    KeptReference,
    ListedReference,
    PieceReferences,
)
from desktop_app.view_models.session import Outcome
from piano_core.dimensions import DIMENSIONS, Provenance
from piano_core.performance import NOTE_DTYPE, Pedal, Performance, pedal_array
from piano_core.progress import Progress
from piano_core.score import (
    SCORE_NOTE_DTYPE,
    AgainstScore,
    Score,
    ScoreComparison,
    compare_with_score,
)
from piano_core.scoring import (
    BundleIdentity,
    Character,
    DimensionScore,
    Input,
    Mark,
    Scorecard,
    Warning,
)
from piano_core.takes import Reference, Take
from piano_core.takes.references import held_against

PROVENANCES = {
    "note_accuracy": Provenance.MEASURED_AGAINST_SCORE,
    "rhythmic_precision": Provenance.EXPERT_RATINGS,
    "phrasing": Provenance.EXPERT_RATINGS,
    "pedaling": Provenance.CONTROLLED_DEGRADATIONS,
    "overall_musicality": Provenance.EXPERT_RATINGS,
}


def performance(count: int = 60, seconds: float = 30.0, seed: int = 0) -> Performance:
    """Notes all over the middle of the keyboard, sustain half pressed, soft pedal once."""
    rng = np.random.default_rng(seed)
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.sort(rng.uniform(0, seconds - 1, count))
    notes["offset_s"] = notes["onset_s"] + rng.uniform(0.05, 1.0, count)
    notes["pitch"] = rng.integers(40, 90, count)
    notes["velocity"] = rng.integers(20, 110, count)
    pedals = pedal_array(
        [
            (0.0, Pedal.SUSTAIN, 60),
            (seconds / 2, Pedal.SUSTAIN, 127),
            (seconds * 0.75, Pedal.SUSTAIN, 0),
            (1.0, Pedal.SOFT, 127),
            (2.0, Pedal.SOFT, 0),
        ]
    )
    return Performance(notes, pedals, seconds)


def by_another(seed: int, of: Performance | None = None) -> Performance:
    """The same music by somebody else: every onset a little elsewhere."""
    played = performance() if of is None else of
    notes = played.notes.copy()
    moved = np.random.default_rng(seed).normal(0.0, 0.01, len(notes))
    notes["onset_s"] = np.maximum(notes["onset_s"] + moved, 0.0)
    notes["offset_s"] = np.maximum(notes["offset_s"], notes["onset_s"] + 0.02)
    return Performance(notes, played.pedals, played.duration_s)


def dimension_scores() -> tuple[DimensionScore, ...]:
    """Five dimensions with numbers on different grounds, the others without evidence."""
    return tuple(
        DimensionScore(d.name, d.label, 62.4, 51.6, 73.5, 0.9, 6.2, PROVENANCES[d.name], True)
        if d.name in PROVENANCES
        else DimensionScore(
            d.name, d.label, None, None, None, 0.9, None, None, False, f"No one rated {d.label}."
        )
        for d in DIMENSIONS
    )


def scorecard(played: Performance | None = None, synthetic: bool = False) -> Scorecard:
    played = performance() if played is None else played
    synthetic_warning = (Warning("synthetic_model", "Nobody listened."),) if synthetic else ()
    return Scorecard(
        dimensions=dimension_scores(),
        character=(Character("pedal_amount", "sparse, dry", "saturated, wet", 70, 60, 80, 0.9),),
        marks=(
            Mark(10.0, 14.0, None, "rhythmic_precision", 0.8, "The pulse hurries."),
            Mark(2.0, 3.0, 5, "phrasing", 0.4, "The line stops."),
        ),
        warnings=(*synthetic_warning, Warning("too_short", "The take is short.")),
        bundle=BundleIdentity("sample", "abcdef" * 10, "Sample ratings", synthetic, "CPU"),
        performance_hash=played.content_hash,
        duration_s=played.duration_s,
        note_count=len(played),
        input=Input("midi", played.source, None, None, True, 0.5, 1, ()),
    )


def without_evidence(card: Scorecard) -> Scorecard:
    """The same card, when nothing could be said."""
    gaps = tuple(
        replace(
            d,
            score=None,
            low=None,
            high=None,
            provenance=None,
            enough_evidence=False,
            reason="Silence.",
        )
        for d in card.dimensions
    )
    return replace(card, dimensions=gaps, character=(), marks=())


class HeldBackground:
    """Runs work when a test says so, in its own thread: order and cancel without luck."""

    def __init__(self) -> None:
        self.pending: list[tuple[Callable[[Progress], Any], Outcome[Any], HeldJob]] = []

    def start(self, work: Callable[[Progress], Any], outcome: Outcome[Any]) -> "HeldJob":
        job = HeldJob()
        self.pending.append((work, outcome, job))
        return job

    def run_next(self) -> None:
        work, outcome, job = self.pending.pop(0)
        if job.cancelled:
            return
        try:
            result = work(outcome.progress)
        except Exception as error:  # noqa: BLE001 - stands for the worker's boundary
            outcome.failed(error)
        else:
            outcome.done(result)


class HeldJob:
    cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeService:
    """Reads and scores by answers that the test sets; an exception is raised."""

    def __init__(self) -> None:
        self.performance: Performance | Exception = performance()
        self.scorecard: Scorecard | Exception = scorecard()
        self.comparison: ScoreComparison | Exception = compared(performance())

    def read(self, path: Path, score: Path | None, progress: Progress) -> Take:
        progress(0.5, "Reading the file")
        take = Take(path, _answer(self.performance))
        return take if score is None else self.attach(take, score, progress)

    def attach(self, take: Take, score: Path | None, progress: Progress) -> Take:
        progress(0.5, "Comparing with the score")
        return replace(take, comparison=None if score is None else _answer(self.comparison))

    def refer(self, take: Take, references: Sequence[Path], progress: Progress) -> Take:
        progress(0.5, "Comparing with the references")
        read = [Reference(path, by_another(seed)) for seed, path in enumerate(references, start=1)]
        return held_against(take, None, read)

    def measure_beside(
        self, first: Take, second: Take, progress: Progress
    ) -> tuple[AgainstScore, AgainstScore]:
        return measure_beside(first, second, progress)

    def score(self, take: Take, progress: Progress) -> Scorecard:
        progress(0.5, "Listening to the take")
        return _answer(self.scorecard)


class Memory:
    """Remembers scores as long as the test lasts."""

    def __init__(self) -> None:
        self.scores: dict[Path, Path] = {}

    def score_of(self, take: Path) -> Path | None:
        return self.scores.get(take)

    def remember_score(self, take: Path, score: Path | None) -> None:
        self.scores.pop(take, None)
        if score is not None:
            self.scores[take] = score


class NoReferences:
    """No piece is held beside anything."""

    def beside(self, take: Take) -> Beside:
        return Beside()

    def keep_all(self, take: Take, references: Sequence[Reference]) -> str:
        return ""


def no_references() -> PieceReferences:
    """Of an empty library."""
    return PieceReferences(HeldBackground(), Shelf(), lambda _take: "")


class Shelf:
    """References as long as the test lasts; those of `gone` cannot be found."""

    def __init__(self) -> None:
        self.kept: dict[str, KeptReference] = {}
        self.gone: set[str] = set()

    def read(self) -> tuple[ListedReference, ...]:
        return tuple(
            ListedReference(one, "The file is gone." if one.name in self.gone else "")
            for one in self.kept.values()
        )

    def add(self, piece: str, performances: Sequence[Path]) -> None:
        for path in performances:
            one = KeptReference(f"{piece}/{path.name}", piece, str(path.resolve()), "", 1, "now")
            self.kept[one.id] = one

    def remove(self, ids: Sequence[str]) -> None:
        for id_ in ids:
            self.kept.pop(id_, None)

    def keep_heard(self, references: Sequence[Reference]) -> None:
        """They are MIDI."""


def score_as_played(played: Performance) -> Score:
    """A score of exactly these notes, two beats a second, four a bar."""
    notes = np.zeros(len(played), SCORE_NOTE_DTYPE)
    notes["onset_beat"] = 2 * played.notes["onset_s"]
    notes["duration_beat"] = 2 * (played.notes["offset_s"] - played.notes["onset_s"])
    notes["pitch"] = played.notes["pitch"]
    notes["bar"] = 1 + notes["onset_beat"] // 4
    return Score(notes, 4.0, 120.0, "Sample piece")


def compared(played: Performance) -> ScoreComparison:
    """The performance beside its own score."""
    return compare_with_score(played, score_as_played(played))


def _answer(value: Any) -> Any:
    if isinstance(value, Exception):
        raise value
    return value
