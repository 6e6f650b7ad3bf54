"""The MAPS adapter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.corpora.composers import full_name, period_of
from piano_core.corpora.cutting import Groups, corpus_segments
from piano_core.corpora.folders import listed, require_folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.corpora.maps.names import MapsName, parse_name
from piano_core.corpora.maps.notes import read_note_list
from piano_core.corpora.sound import audio_beside
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.score import Score
from piano_core.tables import RawRatings, Recordings, Segments

_NOBODY = "Score"
"""Performer of what nobody played, as in PercePiano's deadpan renders."""

_LAYOUT = (
    "Unpack MAPS's archives into one folder, so that it holds AkPnBcht, ENSTDkCl and their "
    "like, each with ISOL, RAND, UCHO or MUS inside."
)


@dataclass(frozen=True)
class Maps:
    """Notes, chords and pieces sounded by nine pianos: `.mid`, `.wav` and `.txt` of each.

    data: folder with the instruments' folders, or with some of them; archives may also
    lie in folders of their own (`MAPS_AkPnBcht_1/AkPnBcht/...`).

    Nobody played these: pieces are edited MIDI (piano-midi.de), the rest is generated. So
    all are deadpan and synthetic, made for measuring transcription. Only pieces are cut
    into segments. A piece is one passage and one overlap group on whatever instrument.
    """

    data: Path
    hash_file: HashFile = file_hash

    name = "maps"
    title = "MAPS: MIDI-aligned sounds of nine pianos, programmed (Emiya et al. 2010)"
    licence = "CC BY-NC-SA 2.0 FR"
    synthetic = True
    targets = ()
    provenance = None

    def __post_init__(self) -> None:
        require_folder(self.data, _LAYOUT)

    @cached_property
    def files(self) -> dict[str, tuple[MapsName, Path]]:
        """Name and MIDI file by recording identifier, sorted."""
        found: dict[str, tuple[MapsName, Path]] = {}
        for path in sorted(self.data.rglob("MAPS_*.mid")):
            name = parse_name(path.stem)
            if name is None:
                raise CorpusError(
                    "the name is not MAPS_<KIND>_<what>_<instrument>.mid.",
                    where=str(path),
                    remedy="Move the file out of the corpus.",
                )
            twin = found.setdefault(f"{self.name}/{path.stem}", (name, path))[1]
            if twin != path:
                problem = f"is there twice, also as {twin.relative_to(self.data)}."
                raise CorpusError(problem, where=str(path), remedy="Remove one of the two.")
        if not found:
            raise CorpusError("holds no MIDI files.", where=str(self.data), remedy=_LAYOUT)
        return dict(sorted(found.items()))

    def recordings(self) -> dy.DataFrame[Recordings]:
        """One row a MIDI file, with its sound where that is here, sorted by identifier."""
        rows = [
            {
                "recording_id": recording_id,
                "corpus": self.name,
                "path": str(path),
                "content_hash": self.hash_file(path),
                "kind": "midi",
                "work": name.work,
                "passage": name.piece,
                "composer": full_name(name.composer) if name.composer else None,
                "period": period_of(name.composer) if name.composer else None,
                "deadpan": True,
                "synthetic": True,
                "licence": self.licence,
                "title": name.what,
                **audio_beside(path.with_suffix(".wav"), self.hash_file),
            }
            for recording_id, (name, path) in self.files.items()
        ]
        return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals that the instrument was made to play."""
        return read_midi(self._find(recording_id)[1])

    def notes(self, recording_id: str) -> npt.NDArray[np.void]:
        """The published list of sounding notes (`.txt`), see `read_note_list`."""
        return read_note_list(self._find(recording_id)[1].with_suffix(".txt"))

    def score(self, recording_id: str) -> Score | None:
        """There is no notation: None for every recording."""
        self._find(recording_id)
        return None

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Stretches of 20-30 s of the pieces asked for; notes and chords have none."""
        groups = (
            (recording_id, Groups(name.work, name.piece, _NOBODY, name.piece, deadpan=True))
            for recording_id, (name, _) in self.files.items()
            if name.is_music
        )
        return corpus_segments(self.name, groups, self.performance, recording_ids)

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Nobody rated these: an empty frame."""
        return RawRatings.create_empty()

    def _find(self, recording_id: str) -> tuple[MapsName, Path]:
        return listed(self.files, recording_id, f"the MIDI files in {self.data}")
