"""A score from MusicXML. partitura reads it: maintained, and made for aligning performances."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from piano_core.errors import MissingPartError, ScoreFileError, told
from piano_core.score.bar_positions import within_bars
from piano_core.score.meter import CUSTOMARY_QPM, PLAUSIBLE_QPM, bar_length
from piano_core.score.navigation import Signs, Span, stretches
from piano_core.score.notation_file import read_notation
from piano_core.score.score import (
    BAR_LINE_DTYPE,
    SCORE_NOTE_DTYPE,
    Key,
    Ornament,
    Score,
    ScoreNoteArray,
    Section,
)
from piano_core.sentences import say

MOST_SIGNS = 7
"""Sharps or flats of a key signature."""

# What partitura and lxml raise on files that are not what they seem.
_UNREADABLE = (
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RuntimeError,
    StopIteration,
)


def musicxml_score(path: Path) -> Score:
    """The notes as written; `ScoreFileError` for damaged or empty files."""
    data = read_notation(path)
    try:
        import partitura
        from partitura.score import InvalidTimePointException
    except ImportError as error:
        raise MissingPartError(
            "reading MusicXML needs partitura, which is not installed.",
            where=str(path),
            remedy="Install the extra `notation`, or export the score as MIDI.",
        ) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = partitura.load_musicxml(io.BytesIO(within_bars(data)))  # pyright: ignore[reportArgumentType]
            return _score(source, path)
    except (*_UNREADABLE, InvalidTimePointException) as error:
        raise ScoreFileError(
            say("the notation cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Export it again as MusicXML from the notation program.",
        ) from error


def _score(source: Any, path: Path) -> Score:
    notes = np.sort(np.concatenate([_notes(part) for part in source.parts]), order="onset_beat")
    if not len(notes):
        raise ValueError("it holds no notes")
    first = float(notes["onset_beat"][0])
    part = source.parts[0]
    starts, numbers = _bars(part)
    index = np.searchsorted(starts, notes["onset_beat"] + 1e-6, side="right") - 1
    notes["bar"] = numbers[np.maximum(index, 0)]
    notes["onset_beat"] = np.round(notes["onset_beat"] - first, 9)
    return Score(
        notes,
        _beats_per_bar(part),
        _tempo(part),
        path.stem,
        tuple(ornament for each in source.parts for ornament in _ornaments(each, first)),
        _sections(part, first),
        _bar_lines(starts - first, numbers),
        tuple(sorted({beat for each in source.parts for beat in _fermatas(each, first)})),
        _keys(part, first),
    )


def _notes(part: Any) -> ScoreNoteArray:
    """The notes of a part with ties joined, onsets in quarter notes of the part; no bars yet."""
    written = part.notes_tied
    notes = np.zeros(len(written), SCORE_NOTE_DTYPE)
    if not len(written):
        return notes
    start = np.array([note.start.t for note in written])
    length = np.array([note.duration_tied for note in written])
    notes["onset_beat"] = part.quarter_map(start)
    notes["duration_beat"] = np.round(part.quarter_map(start + length) - notes["onset_beat"], 9)
    pitch = np.array([note.midi_pitch for note in written])
    notes["voice"] = [note.voice or 0 for note in written]
    notes["staff"] = np.clip([note.staff or 0 for note in written], 0, 2)
    if not np.isfinite(notes["onset_beat"]).all() or not (notes["duration_beat"] >= 0).all():
        raise ValueError("a note ends before it begins, or never")
    if pitch.min() < 0 or pitch.max() > 127:
        raise ValueError("a note is higher or lower than any key")
    notes["pitch"] = pitch
    return notes


def _ornaments(part: Any, first: float) -> list[Ornament]:
    """The signs on notes, with the time of the whole tied note."""
    found: list[Ornament] = []
    for note in part.notes_tied:
        start = float(part.quarter_map(note.start.t)) - first
        end = float(part.quarter_map(note.start.t + note.duration_tied)) - first
        found += [Ornament(int(note.midi_pitch), start, end, sign) for sign in note.ornaments or ()]
    return found


def _fermatas(part: Any, first: float) -> list[float]:
    """Where notes and rests with a fermata begin, and bar lines with one stand."""
    from partitura.score import Fermata

    return [round(float(part.quarter_map(s.start.t)) - first, 9) for s in part.iter_all(Fermata)]


def _keys(part: Any, first: float) -> tuple[Key, ...]:
    """The key signatures of a part, those of no more than seven sharps or flats."""
    from partitura.score import KeySignature

    signs = [sign for sign in part.iter_all(KeySignature) if sign.fifths is not None]
    return tuple(
        Key(round(float(part.quarter_map(sign.start.t)) - first, 9), int(sign.fifths))
        for sign in signs
        if abs(sign.fifths) <= MOST_SIGNS
    )


def _sections(part: Any, first: float) -> tuple[Section, ...]:
    """The stretches between repeat signs and voltas; none where there is one way only."""
    found = stretches(_signs(part))
    if all(following in ((), (i + 1,)) for i, (_, _, following) in enumerate(found)):
        return ()
    return tuple(
        Section(float(part.quarter_map(start)) - first, float(part.quarter_map(end)) - first, to)
        for start, end, to in found
    )


def _signs(part: Any) -> Signs:
    from partitura import score

    def spans(kind: type) -> tuple[Span, ...]:
        signs = part.iter_all(kind)
        return tuple((s.start.t, s.end.t) for s in signs if s.start and s.end)

    def places(kind: type) -> tuple[float, ...]:
        return tuple(sign.start.t for sign in part.iter_all(kind))

    return Signs(
        part.first_point.t,
        part.last_point.t,
        spans(score.Repeat),
        spans(score.Ending),
        places(score.DaCapo),
        places(score.DalSegno),
        places(score.ToCoda),
        places(score.Segno),
        places(score.Coda),
        places(score.Fine),
    )


def _bars(part: Any) -> tuple[np.ndarray, np.ndarray]:
    """Where bars begin (quarter notes) and their printed numbers, where those are numbers."""
    measures = list(part.measures)
    if not measures:
        return np.array([-np.inf]), np.array([1])
    starts = np.array([float(part.quarter_map(measure.start.t)) for measure in measures])
    printed = [str(measure.name or "").strip() for measure in measures]
    numbers = [
        int(name) if name.isdigit() else int(measure.number or 0)
        for name, measure in zip(printed, measures, strict=True)
    ]
    return starts, np.array(numbers)


def _bar_lines(starts: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Bars in order; none where the file has no measures."""
    lines = np.zeros(len(starts), BAR_LINE_DTYPE)
    lines["beat"], lines["bar"] = np.round(starts, 9), numbers
    return lines[np.isfinite(starts)]


def _beats_per_bar(part: Any) -> float:
    signature = next(iter(part.time_sigs), None)
    return bar_length(signature.beats, signature.beat_type) if signature else 4.0


def _tempo(part: Any) -> float:
    """The first tempo mark that can be meant, in quarter notes a minute."""
    from partitura.score import Tempo

    marks = (6e7 / max(mark.microseconds_per_quarter, 1e-3) for mark in part.iter_all(Tempo))
    return next(
        (qpm for qpm in marks if PLAUSIBLE_QPM[0] <= qpm <= PLAUSIBLE_QPM[1]), CUSTOMARY_QPM
    )
