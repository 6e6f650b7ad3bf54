"""The folder adapter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.corpora.cutting import UNKNOWN_PERFORMER, Groups, cut_segments
from piano_core.corpora.folder.metadata import FileMetadata, read_metadata
from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES, Provenance
from piano_core.errors import CorpusError, MissingPartError
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.ratings import excerpt_name, read_ratings_csv
from piano_core.score import Score, read_score
from piano_core.tables import RawRatings, Recordings, Segments

MIDI_SUFFIXES = (".mid", ".midi")
AUDIO_SUFFIXES = (".wav", ".flac", ".mp3", ".ogg", ".m4a")

_TARGETS = (*DIMENSION_NAMES, *DESCRIPTOR_NAMES)


@dataclass(frozen=True)
class Folder:
    """MIDI and audio files in a folder and the folders inside it.

    data: the folder. Beside the files it may hold
        `metadata.csv`: one line a file, see `metadata.COLUMNS`;
        `ratings.csv`: wide or long, see `piano_core.ratings.read_ratings_csv`. It names a
        segment by its identifier (`folder/` may be left out), by file, start and end, or
        by the file alone where that has one segment.

    A recording's identifier is its path. Files without a `work` are works of their own.
    Which bars two takes of one work share is not known, so the whole work is one passage
    (unless `passage` says more) and one overlap group: splits err on the careful side.
    """

    data: Path

    name = "folder"
    title = "Your own recordings"
    licence = "as the owner of the folder says"
    synthetic = False

    def __post_init__(self) -> None:
        if not self.data.is_dir():
            raise CorpusError(
                "no such folder.",
                where=str(self.data),
                remedy="Pass the folder that holds the MIDI files.",
            )

    @property
    def targets(self) -> tuple[str, ...]:
        """Dimensions and descriptors that `ratings.csv` has answers for."""
        rated = set(self._answers()["target"])
        return tuple(name for name in _TARGETS if name in rated)

    @property
    def provenance(self) -> Provenance | None:
        """Expert ratings where there is a `ratings.csv`."""
        return Provenance.EXPERT_RATINGS if self._ratings_file.is_file() else None

    def recordings(self) -> dy.DataFrame[Recordings]:
        """Every MIDI and audio file. Raises `CorpusError` for two of the same content."""
        known = read_metadata(self.data)
        rows: list[dict[str, object]] = []
        seen: dict[str, str] = {}
        for file in self._files():
            content = file_hash(self.data / file)
            twin = seen.setdefault(content, file)
            if twin != file:
                raise CorpusError(
                    f"is a copy of {twin}.",
                    where=str(self.data / file),
                    remedy="Remove one of the two: a model must not be tested on what it knows.",
                )
            rows.append(self._recording(file, content, known.get(file, FileMetadata())))
        table = pl.DataFrame(rows, schema=Recordings.create_empty().schema)
        return Recordings.validate(table.sort("recording_id"))

    def performance(self, recording_id: str) -> Performance:
        """The notes of a MIDI file; `MissingPartError` for audio, which must be heard first."""
        file = self._find(recording_id)
        if _is_audio(file):
            raise MissingPartError(
                "is audio, and its notes come with transcription, which is not here yet.",
                where=str(self.data / file),
                remedy="Use a MIDI recording of it.",
            )
        return read_midi(self.data / file)

    def score(self, recording_id: str) -> Score | None:
        """The notation that `metadata.csv` names for it."""
        notation = read_metadata(self.data).get(self._find(recording_id), FileMetadata()).score
        return read_score(self.data / notation) if notation else None

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Stretches of 20-30 s of the MIDI files, without those in which no note begins."""
        rows = [
            row
            for recording in self.recordings().filter(pl.col("kind") == "midi").to_dicts()
            if recording_ids is None or recording["recording_id"] in recording_ids
            for row in self._segments_of(recording)
        ]
        table = pl.DataFrame(rows, schema=Segments.create_empty().schema)
        return Segments.validate(table.sort("segment_id"))

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """The answers in `ratings.csv`; an empty frame where there is none."""
        answers = self._answers()
        if answers.is_empty():
            return answers
        names = self._names_of_segments(self.segments())
        return RawRatings.validate(
            answers.with_columns(segment_id=pl.col("segment_id").replace(names))
        )

    def _answers(self) -> dy.DataFrame[RawRatings]:
        if not self._ratings_file.is_file():
            return RawRatings.create_empty()
        return read_ratings_csv(self._ratings_file, corpus=self.name, targets=_TARGETS)

    @property
    def _ratings_file(self) -> Path:
        return self.data / "ratings.csv"

    def _files(self) -> list[str]:
        """Paths of the recordings relative to the folder, with `/`, hidden ones left out."""
        notation = {known.score for known in read_metadata(self.data).values()}
        found = [
            path.relative_to(self.data)
            for path in self.data.rglob("*")
            if path.suffix.lower() in (*MIDI_SUFFIXES, *AUDIO_SUFFIXES) and path.is_file()
        ]
        files = sorted(
            path.as_posix() for path in found if not any(part[0] == "." for part in path.parts)
        )
        recordings = [file for file in files if file not in notation]
        if not recordings:
            raise CorpusError(
                "holds no recordings.",
                where=str(self.data),
                remedy=f"Put files ending in {', '.join((*MIDI_SUFFIXES, *AUDIO_SUFFIXES))} there.",
            )
        return recordings

    def _find(self, recording_id: str) -> str:
        file = recording_id.removeprefix(f"{self.name}/")
        if not recording_id.startswith(f"{self.name}/") or not (self.data / file).is_file():
            raise CorpusError(
                "there is no such recording.",
                where=recording_id,
                remedy=f"The recordings are the files in {self.data}.",
            )
        return file

    def _recording(self, file: str, content: str, known: FileMetadata) -> dict[str, object]:
        return {
            "recording_id": f"{self.name}/{file}",
            "corpus": self.name,
            "path": str(self.data / file),
            "content_hash": content,
            "kind": "audio" if _is_audio(file) else "midi",
            "work": known.work or file,
            "passage": known.passage,
            "performer": known.performer,
            "composer": known.composer,
            "period": known.period,
            "difficulty": known.difficulty,
            "deadpan": known.deadpan,
            "synthetic": False,
            "licence": known.licence,
        }

    def _segments_of(self, recording: dict[str, Any]) -> list[dict[str, object]]:
        recording_id, work = recording["recording_id"], recording["work"]
        groups = Groups(
            work,
            recording["passage"] or work,
            recording["performer"] or UNKNOWN_PERFORMER,
            work,
            recording["deadpan"],
        )
        return cut_segments(self.name, recording_id, self.performance(recording_id), groups)

    def _names_of_segments(self, segments: pl.DataFrame) -> dict[str, str]:
        """Other names that ratings may use for a segment."""
        names: dict[str, str] = {}
        single = segments.group_by("recording_id").len().filter(pl.col("len") == 1)["recording_id"]
        for row in segments.iter_rows(named=True):
            segment_id, recording_id = row["segment_id"], row["recording_id"]
            file = recording_id.removeprefix(f"{self.name}/")
            names[segment_id.removeprefix(f"{self.name}/")] = segment_id
            names[excerpt_name(file, str(row["start_s"]), str(row["end_s"]))] = segment_id
            if recording_id in set(single):
                names |= {file: segment_id, recording_id: segment_id}
        return names


def _is_audio(file: str) -> bool:
    return Path(file).suffix.lower() in AUDIO_SUFFIXES
