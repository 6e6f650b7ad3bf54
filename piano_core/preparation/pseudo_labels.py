"""Pseudo-labels of segments as files: measured against the score and the corpus's other takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.artefacts import Artefacts, is_made_from, made_from, read_table, write_table
from piano_core.errors import PianoError, ScoreMismatchError
from piano_core.files import value_hash
from piano_core.performance import Performance
from piano_core.preparation.failures import Failure, forget_failure, note_failure
from piano_core.preparation.features import followed
from piano_core.preparation.made import Made, Outcome, Selection
from piano_core.preparation.performances import read_performance
from piano_core.preparation.stretches import sounds_of
from piano_core.progress import Progress
from piano_core.pseudo_labels import PseudoLabel, Sound, pseudo_labels
from piano_core.reference import ReferenceBands, reference_bands
from piano_core.score import Alignment, Score, part_played
from piano_core.tables import PseudoLabels, Segments

STEP = "pseudo_labels"

MOST_REFERENCES = 8
"""More takes hardly narrow a band (its confidence grows with the root of their number), and the
time grows with all of them."""


@dataclass(frozen=True)
class Stretch:
    """What a recording plays of a passage: from its first segment of it to its last."""

    recording_id: str
    passage: str
    start_s: float
    end_s: float
    deadpan: bool

    def performance(self, artefacts: Artefacts) -> Performance:
        """The notes of the stretch."""
        return read_performance(artefacts, self.recording_id).excerpt(self.start_s, self.end_s)


def make_pseudo_labels(selection: Selection, segments: dy.DataFrame[Segments]) -> Made:
    """Write the pseudo-labels of each recording taken, unless its file is up to date.

    References are what other recordings, renders left out, play of the same passage: never
    the recording itself. A recording whose score or references cannot be used is a failure
    of its own; it is labelled without them.
    """
    others = _Others(played_stretches(segments), _Bands(selection.artefacts))
    rows = selection.rows

    def make(recording_id: str, progress: Progress) -> Outcome:
        own = segments.filter(pl.col("recording_id") == recording_id).sort("start_s")
        return _made(selection, rows[recording_id], own, others, progress)

    return selection.made(STEP, selection.artefacts.pseudo_label_file, selection.each(make))


def read_pseudo_labels(
    artefacts: Artefacts, recording_ids: Sequence[str]
) -> dy.DataFrame[PseudoLabels]:
    """The labels kept of these recordings; those that have none are left out."""
    files = [artefacts.pseudo_label_file(name) for name in recording_ids]
    tables = [PseudoLabels.cast(read_table(file)) for file in files if file.is_file()]
    return PseudoLabels.validate(pl.concat([PseudoLabels.create_empty(), *tables]))


def played_stretches(segments: pl.DataFrame) -> list[Stretch]:
    """What every recording plays of every passage, sorted by recording."""
    table = segments.group_by("recording_id", "passage").agg(
        pl.col("start_s").min(), pl.col("end_s").max(), pl.col("deadpan").first()
    )
    columns = ("recording_id", "passage", "start_s", "end_s", "deadpan")
    return [Stretch(*row) for row in table.select(columns).sort(columns[:2]).iter_rows()]


def references_for(recording_id: str, passage: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """What others play of the passage, `MOST_REFERENCES` at most, spread over all who do.

    Who is no reference shares them with all others, so that bands are made once for many.
    """
    played = [s for s in stretches if s.passage == passage and not s.deadpan]
    kept = min(len(played), MOST_REFERENCES + 1)
    panel = [played[index * len(played) // kept] for index in range(kept)]
    return [s for s in panel if s.recording_id != recording_id][:MOST_REFERENCES]


class _Bands:
    """Bands by the stretches they are made of, each made once."""

    def __init__(self, artefacts: Artefacts) -> None:
        self._artefacts = artefacts
        self._made: dict[tuple[Stretch, ...], ReferenceBands | None] = {}

    def of(self, stretches: Sequence[Stretch]) -> ReferenceBands | None:
        """None where fewer than two of them play the same music."""
        key = tuple(stretches)
        if key not in self._made:
            self._made[key] = _same_music([s.performance(self._artefacts) for s in stretches])
        return self._made[key]


@dataclass(frozen=True)
class _Others:
    """What all recordings play of every passage, and bands of it."""

    stretches: Sequence[Stretch]
    bands: _Bands


def _made(
    selection: Selection,
    recording: Mapping[str, Any],
    segments: pl.DataFrame,
    others: _Others,
    progress: Progress,
) -> Outcome:
    artefacts, recording_id = selection.artefacts, str(recording["recording_id"])
    path = artefacts.pseudo_label_file(recording_id)
    references = {
        passage: references_for(recording_id, passage, others.stretches)
        for passage in segments["passage"].unique(maintain_order=True)
    }
    used = {s.recording_id for found in references.values() for s in found} | {recording_id}
    fingerprint = value_hash(
        segments.select("segment_id", "start_s", "end_s", "passage").rows(),
        {name: made_from(artefacts.performance_file(name)) for name in sorted(used)},
        [[str(s) for s in found] for found in references.values()],
        recording["audio_hash"],
        recording["score_hash"],
        selection.code,
    )
    if is_made_from(path, fingerprint):
        return Outcome(False, len(segments), fingerprint)
    progress(0.0, f"pseudo-labels of {recording_id}")
    forget_failure(artefacts, STEP, recording_id)
    failure: Failure | None = None
    try:
        against = {passage: others.bands.of(found) for passage, found in references.items()}
        score = None if segments.is_empty() else selection.corpus.score(recording_id)
        rows = _rows(artefacts, recording, segments, score, against)
    except PianoError as error:
        failure = Failure.of(recording_id, error)
        note_failure(artefacts, STEP, failure)
        rows = _rows(artefacts, recording, segments, None, {})
    table = pl.DataFrame(rows, schema=PseudoLabels.create_empty().schema)
    write_table(path, PseudoLabels.validate(table), fingerprint)
    return Outcome(True, len(segments), fingerprint, failure)


def _rows(
    artefacts: Artefacts,
    recording: Mapping[str, Any],
    segments: pl.DataFrame,
    score: Score | None,
    against: Mapping[str, ReferenceBands | None],
) -> list[dict[str, object]]:
    """against: bands by passage; without them and `score` nothing is compared."""
    if segments.is_empty():
        return []
    performance = read_performance(artefacts, str(recording["recording_id"]))
    whole = None if score is None else followed(performance, score)
    rows: list[dict[str, object]] = []
    for row, sound in zip(segments.to_dicts(), _sounds(recording, segments), strict=True):
        span = (row["start_s"], row["end_s"])
        part = None if whole is None else _part(performance, whole, span)
        labels = pseudo_labels(performance.excerpt(*span), part, against.get(row["passage"]), sound)
        rows += [_row(row, label) for label in labels]
    return rows


def _part(
    performance: Performance, whole: tuple[Score, Alignment], span: tuple[float, float]
) -> Score | None:
    """The notation that was due in a span; None where nothing of it was."""
    part, _ = part_played(performance, *whole, *span)
    return part if len(part) else None


def _same_music(performances: Sequence[Performance]) -> ReferenceBands | None:
    usable = list(performances)
    while len(usable) > 1:
        try:
            return reference_bands(usable)
        except ScoreMismatchError:
            usable.pop()
    return None


def _sounds(recording: Mapping[str, Any], segments: pl.DataFrame) -> Iterator[Sound | None]:
    path = recording["path"] if recording["kind"] == "audio" else recording["audio_path"]
    if path is None:
        return iter([None] * len(segments))
    return sounds_of(Path(path), segments.select("start_s", "end_s").rows())


def _row(segment: Mapping[str, Any], label: PseudoLabel) -> dict[str, object]:
    return {
        "segment_id": segment["segment_id"],
        "dimension": label.dimension,
        "corpus": segment["corpus"],
        "value": label.value,
        "confidence": label.confidence,
        "against": label.against.value,
        "reason": label.reason or None,
    }
