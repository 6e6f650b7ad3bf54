"""(n)ASAP's `metadata.csv`: one line a performance, with the files that belong to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from piano_core.corpora.asap.names import performer_of, piece_of, work_of
from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import CorpusError

_NEEDED = ("composer", "folder", "xml_score", "midi_score", "midi_performance")
_REMEDY = "Copy metadata.csv from the asap-dataset repository again, unchanged."
_KIND = CsvKind(CorpusError, _REMEDY, _NEEDED)


@dataclass(frozen=True)
class AsapEntry:
    """One performance and its files, which are paths relative to the corpus with `/`.

    composer: surname. performance, xml_score, midi_score: always there.
    annotations: beats of the performance, blank where the list has none.
    match: note alignment, blank where the list has none ((n)ASAP only).
    robust: whether (n)ASAP vouches for that alignment.
    """

    composer: str
    folder: str
    performance: str
    xml_score: str
    midi_score: str
    annotations: str
    match: str
    robust: bool

    @property
    def recording_id(self) -> str:
        """`asap/` and the performance's path without suffix."""
        return f"asap/{PurePosixPath(self.performance).with_suffix('')}"

    @property
    def piece(self) -> str:
        """See `names.piece_of`."""
        return piece_of(self.folder)

    @property
    def work(self) -> str:
        """See `names.work_of`."""
        return work_of(self.folder)

    @property
    def performer(self) -> str:
        """See `names.performer_of`."""
        return performer_of(PurePosixPath(self.performance).stem)


def read_catalogue(data: Path) -> dict[str, AsapEntry]:
    """Every performance that the list names and whose piece is here, by recording identifier.

    Any part of the corpus will do: a piece whose folder is not there is not listed. Raises
    `CorpusError` for a list that is missing or has other columns, for paths that lead out
    of the corpus, a performance named twice, a file missing from a folder, and no piece at all.
    """
    path = data / "metadata.csv"
    entries: dict[str, AsapEntry] = {}
    for line, cells in read_csv(path, _KIND).records():
        where = f"{path}, line {line}"
        entry = _entry({name: text.strip() for name, text in cells.items()}, where)
        if not (data / entry.folder).is_dir():
            continue
        for file in (entry.performance, entry.xml_score, entry.midi_score):
            if not (data / file).is_file():
                raise CorpusError(
                    f"there is no file {file}.",
                    where=where,
                    remedy=f"Copy the folder {entry.folder} from the repository again.",
                )
        if entry.recording_id in entries:
            raise CorpusError(
                f"{entry.performance} has a line already.", where=where, remedy=_REMEDY
            )
        entries[entry.recording_id] = entry
    if not entries:
        raise CorpusError(
            "none of the listed pieces is here.",
            where=str(data),
            remedy="Copy the composers' folders beside metadata.csv.",
        )
    return dict(sorted(entries.items()))


def _entry(cells: Mapping[str, str], where: str) -> AsapEntry:
    known = {"match_file", "performance_annotations", *_NEEDED[1:]}
    paths = {name: cells.get(name, "") for name in known}
    for name, text in paths.items():
        path = PurePosixPath(text)
        if path.is_absolute() or ".." in path.parts or (name in _NEEDED and not text):
            raise CorpusError(
                f"{name} is {text or 'blank'}, which is no path inside the corpus.",
                where=where,
                remedy=_REMEDY,
            )
    return AsapEntry(
        cells["composer"],
        paths["folder"],
        paths["midi_performance"],
        paths["xml_score"],
        paths["midi_score"],
        paths["performance_annotations"],
        paths["match_file"],
        cells.get("robust_note_alignment", "") in ("1", "1.0"),
    )
