"""Files by the names that a table gives them: with or without folder, ending, or capitals."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath

from piano_core.errors import RatingsError

_SHOWN = 5


def find_files(
    names: Sequence[str], folder: Path, suffixes: Collection[str]
) -> Mapping[str, Path | None]:
    """The file in `folder`, or below it, of each name; None where there is none.

    A name is a path below `folder`, or else a file name alone, each with or without its ending,
    or with another one where no file has that; capitals do not matter. suffixes: endings that
    count, in lower case, with their dot.

    Raises `RatingsError` for a folder without such files, and for a name that fits several.
    """
    files = sorted(path for path in _below(folder) if path.suffix.lower() in suffixes)
    if not files:
        raise RatingsError(
            f"holds no file that ends in {' or '.join(sorted(suffixes))}.",
            where=str(folder),
            remedy="Name the folder with the recordings (or notation) that the table is about.",
        )
    exact: dict[str, list[Path]] = {}
    loose: defaultdict[str, list[Path]] = defaultdict(list)
    for path in files:
        relative = path.relative_to(folder)
        exact[_folded(relative.as_posix())] = [path]
        for name in {relative.with_suffix("").as_posix(), path.name, path.stem}:
            loose[_folded(name)].append(path)
    return {name: _one(name, loose | exact, folder, suffixes) for name in names}


def missing(found: Mapping[str, Path | None]) -> str:
    """The names without a file, as a sentence shows them; blank where there are none."""
    names = [name for name, path in found.items() if path is None]
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _below(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise RatingsError(
            "no such folder.", where=str(folder), remedy="Name a folder that is there."
        )
    return [path for path in folder.rglob("*") if path.is_file()]


def _one(
    name: str, fitting: Mapping[str, list[Path]], folder: Path, suffixes: Collection[str]
) -> Path | None:
    # A table from another system may hold backslashes and a leading "./".
    asked = PurePosixPath(name.strip().replace("\\", "/")).as_posix()
    paths = fitting.get(_folded(asked)) or fitting.get(_folded(_other_ending(asked, suffixes)), [])
    if len(paths) > 1:
        both = " and ".join(str(path.relative_to(folder)) for path in paths[:2])
        raise RatingsError(
            f"{name} fits {both}.",
            where=str(folder),
            remedy="Write the path below this folder, with its ending, in the table.",
        )
    return paths[0] if paths else None


def _other_ending(name: str, suffixes: Collection[str]) -> str:
    """The name without an ending that counts: a table of sound files serves for their MIDI."""
    path = PurePosixPath(name)
    return path.with_suffix("").as_posix() if path.suffix.lower() in suffixes else name


def _folded(name: str) -> str:
    """Capitals and ways to compose an accent are no difference: file systems change both."""
    return unicodedata.normalize("NFC", name).casefold()
