"""Taking an archive into a library: each take once, all of them or none."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.services.library.archive import unpack_archive, with_own_media
from desktop_app.services.library.beside_takes import arriving
from desktop_app.services.library.entries import ENTRY, read_entry, write_entry
from desktop_app.services.library.rows import put
from desktop_app.services.library.schema import index_of, transaction
from desktop_app.view_models.library.archiving import Merged
from desktop_app.view_models.library.kept_takes import KeptTake, Scoring
from piano_core.errors import LibraryError
from piano_core.progress import Progress
from piano_core.sentences import say


@dataclass(frozen=True)
class _Arrived:
    """A take's folder as it was unpacked. kept: None for one without a readable entry."""

    folder: Path
    kept: KeptTake | None


def merge_archive(library: Path, source: Path, progress: Progress) -> Merged:
    """Take in what the archive at `source` holds and this library does not.

    A take that is here already, by its name or by the content of its file, stays as it is and
    gains what was said of it elsewhere. On any error the library is as it was. Raises
    `LibraryError` for a bad archive or library.
    """
    library.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=library, prefix=".import-") as staging:
        arrived = [
            _Arrived(folder, _entry(folder))
            for folder in unpack_archive(source, Path(staging), progress)
        ]
        progress(1.0, say("Taking the takes in"))
        return _take_in(arrived, list(arriving(Path(staging), library)), library)


def _entry(folder: Path) -> KeptTake | None:
    """None also for a damaged one: it comes in as it is, and the list says what is wrong."""
    try:
        return read_entry(folder)
    except LibraryError:
        return None


def _take_in(arrived: list[_Arrived], beside: list[tuple[Path, Path]], library: Path) -> Merged:
    takes = library / "takes"
    moved: list[Path] = []
    brought: list[Path] = []
    before: dict[Path, KeptTake] = {}
    try:
        with index_of(library) as index, transaction(index):
            for one in arrived:
                here = _here(index, takes, one)
                if here is None:
                    moved.append(takes / one.folder.name)
                    _move(index, one, moved[-1])
                elif one.kept is not None and (here / ENTRY).exists():
                    before[here] = read_entry(here)
                    both = _merged(before[here], one.kept)
                    put(index, both)
                    write_entry(here, both)
            for path, target in beside:
                target.parent.mkdir(parents=True, exist_ok=True)
                brought.append(path.rename(target))
    except BaseException:
        for path in brought:
            path.unlink(missing_ok=True)
            with suppress(OSError):  # where nothing else lies there
                path.parent.rmdir()
        for folder in moved:
            shutil.rmtree(folder, ignore_errors=True)
        for folder, kept in before.items():
            if folder not in moved:
                write_entry(folder, kept)
        raise
    return Merged(len(moved), len(arrived) - len(moved))


def _here(index: sqlite3.Connection, takes: Path, one: _Arrived) -> Path | None:
    """The folder of the same take in this library."""
    if (takes / one.folder.name).exists():
        return takes / one.folder.name
    if one.kept is None:
        return None
    found = index.execute(
        "SELECT id FROM takes WHERE content_hash = ?", (one.kept.content_hash,)
    ).fetchone()
    here = None if found is None else takes / str(found[0])
    return here if here is not None and here.exists() else None


def _move(index: sqlite3.Connection, one: _Arrived, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if one.kept is not None:
        media = one.folder / Path(one.kept.media).name
        kept = with_own_media(one.kept, target, media)
        write_entry(one.folder, kept)
        put(index, kept)
    one.folder.rename(target)


def _merged(here: KeptTake, there: KeptTake) -> KeptTake:
    """What is written here stands; what is only written there is added."""

    def basis(said: Scoring) -> tuple[str, bool]:
        return said.bundle_hash, said.with_score

    known = {basis(said) for said in here.scorings}
    return replace(
        here,
        piece=here.piece or there.piece,
        comment=here.comment or there.comment,
        tags=tuple(dict.fromkeys((*here.tags, *there.tags))),
        scorings=(*(s for s in there.scorings if basis(s) not in known), *here.scorings),
    )
