"""Where performances and ratings come from: one adapter a corpus, one registry line."""

from piano_core.corpora.corpus import Corpus
from piano_core.corpora.registry import CORPORA, CorpusEntry, folder_under, open_corpus

__all__ = ["CORPORA", "Corpus", "CorpusEntry", "folder_under", "open_corpus"]
