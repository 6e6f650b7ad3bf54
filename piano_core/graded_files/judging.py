"""Scores against grades: a row a dimension, the raters among themselves, and what to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from piano_core.evaluation import interval
from piano_core.graded_files.following import FIGURES, Vector, averaged, follow
from piano_core.graded_files.grades import FEWEST_FILES, GradedFiles, Grades
from piano_core.graded_files.panel import each_against_the_others, label_of
from piano_core.graded_files.scores import OVERALL, Scores

FEWEST_PIECES = 6
"""From fewer pieces an interval by drawing pieces is too narrow, and says so."""

PANEL = "the label"
OTHERS = "the other raters"
ONE_RATER = "one rater"


@dataclass(frozen=True)
class Figure:
    """A value and its 95 % interval; None where it is not defined."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Row:
    """How well `who` (a dimension, `overall`, or one rater) follows `against`, on `files`
    recordings; figures by the names of `FIGURES`."""

    label: str
    who: str
    against: str
    files: int
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class Judgement:
    """Rows by label in order, and sentences that a reader must know."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def judge(graded: GradedFiles, scores: Scores, resamples: int = 1000, seed: int = 0) -> Judgement:
    """Follow every label with every dimension and the overall score.

    Where several raters graded, each is also compared with the others, and the overall score
    with those same others: that is the comparison with a person. A label is what all of them
    say, which no person is compared with.
    """
    rows: list[Row] = []
    notes: list[str] = [*graded.said, *_about_pieces(graded), *_about_scores(graded, scores)]
    for label, grades in graded.labels.items():
        panel = label_of(grades)
        for name, values in zip(scores.names, scores.values.T, strict=True):
            files = int((~np.isnan(panel) & ~np.isnan(values)).sum())
            if files >= FEWEST_FILES:
                drawn = follow(panel, values, graded.pieces, resamples, seed)
                rows.append(Row(label, name, PANEL, files, _figures(drawn)))
            else:
                notes.append(
                    f"{label}: {name} was scored on {files} of the graded recordings, which is too "
                    "few to say anything."
                )
        if len(grades.raters) > 1 and OVERALL in scores.names:
            overall = scores.values[:, scores.names.index(OVERALL)]
            rows += _beside_raters(label, graded, grades, overall, resamples, seed)
    return Judgement(tuple(rows), tuple(notes))


def _beside_raters(
    label: str, graded: GradedFiles, grades: Grades, overall: Vector, resamples: int, seed: int
) -> list[Row]:
    """One rater against the others, and the overall score against the same others.

    Both on the recordings that have an overall score; each rater weighs their number.
    """
    scored = Grades(grades.raters, np.where(np.isnan(overall)[:, None], np.nan, grades.values))
    each = list(each_against_the_others(scored))
    if not each:
        return []
    compared = ~np.isnan(np.array([others for _, _, others in each]))
    files, sizes = int(compared.any(axis=0).sum()), compared.sum(axis=1).tolist()

    def row(who: str, said: list[Vector]) -> Row:
        drawn = [
            follow(others, numbers, graded.pieces, resamples, seed)
            for numbers, (_, _, others) in zip(said, each, strict=True)
        ]
        figures = averaged(list(zip(sizes, drawn, strict=True)))
        return Row(label, who, OTHERS, files, _figures(figures))

    return [row(ONE_RATER, [own for _, own, _ in each]), row(OVERALL, [overall] * len(each))]


def _about_pieces(graded: GradedFiles) -> Iterable[str]:
    if not graded.pieces:
        yield (
            "No column names the piece: nothing is said within a piece, and intervals "
            "come from drawing recordings, which are too narrow where pieces come back."
        )
        return
    count = len(set(graded.pieces))
    if count < FEWEST_PIECES:
        few = "One piece is" if count == 1 else f"{count} pieces are"
        yield f"{few} few: intervals, which draw pieces, are too narrow or cannot be given."
    if count == len(graded.pieces):
        yield "Every piece has a single recording, so nothing can be said within a piece."


def _about_scores(graded: GradedFiles, scores: Scores) -> Iterable[str]:
    yield scores.overall or f"No dimension has a score on every recording: no {OVERALL} score."
    for place, reason in scores.failed.items():
        yield f"{graded.names[place]} has no score: {reason}"
    if scores.other_music:
        first = ", ".join(graded.names[place] for place in scores.other_music[:3])
        yield (
            f"{len(scores.other_music)} recordings do not seem to be of their notation "
            f"({first}): they were scored without."
        )
    for name, reason in scores.withheld.items():
        yield f"{name} is never scored: {reason}"


def _figures(drawn: Mapping[str, Vector]) -> dict[str, Figure]:
    return {name: _figure(drawn[name]) for name in FIGURES if name in drawn}


def _figure(drawn: Vector) -> Figure:
    low, high = interval(drawn[1:])
    return Figure(*(float(v) if np.isfinite(v) else None for v in (drawn[0], low, high)))
