"""MIDI files to `Performance` and back, lossless to a tick of 0.1 ms."""

from piano_core.midi.events import MidiEvents, read_events
from piano_core.midi.reading import parse_midi, piano_notes, read_bytes, read_midi
from piano_core.midi.writing import TICK_S, midi_bytes, write_midi

__all__ = [
    "TICK_S",
    "MidiEvents",
    "midi_bytes",
    "parse_midi",
    "piano_notes",
    "read_bytes",
    "read_events",
    "read_midi",
    "write_midi",
]
