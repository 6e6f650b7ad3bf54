"""The sound of a corpus's segments as files of one rate, for stacks that listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.artefacts import Artefacts
from piano_core.audio import resampled, write_flac
from piano_core.errors import AudioError
from piano_core.files import file_hash, value_hash
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.stretches import sounds_of
from piano_core.progress import Progress
from piano_core.pseudo_labels import Sound
from piano_core.synthesis import render, render_soundfont

ADDITIVE = "additive 1"
"""What files rendered by the small additive piano are made with; another number makes them anew."""


@dataclass(frozen=True)
class SoundStudio:
    """Where segments' sound is kept, and what plays those that were not recorded.

    rate: samples a second. soundfont: None for the small additive piano.
    """

    artefacts: Artefacts
    rate: int
    soundfont: Path | None = None

    @cached_property
    def instrument(self) -> str:
        """What renders are made with, for names of files; to hash a SoundFont takes a while."""
        return ADDITIVE if self.soundfont is None else file_hash(self.soundfont)


def make_segment_sounds(
    studio: SoundStudio, recordings: pl.DataFrame, segments: pl.DataFrame, progress: Progress
) -> Callable[[Sequence[str]], list[Path | None]]:
    """Write the mono sound of every segment that is not there yet; what finds files by segment.

    A segment of a recording with sound is cut from it; any other one is played from its notes.
    Files are named by what they were made of, so a segment that comes twice is kept once.

    recordings, segments: rows of these tables. Raises `AudioError` where a recording's sound
    cannot be read or ends before the segment, and `PianoError` for notes that were not made.
    """
    rows = segments.join(
        recordings.select("recording_id", "kind", "path", "audio_path", "audio_hash").rename(
            {"path": "file"}
        ),
        on="recording_id",
        how="left",
    ).sort("recording_id", "start_s")
    found: dict[str, Path | None] = {}
    done = 0
    for (recording_id,), part in rows.group_by("recording_id", maintain_order=True):
        progress(done / len(rows), f"the sound of {recording_id}")
        found |= _cut(studio, part) if _recorded(part.row(0, named=True)) else _played(studio, part)
        done += len(part)
    return lambda segment_ids: [found[name] for name in segment_ids]


def _recorded(row: Mapping[str, Any]) -> Path | None:
    name = row["audio_path"] or (row["file"] if row["kind"] == "audio" else None)
    return None if name is None else Path(name)


def _cut(studio: SoundStudio, part: pl.DataFrame) -> dict[str, Path | None]:
    """Segments of one recording's sound; the file is read only where one is missing."""
    rows = list(part.iter_rows(named=True))
    source = _recorded(rows[0])
    assert source is not None
    content = rows[0]["audio_hash"] or file_hash(source)
    names = [value_hash(content, row["start_s"], row["end_s"], studio.rate) for row in rows]
    paths = [studio.artefacts.sound_file(studio.rate, name) for name in names]
    missing = [i for i, path in enumerate(paths) if not path.is_file()]
    spans = [(rows[i]["start_s"], rows[i]["end_s"]) for i in missing]
    for i, sound in zip(missing, sounds_of(source, spans) if spans else (), strict=True):
        if not len(sound.samples):
            raise AudioError(
                f"ends before {rows[i]['segment_id']} begins.",
                where=str(source),
                remedy="Copy the recording again, or take the segment's ratings out.",
            )
        write_flac(paths[i], _at(sound, studio.rate), studio.rate)
    return {row["segment_id"]: path for row, path in zip(rows, paths, strict=True)}


def _played(studio: SoundStudio, part: pl.DataFrame) -> dict[str, Path | None]:
    """Segments of one recording whose notes alone are known."""
    names = part["segment_id"].to_list()
    found: dict[str, Path | None] = {}
    performances = segment_performances(studio.artefacts, part)(names)
    for segment_id, performance in zip(names, performances, strict=True):
        name = value_hash(performance.content_hash, studio.instrument, studio.rate)
        path = found[segment_id] = studio.artefacts.sound_file(studio.rate, name)
        if path.is_file():
            continue
        if studio.soundfont is None:
            sound = render(performance, studio.rate, 1)
        else:
            sound = render_soundfont(performance, studio.soundfont, studio.rate, 1)
        write_flac(path, sound, studio.rate)
    return found


def _at(sound: Sound, rate: int) -> npt.NDArray[np.float32]:
    blocks: Iterator[npt.NDArray[np.float32]] = iter([sound.samples[:, None]])
    return np.concatenate(list(resampled(blocks, sound.sample_rate, rate)))
