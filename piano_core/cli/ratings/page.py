"""The tables of the warehouse as `piano_core.rating_report` wants them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.rating_report import Contents
    from piano_core.ratings import Validated
    from piano_core.tables import LabelAgreement, RaterReports, Reliability, ValidRatings
    from piano_core.warehouse import Warehouse

Broken = Mapping[tuple[str, str], list[str]]


def page_of(
    store: Warehouse,
    found: Validated,
    reliability: dy.DataFrame[Reliability],
    raters: dy.DataFrame[RaterReports],
    broken: Broken,
) -> str:
    """The HTML page about all corpora that have answers which count."""
    from piano_core.rating_report import report_page

    corpora = sorted(reliability["corpus"].unique())
    parts = [_contents(store, found, reliability, raters, broken, corpus) for corpus in corpora]
    return report_page(parts, date.today().isoformat())


def _contents(
    store: Warehouse,
    found: Validated,
    reliability: dy.DataFrame[Reliability],
    raters: dy.DataFrame[RaterReports],
    broken: Broken,
    corpus: str,
) -> Contents:
    import polars as pl

    from piano_core.quality_control import counted, excluded_raters
    from piano_core.rating_report import Contents, disagreements, excerpts
    from piano_core.tables import (
        Decisions,
        RaterReports,
        Recordings,
        Reliability,
        Segments,
        ValidRatings,
    )

    of_corpus = pl.col("corpus") == corpus
    decisions = store.read(Decisions)
    valid = counted(ValidRatings.cast(found.valid.filter(of_corpus)), decisions)
    recordings = store.read(Recordings, corpus)
    aside = found.quarantine.filter(of_corpus)["reason"].value_counts(sort=True)
    return Contents(
        corpus=corpus,
        synthetic=bool(len(recordings)) and bool(recordings["synthetic"].all()),
        segments=valid["segment_id"].n_unique(),
        answers=len(valid),
        reliability=Reliability.cast(reliability.filter(of_corpus)),
        raters=RaterReports.cast(raters.filter(of_corpus)),
        excluded=excluded_raters(decisions, corpus),
        broken={rater: rules for (of, rater), rules in broken.items() if of == corpus},
        agreement=_agreement(store, valid, corpus),
        disagreements=disagreements(valid),
        excerpts=excerpts(recordings, store.read(Segments, corpus)),
        quarantined=dict(aside.rows()),
    )


def _agreement(
    store: Warehouse, valid: dy.DataFrame[ValidRatings], corpus: str
) -> dy.DataFrame[LabelAgreement]:
    """What the graph chose labels by; measured as it would be where it has not run."""
    import numpy as np

    from piano_core.ratings import held_out_agreement
    from piano_core.tables import LabelAgreement

    kept = store.read(LabelAgreement, corpus)
    return kept if len(kept) else held_out_agreement(valid, np.random.default_rng(0))
