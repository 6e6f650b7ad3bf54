"""Paid raters at Prolific: studies, submissions, reviews, and bonuses that are paid once."""

from piano_core.prolific.bonuses import (
    Bonus,
    look_up,
    pay_bonuses,
    plan_bonuses,
    settle_as_not_paid,
    wait_for_arrival,
)
from piano_core.prolific.client import ADDRESS, Prolific
from piano_core.prolific.ledger import Payment, payments_now, read_ledger
from piano_core.prolific.reviews import (
    Category,
    RaterSubmission,
    approve,
    awaiting,
    check_message,
    decided,
    reject,
)
from piano_core.prolific.studies import (
    Person,
    create_study,
    publish_study,
    read_demographics,
    study_of,
)
from piano_core.prolific.submissions import Submission, read_submission, read_submissions

__all__ = [
    "ADDRESS",
    "Bonus",
    "Category",
    "Payment",
    "Person",
    "Prolific",
    "RaterSubmission",
    "Submission",
    "approve",
    "awaiting",
    "check_message",
    "create_study",
    "decided",
    "look_up",
    "pay_bonuses",
    "payments_now",
    "plan_bonuses",
    "publish_study",
    "read_demographics",
    "read_ledger",
    "read_submission",
    "read_submissions",
    "reject",
    "settle_as_not_paid",
    "study_of",
    "wait_for_arrival",
]
