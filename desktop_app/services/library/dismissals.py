"""Marks that were meant, as files of the library."""

from __future__ import annotations

from pathlib import Path

from desktop_app.services.library.json_folder import JsonFolder
from desktop_app.view_models.library.dismissals import Dismissal
from piano_core.sentences import template

FOLDER = "meant"
_DAMAGED = template("Delete this file; the mark is then shown again.")


class DismissalFiles:
    """The folder `meant` of a library. Raises `LibraryError` where a file cannot be used."""

    def __init__(self, library: Path) -> None:
        self._files = JsonFolder(library / FOLDER, Dismissal, _DAMAGED)

    def read(self) -> tuple[Dismissal, ...]:
        """Every dismissal, the oldest first; not one that is taken back meanwhile."""
        return tuple(sorted(self._files.read(), key=lambda one: one.dismissed_at))

    def write(self, dismissal: Dismissal) -> None:
        """Keep it, complete or not at all."""
        self._files.write(dismissal.id, dismissal)

    def remove(self, id_: str) -> None:
        """Forget it; nothing happens where it is gone already."""
        self._files.remove(id_)
