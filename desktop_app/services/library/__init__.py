"""The takes of this computer's pianist: folders that are the truth, and their index in SQLite."""

from desktop_app.services.library.dismissals import DismissalFiles
from desktop_app.services.library.entries import has_entry
from desktop_app.services.library.library import Library
from desktop_app.services.library.references import ReferenceFiles

__all__ = ["DismissalFiles", "Library", "ReferenceFiles", "has_entry"]
