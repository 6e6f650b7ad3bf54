"""`maestro-v3.0.0.csv`: one line a performance."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from piano_core.corpora.maestro.titles import Piece
from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import CorpusError

FILE = "maestro-v3.0.0.csv"
SPLITS = ("train", "validation", "test")

_REMEDY = f"Unpack {FILE} from the MAESTRO archive again, unchanged."
_KIND = CsvKind(
    CorpusError,
    _REMEDY,
    (
        "canonical_composer",
        "canonical_title",
        "split",
        "year",
        "midi_filename",
        "audio_filename",
        "duration",
    ),
)


@dataclass(frozen=True)
class MaestroEntry:
    """One performance. midi, audio: paths relative to the corpus; split: as published."""

    composer: str
    title: str
    split: str
    year: int
    midi: str
    audio: str
    duration_s: float

    @property
    def recording_id(self) -> str:
        """`maestro/` and the MIDI file's path without suffix."""
        return f"maestro/{PurePosixPath(self.midi).with_suffix('')}"

    @property
    def piece(self) -> Piece:
        """Composer and title."""
        return self.composer, self.title


def read_catalogue(data: Path) -> dict[str, MaestroEntry]:
    """Every performance whose year is here, by recording identifier, sorted.

    Any years will do: those whose folder is not there are not listed. Raises `CorpusError`
    for a list that is missing or damaged, for a MIDI file missing from its year, and where
    no year is there at all.
    """
    path = data / FILE
    entries: dict[str, MaestroEntry] = {}
    for line, cells in read_csv(path, _KIND).records():
        where = f"{path}, line {line}"
        entry = _entry({name: text.strip() for name, text in cells.items()}, where)
        if not (data / entry.midi).parent.is_dir():
            continue
        if not (data / entry.midi).is_file():
            remedy = "Unpack the archive again: that year is incomplete."
            raise CorpusError(f"there is no file {entry.midi}.", where=where, remedy=remedy)
        if entry.recording_id in entries:
            raise CorpusError(f"{entry.midi} has a line already.", where=where, remedy=_REMEDY)
        entries[entry.recording_id] = entry
    if not entries:
        raise CorpusError(
            "none of the listed years is here.",
            where=str(data),
            remedy=f"Unpack the folders 2004 to 2018 beside {FILE}.",
        )
    return dict(sorted(entries.items()))


def _entry(cells: dict[str, str], where: str) -> MaestroEntry:
    for name in ("midi_filename", "audio_filename"):
        path = PurePosixPath(cells[name])
        if path.is_absolute() or ".." in path.parts or len(path.parts) < 2:
            problem = f"{name} is {cells[name] or 'blank'}, which is no path inside a year."
            raise CorpusError(problem, where=where, remedy=_REMEDY)
    if cells["split"] not in SPLITS:
        problem = f"split is {cells['split']!r}, which is none of {', '.join(SPLITS)}."
        raise CorpusError(problem, where=where, remedy=_REMEDY)
    try:
        year, duration_s = int(cells["year"]), float(cells["duration"])
    except ValueError as error:
        problem = f"year or duration is not a number ({error})."
        raise CorpusError(problem, where=where, remedy=_REMEDY) from error
    if not 0 <= duration_s < 86_400:
        problem = f"duration is {duration_s:g} s, which no recital lasts."
        raise CorpusError(problem, where=where, remedy=_REMEDY)
    return MaestroEntry(
        cells["canonical_composer"],
        cells["canonical_title"],
        cells["split"],
        year,
        cells["midi_filename"],
        cells["audio_filename"],
        duration_s,
    )
