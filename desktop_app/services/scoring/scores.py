"""`Scores`: what is written in a score, read once and kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.processes import Worker
from piano_core.file_kinds import SCORE_SUFFIXES
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.score import Score


_MOST_KEPT = 32


@dataclass(frozen=True)
class _Version:
    """A file as it is now: another size or time is another version."""

    path: Path
    size: int
    changed_ns: int

    @classmethod
    def of(cls, path: Path) -> _Version:
        found = path.stat()
        return cls(path, found.st_size, found.st_mtime_ns)


def apart() -> AbstractContextManager[Worker]:
    """A process that ends with the reading."""
    return closing(Worker())


class Scores:
    """MusicXML is read in a process that ends with the reading: what reads it takes 180 MB.

    Any thread may ask. A file that was read and has not changed since is not read again.
    reader: gives the process for one reading, as a context.
    """

    def __init__(self, reader: Callable[[], AbstractContextManager[Worker]] = apart) -> None:
        self._reader = reader
        self._lock = threading.Lock()
        self._kept: dict[_Version, Score] = {}

    def read(self, path: Path, progress: Progress) -> Score | Path:
        """The notes of MusicXML; MIDI, and what is no file, as it is named: that is read or
        refused where takes are. Raises what `read_score` raises for a file."""
        if path.suffix.lower() not in SCORE_SUFFIXES or not path.is_file():
            return path
        version = _Version.of(path)
        with self._lock:
            known = self._kept.get(version)
        if known is not None:
            return known
        with self._reader() as worker:
            score = worker.run(
                _read, path, progress=lambda done, _: progress(done, say("Reading the score"))
            )
        with self._lock:
            self._kept[version] = score
            while len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]  # the one that was read first
        return score


def _read(path: Path, _progress: Progress) -> Score:
    """Runs in the other process."""
    from piano_core.score import read_score

    return read_score(path)
