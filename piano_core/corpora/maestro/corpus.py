"""The MAESTRO adapter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import dataframely as dy
import polars as pl

from piano_core.corpora.composers import period_of
from piano_core.corpora.cutting import UNKNOWN_PERFORMER, Groups, corpus_segments
from piano_core.corpora.folders import listed, require_folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.corpora.maestro.catalogue import FILE, MaestroEntry, read_catalogue
from piano_core.corpora.maestro.titles import Piece, same_music, same_work
from piano_core.corpora.sound import audio_beside
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.score import Score
from piano_core.tables import RawRatings, Recordings, Segments


@dataclass(frozen=True)
class Maestro:
    """Recitals of the International Piano-e-Competition: MIDI as played, and its sound.

    data: the unpacked archive: `maestro-v3.0.0.csv` and folders of years. The sound may be
    left out (the MIDI archive alone is 57 MB), and so may years.

    Who plays is not published, so all count as one player. Where in a work an excerpt lies
    is not known either: all recordings of a work are one passage. The published split is
    kept in `Recordings.published_split`.
    """

    data: Path
    hash_file: HashFile = file_hash

    name = "maestro"
    title = "MAESTRO v3: recitals of the Piano-e-Competition (Hawthorne et al. 2019)"
    licence = "CC BY-NC-SA 4.0"
    synthetic = False
    targets = ()
    provenance = None

    def __post_init__(self) -> None:
        require_folder(self.data, f"Pass the folder that holds {FILE}.")

    @cached_property
    def catalogue(self) -> dict[str, MaestroEntry]:
        """Every performance that is here, by recording identifier, sorted."""
        return read_catalogue(self.data)

    def recordings(self) -> dy.DataFrame[Recordings]:
        """One row a performance, sorted by identifier; its sound is named where it is here."""
        works = self._works
        rows = [
            {
                "recording_id": recording_id,
                "corpus": self.name,
                "path": str(self.data / entry.midi),
                "content_hash": self.hash_file(self.data / entry.midi),
                "kind": "midi",
                "work": works[entry.piece],
                "composer": entry.composer,
                "period": period_of(entry.composer),
                "deadpan": False,
                "synthetic": False,
                "licence": self.licence,
                "title": entry.title,
                "year": entry.year,
                "duration_s": entry.duration_s,
                "published_split": entry.split,
                **audio_beside(self.data / entry.audio, self.hash_file),
            }
            for recording_id, entry in self.catalogue.items()
        ]
        return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals as the competition's instrument recorded them."""
        return read_midi(self.data / self.entry(recording_id).midi)

    def score(self, recording_id: str) -> Score | None:
        """There is no notation: None for every recording."""
        self.entry(recording_id)
        return None

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Stretches of 20-30 s of every performance asked for."""
        works, music = self._works, same_music(self._pieces)
        pieces = ((name, entry.piece) for name, entry in self.catalogue.items())
        groups = (
            (name, Groups(works[piece], works[piece], UNKNOWN_PERFORMER, music[piece]))
            for name, piece in pieces
        )
        return corpus_segments(self.name, groups, self.performance, recording_ids)

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Nobody rated these: an empty frame."""
        return RawRatings.create_empty()

    def entry(self, recording_id: str) -> MaestroEntry:
        """What the list says of a recording; `CorpusError` for one that is not there."""
        return listed(self.catalogue, recording_id, f"the lines of {self.data / FILE}")

    @property
    def _pieces(self) -> set[Piece]:
        return {entry.piece for entry in self.catalogue.values()}

    @cached_property
    def _works(self) -> dict[Piece, str]:
        return same_work(self._pieces)
