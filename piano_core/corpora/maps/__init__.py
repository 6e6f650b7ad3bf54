"""MAPS: what its file names, MIDI and note lists say, as the project's values."""

from piano_core.corpora.maps.corpus import Maps
from piano_core.corpora.maps.notes import LISTED_NOTE_DTYPE, read_note_list

__all__ = ["LISTED_NOTE_DTYPE", "Maps", "read_note_list"]
