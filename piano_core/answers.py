"""`Answer`: what one rater says on one scale, in the app and on the rating site alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One scale: a whole number 0-100, or not applicable, and whether the rater is unsure.

    value None and not_applicable False is a scale without an answer yet.
    """

    value: int | None = None
    unsure: bool = False
    not_applicable: bool = False

    @property
    def given(self) -> bool:
        """Whether the rater has said something, if only that it does not apply."""
        return self.value is not None or self.not_applicable
