"""How far a campaign is: what was rated, by whom, what it cost, and when it will be done."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from piano_core.campaigns import (
    INTRODUCTION,
    Assignment,
    Campaign,
    Deviation,
    Kind,
    Role,
    quota_deviations,
)
from piano_core.campaigns.cost import batches_for, hourly_minor, price_minor, typical_page_s
from piano_core.campaigns.policy import DAY_S
from piano_core.campaigns.store import (
    Event,
    Form,
    all_assignments,
    all_events,
    all_raters,
    excluded_raters,
    forms,
)

_LOOKS_BACK_S = 7 * DAY_S


@dataclass(frozen=True)
class Cost:
    """Money in the currency's smallest unit, platform's fee included.

    batches: finished ones, which are paid for. to_come: until every segment has its raters.
    per_hour: what raters get an hour at the median time a page took; None before any.
    """

    batches: int
    so_far: int
    to_come: int
    per_hour: int | None


@dataclass(frozen=True)
class Forecast:
    """a_day: ordinary ratings a day lately; days: until all are there; None while none come."""

    a_day: float
    days: float | None


@dataclass(frozen=True)
class Overview:
    """The state of a campaign.

    done, wanted: ratings of ordinary segments; those beyond k, and those of raters whose data
    were excluded, do not count.
    pages: forms by kind. raters_per_segment: number of ordinary segments by how many raters
    they have. stages: number of raters by how far they came. page_s: median seconds a page.
    mix: segments of each stratum beside the quota.
    """

    done: int
    wanted: int
    pages: dict[str, int]
    raters_per_segment: dict[int, int]
    stages: dict[str, int]
    page_s: float | None
    cost: Cost
    forecast: Forecast
    mix: tuple[Deviation, ...]

    @property
    def share(self) -> float:
        """Part of the ratings that is there, 0-1."""
        return self.done / self.wanted if self.wanted else 1.0


def overview_of(db: sqlite3.Connection, campaign: Campaign, now: float) -> Overview:
    """The state of the campaign at a moment, seconds since 1970."""
    sent, given = forms(db), all_assignments(db)
    excluded = excluded_raters(db)
    ordinary = [form for form in sent if form.kind is Kind.RATING and form.rater not in excluded]
    raters = Counter(form.clip for form in ordinary)
    k = campaign.policy.raters_per_segment
    names = [clip.clip for clip in campaign.by_role(Role.ORDINARY)]
    done = sum(min(raters[name], k) for name in names)
    page_s = typical_page_s(
        form.submitted_at - form.opened_at for form in sent if form.kind not in INTRODUCTION
    )
    left = campaign.pages_wanted - done
    return Overview(
        done=done,
        wanted=campaign.pages_wanted,
        pages=dict(Counter(form.kind.value for form in sent)),
        raters_per_segment=dict(sorted(Counter(raters[name] for name in names).items())),
        stages=_stages([r.rater for r in all_raters(db)], all_events(db), sent, excluded),
        page_s=page_s,
        cost=_cost(campaign, given, left, page_s),
        forecast=_forecast(ordinary, left, now),
        mix=quota_deviations([clip.strata for clip in campaign.clips]),
    )


def _stages(
    raters: Sequence[str],
    events: Sequence[Event],
    sent: Sequence[Form],
    excluded: Collection[str],
) -> dict[str, int]:
    happened: dict[str, set[str]] = {rater: set() for rater in raters}
    for event in events:
        happened[event.rater].add(event.kind)
    rating = {form.rater for form in sent if form.kind not in INTRODUCTION}
    return dict(
        Counter(
            "data excluded" if rater in excluded else _stage(happened[rater], rater in rating)
            for rater in raters
        )
    )


def _stage(happened: set[str], rates: bool) -> str:
    if "declined" in happened:
        return "did not take part"
    if "turned_away" in happened:
        return "turned away"
    if rates:
        return "rating"
    return "practising" if "consent" in happened else "invited"


def _cost(campaign: Campaign, given: Sequence[Assignment], left: int, page_s: float | None) -> Cost:
    open_batches = {(page.rater, page.batch) for page in given if page.submitted_at is None}
    batches = {(page.rater, page.batch) for page in given if page.batch} - open_batches
    policy, pay = campaign.policy, campaign.pay
    return Cost(
        len(batches),
        price_minor(len(batches), pay),
        price_minor(batches_for(left, policy), pay),
        hourly_minor(pay, page_s, policy),
    )


def _forecast(ordinary: Sequence[Form], left: int, now: float) -> Forecast:
    recent = [form.submitted_at for form in ordinary if now - form.submitted_at <= _LOOKS_BACK_S]
    if not recent:
        return Forecast(0.0, 0.0 if left == 0 else None)
    first = min(form.submitted_at for form in ordinary)
    days = max(1.0, min(now - first, _LOOKS_BACK_S) / DAY_S)
    a_day = len(recent) / days
    return Forecast(a_day, left / a_day)
