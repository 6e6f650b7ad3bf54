"""The rules by which segments are given to raters, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.errors import CampaignError

DAY_S = 86_400.0


@dataclass(frozen=True)
class AssignmentPolicy:
    """Shares are of the pages that a rater rates, calibration and golden sample aside.

    raters_per_segment: k, how many raters an ordinary segment gets.
    anchor_share: pages with a segment that everyone rates, in the same order for all.
    honeypot_share: pages with a segment whose answer the researcher is sure of.
    repeat_share: pages with a segment that this rater rated before, for self-consistency.
    repeat_after_s: how long ago that must be; it is never in the same sitting.
    batch_size: segments a batch.
    segments_per_sitting: after so many the site asks the rater to rest.
    rest_s: a sitting ends when so long nothing was sent.
    hold_s: a page that was not sent for so long is given to somebody else too.
    calibration_segments, golden_segments: how many of each come before the first batch.
    """

    raters_per_segment: int = 5
    anchor_share: float = 0.10
    honeypot_share: float = 0.10
    repeat_share: float = 0.10
    repeat_after_s: float = 7 * DAY_S
    batch_size: int = 5
    segments_per_sitting: int = 10
    rest_s: float = 30 * 60.0
    hold_s: float = 2 * DAY_S
    calibration_segments: int = 3
    golden_segments: int = 1

    def __post_init__(self) -> None:
        shares = (self.anchor_share, self.honeypot_share, self.repeat_share)
        if min(shares) < 0 or sum(shares) > 0.9:
            raise CampaignError(
                f"anchors, honeypots and repeats take {sum(shares):.0%} of the pages",
                where="assignment policy",
                remedy="Use shares of 0 or more that leave at least 10 % for new segments.",
            )
        counts = (self.raters_per_segment, self.batch_size, self.segments_per_sitting)
        if min(counts) < 1 or min(self.calibration_segments, self.golden_segments) < 0:
            raise CampaignError(
                "a count is too small",
                where="assignment policy",
                remedy="Use at least one rater a segment, one segment a batch and a sitting.",
            )


FRIENDS = AssignmentPolicy()
"""People one knows: a repeat comes a week later at the earliest."""

CROWD = AssignmentPolicy(repeat_after_s=0.0, hold_s=2 * 3600.0)
"""Paid strangers, who may not be back in a week: a repeat comes in a later sitting."""

POLICIES: dict[str, AssignmentPolicy] = {"friends": FRIENDS, "crowd": CROWD}
"""By the name of the panel."""
