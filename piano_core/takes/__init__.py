"""A pianist's file, sound or MIDI, to one `Take`: what was played, how it was heard, its score."""

from piano_core.takes.listening import listen
from piano_core.takes.reading import MIDI_SUFFIXES, SCORE_SUFFIXES, read_take, with_score
from piano_core.takes.take import Listening, Take

__all__ = [
    "MIDI_SUFFIXES",
    "SCORE_SUFFIXES",
    "Listening",
    "Take",
    "listen",
    "read_take",
    "with_score",
]
