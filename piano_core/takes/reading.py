"""From files to a `Take`: the same way for the terminal, the app and the graph.

Decoders, the transcriber and the reader of MusicXML are imported when a file needs them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.errors import MidiError, MissingPartError
from piano_core.file_kinds import MIDI_SUFFIXES, SCORE_SUFFIXES
from piano_core.score import compare_with_score, read_score
from piano_core.takes.listening import listen
from piano_core.takes.take import Take

if TYPE_CHECKING:
    from piano_core.transcription import Transcriber

Progress = Callable[[float, str], None]


def unwatched(fraction: float, doing: str) -> None:
    """Progress that nobody watches."""


def read_take(
    path: Path,
    score: Path | None = None,
    transcriber: Callable[[], Transcriber] | None = None,
    progress: Progress = unwatched,
) -> Take:
    """The take in a sound or MIDI file, compared with its score where one is given.

    score: MusicXML or MIDI. It is read first, so that a bad one is refused before anybody
        waited for the sound.
    transcriber: gives what listens; called where the file is sound, and only then.
    progress: called with the fraction done and what is being done; what it raises stops the
        work (that is how it is cancelled).

    Raises `AudioError`, `MidiError` or `ScoreFileError` for a file that cannot be read, and
    `MissingPartError` for sound without a transcriber or MusicXML without partitura. Music
    other than the score's is no error: see `ScoreComparison.mismatch`.
    """
    _refuse_notation(path)
    progress(0.0, "Reading the file")
    written = None if score is None else read_score(score)
    if _is_midi(path):
        from piano_core.midi import read_midi

        take = Take(path, read_midi(path))
    else:
        take = _heard(path, transcriber, lambda done, doing: progress(0.9 * done, doing))
    if written is None:
        return take
    progress(0.9, "Comparing with the score")
    return replace(take, comparison=compare_with_score(take.performance, written))


def with_score(take: Take, score: Path, progress: Progress = unwatched) -> Take:
    """The same take compared with a score, whatever it was compared with before."""
    progress(0.0, "Reading the score")
    written = read_score(score)
    progress(0.5, "Comparing with the score")
    return replace(take, comparison=compare_with_score(take.performance, written))


def without_score(take: Take) -> Take:
    """The same take compared with nothing."""
    return replace(take, comparison=None)


def _heard(path: Path, transcriber: Callable[[], Transcriber] | None, progress: Progress) -> Take:
    from piano_core.audio import probe

    probe(path)  # what is no sound is refused before a transcriber is asked for
    if transcriber is None:
        raise MissingPartError(
            "this is sound, and nothing is here that turns sound into notes.",
            where=str(path),
            remedy="Make it with `piano transcriber export`, or open a MIDI file.",
        )
    progress(0.0, "Loading the transcriber")
    performance, listening = listen(path, transcriber(), progress)
    return Take(path, performance, listening)


def _is_midi(path: Path) -> bool:
    """By its first bytes, or by its ending: then the reader of MIDI says what it is instead."""
    try:
        with path.open("rb") as stream:
            begins = stream.read(4) == b"MThd"
    except OSError:
        begins = False  # whichever reader the ending names says why
    return begins or path.suffix.lower() in MIDI_SUFFIXES


def _refuse_notation(path: Path) -> None:
    if path.suffix.lower() in SCORE_SUFFIXES:
        raise MidiError(
            "is a score, not a performance.",
            where=str(path),
            remedy="Open the recording first, and attach the score to it.",
        )
