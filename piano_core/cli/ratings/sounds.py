"""Excerpts of segments as sound files beside the report's page, so that both can be sent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from piano_core.audio import Samples
from piano_core.campaigns.sound import write_excerpt
from piano_core.campaigns.sources import cut_sound
from piano_core.cli.output import ProgressReport
from piano_core.corpora import open_corpus
from piano_core.midi import read_midi
from piano_core.rating_report import Excerpt, address
from piano_core.synthesis import SAMPLE_RATE, render
from piano_core.tables import Recordings, Segments
from piano_core.warehouse import Warehouse

LINKS_BESIDE = "Links open the excerpts in the folder beside this page; send both together."


def folder_beside(page: Path) -> Path:
    """Where the excerpts of a page lie: `report-sounds` for `report.html`."""
    return page.absolute().with_name(f"{page.stem}-sounds")


def write_excerpts(
    store: Warehouse, corpus: str, segments: Sequence[str], page: Path, progress: ProgressReport
) -> dict[str, Excerpt]:
    """Write the named segments' sound beside the page, and say where it lies, seen from there.

    From the recording's sound file, else its notes on the small additive piano. A segment
    whose file is not there any more is returned with what is missing.
    """
    described = store.read(Segments, corpus).join(
        store.read(Recordings, corpus).select("recording_id", "path", "kind", "audio_path"),
        on="recording_id",
    )
    rows = described.filter(pl.col("segment_id").is_in(list(segments))).to_dicts()
    folder = folder_beside(page)
    found: dict[str, Excerpt] = {}
    for number, row in enumerate(rows):
        progress(number / len(rows), f"the sound of {row['segment_id']}")
        start, end = row["start_s"], row["end_s"]
        file = _source(row)
        if file is not None and not file.is_file():
            found[row["segment_id"]] = Excerpt(start, end, None, file.absolute())
            continue
        target = folder / f"{re.sub(r'[^A-Za-z0-9._-]+', '-', row['segment_id'])}.flac"
        folder.mkdir(parents=True, exist_ok=True)
        write_excerpt(*_sound(row, file), target)
        found[row["segment_id"]] = Excerpt(start, end, address(target, folder.parent))
    return found


def _source(row: Mapping[str, Any]) -> Path | None:
    """The file that a recording is heard from; None where code makes it."""
    file = row["audio_path"] or row["path"]
    return None if file is None else Path(file)


def _sound(row: Mapping[str, Any], file: Path | None) -> tuple[Samples, int]:
    start, end = row["start_s"], row["end_s"]
    if file is None:
        played = open_corpus(row["corpus"], None).performance(row["recording_id"])
    elif row["audio_path"] is None and row["kind"] == "midi":
        played = read_midi(file)
    else:
        return cut_sound(file, start, end)
    return render(played.excerpt(start, end)), SAMPLE_RATE
