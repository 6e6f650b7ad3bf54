"""Anybody's recordings: a directory of files, with optional metadata and ratings beside them."""

from piano_core.corpora.folder.corpus import Folder

__all__ = ["Folder"]
