"""How far a rater is from the answers that the researcher is sure of."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from piano_core.campaigns.campaign import Campaign
from piano_core.campaigns.store import Form


def known_error(campaign: Campaign, pages: Sequence[Form]) -> float | None:
    """Mean absolute difference from the known answers in points; None without a common one."""
    off = [
        abs(answer.value - known)
        for form in pages
        for name, known in campaign.clip(form.clip).known.items()
        if (answer := form.answers.get(name)) is not None and answer.value is not None
    ]
    return fmean(off) if off else None
