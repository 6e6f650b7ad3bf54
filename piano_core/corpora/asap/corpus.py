"""The (n)ASAP adapter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.corpora.asap.catalogue import AsapEntry, read_catalogue
from piano_core.corpora.asap.match import CheckedAlignment, holds_notes, read_match
from piano_core.corpora.composers import full_name, period_of
from piano_core.corpora.cutting import Groups, corpus_segments
from piano_core.corpora.folders import listed, require_folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.score import Score, read_score
from piano_core.tables import RawRatings, Recordings, Segments


@dataclass(frozen=True)
class Asap:
    """Advanced pianists' performances with their scores, from Bach to Prokofiev; no ratings.

    data: the repository, or part of it: `metadata.csv` and folders of composers.

    A recording is one performance of one piece. Which bars a segment plays is not used
    for grouping: the whole piece is one passage and one overlap group, whichever repeats
    its notation has (`names.piece_of`), and movements of one sonata are one work. Of 53
    pieces no two share more than .134 of their notes (`overlap.shared_share` of the score
    MIDI, measured), far from what makes passages one group.
    """

    data: Path
    hash_file: HashFile = file_hash

    name = "asap"
    title = "(n)ASAP: piano performances aligned with their scores (Foscarin 2020, Peter 2023)"
    licence = "CC BY-NC-SA 4.0 (data repository)"
    synthetic = False
    targets = ()
    provenance = None

    def __post_init__(self) -> None:
        require_folder(self.data, "Pass the folder that holds asap-dataset's metadata.csv.")

    @cached_property
    def catalogue(self) -> dict[str, AsapEntry]:
        """Every performance that is here, by recording identifier, sorted."""
        return read_catalogue(self.data)

    def recordings(self) -> dy.DataFrame[Recordings]:
        """One row a performance, sorted by identifier."""
        rows = [
            {
                "recording_id": recording_id,
                "corpus": self.name,
                "path": str(self.data / entry.performance),
                "content_hash": self.hash_file(self.data / entry.performance),
                "kind": "midi",
                "work": entry.work,
                "passage": entry.piece,
                "performer": entry.performer,
                "composer": full_name(entry.composer),
                "period": period_of(entry.composer),
                "difficulty": None,
                "deadpan": False,
                "synthetic": False,
                "licence": self.licence,
                "score_hash": self.hash_file(self.data / entry.xml_score),
            }
            for recording_id, entry in self.catalogue.items()
        ]
        return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals as the pianist played them."""
        return read_midi(self.data / self.entry(recording_id).performance)

    def score(self, recording_id: str) -> Score | None:
        """The MusicXML notation of the piece, repeats as printed (`score.unfold`)."""
        path = self.data / self.entry(recording_id).xml_score
        return _notation(path, path.stat().st_mtime_ns)

    def alignment(self, recording_id: str) -> CheckedAlignment | None:
        """The alignment that people checked; None where it is not here or holds no notes."""
        path = self._alignment_file(self.entry(recording_id))
        return read_match(path) if path else None

    def beats(self, recording_id: str) -> npt.NDArray[np.float64] | None:
        """When each annotated beat was played, in seconds, ascending; None where nobody noted them.

        Performances of a piece with equally many beats took the same repeats. Raises `CorpusError`
        for a file whose first column is no number.
        """
        entry = self.entry(recording_id)
        path = self.data / entry.annotations
        if not entry.annotations or not path.is_file():
            return None
        rows = [line.split("\t")[0] for line in path.read_text("utf-8").splitlines() if line]
        try:
            return np.array(rows, np.float64)
        except ValueError as error:
            raise CorpusError(
                f"holds a beat that is no number: {error}.",
                where=str(path),
                remedy="Fetch the corpus again.",
            ) from error

    def aligned(self) -> list[str]:
        """Recordings that have an alignment, sorted."""
        entries = self.catalogue.items()
        return [name for name, entry in entries if self._alignment_file(entry)]

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Stretches of 20-30 s of every performance asked for."""
        groups = (
            (name, Groups(entry.work, entry.piece, entry.performer, entry.piece))
            for name, entry in self.catalogue.items()
        )
        return corpus_segments(self.name, groups, self.performance, recording_ids)

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Nobody rated these: an empty frame."""
        return RawRatings.create_empty()

    def entry(self, recording_id: str) -> AsapEntry:
        """What the list says of a recording; `CorpusError` for one that is not there."""
        listing = f"the lines of {self.data / 'metadata.csv'}"
        return listed(self.catalogue, recording_id, listing)

    def _alignment_file(self, entry: AsapEntry) -> Path | None:
        path = self.data / entry.match
        return path if entry.match and path.is_file() and holds_notes(path) else None


@lru_cache(maxsize=2)
def _notation(path: Path, _written_at: int) -> Score:
    """Reading a sonata takes seconds, and its performances come one after another."""
    return read_score(path)
