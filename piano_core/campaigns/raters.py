"""Who rates: what they say about themselves, and who is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lessons(StrEnum):
    """Years of piano lessons, as raters are asked."""

    NONE = "0"
    FEW = "1-3"
    SOME = "4-7"
    MANY = "8+"


@dataclass(frozen=True)
class Screening:
    """Who may go on.

    least_lessons: fewer years of lessons, and the rater is thanked and let go.
    golden_tolerance: mean absolute error on the golden sample above which a rater is let go,
        in points; None lets everyone go on and keeps the error for the researcher to see,
        because one segment says little about a rater.
    """

    least_lessons: Lessons = Lessons.NONE
    golden_tolerance: float | None = None

    def lets_in(self, lessons: Lessons) -> bool:
        """Whether so many years are enough."""
        order = list(Lessons)
        return order.index(lessons) >= order.index(self.least_lessons)


@dataclass(frozen=True)
class Rater:
    """One rater: an opaque identifier, and where they were found. No name, no address."""

    rater: str
    panel: str
    invited_at: float
