"""The tables of the warehouse as `piano_core.rating_report` wants them; heavy, so loaded late."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.budget import curve_of, terms_of
from piano_core.cli.output import ProgressReport
from piano_core.cli.ratings.findings import Findings
from piano_core.cli.ratings.sounds import LINKS_BESIDE, linked_excerpts, write_excerpts
from piano_core.datasheet import Datasheet, datasheet
from piano_core.quality_control import counted, excluded_raters
from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report import Contents, disagreements, money_of, report_page
from piano_core.ratings import held_out_agreement
from piano_core.tables import (
    Decisions,
    LabelAgreement,
    RaterReports,
    Recordings,
    Reliability,
    Segments,
    ValidRatings,
)
from piano_core.warehouse import Warehouse


@dataclass(frozen=True)
class Place:
    """The file that the page will be, where campaigns lie, whether excerpts go beside the page."""

    page: Path
    campaigns: Path
    sounds: bool


def page_of(
    store: Warehouse,
    found: Findings,
    analysis: RatingAnalysis,
    place: Place,
    progress: ProgressReport,
) -> str:
    """The HTML page about all corpora that have answers which count."""
    parts = [contents_of(store, found, analysis.of(corpus), corpus) for corpus in found.corpora]
    heard = [_with_sound(store, part, place, progress) for part in parts]
    return report_page(heard, date.today().isoformat())


def _with_sound(
    store: Warehouse, contents: Contents, place: Place, progress: ProgressReport
) -> Contents:
    """Where segments in dispute can be heard, seen from the page."""
    corpus = contents.corpus
    if not place.sounds:
        links = linked_excerpts(store, corpus, place.campaigns, place.page)
        return replace(contents, excerpts=links)
    disputed = contents.disagreements["segment_id"].to_list()
    written = write_excerpts(store, corpus, place.campaigns, disputed, place.page, progress)
    return replace(contents, excerpts=written, links=LINKS_BESIDE)


def contents_of(
    store: Warehouse, found: Findings, analysis: RatingAnalysis, corpus: str
) -> Contents:
    """All that the page says about one corpus, but for where it can be heard."""
    of_corpus = pl.col("corpus") == corpus
    decisions = store.read(Decisions)
    valid = counted(ValidRatings.cast(found.answers.valid.filter(of_corpus)), decisions)
    recordings = store.read(Recordings, corpus)
    table = Reliability.cast(found.reliability.filter(of_corpus))
    aside = found.answers.quarantine.filter(of_corpus)["reason"].value_counts(sort=True)
    return Contents(
        corpus=corpus,
        synthetic=bool(len(recordings)) and bool(recordings["synthetic"].all()),
        segments=valid["segment_id"].n_unique(),
        answers=len(valid),
        reliability=table,
        raters=RaterReports.cast(found.raters.filter(of_corpus)),
        excluded=excluded_raters(decisions, corpus),
        broken={rater: rules for (of, rater), rules in found.broken.items() if of == corpus},
        agreement=_agreement(store, valid, corpus),
        analysis=analysis,
        disagreements=disagreements(valid),
        excerpts={},
        quarantined=dict(aside.rows()),
        money=money_of(table, terms_of(store, corpus), curve_of(store, corpus)),
        sheet=sheet_of(store, found, corpus),
    )


def sheet_of(store: Warehouse, found: Findings, corpus: str) -> Datasheet:
    """What the corpus consists of, as far as its answers count."""
    answers = ValidRatings.cast(found.answers.valid.filter(pl.col("corpus") == corpus))
    return datasheet(
        corpus,
        store.read(Recordings, corpus),
        store.read(Segments, corpus),
        counted(answers, store.read(Decisions)),
    )


def _agreement(
    store: Warehouse, valid: dy.DataFrame[ValidRatings], corpus: str
) -> dy.DataFrame[LabelAgreement]:
    """What the graph chose labels by; measured as it would be where it has not run."""
    kept = store.read(LabelAgreement, corpus)
    return kept if len(kept) else held_out_agreement(valid, np.random.default_rng(0))
