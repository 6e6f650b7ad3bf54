"""MIDI files to `Performance` and back, lossless to a tick of 0.1 ms."""

from piano_core.midi.reading import parse_midi, read_midi
from piano_core.midi.writing import TICK_S, midi_bytes, write_midi

__all__ = ["TICK_S", "midi_bytes", "parse_midi", "read_midi", "write_midi"]
