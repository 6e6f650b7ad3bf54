"""MAESTRO v3: its list of recitals as the project's tables, with the published split kept."""

from piano_core.corpora.maestro.corpus import Maestro

__all__ = ["Maestro"]
