"""`ReferenceBands` as one small file: plain arrays and a line of JSON, never pickle."""

from __future__ import annotations

import json
import zipfile
import zlib
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError, told
from piano_core.files import write_bytes
from piano_core.reference.bands import Band, ReferenceBands
from piano_core.reference.quantity import QUANTITIES
from piano_core.score import FREE_DTYPE, SCORE_NOTE_DTYPE, Customs, Ornament, Score
from piano_core.sentences import say

FORMAT = 2
"""Raised when a file of this version could not be read by older code."""

_COLUMNS = ("low", "middle", "high", "spread", "confidence")
_UNREADABLE = (
    KeyError,
    ValueError,
    TypeError,
    EOFError,
    OSError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What numpy, zipfile and zlib raise for files that are damaged or of another kind."""

_REMEDY = "Make the bands again from the reference performances."


def write_bands(bands: ReferenceBands, path: Path) -> None:
    """Write bands as a compressed `.npz`, complete or not at all; some 20 kB a minute."""
    score = bands.score
    head = {
        "format": FORMAT,
        "notated": bands.notated,
        "references": bands.references,
        "quantities": [quantity.name for quantity in QUANTITIES],
        "beats_per_bar": score.beats_per_bar,
        "tempo_qpm": score.tempo_qpm,
        "title": score.title,
        "ornaments": [asdict(ornament) for ornament in score.ornaments],
    }
    arrays: dict[str, npt.NDArray[Any]] = {
        "head": np.frombuffer(json.dumps(head).encode(), np.uint8),
        "notes": score.notes,
        "support": bands.customs.support,
        "free": bands.customs.free,
        "chord_s": bands.customs.chord_s,
    }
    for name, band in bands.bands.items():
        columns = [getattr(band, column) for column in _COLUMNS]
        arrays[f"band_{name}"] = np.stack(columns).astype(np.float32)
    target = BytesIO()
    np.savez_compressed(target, allow_pickle=False, **cast(dict[str, Any], arrays))
    write_bytes(path, target.getvalue())


def read_bands(path: Path) -> ReferenceBands:
    """Read what `write_bands` wrote. Raises `PianoError` for anything else."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            content = {name: arrays[name] for name in arrays.files}
        head = json.loads(content["head"].tobytes())
        return _bands(head, content)
    except FileNotFoundError:
        raise PianoError("there is no such file.", where=str(path), remedy=_REMEDY) from None
    except _UNREADABLE as error:
        problem = say("this is no file of reference bands ({reason}).", reason=told(error))
        raise PianoError(problem, where=str(path), remedy=_REMEDY) from error


def _bands(head: dict[str, Any], content: dict[str, npt.NDArray[Any]]) -> ReferenceBands:
    names = [quantity.name for quantity in QUANTITIES]
    if head["format"] != FORMAT or head["quantities"] != names:
        raise ValueError(f"format {head['format']} of another version")
    notes = content["notes"]
    if notes.dtype != SCORE_NOTE_DTYPE or content["free"].dtype != FREE_DTYPE or not len(notes):
        raise ValueError("its notes are of another kind")
    score = Score(
        notes,
        float(head["beats_per_bar"]),
        float(head["tempo_qpm"]),
        str(head["title"]),
        tuple(Ornament(**ornament) for ornament in head["ornaments"]),
    )
    bands: dict[str, Band] = {}
    for quantity in QUANTITIES:
        columns = content[f"band_{quantity.name}"].astype(np.float64)
        bands[quantity.name] = Band(quantity, *columns)
    result = ReferenceBands(
        score,
        bool(head["notated"]),
        int(head["references"]),
        bands,
        Customs(
            content["support"].astype(np.float64),
            content["free"],
            content["chord_s"].astype(np.float64),
        ),
    )
    _require_consistent(result)
    return result


def _require_consistent(bands: ReferenceBands) -> None:
    grid = bands.grid
    for band in bands.bands.values():
        if len(band.middle) != len(grid.places(band.quantity.grain)):
            raise ValueError(f"its band of {band.quantity.name} does not fit its notes")
    if len(bands.customs.support) != len(bands.score):
        raise ValueError("its support does not fit its notes")
    if bands.customs.chord_s.shape != (bands.references, len(grid.chords)):
        raise ValueError("its references' chords do not fit its notes")
