"""Simulated raters: honest ones with their own severity, slope and noise, and careless ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from piano_core.dimensions import DIMENSION_NAMES

HONEST_RATERS = 19
RATERS_PER_SEGMENT = 7
_RE_RATED_SEGMENTS = 10
_RE_RATING_RATERS = 8
_BLANK_ODDS = 0.004
_BLANK_ODDS_WITHOUT_PEDAL = 0.3
_HALO_SHARE = 0.5
_CENTRE = 60.0

Scores = npt.NDArray[np.float64]


class Behaviour(StrEnum):
    """What a rater does when asked."""

    HONEST = "honest"
    CONSTANT = "constant"
    """Answers about 50 whatever is played."""
    RANDOM = "random"
    STRAIGHT_LINING = "straight-lining"
    """One answer for all dimensions of a segment, found without listening."""
    RESUBMITTING = "resubmitting"
    """Rates honestly, then sends part of it in again unchanged, as if it were new."""


@dataclass(frozen=True)
class Rater:
    """One simulated rater. The three numbers are 0 for those who do not listen.

    severity: what is taken off every answer, 0-100 scale; above 0 is strict.
    discrimination: slope from true quality to answer, around 60.
    noise: standard deviation of an answer about what this rater means, 0-100 scale.
    """

    name: str
    behaviour: Behaviour
    severity: float
    discrimination: float
    noise: float

    @property
    def careless(self) -> bool:
        """True for everybody whose work a careful campaign would notice."""
        return self.behaviour is not Behaviour.HONEST


@dataclass(frozen=True)
class Answer:
    """One filled-in page: `scores` in the order of the dimensions, NaN for not applicable.

    round: 0 for the campaign, 1 for what came in later (re-ratings, resubmissions).
    """

    rater: str
    segment: int
    round: int
    scores: tuple[float, ...]


def make_raters(rng: np.random.Generator) -> tuple[Rater, ...]:
    """19 honest raters and five careless ones, in random order of name."""
    behaviours = [Behaviour.HONEST] * HONEST_RATERS + [
        Behaviour.CONSTANT,
        Behaviour.RANDOM,
        Behaviour.RANDOM,
        Behaviour.STRAIGHT_LINING,
        Behaviour.RESUBMITTING,
    ]
    order = rng.permutation(len(behaviours))
    return tuple(
        _rater(f"rater-{number:02d}", behaviours[index], rng)
        for number, index in enumerate(order, 1)
    )


def _rater(name: str, behaviour: Behaviour, rng: np.random.Generator) -> Rater:
    severity = float(np.clip(rng.normal(0.0, 8.0), -18.0, 18.0))
    discrimination = float(rng.uniform(0.6, 1.2))
    noise = float(rng.uniform(9.0, 17.0))
    if behaviour not in (Behaviour.HONEST, Behaviour.RESUBMITTING):
        return Rater(name, behaviour, 0.0, 0.0, 0.0)
    return Rater(name, behaviour, severity, discrimination, noise)


def assign(segments: int, raters: int, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """Which raters hear which segment: (segments, 7) indices, everybody about equally often.

    Raters are dealt like cards, and dealt anew when the pack is used up; a rater who is
    already at the table waits for the next segment.
    """
    table = np.zeros((segments, RATERS_PER_SEGMENT), np.intp)
    pack: list[int] = []
    for segment in range(segments):
        if len(pack) < RATERS_PER_SEGMENT:
            fresh = [r for r in rng.permutation(raters).tolist() if r not in pack]
            pack += fresh + [r for r in rng.permutation(raters).tolist() if r not in fresh]
        table[segment], pack = pack[:RATERS_PER_SEGMENT], pack[RATERS_PER_SEGMENT:]
    return table


def simulate_answers(
    truth: Scores,
    pedalled: npt.NDArray[np.bool_],
    raters: tuple[Rater, ...],
    rng: np.random.Generator,
) -> tuple[Answer, ...]:
    """All pages of all raters.

    truth: (segments, 12) true quality on 0-100. pedalled: whether a segment has any pedal to
    judge; where not, raters often leave `pedaling` blank.
    """
    pedaling = DIMENSION_NAMES.index("pedaling")
    answers: list[Answer] = []
    table = assign(len(truth), len(raters), rng)
    for index, rater in enumerate(raters):
        for segment in np.flatnonzero((table == index).any(axis=1)).tolist():
            scores = _page(rater, truth[segment], rng)
            blank = rng.uniform(size=len(scores)) < _BLANK_ODDS
            if not pedalled[segment]:
                blank[pedaling] = rng.uniform() < _BLANK_ODDS_WITHOUT_PEDAL
            scores[blank] = np.nan
            answers.append(Answer(rater.name, segment, 0, tuple(scores.tolist())))
    return (*answers, *_second_round(answers, truth, raters, rng))


def _page(rater: Rater, truth: Scores, rng: np.random.Generator) -> Scores:
    """One page of answers, whole numbers 0-100.

    Half of an honest rater's noise variance is shared by all dimensions of the page: the
    halo that real pages show.
    """
    size = len(truth)
    if rater.behaviour is Behaviour.CONSTANT:
        scores = 50.0 + rng.integers(-1, 2, size=size)
    elif rater.behaviour is Behaviour.RANDOM:
        scores = rng.uniform(0.0, 100.0, size=size)
    elif rater.behaviour is Behaviour.STRAIGHT_LINING:
        scores = np.full(size, rng.uniform(30.0, 90.0))
    else:
        meant = _CENTRE - rater.severity + rater.discrimination * (truth - _CENTRE)
        halo = np.sqrt(_HALO_SHARE) * rng.normal()
        own = np.sqrt(1 - _HALO_SHARE) * rng.normal(size=size)
        scores = meant + rater.noise * (halo + own)
    return np.clip(np.round(scores), 0.0, 100.0)


def _second_round(
    answers: list[Answer], truth: Scores, raters: tuple[Rater, ...], rng: np.random.Generator
) -> list[Answer]:
    """True re-ratings by some honest raters, and the resubmitting rater's copies."""
    later: list[Answer] = []
    honest = [r for r in raters if r.behaviour is Behaviour.HONEST][:_RE_RATING_RATERS]
    for rater in raters:
        own = [answer for answer in answers if answer.rater == rater.name]
        if rater.behaviour is Behaviour.RESUBMITTING:
            copies = rng.permutation(len(own))[: len(own) // 2]
            later += [Answer(rater.name, own[i].segment, 1, own[i].scores) for i in sorted(copies)]
        elif rater in honest:
            for i in sorted(rng.permutation(len(own))[:_RE_RATED_SEGMENTS]):
                scores = _page(rater, truth[own[i].segment], rng)
                later.append(Answer(rater.name, own[i].segment, 1, tuple(scores.tolist())))
    return later
