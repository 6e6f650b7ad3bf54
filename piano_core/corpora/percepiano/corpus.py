"""The PercePiano adapter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl

from piano_core.corpora.folders import listed, require_folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.corpora.overlap import overlap_groups
from piano_core.corpora.percepiano.answers import read_answers
from piano_core.corpora.percepiano.names import SegmentName, parse_name
from piano_core.dimensions import DESCRIPTOR_NAMES, Provenance
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.score import Score, read_score
from piano_core.tables import RawRatings, Recordings, Segments

_LAYOUT = (
    "Point at a copy of the PercePiano repository's data that holds midi/, score_midi/ "
    "and total_2rounds.csv."
)


@dataclass(frozen=True)
class PercePiano:
    """Segments of Beethoven and Schubert, each rated by a dozen people on 19 descriptors.

    data: folder with `midi/`, `score_midi/` and `total_2rounds.csv`. Any part of the
    corpus will do: what is not there is not listed.

    A recording is one file, and its only segment is the whole of it.
    """

    data: Path
    hash_file: HashFile = file_hash

    name = "percepiano"
    title = "PercePiano: piano segments rated by listeners on 19 bipolar scales (Park et al. 2024)"
    licence = "MIT (data repository); CC BY-NC-ND 4.0 (article, Scientific Reports 14:23002)"
    synthetic = False
    targets = DESCRIPTOR_NAMES
    provenance = Provenance.EXPERT_RATINGS

    def __post_init__(self) -> None:
        require_folder(self.data, _LAYOUT)

    def recordings(self) -> dy.DataFrame[Recordings]:
        """Every file in `midi/`, sorted by identifier."""
        rows = [
            {
                "recording_id": recording_id,
                "corpus": self.name,
                "path": str(path),
                "content_hash": self.hash_file(path),
                "kind": "midi",
                "work": name.work,
                "passage": name.passage,
                "performer": _performer(name),
                "composer": name.composer,
                "period": name.period,
                "difficulty": None,
                "deadpan": name.deadpan,
                "synthetic": False,
                "licence": self.licence,
                "score_hash": self._score_hash(name),
            }
            for recording_id, (name, path) in self._files().items()
        ]
        return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals of one recording."""
        return read_midi(self._find(recording_id)[1])

    def score(self, recording_id: str) -> Score | None:
        """The notation of the passage; None where neither notation folder has it.

        Deadpan renders have the notation they were made from; pianists have `Score`. It is
        read from `score_midi/`, and from `score_xml/` only where that lacks it: MIDI has
        the tremolos written out that MusicXML has as signs. Matched notes of 56 pianists'
        recordings (every 18th): F1 .987 with the MIDI, .951 with the MusicXML.
        """
        name = self._find(recording_id)[0]
        return self._score_of(name)

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """One segment a recording, with overlap groups computed from the notation of all."""
        files = self._files()
        groups = overlap_groups(self._passage_scores(files))
        rows: list[dict[str, object]] = []
        for recording_id, (name, path) in files.items():
            if recording_ids is not None and recording_id not in recording_ids:
                continue
            played = read_midi(path)
            rows.append(
                {
                    "segment_id": f"{recording_id}#0",
                    "corpus": self.name,
                    "recording_id": recording_id,
                    "start_s": 0.0,
                    "end_s": played.duration_s,
                    "content_hash": played.content_hash,
                    "note_count": len(played),
                    "work": name.work,
                    "passage": name.passage,
                    "performer": _performer(name),
                    "overlap_group": groups[name.passage],
                    "deadpan": name.deadpan,
                }
            )
        return Segments.validate(pl.DataFrame(rows, schema=Segments.create_empty().schema))

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Every answer of both rounds, including what validation will set aside."""
        by_name = {
            name.text.casefold(): f"{recording_id}#0"
            for recording_id, (name, _) in self._files().items()
        }
        return read_answers(self.data / "total_2rounds.csv", by_name)

    def _files(self) -> dict[str, tuple[SegmentName, Path]]:
        folder = self.data / "midi"
        paths = sorted(folder.glob("*.mid")) if folder.is_dir() else []
        if not paths:
            raise CorpusError("holds no MIDI files.", where=str(folder), remedy=_LAYOUT)
        files: dict[str, tuple[SegmentName, Path]] = {}
        seen: dict[str, Path] = {}
        for path in paths:
            name = parse_name(path.stem)
            if name is None:
                raise CorpusError(
                    "the name is not <work>_<N>bars_<PERFORMER>_<SEGMENT>.mid.",
                    where=str(path),
                    remedy="Move the file out of the corpus.",
                )
            twin = seen.setdefault(name.text.casefold(), path)
            if twin is not path:
                raise CorpusError(
                    f"names the same recording as {twin.name}.",
                    where=str(path),
                    remedy="Remove one of the two.",
                )
            files[f"{self.name}/{name.text}"] = (name, path)
        return dict(sorted(files.items()))

    def _find(self, recording_id: str) -> tuple[SegmentName, Path]:
        name = parse_name(recording_id.removeprefix(f"{self.name}/"))
        if name is not None:
            direct = self.data / "midi" / f"{name.text}.mid"
            if direct.is_file():
                return name, direct
        # An odd spelling of the file, or not there.
        return listed(self._files(), recording_id, f"the files of {self.data / 'midi'}")

    def _score_of(self, name: SegmentName) -> Score | None:
        path = self._score_file(name)
        return read_score(path) if path else None

    def _score_hash(self, name: SegmentName) -> str | None:
        path = self._score_file(name)
        return self.hash_file(path) if path else None

    def _score_file(self, name: SegmentName) -> Path | None:
        notation = name if name.deadpan else name.played_by("Score")
        midi = self.data / "score_midi" / f"{notation.text}.mid"
        printed = self.data / "score_xml" / f"{notation.text}.musicxml"
        return next((file for file in (midi, printed) if file.is_file()), None)

    def _passage_scores(self, files: dict[str, tuple[SegmentName, Path]]) -> dict[str, Score]:
        passages = {name.passage: name.played_by("Score") for name, _ in files.values()}
        scores = {passage: self._score_of(name) for passage, name in passages.items()}
        missing = sorted(passage for passage, score in scores.items() if score is None)
        if missing:
            raise CorpusError(
                f"has no notation of {', '.join(missing[:3])}"
                f"{' and others' if len(missing) > 3 else ''}, so it cannot be known which "
                "passages share music.",
                where=str(self.data / "score_midi"),
                remedy="Copy score_midi/ from the PercePiano repository too.",
            )
        return {passage: score for passage, score in scores.items() if score is not None}


def _performer(name: SegmentName) -> str:
    """Both deadpan renders are one performer: nobody played either."""
    return "Score" if name.deadpan else name.performer
