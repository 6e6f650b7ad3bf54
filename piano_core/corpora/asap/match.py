"""(n)ASAP's `.match` files: which played note is which written one, as people checked it.

Peter et al., "Automatic Note-Level Score-to-Performance Alignments in the ASAP Dataset",
TISMIR 2023. The file names written notes in an unfolded score, in beats of the notated
meter. Versions 1.0.0 and 5.0 (the one before it) occur side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.errors import CorpusError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score

_WRITTEN = re.compile(
    r"snote\(([^,]+),\[([A-G]),([^\]]+)\],(-?\d+),(-?\d+):(-?\d+),([^,]*),([^,]*),"
    r"(-?[\d.]+),(-?[\d.]+),\[([^\]]*)\]\)"
)
_PLAYED = re.compile(r"note\([^,]+,(\d+),(\d+),(\d+),(\d+),\d+,\d+\)\.$")
_PLAYED_BEFORE_1_0 = re.compile(
    r"note\([^,]+,\[([A-G]),([^\]]+)\],(-?\d+),(\d+),(\d+),\d+,(\d+)\)\.$"
)
_PEDAL = re.compile(r"(sustain|soft)\((\d+),(\d+)\)")
_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_ALTERS = {"n": 0, "#": 1, "b": -1, "x": 2, "##": 2, "bb": -2}
_SIGNS = {"trill-mark", "inverted-mordent", "mordent", "turn"}
_CONTROLLERS = {"sustain": 64, "soft": 67}
_REMEDY = "Copy the file from the asap-dataset repository again."


@dataclass(frozen=True, eq=False)
class CheckedAlignment:
    """One match file.

    performance: what was played, from 0 s. score: the written notes in the order played
    (repeats written out), onsets in beats of the notated meter.
    pairs: (k, 2) index of the played note and of the written one.
    ornamented: for each written note whether it has a sign, whose further notes the file
    counts as insertions.
    """

    performance: Performance
    score: Score
    pairs: npt.NDArray[np.intp]
    ornamented: npt.NDArray[np.bool_]


@dataclass
class _Lines:
    """What the lines of one file say, in their order."""

    written: list[tuple[float, float, int, int, int, int]] = field(default_factory=list)
    signs: list[bool] = field(default_factory=list)
    played: list[tuple[float, float, int, int]] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    pedals: list[tuple[float, int, int]] = field(default_factory=list)


def holds_notes(path: Path) -> bool:
    """Whether a match file says anything of notes; one in (n)ASAP is a head alone."""
    return "note(" in _text(path)


def read_match(path: Path) -> CheckedAlignment:
    """The performance, the unfolded score and the checked pairs of one file.

    Raises `CorpusError` for a file that is missing, no match file, cut short or without notes.
    """
    text = _text(path)
    second = _ticks_a_second(text, path)
    lines = _Lines()
    for number, line in enumerate(text.splitlines(), 1):
        try:
            _take(lines, line, second)
        except (ValueError, LookupError) as error:
            raise CorpusError(
                f"is no match file: {line[:60]!r}.", where=f"{path}, line {number}", remedy=_REMEDY
            ) from error
    if not lines.played or not lines.written:
        raise CorpusError("holds no notes.", where=str(path), remedy=_REMEDY)
    return _checked(lines)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"cannot be read ({error}).", where=str(path), remedy=_REMEDY) from error


def _ticks_a_second(text: str, path: Path) -> float:
    units = re.search(r"midiClockUnits,(\d+)", text)
    rate = re.search(r"midiClockRate,(\d+)", text)
    if not units or not rate or not int(units[1]) or not int(rate[1]):
        raise CorpusError("names no clock.", where=str(path), remedy=_REMEDY)
    return int(units[1]) * 1e6 / int(rate[1])


def _take(lines: _Lines, line: str, second: float) -> None:
    """Add what one line says; `ValueError` or `LookupError` where it says nothing known."""
    if move := _PEDAL.match(line):
        lines.pedals.append((int(move[2]) / second, _CONTROLLERS[move[1]], int(move[3])))
    note, key = _WRITTEN.match(line), _played_row(line, second)
    if (line.startswith("snote(") and not note) or (re.search(r"\bnote\(", line) and not key):
        raise ValueError("a note of another form")
    if (key and max(key[2:]) > 127) or (note and not 0 <= _written_row(note)[2] <= 127):
        raise ValueError("a note beyond MIDI's range")
    if note and key:
        lines.pairs.append((len(lines.played), len(lines.written)))
    if note:
        lines.written.append(_written_row(note))
        lines.signs.append(not _SIGNS.isdisjoint(note[11].split(",")))
    if key:
        lines.played.append(key)


def _played_row(line: str, second: float) -> tuple[float, float, int, int] | None:
    if key := _PLAYED.search(line):
        pitch, on, off, velocity = (int(value) for value in key.groups())
    elif key := _PLAYED_BEFORE_1_0.search(line):
        pitch = _pitch(key[1], key[2], key[3])
        on, off, velocity = int(key[4]), int(key[5]), int(key[6])
    else:
        return None
    return on / second, max(on, off) / second, pitch, velocity


def _pitch(step: str, alter: str, octave: str) -> int:
    return 12 * (int(octave) + 1) + _STEPS[step] + _ALTERS[alter]


def _written_row(note: re.Match[str]) -> tuple[float, float, int, int, int, int]:
    pitch = _pitch(note[2], note[3], note[4])
    marks = note[11].split(",")
    voice = next((int(m[1:]) for m in marks if re.fullmatch(r"v\d+", m)), 1)
    staff = next((int(m[5:]) for m in marks if re.fullmatch(r"staff\d", m)), 0)
    onset, offset = float(note[9]), float(note[10])
    return onset, offset - onset, pitch, voice, staff, int(note[5])


def _checked(lines: _Lines) -> CheckedAlignment:
    """The lists as arrays in the order that `Performance` and `Score` have."""
    rows = np.array(lines.written, SCORE_NOTE_DTYPE)
    order = np.argsort(rows, order=("onset_beat", "pitch"), kind="stable")
    keys = note_array(lines.played)
    key_order = np.argsort(keys, order=("onset_s", "pitch"), kind="stable")
    place, key_place = np.argsort(order), np.argsort(key_order)
    pairs = np.array(lines.pairs, np.intp).reshape(-1, 2)
    pairs = np.stack([key_place[pairs[:, 0]], place[pairs[:, 1]]], axis=1)
    performance = Performance(keys[key_order], pedal_array(lines.pedals), 0.0)
    score = Score(rows[order], 4.0, 120.0)
    return CheckedAlignment(performance, score, pairs, np.array(lines.signs)[order])
