"""What the page about one corpus is made of."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import dataframely as dy
import polars as pl

from piano_core.datasheet import Datasheet
from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report.money import Money
from piano_core.tables import LabelAgreement, RaterReports, Recordings, Reliability, Segments

LINKS_TO_FILES = "Links open the sound where it lies on the computer that made this page."


@dataclass(frozen=True)
class Excerpt:
    """Where a segment can be heard.

    sound: address with the stretch, seen from the page; None without a sound file.
    missing: the file that should hold it and is not there any more.
    """

    start_s: float
    end_s: float
    sound: str | None
    missing: Path | None = None


@dataclass(frozen=True, eq=False)
class Contents:
    """One corpus's tables.

    raters: everyone who gave usable answers, also those whose data do not count.
    excluded: raters whose data a decision left out.
    broken: by rater, the rules of the policy that the rater breaks.
    agreement: how the methods of consensus foretell raters they did not see; may be empty.
    analysis: of this corpus alone.
    disagreements: as `disagreement.disagreements` makes them.
    excerpts: by segment, where it is known. links: where their addresses lead, as a sentence.
    quarantined: answers put aside by reason.
    """

    corpus: str
    synthetic: bool
    segments: int
    answers: int
    reliability: dy.DataFrame[Reliability]
    raters: dy.DataFrame[RaterReports]
    excluded: Sequence[str]
    broken: Mapping[str, Sequence[str]]
    agreement: dy.DataFrame[LabelAgreement]
    analysis: RatingAnalysis
    disagreements: pl.DataFrame
    excerpts: Mapping[str, Excerpt]
    quarantined: Mapping[str, int]
    money: Money
    sheet: Datasheet
    links: str = LINKS_TO_FILES


def excerpts(
    recordings: dy.DataFrame[Recordings], segments: dy.DataFrame[Segments], folder: Path
) -> dict[str, Excerpt]:
    """By segment its stretch and, where the recording has a sound file, the file's address.

    folder: where the page will lie. Addresses are relative to it, so that they lead to the
    sound both when the page is opened as a file and when a folder around both is served;
    a media fragment makes browsers play the stretch alone.
    """
    sound = pl.when(pl.col("kind") == "audio").then(pl.col("path")).otherwise(pl.col("audio_path"))
    located = segments.join(
        recordings.select("recording_id", sound=sound), on="recording_id", how="left"
    )
    return {
        row["segment_id"]: _excerpt(row, folder.absolute()) for row in located.iter_rows(named=True)
    }


def _excerpt(row: Mapping[str, Any], folder: Path) -> Excerpt:
    start, end = row["start_s"], row["end_s"]
    if row["sound"] is None:
        return Excerpt(start, end, None)
    file = Path(row["sound"]).absolute()
    if not file.is_file():
        return Excerpt(start, end, None, file)
    return Excerpt(start, end, f"{address(file, folder)}#t={start:.1f},{end:.1f}")


def address(file: Path, folder: Path) -> str:
    """The file's address as seen from a page in `folder`; both absolute."""
    if file.anchor != folder.anchor:  # another drive has no way to it
        return file.as_uri()
    return quote(Path(os.path.relpath(file, folder)).as_posix())
