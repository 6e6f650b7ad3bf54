"""A batch for raters: a sheet to fill in and the music of every segment in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import dataframely as dy

from piano_core.artefacts import Artefacts
from piano_core.csv_file import csv_text
from piano_core.files import atomic_directory, value_hash
from piano_core.midi import write_midi
from piano_core.preparation.performances import read_performance
from piano_core.tables import AnnotationQueue, Segments

SHEET = "ratings.csv"


def write_batch(
    artefacts: Artefacts,
    queue: dy.DataFrame[AnnotationQueue],
    segments: dy.DataFrame[Segments],
    targets: Sequence[str],
) -> Path:
    """Write the queue as a folder `annotation/<hash>` and return it; written once, never edited.

    The sheet has the columns that `piano ratings import csv` reads, one line a segment in
    the order of the queue, answers blank; the music of its n-th segment is `midi/000n.mid`.
    """
    version = value_hash(queue.select("segment_id", "rank").rows(), list(targets))[:16]
    folder = artefacts.folder("annotation", version)
    if folder.exists():
        return folder
    spans = {row["segment_id"]: row for row in segments.iter_rows(named=True)}
    ranked = queue.sort("rank").select("rank", "segment_id").rows()
    blank = [""] * len(targets)
    sheet = csv_text(
        ["rater", "segment_id", *targets], (["", segment_id, *blank] for _, segment_id in ranked)
    )
    with atomic_directory(folder) as temporary:
        (temporary / "midi").mkdir()
        for rank, segment_id in ranked:
            span = spans[segment_id]
            performance = read_performance(artefacts, span["recording_id"])
            write_midi(
                performance.excerpt(span["start_s"], span["end_s"]),
                temporary / "midi" / f"{rank:04d}.mid",
            )
        (temporary / SHEET).write_bytes(sheet.encode())
    return folder
