"""What a bundle says of each recording: a score a dimension, and one overall."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError
from piano_core.progress import Progress
from piano_core.score import read_score
from piano_core.scoring import Scorecard, Scorer
from piano_core.takes import held_against, read_take

if TYPE_CHECKING:
    from piano_core.transcription import Transcriber

Matrix = npt.NDArray[np.float64]

OVERALL = "overall"
"""The bundle's own overall dimension; where it has none, the mean of the dimensions that have a
score on every recording."""


@dataclass(frozen=True, eq=False)
class Scores:
    """Scores of n recordings, (n, d), on 0-100; NaN where the bundle gives none.

    names: the dimensions that were scored at least once, then `OVERALL` where there is one.
    overall: what that is, as a sentence; empty where there is none.
    withheld: why a dimension is not in `names`.
    failed: why a recording has no scores at all, by its place.
    other_music: places of recordings that do not seem to be of the notation given.
    """

    names: tuple[str, ...]
    values: Matrix
    overall: str
    withheld: Mapping[str, str]
    failed: Mapping[int, str]
    other_music: tuple[int, ...]


def score_files(
    scorer: Scorer,
    recordings: Sequence[Path],
    notations: Sequence[Path | None],
    progress: Progress,
    transcriber: Callable[[], Transcriber] | None = None,
) -> Scores:
    """Score recordings (MIDI or sound), each with its notation where there is one.

    transcriber: gives what listens to sound; called for the first such recording only.

    A recording that cannot be read, or whose notation cannot, fails alone. Raises the first
    `PianoError` where none can be scored.
    """
    written = cache(read_score)
    listener = None if transcriber is None else cache(transcriber)
    cards: dict[int, Scorecard] = {}
    failed: dict[int, PianoError] = {}
    for place, (path, notation) in enumerate(zip(recordings, notations, strict=True)):
        step = _step(progress, place, len(recordings), path.name)
        step(0.0, "")
        try:
            score = None if notation is None else written(notation)
            take = held_against(read_take(path, None, listener, step), score, ())
            cards[place] = scorer.score_take(take)
        except PianoError as error:
            failed[place] = error
    if not cards:
        raise failed[0]
    progress(1.0, "everything scored")
    own = scorer.manifest.overall
    reasons = {place: str(error) for place, error in failed.items()}
    return _scores(cards, reasons, len(recordings), None if own is None else own.dimension)


def _step(progress: Progress, place: int, files: int, name: str) -> Progress:
    """Progress of one recording as progress of all; a sound takes long enough to be watched."""
    return lambda done, doing: progress((place + done) / files, f"scoring {name}")


def _scores(
    cards: Mapping[int, Scorecard], failed: Mapping[int, str], files: int, own: str | None
) -> Scores:
    """own: the dimension that the bundle calls its overall score."""
    first = next(iter(cards.values()))
    dimensions = [item.dimension for item in first.dimensions]
    values = np.full((files, len(dimensions)), np.nan)
    withheld: dict[str, str] = {}
    for place, card in cards.items():
        for column, item in enumerate(card.dimensions):
            if item.score is None:
                withheld.setdefault(item.dimension, item.reason)
            else:
                values[place, column] = item.score
    known = ~np.isnan(values)
    ever = np.flatnonzero(known.any(axis=0)).tolist()
    names = tuple(dimensions[i] for i in ever)
    never = {name: reason for name, reason in withheld.items() if name not in names}
    averaged = np.flatnonzero(known[list(cards)].all(axis=0)).tolist()
    meaning = f"is the mean of {', '.join(dimensions[i] for i in averaged)}."
    if own in names:
        averaged, meaning = [dimensions.index(own)], f"is {own}, as the bundle says."
    kept = [values[:, ever]]
    if averaged:
        kept.append(values[:, averaged].mean(axis=1, keepdims=True))
        names = (*names, OVERALL)
    other_music = tuple(place for place, card in cards.items() if _other_music(card))
    told = f"{OVERALL} {meaning}" if averaged else ""
    return Scores(names, np.hstack(kept), told, never, failed, other_music)


def _other_music(card: Scorecard) -> bool:
    return any(warning.code == "other_music" for warning in card.warnings)
