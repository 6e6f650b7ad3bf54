"""What people call a key."""

from __future__ import annotations

from piano_core.sentences import say, template

_NAMES = (
    template("C{octave}"),
    template("C♯{octave}"),
    template("D{octave}"),
    template("D♯{octave}"),
    template("E{octave}"),
    template("F{octave}"),
    template("F♯{octave}"),
    template("G{octave}"),
    template("G♯{octave}"),
    template("A{octave}"),
    template("A♯{octave}"),
    template("B{octave}"),
)
"""Germans call a B H, and a C♯ Cis."""


def note_name(pitch: int) -> str:
    """MIDI number to name in scientific pitch notation: 60 -> C4, 61 -> C♯4."""
    return say(_NAMES[pitch % 12], octave=pitch // 12 - 1)
