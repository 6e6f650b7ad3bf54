"""From files to a `Take`: the same way for the terminal, the app and the graph.

Decoders, the transcriber and the reader of MusicXML are imported when a file needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.errors import MidiError, MissingPartError
from piano_core.file_kinds import SCORE_SUFFIXES, is_midi
from piano_core.progress import Progress, part, share
from piano_core.score import Score, read_score
from piano_core.sentences import say
from piano_core.takes.listening import listen
from piano_core.takes.references import held_against, refuse_itself
from piano_core.takes.take import Reference, Take

if TYPE_CHECKING:
    from piano_core.transcription import Transcriber


def unwatched(fraction: float, doing: str) -> None:
    """Progress that nobody watches."""


def read_take(
    path: Path,
    score: Path | Score | None = None,
    transcriber: Callable[[], Transcriber] | None = None,
    progress: Progress = unwatched,
    references: Sequence[Path] = (),
) -> Take:
    """The take in a sound or MIDI file, held against its score and references where given.

    score: MusicXML or MIDI, or a score that was read already. A file is read first, so that a
        bad one is refused before anybody waited for the sound.
    transcriber: gives what listens; called where a file is sound, and only then.
    progress: called with the fraction done and what is being done; what it raises stops the
        work (that is how it is cancelled).
    references: sound or MIDI of other performances of the same music (`held_against`).

    Raises `AudioError`, `MidiError` or `ScoreFileError` for a file that cannot be read, and
    `MissingPartError` for sound without a transcriber or MusicXML without partitura. Music
    other than the score's is no error: see `ScoreComparison.mismatch`.
    """
    _refuse_notation(path)
    refuse_itself(path, references)
    progress(0.0, say("Reading the file"))
    written = None if score is None else _written(score)
    files, listener = 1 + len(references), _once(transcriber)
    take = _take(path, listener, _part(progress, 0, files))
    others = _read(references, listener, lambda done, of: _part(progress, done + 1, files))
    if written is None and not others:
        return take
    progress(
        0.9, say("Comparing with the score") if written else say("Comparing with the references")
    )
    return held_against(take, written, others)


def with_score(take: Take, score: Path | Score, progress: Progress = unwatched) -> Take:
    """The same take compared with a score, whatever it was compared with before. One that was
    read already is taken as it is."""
    progress(0.0, say("Reading the score"))
    written = _written(score)
    progress(0.5, say("Comparing with the score"))
    return held_against(take, written, take.references)


def without_score(take: Take) -> Take:
    """The same take compared with no score."""
    return held_against(take, None, take.references)


def with_references(
    take: Take,
    references: Sequence[Path | Reference],
    transcriber: Callable[[], Transcriber] | None = None,
    progress: Progress = unwatched,
) -> Take:
    """The same take beside these other performances, whatever it was beside before; its score
    stays. One that was read already is taken as it is. Raises what `read_take` raises for a
    file."""
    refuse_itself(take.path, [o.path if isinstance(o, Reference) else o for o in references])
    others = _read(references, _once(transcriber), lambda done, of: _part(progress, done, of))
    progress(0.9, say("Comparing with the references"))
    written = None if take.comparison is None else take.comparison.score
    return held_against(take, written, others)


def _written(score: Path | Score) -> Score:
    return read_score(score) if isinstance(score, Path) else score


def _read(
    paths: Sequence[Path | Reference],
    transcriber: Callable[[], Transcriber] | None,
    told: Callable[[int, int], Progress],
) -> tuple[Reference, ...]:
    found: list[Reference] = []
    for number, path in enumerate(paths):
        if isinstance(path, Reference):
            found.append(path)
            continue
        _refuse_notation(path)
        take = _take(path, transcriber, told(number, len(paths)))
        found.append(Reference(path, take.performance, take.listening))
    return tuple(found)


def _once(transcriber: Callable[[], Transcriber] | None) -> Callable[[], Transcriber] | None:
    """Gives one and the same for all files, and loads it only if there is sound."""
    return None if transcriber is None else cache(transcriber)


def _part(progress: Progress, number: int, of: int) -> Progress:
    """Progress of one file of so many: reading them all is nine tenths of the work."""
    return part(share(progress, 0.0, 0.9), number, of)


def _take(path: Path, transcriber: Callable[[], Transcriber] | None, progress: Progress) -> Take:
    """What was played in a file, compared with nothing."""
    if is_midi(path):
        from piano_core.midi import read_midi

        return Take(path, read_midi(path))
    return _heard(path, transcriber, progress)


def _heard(path: Path, transcriber: Callable[[], Transcriber] | None, progress: Progress) -> Take:
    from piano_core.audio import probe

    probe(path)  # what is no sound is refused before a transcriber is asked for
    if transcriber is None:
        raise MissingPartError(
            "this is sound, and nothing is here that turns sound into notes.",
            where=str(path),
            remedy="Make it with `piano transcriber export`, or open a MIDI file.",
        )
    progress(0.0, say("Loading the transcriber"))
    performance, listening = listen(path, transcriber(), progress)
    return Take(path, performance, listening)


def _refuse_notation(path: Path) -> None:
    if path.suffix.lower() in SCORE_SUFFIXES:
        raise MidiError(
            "is a score, not a performance.",
            where=str(path),
            remedy="Open the recording first, and attach the score to it.",
        )
