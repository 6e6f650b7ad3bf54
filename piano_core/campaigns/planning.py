"""The next batch of a rater, as a pure function of what was given to everybody so far.

Nobody plans ahead: raters come, stop and stay away, so each batch is made when it is asked
for. `next_batch` only decides; who stores the decision sees to it that nobody else decides
between reading and writing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from piano_core.campaigns.campaign import Campaign, Clip, Role
from piano_core.campaigns.policy import AssignmentPolicy


class Kind(StrEnum):
    """Why a page was given to a rater. Raters never see it."""

    CALIBRATION = "calibration"
    GOLDEN = "golden"
    RATING = "rating"
    ANCHOR = "anchor"
    HONEYPOT = "honeypot"
    REPEAT = "repeat"


INTRODUCTION = (Kind.CALIBRATION, Kind.GOLDEN)
"""Pages before the first batch; they do not count in shares and sittings."""


@dataclass(frozen=True)
class Assignment:
    """A page that was given to a rater. Times are seconds since 1970, UTC.

    batch: counts a rater's batches from 1; 0 for the pages before the first.
    position: place in the batch, from 1.
    """

    page: str
    rater: str
    clip: str
    kind: Kind
    batch: int
    position: int
    assigned_at: float
    submitted_at: float | None


@dataclass(frozen=True)
class Page:
    """A page to be given: which segment, and why."""

    clip: str
    kind: Kind


@dataclass(frozen=True)
class Batch:
    """Pages to be given to a rater, in this order."""

    number: int
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Rest:
    """Nothing now: the sitting was long enough, or a repeat is not due yet.

    until: when it goes on, seconds since 1970.
    """

    until: float


def introduction(campaign: Campaign, kind: Kind, rng: np.random.Generator) -> tuple[Page, ...]:
    """The pages of a round before the first batch: examples, or golden sample; random order."""
    clips = campaign.by_role(Role(kind.value))
    return tuple(Page(clips[i].clip, kind) for i in rng.permutation(len(clips)))


def next_batch(
    campaign: Campaign,
    assignments: Sequence[Assignment],
    rater: str,
    now: float,
    rng: np.random.Generator,
    excluded: Collection[str] = (),
) -> Batch | Rest | None:
    """What the rater does next, once all pages given before are sent; None when all is done.

    assignments: all pages of all raters.
    excluded: raters whose data count for nothing: their pages fill no segment's places, and
        they get no more.

    Ordinary segments with the fewest raters come first, ties at random, until each has k.
    Anchors come in the campaign's order, so that raters who do little still share them. A
    share that does not come out whole is rounded at random and made up for in the next
    batch. A segment comes to a rater once, and once more as a repeat.
    """
    if rater in excluded:
        return None
    own = [page for page in assignments if page.rater == rater and page.kind not in INTRODUCTION]
    policy = campaign.policy
    done = [page.submitted_at for page in own if page.submitted_at is not None]
    left = policy.segments_per_sitting - pages_this_sitting(done, now, policy.rest_s)
    if left <= 0:
        return Rest(max(done) + policy.rest_s)
    size = min(policy.batch_size, left)
    due = _due(campaign, own, now)
    counting = [page for page in assignments if page.rater not in excluded]
    pages = _pages(campaign, counting, rater, now, size, due, rng)
    if not pages:
        later = _next_due(campaign, own, now)
        return None if later is None else Rest(later)
    order = rng.permutation(len(pages))
    number = 1 + max((page.batch for page in own), default=0)
    return Batch(number, tuple(pages[i] for i in order))


def pages_this_sitting(submitted: Collection[float], now: float, rest_s: float) -> int:
    """How many pages were sent since the rater last rested for `rest_s` seconds."""
    count, later = 0, now
    for moment in sorted(submitted, reverse=True):
        if later - moment >= rest_s:
            break
        count, later = count + 1, moment
    return count


def open_places(
    campaign: Campaign, assignments: Sequence[Assignment], now: float
) -> dict[str, int]:
    """By ordinary segment, how many raters it still needs, pages in work counted as done.

    assignments: of the raters whose data count.
    """
    held = Counter(
        page.clip
        for page in assignments
        if page.kind is Kind.RATING
        and (page.submitted_at is not None or now - page.assigned_at < campaign.policy.hold_s)
    )
    k = campaign.policy.raters_per_segment
    return {clip.clip: max(0, k - held[clip.clip]) for clip in campaign.by_role(Role.ORDINARY)}


def _pages(
    campaign: Campaign,
    assignments: Sequence[Assignment],
    rater: str,
    now: float,
    size: int,
    due: Sequence[str],
    rng: np.random.Generator,
) -> list[Page]:
    own = [page for page in assignments if page.rater == rater]
    seen = {page.clip for page in own}
    given = Counter(page.kind for page in own)
    before = sum(given[kind] for kind in Kind if kind not in INTRODUCTION)
    fresh = _fresh(open_places(campaign, assignments, now), seen, rng)
    anchors = _unseen(campaign.by_role(Role.ANCHOR), seen)
    honeypots = _unseen(campaign.by_role(Role.HONEYPOT), seen)
    size = min(size, len(fresh) + len(anchors) + len(due) + len(honeypots))
    owed = _owed(campaign.policy, given, before + size, rng)
    new_left = bool(fresh or anchors)
    repeats = owed[Kind.REPEAT] if new_left else _repeats_owed(campaign, own)
    repeats = min(repeats, len(due), size)
    # A honeypot never takes the place of the last segment that is new to the rater.
    room = size - repeats - int(new_left)
    bait = max(0, min(len(honeypots), room, owed[Kind.HONEYPOT]))
    linked = min(len(anchors), size - repeats - bait, owed[Kind.ANCHOR])
    new = min(len(fresh), size - repeats - bait - linked)
    # Once nothing new is left, what remains of the anchors is given all the same.
    linked = min(len(anchors), size - repeats - bait - new)
    if new + linked + repeats == 0:
        return []  # honeypots alone would give themselves away
    chosen = rng.permutation(len(due))[:repeats]
    return [
        *(Page(clip, Kind.RATING) for clip in fresh[:new]),
        *(Page(clip, Kind.ANCHOR) for clip in anchors[:linked]),
        *(Page(clip, Kind.HONEYPOT) for clip in honeypots[:bait]),
        *(Page(due[int(i)], Kind.REPEAT) for i in chosen),
    ]


def _fresh(places: dict[str, int], seen: Collection[str], rng: np.random.Generator) -> list[str]:
    """Ordinary segments that are new to the rater and need raters, neediest first."""
    names = [name for name, count in places.items() if count and name not in seen]
    names = [names[i] for i in rng.permutation(len(names))]
    return sorted(names, key=lambda name: -places[name])


def _unseen(clips: Sequence[Clip], seen: Collection[str]) -> list[str]:
    return [clip.clip for clip in clips if clip.clip not in seen]


def _owed(
    policy: AssignmentPolicy, given: Mapping[Kind, int], pages: int, rng: np.random.Generator
) -> dict[Kind, int]:
    """How many of each kind are missing of its share of `pages`, rounded at random to the mean."""
    owed: dict[Kind, int] = {}
    for kind, share in (
        (Kind.REPEAT, policy.repeat_share),
        (Kind.HONEYPOT, policy.honeypot_share),
        (Kind.ANCHOR, policy.anchor_share),
    ):
        below = math.floor(share * pages)
        wanted = below + int(rng.random() < share * pages - below)
        owed[kind] = max(0, wanted - given[kind])
    return owed


def _repeatable(own: Sequence[Assignment]) -> list[Assignment]:
    """Pages the rater has sent whose segment has not come back yet."""
    again = {page.clip for page in own if page.kind is Kind.REPEAT}
    return [
        page
        for page in own
        if page.kind in (Kind.RATING, Kind.ANCHOR)
        and page.submitted_at is not None
        and page.clip not in again
    ]


def _due(campaign: Campaign, own: Sequence[Assignment], now: float) -> list[str]:
    """Segments that may come back now: long enough ago, and in an earlier sitting."""
    policy = campaign.policy
    done = [page.submitted_at for page in own if page.submitted_at is not None]
    begun = _sitting_began(done, now, policy)
    return [
        page.clip
        for page in _repeatable(own)
        if page.submitted_at is not None
        and page.submitted_at < begun
        and now - page.submitted_at >= policy.repeat_after_s
    ]


def _sitting_began(done: Collection[float], now: float, policy: AssignmentPolicy) -> float:
    count = pages_this_sitting(done, now, policy.rest_s)
    return min(sorted(done)[len(done) - count :], default=now) if count else now


def _repeats_owed(campaign: Campaign, own: Sequence[Assignment]) -> int:
    """Whole repeats that are missing of what the rater has rated."""
    pages = [page for page in own if page.kind not in INTRODUCTION]
    repeated = sum(page.kind is Kind.REPEAT for page in pages)
    return max(0, math.floor(campaign.policy.repeat_share * len(pages)) - repeated)


def _next_due(campaign: Campaign, own: Sequence[Assignment], now: float) -> float | None:
    """When all repeats that are still owed may come; None where none is owed."""
    policy = campaign.policy
    sent = sorted(page.submitted_at for page in _repeatable(own) if page.submitted_at is not None)
    owed = min(_repeats_owed(campaign, own), len(sent))
    if owed < 1:
        return None
    last = max(page.submitted_at or 0.0 for page in own)
    return max(sent[owed - 1] + policy.repeat_after_s, last + policy.rest_s)
