"""The raters of one corpus as rules look at them: what honest ones are like, and every sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import dataframely as dy
import polars as pl

from piano_core.quality_control.rater_model import RaterModel, fit_rater_model
from piano_core.quality_control.sheet import Sheet, sheets
from piano_core.quality_control.times import Seconds, fit_times, form_seconds
from piano_core.tables import FormTimes, KnownAnswers, RatingForms, ValidRatings

if TYPE_CHECKING:
    from piano_core.warehouse import Warehouse


@dataclass(frozen=True, eq=False)
class Study:
    """model: what honest raters of this campaign are like. sheets: by rater, sorted."""

    corpus: str
    model: RaterModel
    sheets: Mapping[str, Sheet]


def study(
    corpus: str,
    valid: dy.DataFrame[ValidRatings],
    known: dy.DataFrame[KnownAnswers] | None = None,
    resubmitted: Mapping[str, float] | None = None,
    seconds: Seconds | None = None,
) -> Study | None:
    """The study of the answers of one corpus; None where they say nothing about raters.

    known, resubmitted, seconds: as `sheets` takes them.
    """
    model = fit_rater_model(valid)
    if model is None:
        return None
    timed = replace(model, times=fit_times(seconds or {}))
    return Study(corpus, timed, sheets(valid, timed, known, resubmitted, seconds))


def study_in(
    warehouse: Warehouse, corpus: str, valid: dy.DataFrame[ValidRatings], report: pl.DataFrame
) -> Study | None:
    """The study of these answers with what is kept beside them: known answers, and times of forms.

    report: that of `rater_report`, whose copies count.
    """
    own = report.filter(pl.col("corpus") == corpus)
    return study(
        corpus,
        valid,
        warehouse.read(KnownAnswers, corpus),
        dict(own.select("rater", "resubmitted").iter_rows()),
        form_seconds(warehouse.read(RatingForms, corpus), warehouse.read(FormTimes, corpus)),
    )
