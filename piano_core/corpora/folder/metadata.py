"""`metadata.csv`: what people know about the files of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import CorpusError

COLUMNS = {
    "path": "file, relative to the folder (needed)",
    "work": "what is played; takes of one work must say the same",
    "passage": "part of the work, where files are excerpts",
    "performer": "who plays",
    "composer": "who wrote it",
    "period": "baroque, classical, romantic or modern",
    "difficulty": "beginner, intermediate, advanced or virtuoso",
    "deadpan": "yes for a render of the notation that nobody played",
    "licence": "licence of the recording",
    "score": "MusicXML or MIDI notation of what is played, relative to the folder",
}
"""Every column that the file may have."""

_CHOICES = {
    "period": ("baroque", "classical", "romantic", "modern"),
    "difficulty": ("beginner", "intermediate", "advanced", "virtuoso"),
    "deadpan": ("yes", "no", "true", "false", "1", "0"),
}
_REMEDY = f"Write a UTF-8 file with commas, a header, and any of the columns {', '.join(COLUMNS)}."
_KIND = CsvKind(CorpusError, _REMEDY, ("path",))


@dataclass(frozen=True)
class FileMetadata:
    """What one line says; None where a cell is blank or its column is not there."""

    work: str | None = None
    passage: str | None = None
    performer: str | None = None
    composer: str | None = None
    period: str | None = None
    difficulty: str | None = None
    deadpan: bool = False
    licence: str | None = None
    score: str | None = None


def read_metadata(folder: Path) -> dict[str, FileMetadata]:
    """What `metadata.csv` says by path (with `/`); empty where the folder has none.

    Raises `CorpusError` naming the line for an unknown column, a file that is not there,
    a file named twice, and a word that its column does not know.
    """
    path = folder / "metadata.csv"
    if not path.is_file():
        return {}
    result: dict[str, FileMetadata] = {}
    for line, cells in read_csv(path, _KIND).records():
        where = f"{path}, line {line}"
        unknown = [name for name in cells if name not in COLUMNS]
        if unknown:
            raise CorpusError(
                f"has unknown columns: {', '.join(unknown)}.", where=str(path), remedy=_REMEDY
            )
        known = {name: text.strip() for name, text in cells.items() if text.strip()}
        file = _file(folder, known.pop("path", ""), where)
        if file in result:
            raise CorpusError(
                f"{file} has a line already.", where=where, remedy="Remove one of the two."
            )
        result[file] = _metadata(folder, known, where)
    return result


def _file(folder: Path, text: str, where: str) -> str:
    relative = text.replace("\\", "/").removeprefix("./")
    if not relative or not (folder / relative).is_file():
        raise CorpusError(
            f"there is no file {relative or '(blank path)'}.",
            where=where,
            remedy=f"Paths count from {folder}; correct the line or remove it.",
        )
    return relative


def _metadata(folder: Path, known: dict[str, str], where: str) -> FileMetadata:
    for name, choices in _CHOICES.items():
        if name in known:
            known[name] = known[name].lower()
            if known[name] not in choices:
                raise CorpusError(
                    f"{name} is {known[name]!r}.",
                    where=where,
                    remedy=f"Use one of {', '.join(choices)}, or leave it blank.",
                )
    if "score" in known:
        known["score"] = _file(folder, known["score"], where)
    deadpan = known.pop("deadpan", "no") in ("yes", "true", "1")
    return FileMetadata(**known, deadpan=deadpan)
