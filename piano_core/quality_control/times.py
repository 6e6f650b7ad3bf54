"""How long raters take over a form: what a campaign says, and who is honest or hurries there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.ratings.panel import Vector
from piano_core.tables import FormTimes, RatingForms

Seconds = Mapping[str, Sequence[float]]
"""Seconds of every form, by rater."""

LEFT_OPEN_S = 1800.0
"""A form that was open for longer was left and come back to; its time says nothing."""

_FEWEST_RATERS = 3
_FEWEST_FORMS = 5
_HURRIED_QUANTILE = 0.05
_MAD_TO_SD = 1.4826  # of a normal distribution


@dataclass(frozen=True)
class TimeModel:
    """Times of honest forms: log-normal, raters at their own pace.

    typical_s: median over raters of their median form.
    between, within: standard deviations of log seconds, of raters and of a rater's forms.
    hurried_s: what the fastest twentieth of all forms stays below. Simulated raters who do
        not listen take about as long: an assumption, since nobody says that they hurry.
    """

    typical_s: float
    between: float
    within: float
    hurried_s: float

    def honest(self, forms: int, rng: np.random.Generator) -> Vector:
        """Seconds of one honest rater's forms."""
        pace = self.between * rng.standard_normal()
        return self.typical_s * np.exp(pace + self.within * rng.standard_normal(forms))

    def hurried(self, forms: int, rng: np.random.Generator) -> Vector:
        """Seconds of the forms of somebody who does not listen."""
        return self.hurried_s * np.exp(self.within * rng.standard_normal(forms))


def form_seconds(
    pages: dy.DataFrame[RatingForms], imported: dy.DataFrame[FormTimes]
) -> dict[str, list[float]]:
    """Seconds of every form by rater: of the site's pages and of imported files, of one corpus."""
    on_site = pages.select(
        "rater",
        seconds=(pl.col("submitted_at") - pl.col("opened_at")).dt.total_microseconds() / 1e6,
    )
    both = pl.concat([on_site, imported.select("rater", "seconds")])
    listed = both.group_by("rater").agg("seconds").sort("rater")
    return {str(rater): list(seconds) for rater, seconds in listed.iter_rows()}


def usable_seconds(seconds: Sequence[float]) -> Vector:
    """The times of a rater that say something, in the same order."""
    all_of_them = np.asarray(seconds, dtype=np.float64)
    return all_of_them[(all_of_them > 0.0) & (all_of_them <= LEFT_OPEN_S)]


def fit_times(seconds: Seconds) -> TimeModel | None:
    """The model of one campaign; None with fewer than three raters of five timed forms each."""
    found = [usable_seconds(times) for times in seconds.values()]
    logs = [np.log(times) for times in found if len(times) >= _FEWEST_FORMS]
    if len(logs) < _FEWEST_RATERS:
        return None
    medians = np.array([np.median(own) for own in logs])
    middle = float(np.median(medians))
    # Who hurries or dawdles must not widen what counts as honest: the median deviation.
    between = _MAD_TO_SD * float(np.median(np.abs(medians - middle)))
    within = np.sqrt(np.median([np.var(own, ddof=1) for own in logs]))
    return TimeModel(
        typical_s=float(np.exp(middle)),
        between=between,
        within=float(within),
        hurried_s=float(np.exp(np.quantile(np.concatenate(logs), _HURRIED_QUANTILE))),
    )
