"""Answers found in any file, as rows of raw ratings: nothing corrected, nothing left out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.errors import RatingsError
from piano_core.files import file_hash
from piano_core.ratings import PERCENT, Scale
from piano_core.tables import FormTimes, KnownAnswers, RawRatings


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: where it stands in its file, who gave it about what, and its text.

    seconds: how long the form took that it stands in, where the file says so.
    """

    row: int
    rater: str
    segment_id: str
    target: str
    raw_value: str | None
    rated_at: datetime | None = None
    comment: str | None = None
    seconds: float | None = None


@dataclass(frozen=True)
class PlatformFile:
    """What a platform's file holds.

    raw: every answer of every submitted form; questions that a form leaves open are there
        without a value.
    times: how long those forms took, where the platform says so.
    known: answers marked as ground truth, which are no rater's.
    cancelled: how many forms were skipped by their rater and are in none of these.
    """

    raw: dy.DataFrame[RawRatings]
    times: dy.DataFrame[FormTimes]
    known: dy.DataFrame[KnownAnswers]
    cancelled: int = 0


def form_times(raw: dy.DataFrame[RawRatings], answers: Iterable[Answer]) -> dy.DataFrame[FormTimes]:
    """One row a form of `raw` whose answers say how long it took."""
    seconds = {a.row: a.seconds for a in answers if a.seconds is not None and a.seconds > 0.0}
    forms = raw.unique("row", maintain_order=True).filter(pl.col("row").is_in(list(seconds)))
    timed = forms.with_columns(
        seconds=pl.Series([seconds[row] for row in forms["row"]], dtype=pl.Float64)
    )
    return FormTimes.validate(timed.select(FormTimes.column_names()))


def raw_ratings(
    path: Path, answers: Iterable[Answer], corpus: str, scale: Scale | None
) -> dy.DataFrame[RawRatings]:
    """The rows of one file, which is one batch; `RatingsError` where it answers nothing."""
    used = scale or PERCENT
    names = ("row", "target", "rater", "segment_id", "raw_value", "rated_at", "comment")
    rows = [attrgetter(*names)(answer) for answer in answers]
    if not rows:
        raise RatingsError(
            "there is no answer in it",
            where=str(path),
            remedy="Export the file again with its answers; nothing was imported.",
        )
    schema = RawRatings.create_empty().schema
    frame = pl.DataFrame(rows, schema={name: schema[name] for name in names}, orient="row")
    doubled = frame.filter(pl.struct("row", "target").is_duplicated())
    if len(doubled):
        raise RatingsError(
            f"{doubled['target'][0]} is answered twice",
            where=f"{path}, row {doubled['row'][0]}",
            remedy="Mend the file so that each form answers a question once.",
        )
    return RawRatings.validate(
        frame.with_columns(
            batch_id=pl.lit(file_hash(path)),
            corpus=pl.lit(corpus),
            scale_low=pl.lit(used.low, pl.Float64),
            scale_high=pl.lit(used.high, pl.Float64),
        ).select(RawRatings.column_names())
    )


def read_text(path: Path) -> str:
    """The file as UTF-8 text; `RatingsError` where it is absent or something else."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RatingsError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise RatingsError(
            f"byte {error.start} is not UTF-8",
            where=str(path),
            remedy="Save the file as UTF-8; nothing was imported.",
        ) from error


def parse_json(text: str, where: str) -> Any:
    """JSON with numbers kept as the text that stands there; `RatingsError` elsewhere."""
    try:
        return json.loads(text, parse_float=_Number, parse_int=_Number, parse_constant=_Number)
    except (json.JSONDecodeError, RecursionError) as error:
        raise RatingsError(
            f"is not JSON ({error})",
            where=where,
            remedy="Export the file again; it may have been cut short. Nothing was imported.",
        ) from error


class _Number(str):
    """A number as it stands in the file, told from a text in quotation marks."""


def value_text(value: Any) -> str | None:
    """An answer as text: numbers as they stood, null as none, anything else as JSON."""
    if value is None:
        return None
    if isinstance(value, str):
        return str(value).strip() or None
    return json.dumps(value)


def seconds_of(value: Any) -> float | None:
    """A duration in seconds; None for none and for what is no number, which judges nobody."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def number(value: Any, where: str, what: str) -> float:
    """A number out of `parse_json`; `RatingsError` where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError) as error:
        raise RatingsError(
            f"{what} is {value!r}, not a number",
            where=where,
            remedy="Mend the line; nothing was imported.",
        ) from error
