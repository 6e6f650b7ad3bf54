"""Where a rater stands, and going on from there: every rule of the way through the site.

Going on does nothing where the rater is not at that step (a second tab, a double click, the
back button).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from piano_core.campaigns import (
    Assignment,
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


@dataclass(frozen=True)
class Visit:
    """A rater who does something now, in seconds since 1970, within one transaction."""

    db: sqlite3.Connection
    campaign: Campaign
    rater: str
    now: float

    def place(self) -> Place:
        """Where the rater stands now; nothing is written."""
        happened = self._happened()
        if happened & {"declined", "turned_away"}:
            return Place(Step.ENDED)
        for kind, step in (
            ("consent", Step.CONSENT),
            ("screening", Step.SCREENING),
            ("rubric", Step.RUBRIC),
        ):
            if kind not in happened:
                return Place(step)
        page = open_page(self.db, self.rater)
        if page is not None:
            return Place(Step.RATE, page)
        if self.campaign.by_role(Role.CALIBRATION) and "feedback" not in happened:
            return Place(Step.FEEDBACK)
        # Whether there is a next batch does not depend on the draw, so any generator will do.
        coming = self._coming(all_assignments(self.db), np.random.default_rng(0))
        if isinstance(coming, Rest):
            return Place(Step.REST, until=coming.until)
        return Place(Step.DONE if coming is None else Step.PAUSE)

    def consent(self, agreed: bool) -> None:
        """The rater agrees, or does not want to take part."""
        if self.place().step is Step.CONSENT:
            self._note("consent" if agreed else "declined", {})

    def screen(self, formal_training: bool, lessons: Lessons) -> None:
        """The rater answers the screening questions; with too few lessons it ends there."""
        if self.place().step is not Step.SCREENING:
            return
        stated = {"formal_training": formal_training, "lessons": lessons.value}
        self._note("screening", stated)
        if not self.campaign.screening.lets_in(lessons):
            self._note("turned_away", {"why": "lessons"})

    def rubric_read(self) -> None:
        """The rater has read how to rate, and gets the examples, or else the golden sample."""
        if self.place().step is not Step.RUBRIC:
            return
        self._note("rubric", {})
        if self.campaign.by_role(Role.CALIBRATION):
            self._give_introduction(Kind.CALIBRATION)
        else:
            self._give_introduction(Kind.GOLDEN)

    def feedback_read(self) -> None:
        """The rater has compared their examples with the known answers: the golden sample."""
        if self.place().step is Step.FEEDBACK:
            self._note("feedback", {})
            self._give_introduction(Kind.GOLDEN)

    def begin_batch(self) -> None:
        """The rater wants the next batch."""
        if self.place().step is not Step.PAUSE:
            return
        given = all_assignments(self.db)
        # A stream of its own for every batch that is ever given: seeded, and never used twice.
        rng = np.random.default_rng([self.campaign.seed, 1, len(given)])
        coming = self._coming(given, rng)
        if isinstance(coming, Batch):
            scales = scale_order(self.campaign, self.rater)
            give(self.db, self.rater, coming.number, coming.pages, scales, self.now)
            detail: dict[str, Any] = {"number": coming.number, "generator": [1, len(given)]}
            self._note("batch", detail)

    def judge_golden(self) -> None:
        """Once the golden sample is sent: note its error, and let go who is too far off."""
        pages = [form for form in forms_of(self.db, self.rater) if form.kind is Kind.GOLDEN]
        happened = self._happened()
        wanted = len(self.campaign.by_role(Role.GOLDEN))
        if "golden" in happened or len(pages) < max(wanted, 1):
            return
        error = known_error(self.campaign, pages)
        self._note("golden", {"mean_absolute_error": error})
        tolerance = self.campaign.screening.golden_tolerance
        if tolerance is not None and error is not None and error > tolerance:
            self._note("turned_away", {"why": "golden sample"})

    def _happened(self) -> set[str]:
        return {event.kind for event in events_of(self.db, self.rater)}

    def _coming(self, given: Sequence[Assignment], rng: np.random.Generator) -> Batch | Rest | None:
        excluded = excluded_raters(self.db)
        return next_batch(self.campaign, given, self.rater, self.now, rng, excluded)

    def _give_introduction(self, kind: Kind) -> None:
        rng = np.random.default_rng(
            [self.campaign.seed, 3, *self.rater.encode(), *kind.value.encode()]
        )
        pages = introduction(self.campaign, kind, rng)
        give(self.db, self.rater, 0, pages, scale_order(self.campaign, self.rater), self.now)

    def _note(self, kind: str, detail: dict[str, Any]) -> None:
        note(self.db, self.rater, kind, detail, self.now)


def scale_order(campaign: Campaign, rater: str) -> tuple[str, ...]:
    """The scales in this rater's own order.

    It is drawn once a rater and not once a page: over raters every order effect averages
    out, and nobody has to look for a scale on every page anew.
    """
    rng = np.random.default_rng([campaign.seed, 2, *rater.encode()])
    return tuple(campaign.dimensions[i] for i in rng.permutation(len(campaign.dimensions)))
