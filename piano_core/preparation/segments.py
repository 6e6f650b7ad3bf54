"""The segments of recordings: as their corpus cuts them, or at the pauses of their sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts
from piano_core.audio import segment_sound
from piano_core.corpora.cutting import UNKNOWN_PERFORMER
from piano_core.preparation.made import Selection
from piano_core.preparation.performances import performed, read_performance, to_be_heard
from piano_core.progress import part
from piano_core.tables import Recordings, Segments


def cut_recordings(selection: Selection) -> dy.DataFrame[Segments]:
    """The segments of the recordings taken, sorted; those without a performance have none.

    A recording that is sound alone is cut where its sound pauses, not where notes do: what
    raters heard stays the same stretch when another transcriber hears other notes in it.
    Its work is one passage and one overlap group, since which part of it a segment plays is
    not known. Stretches in which no note begins are left out.
    """
    present = performed(selection.artefacts, selection.taken)
    sounds = set(to_be_heard(selection.recordings)) & set(present)
    tables = [selection.corpus.segments([name for name in present if name not in sounds])]
    rows = selection.recordings.filter(pl.col("recording_id").is_in(list(sounds)))
    for index, row in enumerate(rows.iter_rows(named=True)):
        part(selection.progress, index, len(rows))(0.0, f"cutting {row['recording_id']}")
        tables.append(_cut_sound(row, selection.artefacts))
    return Segments.validate(pl.concat(tables).sort("segment_id"))


def with_others(
    cut: dy.DataFrame[Segments],
    stored: dy.DataFrame[Segments],
    recording_ids: Sequence[str],
    recordings: dy.DataFrame[Recordings],
) -> dy.DataFrame[Segments]:
    """All segments of a corpus after some recordings were cut again.

    stored: those of all recordings before. Recordings that are gone lose theirs.
    """
    others = stored.filter(~pl.col("recording_id").is_in(list(recording_ids))).join(
        recordings, on="recording_id", how="semi"
    )
    return Segments.validate(pl.concat([others, cut]).sort("segment_id"))


def _cut_sound(recording: Mapping[str, Any], artefacts: Artefacts) -> dy.DataFrame[Segments]:
    recording_id = str(recording["recording_id"])
    onsets = read_performance(artefacts, recording_id).notes["onset_s"]
    rows: list[dict[str, object]] = []
    for number, cut in enumerate(segment_sound(Path(recording["path"]), recording_id)):
        notes = int(np.count_nonzero((onsets >= cut.start_s) & (onsets < cut.end_s)))
        if not notes:
            continue
        rows.append(
            {
                "segment_id": f"{recording_id}#{number}",
                "corpus": recording["corpus"],
                "recording_id": recording_id,
                "start_s": cut.start_s,
                "end_s": cut.end_s,
                "content_hash": cut.content_hash,
                "note_count": notes,
                "work": recording["work"],
                "passage": recording["passage"] or recording["work"],
                "performer": recording["performer"] or UNKNOWN_PERFORMER,
                "overlap_group": recording["work"],
                "deadpan": recording["deadpan"],
            }
        )
    return Segments.validate(pl.DataFrame(rows, schema=Segments.create_empty().schema))
