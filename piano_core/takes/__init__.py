"""A pianist's file, sound or MIDI, to one `Take`: what was played, how it was heard, its score."""

from piano_core.takes.listening import listen, listen_as_it_comes
from piano_core.takes.reading import (
    read_take,
    with_references,
    with_score,
    without_score,
)
from piano_core.takes.references import held_against
from piano_core.takes.take import Listening, Reference, Take

__all__ = [
    "Listening",
    "Reference",
    "Take",
    "held_against",
    "listen",
    "listen_as_it_comes",
    "read_take",
    "with_references",
    "with_score",
    "without_score",
]
