"""What people call a key."""

from __future__ import annotations

_NAMES = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")


def note_name(pitch: int) -> str:
    """MIDI number to name in scientific pitch notation: 60 -> C4, 61 -> C♯4."""
    return f"{_NAMES[pitch % 12]}{pitch // 12 - 1}"
