"""Approving and rejecting submissions, as people decided about pay and as nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from urllib.parse import quote

import dataframely as dy
import polars as pl

from piano_core.errors import PaymentError
from piano_core.prolific.client import Prolific
from piano_core.prolific.submissions import AWAITING_REVIEW, Submission
from piano_core.quality_control import decisions_now
from piano_core.tables import Decisions

SHORTEST_MESSAGE = 100
PayKind = Literal["pay", "refuse_payment"]


class Category(StrEnum):
    """Why a submission is rejected, in Prolific's words."""

    TOO_QUICKLY = "TOO_QUICKLY"
    TOO_SLOWLY = "TOO_SLOWLY"
    FAILED_INSTRUCTIONS = "FAILED_INSTRUCTIONS"
    INCOMP_LONGITUDINAL = "INCOMP_LONGITUDINAL"
    FAILED_CHECK = "FAILED_CHECK"
    LOW_EFFORT = "LOW_EFFORT"
    MALINGERING = "MALINGERING"
    NO_CODE = "NO_CODE"
    BAD_CODE = "BAD_CODE"
    NO_DATA = "NO_DATA"
    UNSUPP_DEVICE = "UNSUPP_DEVICE"
    OTHER = "OTHER"


@dataclass(frozen=True)
class RaterSubmission:
    """A submission and the rater whose it is, as the campaign names them."""

    rater: str
    submission: Submission


def decided(
    submissions: Iterable[Submission],
    participants: Mapping[str, str],
    decisions: dy.DataFrame[Decisions],
    corpus: str,
    kind: PayKind,
) -> tuple[RaterSubmission, ...]:
    """Submissions of raters whose newest decision about pay is `kind`.

    participants: Prolific's identifier by rater. What was decided about data is not asked.
    """
    now = decisions_now(decisions).filter((pl.col("corpus") == corpus) & (pl.col("kind") == kind))
    rater_of = {participants[r]: r for r in now["rater"] if r in participants}
    return tuple(
        RaterSubmission(rater_of[one.participant], one)
        for one in submissions
        if one.participant in rater_of
    )


def awaiting(found: Iterable[RaterSubmission]) -> tuple[RaterSubmission, ...]:
    """Those that wait for a review; a reviewed one cannot be changed any more."""
    return tuple(one for one in found if one.submission.status == AWAITING_REVIEW)


def check_message(message: str) -> str:
    """The message without blanks around it; `PaymentError` where Prolific would refuse it."""
    said = message.strip()
    if len(said) < SHORTEST_MESSAGE:
        raise PaymentError(
            f"a rejection needs a message of {SHORTEST_MESSAGE} characters, this has {len(said)}.",
            where="--message",
            remedy="Tell the participant what was expected and what was missing.",
        )
    return said


def approve(client: Prolific, submission: str) -> None:
    """Approve, which pays the reward. Repeating it changes nothing.

    Source: https://docs.prolific.com/api-reference/submissions/transition-submission
    """
    client.send_again_and_again(_path(submission), {"action": "APPROVE"})


def reject(client: Prolific, submission: str, category: Category, message: str) -> None:
    """Reject, which cannot be taken back. Repeating it changes nothing.

    Source: https://docs.prolific.com/api-reference/submissions/transition-submission.
    Raises `PaymentError` before anything is sent where the message is too short.
    """
    said = check_message(message)
    body = {"action": "REJECT", "message": said, "rejection_category": category.value}
    client.send_again_and_again(_path(submission), body)


def _path(submission: str) -> str:
    return f"/api/v1/submissions/{quote(submission, safe='')}/transition/"
