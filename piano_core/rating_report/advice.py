"""What to do next about each target: nothing, more raters, a better rubric, or other segments."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Any

import dataframely as dy

from piano_core.ratings import raters_for
from piano_core.tables import Reliability

GOAL = 0.70
"""Reliability of the panel's mean that is asked for: the lower end of its interval."""
MOST_RATERS = 12
"""Where more raters a segment than this would be needed, raters are not what is missing:
with so many, data like PercePiano's reach .80 (design, section 7)."""


class Step(StrEnum):
    """What to do about a target."""

    KEEP = "good enough"
    MORE_RATERS = "more raters"
    REVISE_RUBRIC = "revise the rubric"
    OTHER_SEGMENTS = "choose segments that differ"
    COLLECT = "collect more ratings"


@dataclass(frozen=True)
class Advice:
    """A step and its reason as a sentence. more: raters a segment to add; None where unknown."""

    target: str
    step: Step
    why: str
    more: int | None = None


def advice(reliability: dy.DataFrame[Reliability]) -> tuple[Advice, ...]:
    """One a target of one corpus, in the table's order.

    Good enough: the lower end of ICC(1,k) reaches .70. Else the raters that bring the
    lower end of ICC(1,1) there (Spearman-Brown), if no more than 12 do. Else, by which is
    the more unusual among the corpus's targets, raters differ more than elsewhere
    (rubric) or segments less (choice of segments).
    """
    rows = reliability.to_dicts()
    residuals = [r["variance_residual"] for r in rows if r["variance_residual"] is not None]
    segments = [r["variance_segment"] for r in rows if r["variance_segment"] is not None]
    usual = (median(segments), median(residuals)) if segments and residuals else (0.0, 0.0)
    return tuple(_one(row, usual) for row in rows)


def _one(row: Mapping[str, Any], usual: tuple[float, float]) -> Advice:
    target, low = str(row["target"]), row["icc_1_1_low"]
    if row["icc_1_k"] is None or low is None:
        return Advice(target, Step.COLLECT, "Too few segments have two raters to tell.")
    if row["icc_1_k_low"] >= GOAL:
        return Advice(target, Step.KEEP, f"At least {row['icc_1_k_low']:.2f} already.")
    likely, surely = raters_for(row["icc_1_1"], GOAL), raters_for(low, GOAL)
    if likely is not None and likely <= MOST_RATERS:
        return _more(target, row["panel_size"], likely, surely)
    return _unshared(target, row, usual)


def _more(target: str, panel: float, likely: int, surely: int | None) -> Advice:
    wanted = surely if surely is not None and surely <= MOST_RATERS else likely
    # A panel that is there at the point but not at the lower end may need none by count.
    more = max(1, math.ceil(round(wanted - panel, 6)))
    why = f"{likely} raters a segment are likely to be enough"
    if wanted != likely:
        why += f", {wanted} also at the lower end of the interval"
    elif surely != likely:
        why += f"; at the lower end of the interval, not even {MOST_RATERS}"
    return Advice(target, Step.MORE_RATERS, f"{why}; there are {panel:.1f}.", more)


def _unshared(target: str, row: Mapping[str, Any], usual: tuple[float, float]) -> Advice:
    segment, residual = row["variance_segment"], row["variance_residual"]
    if segment is None or residual is None:
        return Advice(target, Step.COLLECT, "The answers cannot tell segments and raters apart.")
    spreads = (
        f"Segments differ by {math.sqrt(segment):.1f} points, "
        f"answers about one segment by {math.sqrt(residual):.1f}"
    )
    of_segments, of_answers = usual
    # residual / usual >= usual / segment, multiplied out: either may be 0.
    if residual * segment >= of_answers * of_segments:
        return Advice(target, Step.REVISE_RUBRIC, f"{spreads}: raters do not hear the same in it.")
    return Advice(target, Step.OTHER_SEGMENTS, f"{spreads}: there is little to tell apart.")
