"""What a corpus of ratings consists of: strata beside their targets, licences, and what is missing.

After Gebru et al., Datasheets for Datasets (Communications of the ACM 64, 2021), as far as
tables can answer it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from piano_core.campaigns import QUOTAS, Deviation, Strata, quota_deviations
from piano_core.campaigns.sources import score_band
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.tables import Recordings, Segments, ValidRatings

NO_LICENCE = "not stated"


@dataclass(frozen=True)
class Datasheet:
    """Of the segments that are rated and the recordings that they come from.

    known: by margin, the number of segments whose stratum is known; the others are not
        counted in `strata`.
    synthetic, deadpan: segments made by a program, or rendered from notation.
    works, performers: None where nobody said.
    unlocated: rated segments that the warehouse knows nothing else about.
    licences: recordings by what their corpus says of them.
    """

    corpus: str
    recordings: int
    segments: int
    hours: float
    works: int | None
    performers: int | None
    synthetic: int
    deadpan: int
    unlocated: int
    strata: tuple[Deviation, ...]
    known: Mapping[str, int]
    licences: Mapping[str, int]

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is missing, a sentence each, the unknown first."""
        return tuple(_gaps(self))


def datasheet(
    corpus: str,
    recordings: dy.DataFrame[Recordings],
    segments: dy.DataFrame[Segments],
    valid: dy.DataFrame[ValidRatings],
) -> Datasheet:
    """The datasheet of one corpus; the tables hold that corpus alone.

    The score that a segment's stratum goes by is the mean of all answers about graded
    dimensions; descriptors grade nothing. Recordings know no room, so the recording's
    quality is known only where a campaign was told of it.
    """
    described = pl.col("period", "difficulty", "licence", "synthetic")
    rated = valid.select("segment_id").unique()
    graded = valid.filter(pl.col("target").is_in(list(DIMENSION_NAMES)))
    scores = graded.group_by("segment_id").agg(score=pl.col("score").mean())
    rows = (
        segments.join(rated, on="segment_id", how="semi")
        .join(recordings.select("recording_id", described), on="recording_id", how="left")
        .join(scores, on="segment_id", how="left")
    )
    strata = [_strata(row) for row in rows.iter_rows(named=True)]
    played = rows.unique("recording_id")
    return Datasheet(
        corpus=corpus,
        recordings=len(played),
        segments=len(rated),
        hours=float((rows["end_s"] - rows["start_s"]).sum()) / 3600.0,
        works=rows["work"].n_unique(),
        performers=rows.filter(~pl.col("deadpan"))["performer"].n_unique(),
        synthetic=int(rows["synthetic"].sum()),
        deadpan=int(rows["deadpan"].sum()),
        unlocated=len(rated) - len(rows),
        strata=quota_deviations(strata),
        known={
            margin: sum(getattr(one, margin) is not None for one in strata) for margin in QUOTAS
        },
        licences=dict(Counter(played["licence"].fill_null(NO_LICENCE)).most_common()),
    )


def _strata(row: Mapping[str, object]) -> Strata:
    score = row["score"]
    difficulty, period = (
        word if isinstance(word := row[margin], str) and word in QUOTAS[margin] else None
        for margin in ("difficulty", "period")
    )
    return Strata(difficulty, period, None, score_band(score) if isinstance(score, float) else None)


def _gaps(sheet: Datasheet) -> Iterator[str]:
    if sheet.unlocated:
        yield f"Of {sheet.unlocated} rated segments nothing but the name is known."
    for margin, known in sheet.known.items():
        if known < sheet.segments:
            unknown = f"{sheet.segments - known} of {sheet.segments}"
            yield f"{_words(margin)} is not known of {unknown} segments."
    for one in sheet.strata:
        if one.short:
            missing = round(one.wanted) - one.segments
            yield (
                f"{_words(one.margin)} {one.stratum}: {missing} too few of the "
                f"{sheet.known[one.margin]} segments whose {_words(one.margin).lower()} is known."
            )
    unstated = sheet.licences.get(NO_LICENCE, 0)
    if unstated:
        yield f"{unstated} recordings have no licence stated: do not publish them."


def _words(margin: str) -> str:
    return margin.replace("_", " ").capitalize()
