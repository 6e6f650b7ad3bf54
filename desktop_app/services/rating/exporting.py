"""Sent forms in a file that `piano ratings import` reads: JSON Lines, or a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from desktop_app.view_models.rating.rating_forms import Form
from piano_core.csv_file import csv_text
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.file_kinds import MIDI_SUFFIXES

CSV_HEADER = (
    "rater",
    "audio_path",
    "start_time",
    "end_time",
    "rated_at",
    *DIMENSION_NAMES,
    "notes",
)


def ratings_text(forms: Iterable[Form], target: Path) -> str:
    """What is written to `target`: a spreadsheet where its name ends in .csv, else JSON Lines."""
    return forms_csv(forms) if target.suffix.lower() == ".csv" else forms_jsonl(forms)


def forms_jsonl(forms: Iterable[Form]) -> str:
    """A line a form, as `docs/rating-files.md` lays it out.

    A label is null where the dimension does not apply. `unsure` and `opened_at` say more than the
    importer reads today.
    """
    return "".join(f"{json.dumps(_line(form), ensure_ascii=False)}\n" for form in forms)


def forms_csv(forms: Iterable[Form]) -> str:
    """A row a form and a column a dimension, blank where it does not apply."""
    return csv_text(CSV_HEADER, map(_row, forms))


def _row(form: Form) -> tuple[object, ...]:
    at = form.stretch
    values = (form.answer(name).value for name in DIMENSION_NAMES)
    shown = ("" if value is None else value for value in values)
    return (form.rater, at.file, at.start_s, at.end_s, form.sent_at, *shown, form.comment)


def _line(form: Form) -> dict[str, object]:
    at = form.stretch
    midi = Path(at.file).suffix.lower() in MIDI_SUFFIXES
    return {
        "rater": form.rater,
        "audio_path": None if midi else at.file,
        "midi_path": at.file if midi else None,
        "start_time": at.start_s,
        "end_time": at.end_s,
        "rated_at": form.sent_at,
        "labels": {name: form.answer(name).value for name in form.order},
        "unsure": [name for name in form.order if form.answer(name).unsure],
        "opened_at": form.opened_at,
        "comment": form.comment or None,
    }
