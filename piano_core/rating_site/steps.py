"""Where a rater stands, and going on from there: every rule of the way through the site.

Each function works inside one transaction of the campaign's file. Going on does nothing
where the rater is not at that step (a second tab, a double click, the back button).
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from piano_core.campaigns import (
    Batch,
    Campaign,
    Kind,
    Lessons,
    Rest,
    Role,
    introduction,
    next_batch,
)
from piano_core.campaigns.known import known_error
from piano_core.campaigns.store import (
    ShownPage,
    all_assignments,
    events_of,
    excluded_raters,
    forms_of,
    give,
    note,
    open_page,
)


class Step(StrEnum):
    """What the site shows."""

    CONSENT = "consent"
    SCREENING = "screening"
    RUBRIC = "rubric"
    RATE = "rate"
    FEEDBACK = "feedback"
    PAUSE = "pause"
    REST = "rest"
    DONE = "done"
    ENDED = "ended"


@dataclass(frozen=True)
class Place:
    """Where a rater is. page: at `RATE`; until: at `REST`, seconds since 1970."""

    step: Step
    page: ShownPage | None = None
    until: float | None = None


def place_of(db: sqlite3.Connection, campaign: Campaign, rater: str, now: float) -> Place:
    """Where the rater stands now; nothing is written."""
    happened = {event.kind for event in events_of(db, rater)}
    if happened & {"declined", "turned_away"}:
        return Place(Step.ENDED)
    for kind, step in (
        ("consent", Step.CONSENT),
        ("screening", Step.SCREENING),
        ("rubric", Step.RUBRIC),
    ):
        if kind not in happened:
            return Place(step)
    page = open_page(db, rater)
    if page is not None:
        return Place(Step.RATE, page)
    if campaign.by_role(Role.CALIBRATION) and "feedback" not in happened:
        return Place(Step.FEEDBACK)
    # Whether there is a next batch does not depend on the draw, so any generator will do.
    given, excluded = all_assignments(db), excluded_raters(db)
    coming = next_batch(campaign, given, rater, now, np.random.default_rng(0), excluded)
    if isinstance(coming, Rest):
        return Place(Step.REST, until=coming.until)
    return Place(Step.DONE if coming is None else Step.PAUSE)


def consent(
    db: sqlite3.Connection, campaign: Campaign, rater: str, agreed: bool, now: float
) -> None:
    """The rater agrees, or does not want to take part."""
    if place_of(db, campaign, rater, now).step is Step.CONSENT:
        note(db, rater, "consent" if agreed else "declined", {}, now)


def screen(
    db: sqlite3.Connection,
    campaign: Campaign,
    rater: str,
    formal_training: bool,
    lessons: Lessons,
    now: float,
) -> None:
    """The rater answers the screening questions; with too few lessons it ends there."""
    if place_of(db, campaign, rater, now).step is not Step.SCREENING:
        return
    stated = {"formal_training": formal_training, "lessons": lessons.value}
    note(db, rater, "screening", stated, now)
    if not campaign.screening.lets_in(lessons):
        note(db, rater, "turned_away", {"why": "lessons"}, now)


def rubric_read(db: sqlite3.Connection, campaign: Campaign, rater: str, now: float) -> None:
    """The rater has read how to rate, and gets the examples, or else the golden sample."""
    if place_of(db, campaign, rater, now).step is not Step.RUBRIC:
        return
    note(db, rater, "rubric", {}, now)
    if campaign.by_role(Role.CALIBRATION):
        _give_introduction(db, campaign, rater, Kind.CALIBRATION, now)
    else:
        _give_introduction(db, campaign, rater, Kind.GOLDEN, now)


def feedback_read(db: sqlite3.Connection, campaign: Campaign, rater: str, now: float) -> None:
    """The rater has compared their examples with the known answers; the golden sample comes."""
    if place_of(db, campaign, rater, now).step is Step.FEEDBACK:
        note(db, rater, "feedback", {}, now)
        _give_introduction(db, campaign, rater, Kind.GOLDEN, now)


def begin_batch(db: sqlite3.Connection, campaign: Campaign, rater: str, now: float) -> None:
    """The rater wants the next batch."""
    if place_of(db, campaign, rater, now).step is not Step.PAUSE:
        return
    given = all_assignments(db)
    # A stream of its own for every batch that is ever given: seeded, and never used twice.
    rng = np.random.default_rng([campaign.seed, 1, len(given)])
    coming = next_batch(campaign, given, rater, now, rng, excluded_raters(db))
    if isinstance(coming, Batch):
        scales = scale_order(campaign, rater)
        give(db, rater, coming.number, coming.pages, scales, now)
        detail: dict[str, Any] = {"number": coming.number, "generator": [1, len(given)]}
        note(db, rater, "batch", detail, now)


def judge_golden(db: sqlite3.Connection, campaign: Campaign, rater: str, now: float) -> None:
    """Once the golden sample is sent: note its error, and let the rater go where it is too big."""
    pages = [form for form in forms_of(db, rater) if form.kind is Kind.GOLDEN]
    happened = {event.kind for event in events_of(db, rater)}
    if "golden" in happened or len(pages) < len(campaign.by_role(Role.GOLDEN)) or not pages:
        return
    error = known_error(campaign, pages)
    note(db, rater, "golden", {"mean_absolute_error": error}, now)
    tolerance = campaign.screening.golden_tolerance
    if tolerance is not None and error is not None and error > tolerance:
        note(db, rater, "turned_away", {"why": "golden sample"}, now)


def scale_order(campaign: Campaign, rater: str) -> tuple[str, ...]:
    """The scales in this rater's own order.

    It is drawn once a rater and not once a page: over raters every order effect averages
    out, and nobody has to look for a scale on every page anew.
    """
    rng = np.random.default_rng([campaign.seed, 2, *rater.encode()])
    return tuple(campaign.dimensions[i] for i in rng.permutation(len(campaign.dimensions)))


def _give_introduction(
    db: sqlite3.Connection, campaign: Campaign, rater: str, kind: Kind, now: float
) -> None:
    rng = np.random.default_rng([campaign.seed, 3, *rater.encode(), *kind.value.encode()])
    give(db, rater, 0, introduction(campaign, kind, rng), scale_order(campaign, rater), now)
