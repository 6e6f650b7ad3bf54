"""Notation files to `Score`: MusicXML through partitura, MIDI through our own reader."""

from __future__ import annotations

from pathlib import Path

from piano_core.errors import ScoreFileError
from piano_core.score.musicxml import musicxml_score
from piano_core.score.score import Score
from piano_core.sentences import say

MOST_QUARTERS = 50_000
"""Length of a score from its first note; nearly seven hours at 120 a minute. What is made of
a score has a row a beat, so its size must have an end."""


def _midi_score(path: Path) -> Score:
    # The reader of MIDI takes longer to load than all other rooms of scores together.
    from piano_core.score.midi import midi_score

    return midi_score(path)


_READERS = {
    ".musicxml": musicxml_score,
    ".xml": musicxml_score,
    ".mxl": musicxml_score,
    ".mid": _midi_score,
    ".midi": _midi_score,
}


def read_score(path: Path) -> Score:
    """The notes of a score: ties joined, repeats as printed (`unfold` writes them out).

    Trills, tremolos and other signs in MusicXML stay the notes that carry them and are named
    in `Score.ornaments`; notation programs usually write them out in MIDI.

    MusicXML (.musicxml, .xml, .mxl) or MIDI (.mid, .midi). Raises `ScoreFileError` for
    other, damaged, empty or endless files and for other instruments, `MissingPartError`
    where MusicXML needs partitura.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ScoreFileError(
            say(
                "notation in {kind} files cannot be read.",
                kind=path.suffix or say("a nameless format"),
            ),
            where=str(path),
            remedy="Export it as MusicXML (.musicxml, .mxl) or MIDI (.mid).",
        )
    if not path.is_file():
        raise ScoreFileError("no such file.", where=str(path), remedy="Check the path.")
    score = reader(path)
    end = float((score.notes["onset_beat"] + score.notes["duration_beat"]).max(initial=0.0))
    if end > MOST_QUARTERS:
        raise ScoreFileError(
            say(
                "the score lasts {end:.0f} quarter notes, of which {most} can be read.",
                end=end,
                most=MOST_QUARTERS,
            ),
            where=str(path),
            remedy="Look for a note or rest of impossible length, or export each movement alone.",
        )
    return score
