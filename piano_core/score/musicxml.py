"""A score from MusicXML. partitura reads it: maintained, and made for aligning performances."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any

import numpy as np

from piano_core.errors import MissingPartError, ScoreFileError
from piano_core.score.notation_file import read_notation
from piano_core.score.score import BAR_LINE_DTYPE, SCORE_NOTE_DTYPE, Ornament, Score, Section

CUSTOMARY_QPM = 120.0
"""Assumed where the notation gives no tempo."""

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
)


def musicxml_score(path: Path) -> Score:
    """The notes as written; `ScoreFileError` for damaged or empty files."""
    data = read_notation(path)
    try:
        import partitura
    except ImportError as error:
        raise MissingPartError(
            "reading MusicXML needs partitura, which is not installed.",
            where=str(path),
            remedy="Install the extra `notation`, or export the score as MIDI.",
        ) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = partitura.load_musicxml(io.BytesIO(data))  # pyright: ignore[reportArgumentType]
            return _score(source, path)
    except _UNREADABLE as error:
        raise ScoreFileError(
            f"the notation cannot be read ({error}).",
            where=str(path),
            remedy="Export it again as MusicXML from the notation program.",
        ) from error


def _score(source: Any, path: Path) -> Score:
    written = source.note_array(include_staff=True)
    if not len(written):
        raise ValueError("it holds no notes")
    notes = np.zeros(len(written), SCORE_NOTE_DTYPE)
    first = float(written["onset_quarter"].min())
    notes["onset_beat"] = np.round(written["onset_quarter"].astype(np.float64) - first, 9)
    notes["duration_beat"] = written["duration_quarter"]
    notes["pitch"] = written["pitch"]
    notes["voice"] = written["voice"]
    notes["staff"] = np.clip(written["staff"], 0, 2)
    part = source.parts[0]
    starts, numbers = _bars(part)
    index = np.searchsorted(starts, written["onset_quarter"] + 1e-6, side="right") - 1
    notes["bar"] = numbers[np.maximum(index, 0)]
    return Score(
        notes,
        _beats_per_bar(part),
        _tempo(part),
        path.stem,
        tuple(ornament for each in source.parts for ornament in _ornaments(each, first)),
        _sections(part, first),
        _bar_lines(starts - first, numbers),
    )


def _ornaments(part: Any, first: float) -> list[Ornament]:
    """The signs on notes, with the time of the whole tied note."""
    found: list[Ornament] = []
    for note in part.notes_tied:
        start = float(part.quarter_map(note.start.t)) - first
        end = float(part.quarter_map(note.start.t + note.duration_tied)) - first
        found += [Ornament(int(note.midi_pitch), start, end, sign) for sign in note.ornaments or ()]
    return found


def _sections(part: Any, first: float) -> tuple[Section, ...]:
    """The stretches between repeat signs and voltas; none where there is one way only."""
    from partitura.score import add_segments, get_segments

    add_segments(part)
    segments = sorted(get_segments(part).items(), key=lambda item: item[1].start.t)
    number = {name: index for index, (name, _) in enumerate(segments)}
    sections = tuple(
        Section(
            float(part.quarter_map(segment.start.t)) - first,
            float(part.quarter_map(segment.end.t)) - first,
            tuple(number[name] for name in segment.to if name in number),
        )
        for _, segment in segments
    )
    one_way = all(section.following in ((), (i + 1,)) for i, section in enumerate(sections))
    return () if one_way else sections


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
    return signature.beats * 4.0 / signature.beat_type if signature else 4.0


def _tempo(part: Any) -> float:
    """The first tempo mark in quarter notes a minute."""
    from partitura.score import Tempo

    mark = next(iter(part.iter_all(Tempo)), None)
    if mark is None:
        return CUSTOMARY_QPM
    return 60.0 * 1e6 / float(mark.microseconds_per_quarter)
