"""What a rater says of a stretch, which stretch comes next, and how far raters agree with
themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import fmean

import numpy as np

from piano_core.answers import Answer
from piano_core.dimensions import DIMENSION_NAMES

REPEAT_AFTER = timedelta(days=7)
"""A stretch comes back after so long at the earliest: by then its numbers are forgotten."""

REPEAT_SHARE = 0.2
"""How often a stretch that is due comes back while there are new ones. Campaigns take a tenth;
one person's few stretches need more, or consistency could not be told."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of a recording, in seconds; file is an absolute path."""

    file: str
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Form:
    """One rater about one stretch. opened_at, sent_at: UTC, ISO 8601; sent_at "" while open.

    order: dimensions as they were shown.  answers: by dimension.
    """

    id: str
    rater: str
    stretch: Stretch
    opened_at: str
    order: tuple[str, ...] = DIMENSION_NAMES
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    comment: str = ""
    sent_at: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Dimensions without an answer, in the order shown."""
        return tuple(name for name in self.order if not self.answer(name).given)

    def answer(self, dimension: str) -> Answer:
        """What was said of a dimension."""
        return self.answers.get(dimension, Answer())


@dataclass(frozen=True)
class Consistency:
    """First answers beside those a week later. difference: mean, in points of 0-100.

    stretches: rated twice.  pairs: answers given both times.  by_dimension: mean difference.
    """

    stretches: int
    pairs: int
    difference: float
    by_dimension: dict[str, float]


def next_stretch(
    stretches: Sequence[Stretch],
    sent: Sequence[Form],
    now: datetime,
    rng: np.random.Generator,
) -> Stretch | None:
    """What to rate next, in random order: new stretches, and some of a week ago once more.

    sent: this rater's forms. Nothing says which of them is a repeat. None where nothing is left.
    """
    times: dict[Stretch, list[str]] = {}
    for form in sent:
        times.setdefault(form.stretch, []).append(form.sent_at)
    fresh = [one for one in stretches if one not in times]
    due = [
        one
        for one in stretches
        if len(at := times.get(one, [])) == 1
        and now - datetime.fromisoformat(at[0]) >= REPEAT_AFTER
    ]
    again = bool(due) and (not fresh or rng.random() < REPEAT_SHARE)
    choice = due if again else fresh
    return choice[int(rng.integers(len(choice)))] if choice else None


def consistency(sent: Sequence[Form]) -> Consistency | None:
    """How far a rater's second answers lie from the first; None where nothing was rated twice."""
    first: dict[Stretch, Form] = {}
    second: dict[Stretch, Form] = {}
    for form in sorted(sent, key=lambda form: form.sent_at):
        target = first if form.stretch not in first else second
        target.setdefault(form.stretch, form)
    off: dict[str, list[float]] = {}
    for stretch, form in second.items():
        for name, difference in _differences(first[stretch].answers, form.answers).items():
            off.setdefault(name, []).append(difference)
    every = [value for values in off.values() for value in values]
    if not every:
        return None
    means = {name: fmean(values) for name, values in off.items()}
    return Consistency(len(second), len(every), fmean(every), means)


def _differences(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> dict[str, float]:
    return {
        name: abs(one - two)
        for name, answer in before.items()
        if (one := answer.value) is not None
        and name in after
        and (two := after[name].value) is not None
    }
