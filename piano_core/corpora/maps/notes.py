"""MAPS's note lists: `OnsetTime`, `OffsetTime`, `MidiPitch` with tabs, one line a note."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import CorpusError

LISTED_NOTE_DTYPE = np.dtype([("onset_s", "f8"), ("offset_s", "f8"), ("pitch", "i2")])
"""One row a note of the list: when it begins and ends in the sound, and its MIDI pitch."""

_COLUMNS = ("OnsetTime", "OffsetTime", "MidiPitch")
_REMEDY = "Unpack the file from the MAPS archive again."
_KIND = CsvKind(CorpusError, _REMEDY, _COLUMNS, "\t")


def read_note_list(path: Path) -> npt.NDArray[np.void]:
    """`LISTED_NOTE_DTYPE`, sorted by (onset, pitch): what transcriptions are measured against.

    It says nothing of loudness; the MIDI file of the same name does. Raises `CorpusError`
    naming the line where a file is missing, damaged or no note list.
    """
    rows: list[tuple[float, float, int]] = []
    for line, cells in read_csv(path, _KIND).records():
        try:
            onset, offset = float(cells["OnsetTime"]), float(cells["OffsetTime"])
            pitch = int(cells["MidiPitch"])
        except ValueError as error:
            problem = f"holds what is no number ({error})."
            raise CorpusError(problem, where=f"{path}, line {line}", remedy=_REMEDY) from error
        if not (0.0 <= onset <= offset and math.isfinite(offset) and 0 <= pitch <= 127):
            raise CorpusError(
                f"no note lasts from {onset:g} to {offset:g} s at pitch {pitch}.",
                where=f"{path}, line {line}",
                remedy=_REMEDY,
            )
        rows.append((onset, offset, pitch))
    return np.sort(np.array(rows, LISTED_NOTE_DTYPE), order=("onset_s", "pitch"))
