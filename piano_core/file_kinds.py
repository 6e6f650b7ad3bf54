"""Endings of the files that people bring: which is a score, which a performance."""

from __future__ import annotations

from pathlib import Path

SCORE_SUFFIXES = (".musicxml", ".xml", ".mxl")
"""Can only be a score; MIDI may be either."""

MIDI_SUFFIXES = (".mid", ".midi", ".smf")
"""Hold a performance, or a score, as MIDI."""

SOUND_SUFFIXES = (
    ".wav", ".m4a", ".mp3", ".flac", ".ogg", ".opus", ".aif", ".aiff", ".aac", ".mp4", ".caf",
    ".3gp", ".w64", ".au",
)  # fmt: skip
"""Usual endings of sound files, for choosing one; what a file is, its first bytes say."""


def is_midi(path: Path) -> bool:
    """By its first bytes, or by its ending: then the reader of MIDI says what it is instead."""
    try:
        with path.open("rb") as stream:
            begins = stream.read(4) == b"MThd"
    except OSError:
        begins = False  # whichever reader the ending names says why
    return begins or path.suffix.lower() in MIDI_SUFFIXES
