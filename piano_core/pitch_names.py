"""What people call a key."""

from __future__ import annotations

from piano_core.sentences import say, template

_NAMES = (
    template("F♭{octave}"),
    template("C♭{octave}"),
    template("G♭{octave}"),
    template("D♭{octave}"),
    template("A♭{octave}"),
    template("E♭{octave}"),
    template("B♭{octave}"),
    template("F{octave}"),
    template("C{octave}"),
    template("G{octave}"),
    template("D{octave}"),
    template("A{octave}"),
    template("E{octave}"),
    template("B{octave}"),
    template("F♯{octave}"),
    template("C♯{octave}"),
    template("G♯{octave}"),
    template("D♯{octave}"),
    template("A♯{octave}"),
    template("E♯{octave}"),
    template("B♯{octave}"),
)
"""Each a fifth above the one before. Germans call a B H, and a C♯ Cis."""

_C = 8
"""Place of C among them."""

_LOWEST, _ALL_SHARPS = -3, 2
"""A key calls its notes by the twelve names from three fifths below its major tonic (of C: from
E♭) to eight above (G♯, the leading tone of its minor); two sharps would name all black keys so."""


def note_name(pitch: int, fifths: int | None = None) -> str:
    """MIDI number to name in scientific pitch notation: 60 -> C4, 61 -> C♯4 or, in A♭, D♭4.

    fifths: sharps of the key signature, flats negative; None names black keys by sharps.
    """
    lowest = _LOWEST + (_ALL_SHARPS if fifths is None else fifths)
    place = lowest + (7 * pitch - lowest) % 12
    if place < -_C:
        place += 12
    elif place >= len(_NAMES) - _C:
        place -= 12
    # C♭5 sounds where B4 does, B♯3 where C4 does: the octave is that of the letter.
    letter = pitch - (place + 1) // 7
    return say(_NAMES[place + _C], octave=letter // 12 - 1)
