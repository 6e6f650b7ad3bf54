"""Notes and pedals of recordings as files: what every later step reads instead of MIDI."""

from __future__ import annotations

from collections.abc import Sequence

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
from piano_core.corpora.corpus import Corpus
from piano_core.errors import CorpusError
from piano_core.files import value_hash
from piano_core.performance import Performance
from piano_core.preparation.made import Made, Progress
from piano_core.tables import Recordings


def make_performances(
    corpus: Corpus,
    recordings: dy.DataFrame[Recordings],
    artefacts: Artefacts,
    recording_ids: Sequence[str],
    code: str,
    progress: Progress,
) -> Made:
    """Write the performance of each recording named, unless its file is up to date.

    A file is up to date when the recording's content and `code`, the version of what
    reads it, are those it was made from. Raises what the corpus raises, naming the file.
    """
    contents = dict(recordings.select("recording_id", "content_hash").iter_rows())
    made, rows, fingerprints = 0, 0, list[str]()
    for done, recording_id in enumerate(recording_ids):
        if recording_id not in contents:
            raise CorpusError(
                "is not in the corpus (any more).",
                where=recording_id,
                remedy=f"Materialize {corpus.name}/recordings to bring the partitions up to date.",
            )
        path = artefacts.performance_file(recording_id)
        fingerprint = value_hash(contents[recording_id], code)
        if not is_made_from(path, fingerprint):
            progress(done / len(recording_ids), f"reading {recording_id}")
            performance = corpus.performance(recording_id)
            write_table(path, performance_table(performance), fingerprint)
            made += 1
        rows += len(read_performance(artefacts, recording_id))
        fingerprints.append(fingerprint)
    return Made(made, len(recording_ids) - made, rows, value_hash(fingerprints))


def playable(recordings: dy.DataFrame[Recordings]) -> list[str]:
    """Identifiers of the recordings whose notes can be had now: audio waits to be transcribed."""
    return recordings.filter(pl.col("kind") == "midi")["recording_id"].to_list()


def read_performance(artefacts: Artefacts, recording_id: str) -> Performance:
    """The kept performance of a recording; `PianoError` where it has not been made."""
    return performance_of(read_table(artefacts.performance_file(recording_id)))
