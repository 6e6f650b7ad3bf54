"""A CSV of grades: which file, of which piece, and what one or several people gave it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.csv_file import (
    CsvKind,
    CsvText,
    found_delimiter,
    read_csv,
    spoken_delimiter,
)
from piano_core.errors import RatingsError
from piano_core.graded_files.columns import GradeColumns, Layout, blank, layout, no_number, number

Matrix = npt.NDArray[np.float64]

FEWEST_FILES = 3
"""With fewer graded files there is no order to speak of."""

FEWEST_FOR_CONSTANT = 5
"""From so many equal grades on a rater is said not to tell anything apart."""


@dataclass(frozen=True, eq=False)
class Grades:
    """What r raters gave n files, (n, r), more being better; NaN where one did not grade."""

    raters: tuple[str, ...]
    values: Matrix


@dataclass(frozen=True, eq=False)
class GradedFiles:
    """n recordings in order of their first row, and their grades by label.

    names: as the CSV writes them. pieces: empty where no column names them.
    scores: names of notation files, empty where no column names them; a single one is blank
    where its cell is. said: what a reader must know of how the file was understood.
    """

    path: Path
    names: tuple[str, ...]
    pieces: tuple[str, ...]
    scores: tuple[str, ...]
    labels: Mapping[str, Grades] = field(repr=False)
    said: tuple[str, ...] = ()

    def take(self, rows: npt.NDArray[np.intp]) -> GradedFiles:
        """The same labels of some of the files."""

        def some(values: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(values[i] for i in rows) if values else ()

        kept = {name: Grades(one.raters, one.values[rows]) for name, one in self.labels.items()}
        return replace(
            self,
            names=some(self.names),
            pieces=some(self.pieces),
            scores=some(self.scores),
            labels=kept,
        )


def read_grades(path: Path, columns: GradeColumns) -> GradedFiles:
    """The grades in a CSV file (UTF-8, one header; commas, else what the header is separated
    by). A blank cell is no grade.

    Raises `RatingsError` naming file, line and remedy for a column that is not there, a grade
    that is not a number, a recording graded twice by one rater, two pieces or notations for
    one recording, no piece for one, and grades that cannot be followed (`unfollowable`). Of
    labels that were found and not named, those that cannot be followed are left out.
    """
    kind = CsvKind(RatingsError, "Columns are named as in the first line.", columns.named)
    delimiter = found_delimiter(path, kind)
    text = read_csv(path, replace(kind, delimiter=delimiter))
    settled = layout(text, columns)
    if not settled.columns.labels:
        raise _no_grades(path, no_number(text, settled))
    sheet = _Sheet(text, settled)
    found = GradedFiles(
        path,
        sheet.names,
        sheet.about(settled.columns.piece),
        sheet.about(settled.columns.score),
        sheet.labels(),
        settled.said if delimiter == "," else (*settled.said, _separated(delimiter)),
    )
    if "" in found.pieces:
        raise RatingsError(
            f"{found.names[found.pieces.index('')]} has no piece.",
            where=str(path),
            remedy=f"Fill the column {settled.columns.piece!r}.",
        )
    if settled.found_labels:
        return without_unfollowable(found)
    for label in found.labels:
        if (error := unfollowable(found, label)) is not None:
            raise error
    return found


def _no_grades(path: Path, wrong: str) -> RatingsError:
    return RatingsError(
        "no column holds numbers only, so none can be taken for grades"
        + (f": {wrong}." if wrong else "."),
        where=str(path),
        remedy="Write grades as numbers, such as 9 for 9/10 and 4 for an A, and leave the cell "
        "blank for none; or name their column with --label.",
    )


def _separated(delimiter: str) -> str:
    return f"Columns are separated by {spoken_delimiter(delimiter)}."


def without_unfollowable(found: GradedFiles) -> GradedFiles:
    """The labels that can be followed, and why the others cannot among what is said. Raises
    the first reason where none can."""
    reasons = {label: unfollowable(found, label) for label in found.labels}
    wrong = {label: error for label, error in reasons.items() if error is not None}
    if len(wrong) == len(reasons):
        raise next(iter(wrong.values()))
    kept = {label: grades for label, grades in found.labels.items() if label not in wrong}
    said = tuple(f"{label!r} is left out: {error.problem}" for label, error in wrong.items())
    return replace(found, labels=kept, said=found.said + said)


def unfollowable(found: GradedFiles, label: str) -> RatingsError | None:
    """Why a label cannot be followed: fewer than three recordings with a grade, all of them
    the same, or a rater who gives everything the same."""
    grades, where = found.labels[label], f"{found.path}, {label!r}"
    graded = ~np.isnan(grades.values).all(axis=1)
    if graded.sum() < FEWEST_FILES:
        return RatingsError(
            f"{int(graded.sum())} graded recordings are too few; {FEWEST_FILES} is the least.",
            where=where,
            remedy="Grade more recordings, or name another column with --label.",
        )
    known = grades.values[~np.isnan(grades.values)]
    if np.ptp(known) == 0:
        return RatingsError(
            f"all {len(known)} grades are {known[0]:g}, so there is no order to follow.",
            where=where,
            remedy="Use grades that tell recordings apart.",
        )
    for rater, own in zip(grades.raters, grades.values.T, strict=True):
        given = own[~np.isnan(own)]
        if len(given) >= FEWEST_FOR_CONSTANT and np.ptp(given) == 0:
            return RatingsError(
                f"{rater} gave all {len(given)} recordings the grade {given[0]:g}.",
                where=where,
                remedy="Leave this rater out: such grades say nothing about recordings.",
            )
    return None


class _Sheet:
    """The rows of one file while they are sorted out: who graded what, on which line."""

    def __init__(self, text: CsvText, settled: Layout) -> None:
        self.text, self.columns, self.file_column = text, settled.columns, settled.file
        self.rows = list(text.records())
        self.names = tuple(dict.fromkeys(self._name(line, row) for line, row in self.rows))
        self.place = {name: i for i, name in enumerate(self.names)}

    def about(self, column: str | None) -> tuple[str, ...]:
        """One cell a recording, the same in all of its rows; empty without the column."""
        if column is None:
            return ()
        said: dict[str, str] = {}
        for line, row in self.rows:
            name, value = self._name(line, row), row[column].strip()
            if said.setdefault(name, value) != value:
                raise self._refusal(
                    line,
                    f"{name} has {column} {value!r} here and {said[name]!r} before.",
                    "Write the same in all rows of a recording.",
                )
        return tuple(said[name] for name in self.names)

    def labels(self) -> dict[str, Grades]:
        return {label: self._grades(names) for label, names in self.columns.labels.items()}

    def _grades(self, columns: tuple[str, ...]) -> Grades:
        raters = self._raters(columns)
        values = np.full((len(self.names), len(raters)), np.nan)
        lines: dict[tuple[int, int], int] = {}
        for line, row in self.rows:
            for column in columns:
                rater = self._rater(line, row, column)
                cell = self.place[self._name(line, row)], raters.index(rater)
                if cell in lines:
                    again = "" if self.columns.rater is None else f" by {rater}"
                    raise self._refusal(
                        line,
                        f"{self.names[cell[0]]} was graded{again} on line {lines[cell]} already.",
                        "Keep one row a recording, or name the column of raters with --rater.",
                    )
                lines[cell] = line
                values[cell] = self._grade(line, column, row[column].strip())
        graded = np.flatnonzero(~np.isnan(values).all(axis=0))
        return Grades(tuple(raters[i] for i in graded.tolist()), values[:, graded])

    def _raters(self, columns: tuple[str, ...]) -> list[str]:
        named = [self._rater(line, row, c) for line, row in self.rows for c in columns]
        return list(dict.fromkeys(named))

    def _rater(self, line: int, row: dict[str, str], column: str) -> str:
        """Who gave a grade: the cell that says so, else the column that it stands in."""
        if self.columns.rater is None:
            return column
        rater = row[self.columns.rater].strip()
        if not rater:
            raise self._refusal(
                line, "nobody is named as the rater.", f"Fill {self.columns.rater!r}."
            )
        return rater

    def _grade(self, line: int, column: str, text: str) -> float:
        if blank(text):
            return float("nan")
        value = number(text)
        if np.isnan(value):
            raise self._refusal(
                line,
                f"{text!r} in column {column!r} is not a number.",
                "Write grades as numbers, and leave the cell blank for none.",
            )
        return -value if self.columns.lower_is_better else value

    def _name(self, line: int, row: dict[str, str]) -> str:
        name = row[self.file_column].strip()
        if not name:
            raise self._refusal(
                line, f"no recording is named in column {self.file_column!r}.", "Name its file."
            )
        return name

    def _refusal(self, line: int, problem: str, remedy: str) -> RatingsError:
        return RatingsError(problem, where=f"{self.text.path}, line {line}", remedy=remedy)
