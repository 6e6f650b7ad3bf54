"""The folder adapter."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.corpora.cutting import UNKNOWN_PERFORMER, Groups, corpus_segments
from piano_core.corpora.folder.files import AUDIO_SUFFIXES, Take, find_takes
from piano_core.corpora.folder.metadata import FileMetadata, read_metadata
from piano_core.corpora.folders import require_folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES, Provenance
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.rating_files import read_ratings_csv
from piano_core.score import Score, read_score
from piano_core.tables import RawRatings, Recordings, Segments

_TARGETS = (*DIMENSION_NAMES, *DESCRIPTOR_NAMES)


@dataclass(frozen=True)
class Folder:
    """MIDI and audio files in a folder and the folders inside it.

    data: the folder. Beside the files it may hold
        `metadata.csv`: one line a file, see `metadata.COLUMNS`;
        `ratings.csv`: wide or long, see `piano_core.rating_files.read_ratings_csv`. It names a
        segment by its identifier (`folder/` may be left out), by file, start and end, or
        by the file alone where that has one segment.

    A recording's identifier is its path. MIDI and sound of one name in one folder are one
    recording, named by the MIDI file. Files without a `work` are works of their own.
    Which bars two takes of one work share is not known, so the whole work is one passage
    (unless `passage` says more) and one overlap group: splits err on the careful side.
    """

    data: Path
    hash_file: HashFile = file_hash

    name = "folder"
    title = "Your own recordings"
    licence = "as the owner of the folder says"
    synthetic = False

    def __post_init__(self) -> None:
        require_folder(self.data, "Pass the folder that holds the MIDI files.")

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
        for take in self._takes():
            contents = [self.hash_file(self.data / file) for file in take.files]
            for file, content in zip(take.files, contents, strict=True):
                twin = seen.setdefault(content, file)
                if twin != file:
                    raise CorpusError(
                        f"is a copy of {twin}.",
                        where=str(self.data / file),
                        remedy="Remove one of them: a model must not be tested on what it knows.",
                    )
            lines = [known[file] for file in take.files if file in known]
            rows.append(self._recording(take, contents, (*lines, FileMetadata())[0]))
        table = pl.DataFrame(rows, schema=Recordings.create_empty().schema)
        return Recordings.validate(table.sort("recording_id"))

    def performance(self, recording_id: str) -> Performance:
        """The notes of a MIDI file; `CorpusError` for sound alone, whose notes must be heard."""
        file = self._find(recording_id)
        if Path(file).suffix.lower() in AUDIO_SUFFIXES:
            raise CorpusError(
                "is sound, and its notes are known once it is transcribed.",
                where=str(self.data / file),
                remedy="`piano run --corpus folder` transcribes it, `piano transcribe` does alone.",
            )
        return read_midi(self.data / file)

    def score(self, recording_id: str) -> Score | None:
        """The notation that `metadata.csv` names for it."""
        file, known = self._find(recording_id), read_metadata(self.data)
        files = next((take.files for take in self._takes() if take.file == file), (file,))
        notation = next((known[name].score for name in files if name in known), None)
        return read_score(self.data / notation) if notation else None

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Stretches of 20-30 s of the MIDI files, without those in which no note begins."""
        played = self.recordings().filter(pl.col("kind") == "midi").iter_rows(named=True)
        groups = ((row["recording_id"], _groups(row)) for row in played)
        return corpus_segments(self.name, groups, self.performance, recording_ids)

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """The answers in `ratings.csv` as they came in; an empty frame where there is none."""
        return self._answers()

    def _answers(self) -> dy.DataFrame[RawRatings]:
        if not self._ratings_file.is_file():
            return RawRatings.create_empty()
        return read_ratings_csv(self._ratings_file, corpus=self.name, targets=_TARGETS)

    @property
    def _ratings_file(self) -> Path:
        return self.data / "ratings.csv"

    def _takes(self) -> list[Take]:
        return find_takes(self.data, {known.score for known in read_metadata(self.data).values()})

    def _find(self, recording_id: str) -> str:
        file = recording_id.removeprefix(f"{self.name}/")
        if not recording_id.startswith(f"{self.name}/") or not (self.data / file).is_file():
            raise CorpusError(
                "there is no such recording.",
                where=recording_id,
                remedy=f"The recordings are the files in {self.data}.",
            )
        return file

    def _recording(self, take: Take, contents: list[str], known: FileMetadata) -> dict[str, object]:
        beside: dict[str, object] = {}
        if len(take.files) > 1:
            beside = {"audio_path": str(self.data / take.files[1]), "audio_hash": contents[1]}
        return {
            "recording_id": f"{self.name}/{take.file}",
            "corpus": self.name,
            "path": str(self.data / take.file),
            "content_hash": contents[0],
            "kind": take.kind,
            "work": known.work or take.file,
            "passage": known.passage,
            "performer": known.performer,
            "composer": known.composer,
            "period": known.period,
            "difficulty": known.difficulty,
            "deadpan": known.deadpan,
            "synthetic": False,
            "licence": known.licence,
            "score_hash": self._score_hash(known),
            **beside,
        }

    def _score_hash(self, known: FileMetadata) -> str | None:
        """None too for notation that is named and not there: that is said when it is read."""
        path = self.data / known.score if known.score else None
        return self.hash_file(path) if path and path.is_file() else None


def _groups(recording: Mapping[str, Any]) -> Groups:
    work = recording["work"]
    return Groups(
        work,
        recording["passage"] or work,
        recording["performer"] or UNKNOWN_PERFORMER,
        work,
        recording["deadpan"],
    )
