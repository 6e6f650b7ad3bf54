"""`Feature`: the name, unit and meaning of one number, without which it means nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Feature:
    """One documented number.

    name: `group.what`, for example `velocity.mean`.
    unit: as printed beside the value, for example `s`, `notes/s`, `0-127`, `ratio`.
    meaning: one sentence a pianist understands.
    needs_score: computed only where the notation is known; NaN elsewhere.
    needs_pedal: meaningless where the pedal was not measured; NaN for transcriptions.
    of_learners: speaks of breaks and slips of learners; models of the ratings of advanced
        pianists do without, so that what they learned stays what it was.
    of_ratings: a step of a distribution, which models of ratings see alone: those that learn from
        controlled damage have what it harms as a number of its own.
    """

    name: str
    unit: str
    meaning: str
    needs_score: bool = False
    needs_pedal: bool = False
    of_learners: bool = False
    of_ratings: bool = False
