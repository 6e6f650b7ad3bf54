"""What ratings cost: pages, batches, money. The rating site, reports and plans all ask here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import median

from piano_core.campaigns.campaign import Pay
from piano_core.campaigns.policy import AssignmentPolicy
from piano_core.quality_control import LEFT_OPEN_S


def batches_for(ratings: float, policy: AssignmentPolicy, rejected: float = 0.0) -> int:
    """Batches that bring `ratings` usable ratings of ordinary segments.

    Anchors, honeypots and repeats take their share of every batch. rejected: share of the
    batches, 0 to below 1, whose data will not be used and have to be collected again.
    """
    ordinary = 1 - policy.anchor_share - policy.honeypot_share - policy.repeat_share
    # Rounded so that a whole number of batches is not made one more by the last bit.
    return math.ceil(round(ratings / ordinary / policy.batch_size / (1 - rejected), 9))


def ratings_from(batches: int, policy: AssignmentPolicy, rejected: float = 0.0) -> int:
    """Usable ratings of ordinary segments that `batches` bring: `batches_for` turned round."""
    ordinary = 1 - policy.anchor_share - policy.honeypot_share - policy.repeat_share
    return math.floor(round(batches * policy.batch_size * ordinary * (1 - rejected), 9))


def price_minor(batches: int, pay: Pay) -> int:
    """Pay and platform's fee for so many batches, in the currency's smallest unit."""
    return round(batches * pay.per_batch_minor * (1 + pay.platform_fee))


def hourly_minor(pay: Pay, page_s: float | None, policy: AssignmentPolicy) -> int | None:
    """What raters get an hour at so many seconds a page; None where that is not known."""
    if not page_s:
        return None
    return round(pay.per_batch_minor * 3600 / (page_s * policy.batch_size))


def typical_page_s(lengths_s: Iterable[float]) -> float | None:
    """Median time a page took, without pages that were left; None before any."""
    kept = [length for length in lengths_s if length <= LEFT_OPEN_S]
    return median(kept) if kept else None
