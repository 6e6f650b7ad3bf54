"""(n)ASAP's `.match` files: which played note is which written one, as people checked it.

Peter et al., "Automatic Note-Level Score-to-Performance Alignments in the ASAP Dataset",
TISMIR 2023. The file names written notes in an unfolded score, in beats of the notated meter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

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


@dataclass(frozen=True, eq=False)
class Checked:
    """One match file. pairs: (k, 2) of played and written index; ornamented: written notes
    with a sign, whose further notes the file counts as insertions."""

    name: str
    performance: Performance
    score: Score
    pairs: npt.NDArray[np.intp]
    ornamented: npt.NDArray[np.bool_]


def match_files(root: Path) -> list[Path]:
    """All match files that hold notes, by name."""
    return [path for path in sorted(root.rglob("*.match")) if path.stat().st_size > 1000]


def read_match(path: Path, root: Path) -> Checked:
    """The performance, the unfolded score and the checked pairs of one file."""
    written: list[tuple[float, float, int, int, int, int]] = []
    signs: list[bool] = []
    played: list[tuple[float, float, int, int]] = []
    pairs: list[tuple[int, int]] = []
    pedals: list[tuple[float, int, int]] = []
    second = _ticks_a_second(path)
    for line in path.read_text().splitlines():
        if move := _PEDAL.match(line):
            pedals.append((int(move[2]) / second, _CONTROLLERS[move[1]], int(move[3])))
        note, key = _WRITTEN.match(line), _played_row(line, second)
        if note and key:
            pairs.append((len(played), len(written)))
        if note:
            written.append(_written_row(note))
            signs.append(not _SIGNS.isdisjoint(note[11].split(",")))
        if key:
            played.append(key)
    return _checked(path.relative_to(root), written, signs, played, pairs, pedals)


def _ticks_a_second(path: Path) -> float:
    head = path.read_text()[:2000]
    units = re.search(r"midiClockUnits,(\d+)", head)
    rate = re.search(r"midiClockRate,(\d+)", head)
    if not units or not rate:
        raise ValueError(f"{path} names no clock")
    return int(units[1]) * 1e6 / int(rate[1])


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


def _checked(
    name: Path,
    written: list[tuple[float, float, int, int, int, int]],
    signs: list[bool],
    played: list[tuple[float, float, int, int]],
    pairs: list[tuple[int, int]],
    pedals: list[tuple[float, int, int]],
) -> Checked:
    rows = np.array(written, SCORE_NOTE_DTYPE)
    order = np.argsort(rows, order=("onset_beat", "pitch"), kind="stable")
    keys = note_array(played)
    key_order = np.argsort(keys, order=("onset_s", "pitch"), kind="stable")
    place, key_place = np.argsort(order), np.argsort(key_order)
    both = np.array(pairs, np.intp).reshape(-1, 2)
    both = np.stack([key_place[both[:, 0]], place[both[:, 1]]], axis=1)
    performance = Performance(keys[key_order], pedal_array(pedals), 0.0)
    return Checked(
        str(name), performance, Score(rows[order], 4.0, 120.0), both, np.array(signs)[order]
    )


def f1(found: npt.NDArray[np.intp], right: npt.NDArray[np.intp]) -> float:
    """F1 of pairs (k, 2) against the right ones."""
    same = len(set(map(tuple, found.tolist())) & set(map(tuple, right.tolist())))
    return 2.0 * same / max(len(found) + len(right), 1)
