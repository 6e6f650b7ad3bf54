"""Notes and pedals of recordings as files: what every later step reads instead of MIDI or sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import dataframely as dy
import polars as pl

from piano_core.artefacts import (
    Artefacts,
    is_made_from,
    performance_of,
    performance_table,
    read_table,
    write_table,
)
from piano_core.errors import CorpusError, PianoError
from piano_core.files import value_hash
from piano_core.performance import Performance
from piano_core.preparation.failures import DOUBTS, Failure, forget_failure, note_failure
from piano_core.preparation.made import Made, Outcome, Selection
from piano_core.progress import Progress
from piano_core.tables import Recordings

STEP = "performances"


class Listening(Protocol):
    """What turns sound into notes, and says why they may mean little (None: nothing to say).

    `version` changes when it may hear something else.
    """

    @property
    def version(self) -> str: ...

    def listen(self, path: Path, progress: Progress) -> tuple[Performance, str | None]: ...


def make_performances(selection: Selection, listener: Listening) -> Made:
    """Write the performance of each recording taken, unless its file is up to date.

    Recordings that are sound alone are listened to. A file is up to date when the
    recording's content, the code that reads it and, for sound, the listener are those it
    was made from.

    A recording that cannot be read or heard is a failure of its own: its file goes, so that
    nothing is told of another version of it, and the others are made. One that does not sound
    like a piano is made, and why it is doubted is kept (`DOUBTS`). Raises `CorpusError` for a
    recording that is not in the corpus.
    """
    rows, name = selection.rows, selection.corpus.name

    def make(recording_id: str, progress: Progress) -> Outcome:
        if recording_id not in rows:
            raise CorpusError(
                "is not in the corpus (any more).",
                where=recording_id,
                remedy=f"Materialize {name}/recordings to bring the partitions up to date.",
            )
        return _made(selection, rows[recording_id], listener, progress)

    return selection.made(STEP, selection.artefacts.performance_file, selection.each(make))


def to_be_heard(recordings: dy.DataFrame[Recordings]) -> list[str]:
    """Identifiers of the recordings that are sound alone, so that a transcriber is needed."""
    return recordings.filter(pl.col("kind") == "audio")["recording_id"].to_list()


def read_performance(artefacts: Artefacts, recording_id: str) -> Performance:
    """The kept performance of a recording; `PianoError` where it has not been made."""
    return performance_of(read_table(artefacts.performance_file(recording_id)))


def segment_performances(
    artefacts: Artefacts, segments: pl.DataFrame
) -> Callable[[Sequence[str]], list[Performance]]:
    """What gives the notes of segments by their identifiers; each is read once.

    segments: rows of `Segments`. What is returned raises `PianoError` where a recording's
    performance has not been made.
    """
    spans = {
        name: (recording, start, end)
        for name, recording, start, end in segments.select(
            "segment_id", "recording_id", "start_s", "end_s"
        ).iter_rows()
    }

    @cache
    def whole(recording_id: str) -> Performance:
        return read_performance(artefacts, recording_id)

    @cache
    def one(segment_id: str) -> Performance:
        recording, start, end = spans[segment_id]
        return whole(recording).excerpt(start, end)

    return lambda segment_ids: [one(name) for name in segment_ids]


def performed(artefacts: Artefacts, recording_ids: Sequence[str]) -> list[str]:
    """Those of the recordings that have a performance."""
    return [name for name in recording_ids if artefacts.performance_file(name).is_file()]


def _made(
    selection: Selection, recording: Mapping[str, Any], listener: Listening, progress: Progress
) -> Outcome:
    recording_id, sound = recording["recording_id"], recording["kind"] == "audio"
    artefacts = selection.artefacts
    path = artefacts.performance_file(recording_id)
    heard_by = [listener.version] if sound else []
    fingerprint = value_hash(recording["content_hash"], selection.code, *heard_by)
    if is_made_from(path, fingerprint):
        return Outcome(False, len(read_performance(artefacts, recording_id)), fingerprint)
    doing = f"{'listening to' if sound else 'reading'} {recording_id}"
    doubt: str | None = None
    forget_failure(artefacts, DOUBTS, recording_id)
    progress(0.0, doing)
    try:
        if sound:
            performance, doubt = listener.listen(
                Path(recording["path"]), lambda part, _: progress(part, doing)
            )
        else:
            performance = selection.corpus.performance(recording_id)
    except PianoError as error:
        failure = Failure.of(recording_id, error)
        path.unlink(missing_ok=True)
        note_failure(artefacts, STEP, failure)
        return Outcome(False, 0, fingerprint, failure)
    write_table(path, performance_table(performance), fingerprint)
    forget_failure(artefacts, STEP, recording_id)
    if doubt is not None:
        note_failure(artefacts, DOUBTS, Failure(recording_id, recording_id, doubt, ""))
    return Outcome(True, len(performance), fingerprint)
