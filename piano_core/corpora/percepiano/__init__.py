"""PercePiano: what its file names, answer sheets and notation say, as the project's tables."""

from piano_core.corpora.percepiano.corpus import PercePiano

__all__ = ["PercePiano"]
