"""Where the segments that a report names can be heard: as links, or as files beside its page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from piano_core.audio import Samples
from piano_core.campaigns import campaign_folders, read_campaign
from piano_core.campaigns.sound import write_excerpt
from piano_core.campaigns.sources import cut_sound
from piano_core.cli.output import ProgressReport
from piano_core.corpora import open_corpus
from piano_core.files import atomic_path
from piano_core.midi import read_midi
from piano_core.rating_report import Excerpt, address, excerpts
from piano_core.synthesis import SAMPLE_RATE, render
from piano_core.tables import Recordings, Segments
from piano_core.warehouse import Warehouse

LINKS_BESIDE = "Links open the excerpts in the folder beside this page; send both together."


def linked_excerpts(
    store: Warehouse, corpus: str, campaigns: Path, page: Path
) -> dict[str, Excerpt]:
    """Every segment's sound where it lies now: as a campaign's raters heard it, else the recording.

    campaigns: where campaigns lie. Addresses are seen from the page.
    """
    folder = page.absolute().parent
    recordings, segments = store.read(Recordings, corpus), store.read(Segments, corpus)
    heard = {
        segment: _link(file.absolute(), folder, length)
        for segment, (file, length) in _campaign_sounds(campaigns, corpus).items()
    }
    return excerpts(recordings, segments, folder) | heard


def write_excerpts(
    store: Warehouse,
    corpus: str,
    campaigns: Path,
    segments: Sequence[str],
    page: Path,
    progress: ProgressReport,
) -> dict[str, Excerpt]:
    """Write the named segments' sound beside the page, and say where it lies, seen from there.

    As a campaign's raters heard it, else from the recording's sound file, else its notes on
    the small additive piano. A segment whose file is not there any more is returned with
    what is missing; one of which nothing is known is left out.
    """
    folder = folder_beside(page)
    targets = {
        segment: folder / f"{re.sub(r'[^A-Za-z0-9._-]+', '-', segment)}.flac"
        for segment in segments
    }
    return _all_written(store, corpus, campaigns, targets, page.absolute().parent, progress)


def write_clips(
    store: Warehouse, corpus: str, campaigns: Path, folder: Path, progress: ProgressReport
) -> dict[str, Excerpt]:
    """Write every segment of a corpus as `<folder>/<segment>.flac`, as `write_excerpts` hears it.

    A segment's name has its corpus before a slash, so files lie in a folder of that name:
    where the server of a folder looks for the address that a task for Label Studio names.
    """
    targets = {name: folder / f"{name}.flac" for name in store.read(Segments, corpus)["segment_id"]}
    return _all_written(store, corpus, campaigns, targets, folder, progress)


def _all_written(
    store: Warehouse,
    corpus: str,
    campaigns: Path,
    targets: Mapping[str, Path],
    seen_from: Path,
    progress: ProgressReport,
) -> dict[str, Excerpt]:
    described = store.read(Segments, corpus).join(
        store.read(Recordings, corpus).select("recording_id", "path", "kind", "audio_path"),
        on="recording_id",
    )
    rows = {row["segment_id"]: row for row in described.iter_rows(named=True)}
    heard = _campaign_sounds(campaigns, corpus)
    found: dict[str, Excerpt] = {}
    for number, (segment, target) in enumerate(targets.items()):
        progress(number / len(targets), f"the sound of {segment}")
        if segment in heard:
            found[segment] = _copied(*heard[segment], target, seen_from)
        elif segment in rows:
            found[segment] = _written(rows[segment], target, seen_from)
    return found


def folder_beside(page: Path) -> Path:
    """Where the excerpts of a page lie: `report-sounds` for `report.html`."""
    return page.absolute().with_name(f"{page.stem}-sounds")


def _campaign_sounds(campaigns: Path, corpus: str) -> dict[str, tuple[Path, float]]:
    """By segment the file that raters of the corpus's campaigns heard, and its length."""
    return {
        clip.segment_id: (folder / clip.audio_file, clip.duration_s)
        for folder in campaign_folders(campaigns)
        if (campaign := read_campaign(folder)).corpus == corpus
        for clip in campaign.clips
    }


def _link(file: Path, folder: Path, length_s: float) -> Excerpt:
    if not file.is_file():
        return Excerpt(0.0, length_s, None, file)
    return Excerpt(0.0, length_s, address(file, folder))


def _copied(file: Path, length_s: float, target: Path, seen_from: Path) -> Excerpt:
    if not file.is_file():
        return Excerpt(0.0, length_s, None, file.absolute())
    target.parent.mkdir(parents=True, exist_ok=True)
    with atomic_path(target) as temporary:
        shutil.copyfile(file, temporary)
    return _link(target, seen_from, length_s)


def _written(row: Mapping[str, Any], target: Path, seen_from: Path) -> Excerpt:
    """One segment of a recording; it has an address only once it is there."""
    start, end = row["start_s"], row["end_s"]
    name = row["audio_path"] or row["path"]
    file = None if name is None else Path(name)
    if file is not None and not file.is_file():
        return Excerpt(start, end, None, file.absolute())
    target.parent.mkdir(parents=True, exist_ok=True)
    write_excerpt(*_sound(row, file), target)
    return Excerpt(start, end, address(target, seen_from))


def _sound(row: Mapping[str, Any], file: Path | None) -> tuple[Samples, int]:
    start, end = row["start_s"], row["end_s"]
    if file is None:  # its notes are made by code
        played = open_corpus(row["corpus"], None).performance(row["recording_id"])
    elif row["audio_path"] is None and row["kind"] == "midi":
        played = read_midi(file)
    else:
        return cut_sound(file, start, end)
    return render(played.excerpt(start, end)), SAMPLE_RATE
