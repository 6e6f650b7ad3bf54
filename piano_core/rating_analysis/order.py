"""Whether it matters when something was rated: drift, place in a sitting, the segment before."""

from __future__ import annotations

from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.rating_analysis.forms import Forms
from piano_core.rating_analysis.within import Slopes, slopes_within
from piano_core.ratings.panel import Index, Vector
from piano_core.tables import OrderEffects, RaterDrift

FEWEST_FORMS = 8
"""Of a rater, for a drift: with fewer an interval says nothing in points of 0-100."""

NOT_RECORDED = "not recorded"
TOO_FEW = f"fewer than {FEWEST_FORMS} forms about segments that others rated"
NOT_TOLD_APART = "cannot be told apart from the segments: raters heard them in the same order"
_DAY_S = 86_400.0


def rater_drift(corpus: str, forms: Forms) -> dy.DataFrame[RaterDrift]:
    """One row a rater with forms, sorted: points from the first form to the last, beyond
    what raters drift on average.

    All raters together, each with a slope of their own along the order of their forms. The
    average is taken off because raters who hear segments in one order cannot tell their
    common drift from the segments; `order_effects` has it where they do not.
    """
    number = np.bincount(forms.rater, minlength=len(forms.raters))
    timed = np.isfinite(forms.progress)
    enough = number >= FEWEST_FORMS
    asked = np.flatnonzero(enough & (np.bincount(forms.rater, timed, len(number)) == number))
    slopes = _drift(forms, asked)
    places = {int(rater): place for place, rater in enumerate(asked)}
    rows: list[dict[str, Any]] = []
    for rater, name in enumerate(forms.raters):
        own = forms.when[forms.rater == rater]
        days = float(np.ptp(own) / _DAY_S) if len(own) and np.isfinite(own).all() else None
        reason = TOO_FEW if days is not None else NOT_RECORDED
        found = (
            _size(slopes, places[rater], "drift") if rater in places else _unknown("drift", reason)
        )
        rows.append(
            {"corpus": corpus, "rater": name, "forms": int(number[rater]), "days": days} | found
        )
    schema = RaterDrift.create_empty().schema
    return RaterDrift.validate(pl.DataFrame(rows, schema=schema, orient="row"))


def order_effects(corpus: str, forms: Forms) -> dy.DataFrame[OrderEffects]:
    """The three effects over all raters; a reason where one cannot be said."""
    timed = np.isfinite(forms.progress)
    placed = np.isfinite(forms.place) & (forms.sitting >= 0)
    before = _before(forms)
    rows = [
        _effect("drift", None, forms, timed, forms.progress),
        _effect("place", forms.within, forms, placed, forms.place),
        _effect("previous", forms.within, forms, placed & np.isfinite(before), before),
    ]
    schema = OrderEffects.create_empty().schema
    return OrderEffects.validate(
        pl.DataFrame([{"corpus": corpus} | row for row in rows], schema=schema, orient="row")
    )


def _drift(forms: Forms, raters: Index) -> Slopes:
    columns = np.where(forms.rater[:, None] == raters, forms.progress[:, None], 0.0)
    beyond = np.eye(len(raters)) - 1.0 / max(len(raters), 1)
    return slopes_within(forms.mildness, forms.segment, forms.rater, columns, beyond)


def _effect(
    effect: str, within: str | None, forms: Forms, known: np.ndarray, column: Vector
) -> dict[str, Any]:
    row = {"effect": effect, "within": within, "forms": int(known.sum())}
    if known.sum() < FEWEST_FORMS:
        return row | _unknown("size", NOT_RECORDED if not known.any() else TOO_FEW)
    _, segment = np.unique(forms.segment[known], return_inverse=True)
    answer, rater = forms.mildness[known], forms.rater[known]
    slopes = slopes_within(answer, segment, rater, column[known][:, None], np.eye(1))
    return row | _size(slopes, 0, "size")


def _before(forms: Forms) -> Vector:
    """(n,) how much better than usual others found the segment before; NaN at the first."""
    total = np.bincount(forms.segment, forms.mildness)[forms.segment] - forms.mildness
    others = total / (np.bincount(forms.segment)[forms.segment] - 1.0)
    before = np.full(len(forms), np.nan)
    if len(forms) > 1:
        same = (forms.rater[1:] == forms.rater[:-1]) & (forms.sitting[1:] == forms.sitting[:-1])
        next_place = forms.place[1:] == forms.place[:-1] + 1
        before[1:] = np.where(same & next_place, others[:-1], np.nan)
    return before


def _size(slopes: Slopes, place: int, name: str) -> dict[str, Any]:
    value, low, high = (float(part[place]) for part in (slopes.value, slopes.low, slopes.high))
    if not np.isfinite(value):
        return _unknown(name, NOT_TOLD_APART)
    return {name: value, f"{name}_low": low, f"{name}_high": high, "reason": None}


def _unknown(name: str, reason: str) -> dict[str, Any]:
    return {name: None, f"{name}_low": None, f"{name}_high": None, "reason": reason}
