"""`heard.json` in the folder of a take or reference: what was heard, so that it is heard once."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from piano_core.errors import DecodeError
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Performance, Source
from piano_core.sentences import Sentence, as_json, from_json, paragraph

if TYPE_CHECKING:
    from piano_core.audio import QualityWarning
    from piano_core.takes import Listening, Reference, Take

HEARD = "heard.json"
_VERSION = 1
_PARAGRAPH = paragraph("").template


@dataclass(frozen=True)
class _Warning:
    """A `QualityWarning`. values: of its sentence's template, as JSON."""

    code: str
    sentence: str
    template: str
    values: str
    number: int | None


@dataclass(frozen=True)
class _Heard:
    """What the file holds: of which sound, by which transcriber, and the columns of
    `NOTE_DTYPE` and `PEDAL_DTYPE`."""

    version: int
    sound_hash: str
    transcriber: str
    transcriber_hash: str
    provider: str
    warnings: tuple[_Warning, ...]
    duration_s: float
    notes: dict[str, tuple[float, ...]]
    pedals: dict[str, tuple[float, ...]]


def write_heard(folder: Path, take: Take | Reference, sound_hash: str) -> None:
    """Keep what was heard in sound; nothing where keys were recorded."""
    heard, played = take.listening, take.performance
    if heard is None:
        return
    kept = _Heard(
        _VERSION,
        sound_hash,
        heard.transcriber,
        heard.content_hash,
        heard.provider,
        tuple(_kept(one) for one in heard.warnings),
        played.duration_s,
        _columns(played.notes),
        _columns(played.pedals),
    )
    write_json(folder / HEARD, asdict(kept))


def read_heard(
    folder: Path, sound_hash: str, transcriber_hash: str
) -> tuple[Performance, Listening] | None:
    """What this transcriber heard in this sound; None where it has to listen, as it has to
    where the file is damaged (which is logged)."""
    path = folder / HEARD
    try:
        kept = decode(_Heard, json.loads(path.read_bytes()), HEARD)
        performance = Performance(
            _rows(kept.notes, NOTE_DTYPE),
            _rows(kept.pedals, PEDAL_DTYPE),
            kept.duration_s,
            Source.TRANSCRIPTION,
        )
        warnings = tuple(_warning(one) for one in kept.warnings)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, DecodeError) as error:
        logging.getLogger(__name__).warning("%s is heard again: %s", path, error)
        return None
    if (kept.sound_hash, kept.transcriber_hash) != (sound_hash, transcriber_hash):
        return None
    from piano_core.takes import Listening

    return performance, Listening(kept.transcriber, kept.transcriber_hash, kept.provider, warnings)


def _columns(rows: np.ndarray) -> dict[str, tuple[float, ...]]:
    return {name: tuple(rows[name].tolist()) for name in rows.dtype.names or ()}


def _rows(columns: dict[str, tuple[float, ...]], kind: np.dtype) -> np.ndarray:
    """Raises `ValueError` for columns that are missing or of different lengths."""
    names = list(kind.names or ())
    lengths = {len(column) for column in columns.values()}
    if sorted(columns) != sorted(names) or len(lengths) != 1:
        raise ValueError(f"the columns {sorted(columns)} do not fit together")
    rows = np.zeros(lengths.pop(), kind)
    for name in names:
        rows[name] = columns[name]
    return rows


def _kept(warning: QualityWarning) -> _Warning:
    said = Sentence(warning.sentence)
    values = {name: as_json(value) for name, value in said.values.items()}
    return _Warning(warning.code, str(said), said.template, json.dumps(values), said.number)


def _warning(kept: _Warning) -> QualityWarning:
    from piano_core.audio import QualityWarning

    values = {name: from_json(value) for name, value in json.loads(kept.values).items()}
    if kept.template == _PARAGRAPH and not isinstance(values.get("said"), tuple):
        # Written before sentences within sentences were kept: only the English text is known.
        return QualityWarning(kept.code, kept.sentence)
    return QualityWarning(kept.code, Sentence(kept.sentence, kept.template, values, kept.number))
