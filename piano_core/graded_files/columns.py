"""Which column of a CSV of grades is what, where nobody says: by names that people use."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from piano_core.csv_file import CsvText

# In lower case, letters and digits only, the likeliest first.
_FILE = (
    "file", "filename", "midi", "midifile", "midipath", "recording", "recordingid", "audiopath",
    "audio", "path", "take", "performance", "performanceid", "segment", "segmentid", "aufnahme",
    "datei", "name", "id",
)  # fmt: skip
_PIECE = ("piece", "pieceid", "piecename", "composition", "work", "title", "stück", "werk")
_SCORE = ("score", "scorefile", "scorepath", "notation", "musicxml", "xml")
_RATER = (
    "rater",
    "raterid",
    "ratername",
    "judge",
    "annotator",
    "teacher",
    "user",
    "userid",
    "lehrer",
    "lehrerin",
)


@dataclass(frozen=True)
class GradeColumns:
    """What the columns of a file of grades mean.

    labels: by label (what is graded, such as `rhythm`) the columns that hold its grades: one,
        or one a rater. Empty for every column of numbers that is nothing else.
    file: names the recording. rater: names who graded, in a file with a row a recording and
        rater. piece: names the piece. score: names the notation file. None for the column
        that is called so, if any; the first column names the recording then.
    lower_is_better: grades like 1 for the best; labels are turned, so that more is better.
    """

    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    file: str | None = None
    rater: str | None = None
    piece: str | None = None
    score: str | None = None
    lower_is_better: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """All columns that were named."""
        others = (self.file, self.rater, self.piece, self.score)
        labels = [name for group in self.labels.values() for name in group]
        return (*labels, *(name for name in others if name is not None))


@dataclass(frozen=True)
class Layout:
    """Every column settled; `said` tells a reader what was taken for what without being told.

    found_labels: whether labels were found, not named.
    """

    columns: GradeColumns
    file: str
    found_labels: bool
    said: tuple[str, ...]


def layout(text: CsvText, columns: GradeColumns) -> Layout:
    """Fill in what `columns` leaves open.

    A column called like a rater counts only where recordings have several rows, and one
    called `score` only where it does not hold numbers: then it is a grade.
    """
    sheet = _Sheet(text, set(columns.named))
    file = columns.file or sheet.called(_FILE) or text.header[0]
    sheet.taken.add(file)
    names = sheet.cells(file)
    said = [] if columns.file else [f"{file!r} names the recording"]
    rater, piece, score = columns.rater, columns.piece, columns.score
    if rater is None and len(set(names)) < len(names) and (rater := sheet.take(_RATER)):
        said.append(f"{rater!r} the rater")
    if piece is None and (piece := sheet.take(_PIECE)):
        said.append(f"{piece!r} the piece")
    if score is None and (score := sheet.take(_SCORE, text_only=True)):
        said.append(f"{score!r} the notation")
    labels = columns.labels or {
        name: (name,) for name in text.header if name not in sheet.taken and sheet.numeric(name)
    }
    if not columns.labels and labels:
        said.append(f"{', '.join(map(repr, labels))} hold{'s' * (len(labels) == 1)} grades")
    notes = [f"Taken from the columns' names: {'; '.join(said)}."] if said else []
    if not columns.labels:
        notes += [
            f"{name!r} was not taken for grades: {cell!r} is not a number."
            for name in text.header
            if name not in sheet.taken and (cell := sheet.nearly_numeric(name)) is not None
        ]
    settled = replace(columns, labels=labels, file=file, rater=rater, piece=piece, score=score)
    return Layout(settled, file, not columns.labels, tuple(notes))


# Two digits at most, so that a thousand is no grade of one.
_DECIMAL_COMMA = re.compile(r"-?\d+,\d{1,2}")


_NO_GRADE = frozenset(("", "-", "–", "—", "?", "n/a", "na", "n.a.", "none", "null", "k.a.", "#n/a"))


def blank(text: str) -> bool:
    """Whether a cell says that there is no grade, in one of the ways that people write it."""
    return text.strip().casefold() in _NO_GRADE


def number(text: str) -> float:
    """The finite number in a cell, decimals behind point or comma, also in percent; NaN for
    anything else."""
    text = text.strip().removesuffix("%").rstrip()
    if _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        return float("nan")
    return value if np.isfinite(value) else float("nan")


def no_number(text: CsvText, layout: Layout) -> str:
    """The first cell of each open column that is no number, as a sentence; blank for none."""
    columns = layout.columns
    taken = {layout.file, columns.rater, columns.piece, columns.score}
    cells = {
        name: next((f"{row[name]!r} on line {line}" for line, row in records), "")
        for name in text.header
        if name not in taken
        and (
            records := [
                (n, r)
                for n, r in text.records()
                if not blank(r[name]) and np.isnan(number(r[name]))
            ]
        )
    }
    return ", ".join(f"{name!r} holds {cell}" for name, cell in cells.items())


class _Sheet:
    """The columns that are still to be had."""

    def __init__(self, text: CsvText, taken: set[str]) -> None:
        self.text, self.taken = text, taken

    def cells(self, column: str) -> list[str]:
        place = self.text.header.index(column)
        return [cells[place].strip() for _, cells in self.text.rows]

    def numeric(self, column: str) -> bool:
        """Whether every cell is a number or blank, and one is a number."""
        filled = [cell for cell in self.cells(column) if not blank(cell)]
        return bool(filled) and not any(np.isnan(number(cell)) for cell in filled)

    def nearly_numeric(self, column: str) -> str | None:
        """The first cell that is no number, where most of the others are."""
        filled = [cell for cell in self.cells(column) if not blank(cell)]
        wrong = [cell for cell in filled if np.isnan(number(cell))]
        return wrong[0] if wrong and 2 * len(wrong) < len(filled) else None

    def called(self, names: Collection[str]) -> str | None:
        folded = {
            "".join(c for c in column.casefold() if c.isalnum()): column
            for column in reversed(self.text.header)
            if column not in self.taken
        }
        return next((folded[name] for name in names if name in folded), None)

    def take(self, names: Collection[str], text_only: bool = False) -> str | None:
        column = self.called(names)
        if column is None or not any(self.cells(column)) or (text_only and self.numeric(column)):
            return None
        self.taken.add(column)
        return column
