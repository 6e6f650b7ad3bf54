"""Honest and careless raters drawn from a campaign's own model, to try rules on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from piano_core.quality_control.rater_model import RaterModel
from piano_core.quality_control.sheet import Sheet
from piano_core.quality_control.times import TimeModel
from piano_core.ratings.panel import Matrix, Vector

Careless = Callable[[Matrix, np.random.Generator], Matrix]
"""From (n, t) honest answers to what is handed in instead."""

HONEST = "honest"


@dataclass(frozen=True)
class Design:
    """What one rater is judged on.

    segments: how many segments; honeypots, golden, retests: how many of them have known
        answers, are golden samples, or are rated a second time.
    experts: how many raters stand behind a known answer.
    """

    segments: int = 10
    honeypots: int = 1
    golden: int = 1
    retests: int = 1
    experts: int = 10


def _about_fifty(honest: Matrix, rng: np.random.Generator) -> Matrix:
    return 50.0 + rng.normal(0.0, 5.0, honest.shape)


def _constant(honest: Matrix, rng: np.random.Generator) -> Matrix:
    return np.full(honest.shape, rng.uniform(25.0, 75.0))


def _random(honest: Matrix, rng: np.random.Generator) -> Matrix:
    return rng.uniform(0.0, 100.0, honest.shape)


def _straight_lining(honest: Matrix, rng: np.random.Generator) -> Matrix:
    return np.broadcast_to(rng.uniform(0.0, 100.0, (len(honest), 1)), honest.shape)


def _shuffled(honest: Matrix, rng: np.random.Generator) -> Matrix:
    """The rater's own forms in any order: the rater's use of the scale, without listening."""
    return honest[rng.permutation(len(honest))]


def _half_attentive(honest: Matrix, rng: np.random.Generator) -> Matrix:
    """Every second form, drawn at random, belongs to another segment of those."""
    absent = rng.permutation(len(honest))[: len(honest) // 2]
    answers = honest.copy()
    answers[absent] = honest[np.roll(absent, 1)]
    return answers


CARELESS: dict[str, Careless] = {
    "constant": _constant,
    "about 50": _about_fifty,
    "random": _random,
    "shuffled": _shuffled,
    "straight-lining": _straight_lining,
    "half-attentive": _half_attentive,
}
"""Ways of not listening, by name."""


def simulated_sheets(
    model: RaterModel, design: Design, rng: np.random.Generator
) -> dict[str, Sheet]:
    """One honest rater's sheet and, on the same segments, that of each careless kind.

    Segments, raters and rests are normal with the model's covariances, clipped to 0-100
    and rounded to the scale's step; every segment has a panel of the campaign's size. A
    second hearing repeats the part of the rest that the campaign's retests repeat. Where
    the campaign knows how long forms take, who does not listen hurries, see `TimeModel`.
    """
    n = design.segments
    truth = model.mean + _normal(model.segment, n, rng)
    own = _normal(model.rater, 1, rng)
    kept = _normal(model.residual * (1.0 - model.retest), n, rng)
    honest, second = (
        _on_scale(truth + own + kept + _normal(model.residual * model.retest, n, rng), model)
        for _ in range(2)
    )
    company = max(round(model.raters_a_segment) - 1, 1)
    other = model.rater + model.residual
    others = np.clip(truth + _normal(other / company, n, rng), 0.0, 100.0)
    expert = np.clip(truth + _normal(other / design.experts, n, rng), 0.0, 100.0)
    handed_in = {HONEST: honest} | {
        kind: _on_scale(careless(honest, rng), model) for kind, careless in CARELESS.items()
    }
    return {
        kind: Sheet(
            answers=answers,
            again=_first(second if kind == HONEST else answers[::-1], design.retests),
            others=others,
            panel=np.full(answers.shape, float(company)),
            honeypots=_first(expert, design.honeypots),
            golden=np.flip(_first(np.flip(expert, 0), design.golden), 0),
            resubmitted=0.0,
            model=model,
            seconds=_seconds(kind, model.times, n, rng),
        )
        for kind, answers in handed_in.items()
    }


def _seconds(kind: str, times: TimeModel | None, forms: int, rng: np.random.Generator) -> Vector:
    if times is None:
        return np.empty(0)
    listened = {HONEST: forms, "half-attentive": forms - forms // 2}.get(kind, 0)
    return np.concatenate([times.honest(listened, rng), times.hurried(forms - listened, rng)])


def _first(values: Matrix, number: int) -> Matrix:
    """The first rows; the rest unknown."""
    kept = np.full(values.shape, np.nan)
    kept[:number] = values[:number]
    return kept


def _on_scale(answers: Matrix, model: RaterModel) -> Matrix:
    return np.clip(np.round(answers / model.step) * model.step, 0.0, 100.0)


def _normal(covariance: Matrix, number: int, rng: np.random.Generator) -> Matrix:
    """(number, t) draws; estimated covariances may be a little indefinite, which is cut off."""
    values, vectors = np.linalg.eigh(covariance)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    return rng.standard_normal((number, len(covariance))) @ root.T
