"""What the page about one corpus is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import dataframely as dy
import polars as pl

from piano_core.datasheet import Datasheet
from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report.money import Money
from piano_core.tables import LabelAgreement, RaterReports, Recordings, Reliability, Segments


@dataclass(frozen=True)
class Excerpt:
    """Where a segment can be heard. sound: address with the stretch; None without a sound file."""

    start_s: float
    end_s: float
    sound: str | None


@dataclass(frozen=True, eq=False)
class Contents:
    """One corpus's tables.

    raters: everyone who gave usable answers, also those whose data do not count.
    excluded: raters whose data a decision left out.
    broken: by rater, the rules of the policy that the rater breaks.
    agreement: how the methods of consensus foretell raters they did not see; may be empty.
    analysis: of this corpus alone.
    disagreements: as `disagreement.disagreements` makes them.
    excerpts: by segment, where it is known.
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


def excerpts(
    recordings: dy.DataFrame[Recordings], segments: dy.DataFrame[Segments]
) -> dict[str, Excerpt]:
    """By segment its stretch and, where the recording has a sound file, the file's address.

    The address is a `file:` one of this machine with a media fragment, so that a browser
    plays the stretch alone.
    """
    sound = pl.when(pl.col("kind") == "audio").then(pl.col("path")).otherwise(pl.col("audio_path"))
    located = segments.join(
        recordings.select("recording_id", sound=sound), on="recording_id", how="left"
    )
    return {
        row["segment_id"]: Excerpt(row["start_s"], row["end_s"], _address(row))
        for row in located.iter_rows(named=True)
    }


def _address(row: Mapping[str, object]) -> str | None:
    if row["sound"] is None:
        return None
    uri = Path(str(row["sound"])).absolute().as_uri()
    return f"{uri}#t={row['start_s']:.1f},{row['end_s']:.1f}"
