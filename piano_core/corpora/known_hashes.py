"""Content hashes that are remembered: a file of the same name, size and time is not read again.

MAESTRO with its sound is 101 GB, and a run asks for the hash of every file of a corpus.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from piano_core.files import file_hash

HashFile = Callable[[Path], str]
"""SHA-256 of a file's bytes, in hexadecimal."""

_SETTLED_S = 2.0
"""A file changed more recently may change again within its clock's resolution (git's rule)."""


@dataclass
class KnownHashes:
    """`file_hash`, remembered in the file `path`: one JSON array a line, appended, newest last.

    Lines that a crash cut short are passed over; their files are hashed again.
    """

    path: Path
    _known: dict[str, list[object]] | None = field(default=None, repr=False)

    def __call__(self, file: Path) -> str:
        """SHA-256 of the file; raises `OSError` where it cannot be read."""
        known = self._known = self._read() if self._known is None else self._known
        stat = file.stat()
        name, state = str(file.absolute()), [stat.st_size, stat.st_mtime_ns]
        if (kept := known.get(name)) is not None and kept[:2] == state:
            return str(kept[2])
        content = file_hash(file)
        if time.time() - stat.st_mtime > _SETTLED_S:
            known[name] = [*state, content]
            self._append([name, *state, content])
        return content

    def _append(self, line: list[object]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")

    def _read(self) -> dict[str, list[object]]:
        if not self.path.is_file():
            return {}
        found: dict[str, list[object]] = {}
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                name, *rest = json.loads(line)
            except (ValueError, TypeError):
                continue
            if isinstance(name, str) and len(rest) == 3:
                found[name] = rest
        return found
