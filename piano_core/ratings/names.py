"""By which names ratings may speak of a segment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.tables import Recordings, Segments


def excerpt_name(audio: str, start: str, end: str) -> str:
    """How an excerpt is named that came without a segment identifier; 0.1 s resolution."""
    try:
        return f"{audio}@{float(start):.1f}-{float(end):.1f}"
    except ValueError:
        return f"{audio}@{start}-{end}"


def segment_names(
    recordings: dy.DataFrame[Recordings], segments: dy.DataFrame[Segments]
) -> Mapping[str, str]:
    """Segment identifiers by the other names that ratings may use for them.

    These are the identifier without `<corpus>/`; a file with start and end, written as
    `excerpt_name` does; and a file alone where that holds one segment. A file is named by
    the recording's identifier (`<corpus>/` may be left out) or its path, else by its name
    without folders, and so is the sound beside a MIDI file. Names that fit several segments
    are left out.
    """
    exact, bare = _Names(), _Names()
    files = {str(row["recording_id"]): _files(row) for row in recordings.iter_rows(named=True)}
    single = set(segments.filter(pl.col("recording_id").is_unique())["recording_id"])
    for row in segments.iter_rows(named=True):
        segment_id, recording_id = str(row["segment_id"]), str(row["recording_id"])
        exact.add(segment_id.removeprefix(f"{row['corpus']}/"), segment_id)
        for file in files.get(recording_id, ()):
            for names, name in ((exact, file), (bare, file.rsplit("/", 1)[-1])):
                names.add(excerpt_name(name, str(row["start_s"]), str(row["end_s"])), segment_id)
                if recording_id in single:
                    names.add(name, segment_id)
    return bare.certain() | exact.certain()


class _Names:
    """Which segments each name fits."""

    def __init__(self) -> None:
        self._fits: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, name: str, segment_id: str) -> None:
        self._fits[name].add(segment_id)

    def certain(self) -> dict[str, str]:
        """The names that fit one segment."""
        return {name: min(found) for name, found in self._fits.items() if len(found) == 1}


def _files(recording: Mapping[str, Any]) -> set[str]:
    """The names of a recording's files that say where they lie."""
    recording_id = str(recording["recording_id"])
    relative = recording_id.removeprefix(f"{recording['corpus']}/")
    names = {recording_id, relative}
    for path in (recording["path"], recording["audio_path"]):
        if path is not None:
            file = str(path).replace("\\", "/").rsplit("/", 1)[-1]
            names |= {str(path), "/".join([*relative.split("/")[:-1], file])}
    return names
