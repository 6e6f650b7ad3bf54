"""Mechanical Turk's result files: the batch CSV, and the XML of answers inside an assignment.

Only files are read: the service announced its closing for 30 September 2026, so nothing
here calls it. Formats: the requester site's results file has one row an assignment with a
column `Input.<name>` for what was shown and `Answer.<name>` for what was answered; the API
gives the answers as QuestionFormAnswers XML instead (column `Answer`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import RatingsError
from piano_core.rating_files.answers import (
    Answer,
    PlatformFile,
    form_times,
    raw_ratings,
    seconds_of,
)
from piano_core.ratings import Scale
from piano_core.tables import KnownAnswers

_INPUT, _ANSWER = "Input.", "Answer."
_COMMENT = "comment"
# The site writes "Tue Mar 01 12:30:00 PST 2022"; the API ISO 8601.
_SITE_TIME = re.compile(r"\w{3} (\w{3} \d{2} \d{2}:\d{2}:\d{2}) (\w{3}) (\d{4})")
_HOURS = {"PST": -8, "PDT": -7, "UTC": 0, "GMT": 0}


def read_mturk_results(path: Path, *, corpus: str, scale: Scale | None = None) -> PlatformFile:
    """Every answer of every assignment; rejected assignments too, since data are not pay.

    The time of an assignment (`WorkTimeInSeconds`) is shared evenly by its segments.

    The segment is `Input.segment_id`; a task of several segments numbers both sides:
    `Input.segment_id_1` with `Answer.phrasing_1`, and so on. Raises `RatingsError` naming
    the row where one cannot be read.
    """
    answers = list(_answers(path))
    raw = raw_ratings(path, answers, corpus, scale)
    return PlatformFile(raw, form_times(raw, answers), KnownAnswers.create_empty())


def _answers(path: Path) -> Iterator[Answer]:
    text = read_csv(path, CsvKind(RatingsError, "Nothing was imported.", ("WorkerId",)))
    if not any(name.startswith(_INPUT) for name in text.header):
        raise RatingsError(
            "has no column Input.segment_id",
            where=f"{path}, line 1",
            remedy="Use the results file of a batch; nothing was imported.",
        )
    form = 0
    for line, row in text.records():
        where = f"{path}, line {line}"
        forms = list(_forms(row, where))
        seconds = seconds_of(row.get("WorkTimeInSeconds"))
        each = None if seconds is None else seconds / len(forms)
        for segment_id, answers in forms:
            form += 1
            at = _time(row.get("SubmitTime", ""), where)
            comment = answers.pop(_COMMENT, "").strip() or None
            for target, text in answers.items():
                value = text.strip() or None
                yield Answer(form, row["WorkerId"], segment_id, target, value, at, comment, each)


def _forms(row: Mapping[str, str], where: str) -> Iterator[tuple[str, dict[str, str]]]:
    answered = {
        name.removeprefix(_ANSWER): text for name, text in row.items() if name.startswith(_ANSWER)
    }
    if "Answer" in row:
        answered |= answers_of_xml(row["Answer"], where)
    shown = {
        name.removeprefix(_INPUT): text
        for name, text in row.items()
        if name.startswith(f"{_INPUT}segment_id") and text
    }
    if not shown:
        raise RatingsError(
            "names no segment",
            where=where,
            remedy="The task's input file must have a column segment_id (or segment_id_1, ...).",
        )
    for name, segment_id in shown.items():
        number = name.removeprefix("segment_id")
        own = {
            key.removesuffix(number): text
            for key, text in answered.items()
            if (key.endswith(number) if number else True)
        }
        yield segment_id, own


def answers_of_xml(text: str, where: str) -> dict[str, str]:
    """QuestionFormAnswers XML as answers by question; entities are refused, not expanded."""
    if "<!" in text:
        raise RatingsError(
            "the answer declares entities or a document type",
            where=where,
            remedy="Mechanical Turk writes none; do not import this file.",
        )
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise RatingsError(
            f"the answer is not XML ({error})",
            where=where,
            remedy="Download the results again; nothing was imported.",
        ) from error
    found: dict[str, str] = {}
    for answer in root.iter():
        if answer.tag.rpartition("}")[2] == "Answer":
            cells = {cell.tag.rpartition("}")[2]: cell.text or "" for cell in answer}
            found[cells.get("QuestionIdentifier", "")] = cells.get("FreeText", "")
    return found


def _time(text: str, where: str) -> datetime | None:
    if not text:
        return None
    site = _SITE_TIME.fullmatch(text.strip())
    try:
        if site is None:
            read = datetime.fromisoformat(text.strip())
            return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
        hours = _HOURS[site[2]]
        zone = f"{'-' if hours < 0 else '+'}{abs(hours):02d}00"
        local = datetime.strptime(f"{site[1]} {site[3]} {zone}", "%b %d %H:%M:%S %Y %z")
        return local.astimezone(UTC)
    except (ValueError, KeyError) as error:
        raise RatingsError(
            f"{text!r} is not a time that Mechanical Turk writes",
            where=where,
            remedy="Leave the column SubmitTime as it was downloaded.",
        ) from error
