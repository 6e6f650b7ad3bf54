"""A ratings CSV as raw ratings: every answer as it stands in the file, nothing corrected."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.csv_file import CsvKind, CsvText, read_csv, unguarded
from piano_core.errors import RatingsError
from piano_core.rating_files.csv_layout import Layout, find_layout
from piano_core.rating_files.moment import moment
from piano_core.ratings import PERCENT, Scale, excerpt_name
from piano_core.tables import RawRatings

# A file whose highest answer is not above this was hardly given on 0-100: 1-5 and 1-7
# forms are the usual others.
_HIGHEST_OF_SMALL_SCALES = 7.0

_TAB_AS_TYPED = ("tab", "\\t")  # a shell does not make a tab of either


def read_ratings_csv(
    path: Path,
    *,
    corpus: str,
    targets: Collection[str],
    scale: Scale | None = None,
    delimiter: str = ",",
    columns: Mapping[str, str] | None = None,
    ignore: Collection[str] = (),
    rater: str | None = None,
) -> dy.DataFrame[RawRatings]:
    """Every answer of a CSV file, wide or long (see `csv_layout`), blank cells included.

    corpus: whose segments are rated.
    targets: names that answers may have; others are kept and later quarantined.
    scale: what the answers mean; None is 0-100, and then a file that looks like a
        smaller scale is refused.
    columns: other names for headers, as in the file -> as known here.
    ignore: headers that are neither answers nor known columns.
    rater: who rated, for a file without a column that says so.

    A segment named by audio file and times is written `<path>@<start>-<end>`, see
    `excerpt_name`; names lose the apostrophe that `csv_file.csv_text` gave them. Raises
    `RatingsError` naming file, row and remedy where the file as a whole cannot be read; a
    bad single answer is kept, and quarantined by validation.
    """
    text = _ratings_text(path, delimiter)
    renamed = tuple((columns or {}).get(name, name) for name in text.header)
    layout = find_layout(renamed, targets, ignore, str(path), needs_rater=rater is None)
    answers = _answers(text, layout, rater)
    _check_scale(answers["raw_value"], scale, path)
    used = scale or PERCENT
    return RawRatings.validate(
        answers.with_columns(
            batch_id=pl.lit(text.content_hash),
            corpus=pl.lit(corpus),
            scale_low=pl.lit(used.low, pl.Float64),
            scale_high=pl.lit(used.high, pl.Float64),
        ).select(RawRatings.column_names())
    )


def _ratings_text(path: Path, delimiter: str) -> CsvText:
    """The file, with space around cells dropped; `RatingsError` where there are no ratings."""
    delimiter = "\t" if delimiter in _TAB_AS_TYPED else delimiter
    if len(delimiter) != 1:
        raise RatingsError(
            f"{delimiter!r} cannot separate columns.",
            where="--delimiter",
            remedy="Give a single character, or `tab`.",
        )
    kind = CsvKind(RatingsError, "Nothing was imported.", (), delimiter, "Pass --delimiter {}")
    text = read_csv(path, kind)
    if not text.rows:
        raise RatingsError(
            "there is a header and no ratings below it.",
            where=str(path),
            remedy="Export the file again with its rows.",
        )
    rows = tuple((line, tuple(map(str.strip, cells))) for line, cells in text.rows)
    return replace(text, rows=rows)


def _answers(text: CsvText, layout: Layout, rater: str | None) -> pl.DataFrame:
    """One row an answer, in the order of the file.

    Rows are made a form each and then spread over their answers: what a form says once is
    not kept a dozen times as Python values, which would take most of the time and memory.
    """
    forms = [_form(text, line, cells, layout, rater) for line, cells in text.rows]
    if layout.answer is not None:
        named = pl.DataFrame(forms, schema=_FORM | _ANSWER, orient="row")
    else:
        numbered = {str(n): pl.String() for n in range(len(layout.answers))}
        wide = pl.DataFrame(forms, schema=_FORM | numbered, orient="row")
        long = wide.unpivot(index=list(_FORM), variable_name="target", value_name="raw_value")
        targets = {str(n): target for n, (target, _) in enumerate(layout.answers)}
        named = long.with_columns(pl.col("target").replace_strict(targets, return_dtype=pl.String))
    blank = pl.col("raw_value") == ""
    return named.with_columns(raw_value=pl.when(blank).then(None).otherwise("raw_value")).sort(
        "row", maintain_order=True
    )


_FORM: dict[str, pl.DataType] = {
    "row": pl.Int64(),
    "rater": pl.String(),
    "segment_id": pl.String(),
    "rated_at": pl.Datetime("us", "UTC"),
    "comment": pl.String(),
}
_ANSWER: dict[str, pl.DataType] = {"target": pl.String(), "raw_value": pl.String()}


def _form(
    text: CsvText, line: int, cells: tuple[str, ...], layout: Layout, rater: str | None
) -> tuple[Any, ...]:
    """What a row says once, then its answers: all of them, or the target's name and its value."""
    where = f"{text.path}, line {line}"
    rated_at = moment(cells[layout.time], where) if layout.time is not None else None
    comment = cells[layout.comment] or None if layout.comment is not None else None
    who = rater if layout.rater is None else unguarded(cells[layout.rater])
    shared = (line, who, _segment(cells, layout), rated_at, comment)
    if layout.answer is None:
        return (*shared, *(cells[n] for _, n in layout.answers))
    target, value = (cells[n] for n in layout.answer)
    return (*shared, unguarded(target), value)


def _segment(cells: tuple[str, ...], layout: Layout) -> str:
    named = [unguarded(cells[n]) for n in layout.segment]
    return named[0] if len(named) == 1 else excerpt_name(*named)


def _check_scale(raw_values: pl.Series, scale: Scale | None, path: Path) -> None:
    if scale is not None:
        return
    numbers = raw_values.cast(pl.Float64, strict=False)
    highest = numbers.filter(numbers.is_finite()).max()
    if isinstance(highest, float) and highest <= _HIGHEST_OF_SMALL_SCALES:
        raise RatingsError(
            f"no answer is above {highest:g}, so this is hardly a 0-100 scale",
            where=str(path),
            remedy="Pass --scale 1-7 (or what the form had; --scale 0-100 if they really are "
            "that low); nothing was imported.",
        )
