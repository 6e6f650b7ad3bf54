"""Files that the graph keeps for one corpus, under one folder: complete or absent, and typed.

Performances and feature rows are Parquet, one file a recording, each carrying the
fingerprint of what it was made from, so that unchanged recordings are not made again.
Tables of the warehouse are not here; they live in `piano_core.warehouse`.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import numpy as np
import polars as pl

from piano_core.errors import PianoError
from piano_core.files import atomic_path
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Performance, Source

_FINGERPRINT = "piano_fingerprint"


@dataclass(frozen=True)
class Artefacts:
    """The files of one corpus in folder `root` (`<home>/corpora/<corpus>`)."""

    root: Path

    def performance_file(self, recording_id: str) -> Path:
        """Where the notes and pedals of a recording are kept."""
        return self.root / "performances" / f"{quote(recording_id, safe='')}.parquet"

    def feature_file(self, recording_id: str) -> Path:
        """Where the feature rows of a recording's segments are kept."""
        return self.root / "features" / f"{quote(recording_id, safe='')}.parquet"

    def quality_file(self, recording_id: str) -> Path:
        """Where what was measured on the sound of a recording is kept."""
        return self.root / "sound_quality" / f"{quote(recording_id, safe='')}.parquet"

    def pseudo_label_file(self, recording_id: str) -> Path:
        """Where the pseudo-labels of a recording's segments are kept."""
        return self.root / "pseudo_labels" / f"{quote(recording_id, safe='')}.parquet"

    def sound_file(self, rate: int, name: str) -> Path:
        """Where a segment's sound is kept at a rate, under a name made of its content."""
        return self.root / "sounds" / str(rate) / name[:2] / f"{name}.flac"

    def failure_file(self, step: str, recording_id: str) -> Path:
        """Where it is kept why a step could not use a recording."""
        return self.root / "failures" / step / f"{quote(recording_id, safe='')}.json"

    def report_file(self, name: str) -> Path:
        """Where a report table is kept."""
        return self.root / "reports" / f"{name}.parquet"

    def folder(self, kind: str, version: str) -> Path:
        """Folder of one version of something made of several files, such as a model."""
        return self.root / kind / version

    def read_features(self, recording_ids: Sequence[str]) -> pl.DataFrame:
        """Feature rows (`segment_id`, then one column a feature) of these recordings."""
        return pl.concat([read_table(self.feature_file(name)) for name in recording_ids])

    def read_report(self, name: str) -> pl.DataFrame:
        """A report table that an earlier asset wrote."""
        return read_table(self.report_file(name))


def write_table(path: Path, table: pl.DataFrame, fingerprint: str = "") -> None:
    """Write a table as Parquet with the fingerprint of what it was made from."""
    with atomic_path(path) as temporary:
        table.write_parquet(temporary, metadata={_FINGERPRINT: fingerprint})


def read_table(path: Path) -> pl.DataFrame:
    """A table that `write_table` wrote; `PianoError` where it is not there."""
    if not path.is_file():
        raise PianoError(
            "is not there yet.",
            where=str(path),
            remedy="Materialize the asset that writes it: `piano run` does.",
        )
    return pl.read_parquet(path)


def made_from(path: Path) -> str | None:
    """Fingerprint of what the file was made from; None where it is not there."""
    return pl.read_parquet_metadata(path).get(_FINGERPRINT) if path.is_file() else None


def is_made_from(path: Path, fingerprint: str) -> bool:
    """Whether the file is there and was made from what `fingerprint` names."""
    return made_from(path) == fingerprint


def table_hash(table: pl.DataFrame) -> str:
    """SHA-256 of column names, types and values in their order, in hexadecimal."""
    digest = hashlib.sha256(repr(list(table.schema.items())).encode())
    buffer = io.BytesIO()
    table.write_csv(buffer)
    digest.update(buffer.getbuffer())
    return digest.hexdigest()


def performance_table(performance: Performance) -> pl.DataFrame:
    """Notes, pedal movements and one closing row (`end`: duration, source) as one table."""
    notes, pedals = performance.notes, performance.pedals
    kinds = ["note"] * len(notes) + ["pedal"] * len(pedals) + [f"end:{performance.source.value}"]
    return pl.DataFrame(
        {
            "kind": kinds,
            "start_s": np.concatenate(
                [notes["onset_s"], pedals["time_s"], [performance.duration_s]]
            ),
            "end_s": np.concatenate(
                [notes["offset_s"], pedals["time_s"], [performance.duration_s]]
            ),
            "number": np.concatenate([notes["pitch"], pedals["controller"], [0]]),
            "value": np.concatenate([notes["velocity"], pedals["value"], [0]]),
        },
        schema_overrides={"number": pl.Int16, "value": pl.Int16},
    )


def performance_of(table: pl.DataFrame) -> Performance:
    """The performance that `performance_table` made this table of."""
    notes = table.filter(pl.col("kind") == "note")
    pedals = table.filter(pl.col("kind") == "pedal")
    end = table.row(-1, named=True)
    note_rows = np.empty(len(notes), NOTE_DTYPE)
    for field, column in zip(
        ("onset_s", "offset_s", "pitch", "velocity"),
        ("start_s", "end_s", "number", "value"),
        strict=True,
    ):
        note_rows[field] = notes[column].to_numpy()
    pedal_rows = np.empty(len(pedals), PEDAL_DTYPE)
    for field, column in zip(
        ("time_s", "controller", "value"), ("start_s", "number", "value"), strict=True
    ):
        pedal_rows[field] = pedals[column].to_numpy()
    source = Source(str(end["kind"]).removeprefix("end:"))
    return Performance(note_rows, pedal_rows, float(end["start_s"]), source)
