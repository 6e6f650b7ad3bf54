"""Whole recordings cut into segments to rate, each with the groups that no split may part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from piano_core.performance import Performance
from piano_core.segmentation import segment_spans
from piano_core.tables import Segments

UNKNOWN_PERFORMER = "unknown"
"""Recordings that name no performer count as one player's: nothing says that they are not."""


@dataclass(frozen=True)
class Groups:
    """What a recording's segments have in common with those of others.

    work, passage, performer, overlap_group, deadpan: as in `tables.Segments`. Where in a
    work an excerpt lies is not known here, so all segments of a recording share them:
    splits err on the careful side.
    """

    work: str
    passage: str
    performer: str
    overlap_group: str
    deadpan: bool = False


def corpus_segments(
    corpus: str,
    recordings: Iterable[tuple[str, Groups]],
    performance: Callable[[str], Performance],
    only: Collection[str] | None,
) -> dy.DataFrame[Segments]:
    """Segments of the recordings (of `only` these, where given), sorted by identifier.

    performance: the notes of a recording; no other recording's are asked for.
    """
    rows = [
        row
        for recording_id, groups in recordings
        if only is None or recording_id in only
        for row in _cut(corpus, recording_id, performance(recording_id), groups)
    ]
    table = pl.DataFrame(rows, schema=Segments.create_empty().schema)
    return Segments.validate(table.sort("segment_id"))


def _cut(
    corpus: str, recording_id: str, played: Performance, groups: Groups
) -> list[dict[str, object]]:
    """Rows of `tables.Segments`: stretches of 20-30 s in which at least one note begins."""
    excerpts = [(span, played.excerpt(*span)) for span in segment_spans(played)]
    return [
        {
            "segment_id": f"{recording_id}#{number}",
            "corpus": corpus,
            "recording_id": recording_id,
            "start_s": start,
            "end_s": end,
            "content_hash": excerpt.content_hash,
            "note_count": len(excerpt),
            "work": groups.work,
            "passage": groups.passage,
            "performer": groups.performer,
            "overlap_group": groups.overlap_group,
            "deadpan": groups.deadpan,
        }
        for number, ((start, end), excerpt) in enumerate(excerpts)
        if len(excerpt)
    ]
