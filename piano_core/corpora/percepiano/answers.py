"""PercePiano's `total_2rounds.csv`: one line an answer sheet, 19 descriptors each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import dataframely as dy
import polars as pl

from piano_core.corpora.percepiano.names import parse_name, rated_recording
from piano_core.csv_file import CsvKind, read_csv
from piano_core.dimensions import DESCRIPTORS
from piano_core.errors import CorpusError
from piano_core.tables import RawRatings

SCALE = (1.0, 7.0)
"""Ends of the questionnaire's scale. 0 and blank mean "not applicable"."""

_KIND = CsvKind(
    CorpusError,
    "Copy total_2rounds.csv from the PercePiano repository again, unchanged.",
    ("user", "filename", *(d.column for d in DESCRIPTORS)),
)


def read_answers(path: Path, segment_ids: Mapping[str, str]) -> dy.DataFrame[RawRatings]:
    """Every answer in the file, one row a sheet and descriptor, nothing corrected.

    segment_ids: identifier of each recording's segment by the recording's name in lower
    case. An answer about a recording that is not here keeps the identifier that its
    segment would have, so that validation can say so.

    `row` is the line where the sheet begins (messages run over several lines). The
    question after the nineteenth, of which some answers are free text, is not read.
    Raises `CorpusError` where the file is missing, not UTF-8, or lacks columns.
    """
    file = read_csv(path, _KIND)
    sheets = list(file.records())
    columns = {
        "row": [line for line, _ in sheets],
        "rater": [sheet["user"].strip() for _, sheet in sheets],
        "segment_id": [_segment_id(sheet["filename"], segment_ids) for _, sheet in sheets],
        "comment": [sheet.get("message") or None for _, sheet in sheets],
    }
    for descriptor in DESCRIPTORS:
        columns[descriptor.name] = [sheet[descriptor.column].strip() or None for _, sheet in sheets]
    long = pl.DataFrame(columns, schema_overrides={"comment": pl.String}).unpivot(
        [d.name for d in DESCRIPTORS],
        index=["row", "rater", "segment_id", "comment"],
        variable_name="target",
        value_name="raw_value",
    )
    typed = long.with_columns(
        pl.lit(file.content_hash).alias("batch_id"),
        pl.lit("percepiano").alias("corpus"),
        pl.col("raw_value").cast(pl.String),
        pl.lit(SCALE[0]).alias("scale_low"),
        pl.lit(SCALE[1]).alias("scale_high"),
        pl.lit(None, pl.Datetime("us", "UTC")).alias("rated_at"),
    ).sort("row", "target")
    return RawRatings.validate(typed.select(RawRatings.column_names()))


def _segment_id(filename: str, segment_ids: Mapping[str, str]) -> str:
    stem = PurePosixPath(filename.strip()).stem
    name = parse_name(stem)
    text = rated_recording(name).text if name else stem
    return segment_ids.get(text.casefold(), f"percepiano/{text}#0")
