"""The raters of one corpus as rules look at them: what honest ones are like, and every sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import dataframely as dy

from piano_core.quality_control.rater_model import RaterModel, fit_rater_model
from piano_core.quality_control.sheet import Sheet, sheets
from piano_core.quality_control.times import Seconds, fit_times
from piano_core.tables import KnownAnswers, ValidRatings


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
