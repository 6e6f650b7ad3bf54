"""Label Studio: its labelling configuration and tasks made, its JSON export read.

The export keeps what its form lets through: values outside a slider's ends, forms half
filled in, cancelled ones. All of that is judged on our side.
Formats: https://labelstud.io/guide/task_format and https://labelstud.io/tags/number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import dataframely as dy
import polars as pl

from piano_core.dimensions import dimension
from piano_core.errors import RatingsError
from piano_core.rating_files.answers import (
    Answer,
    PlatformFile,
    form_times,
    parse_json,
    raw_ratings,
    read_text,
    seconds_of,
    value_text,
)
from piano_core.rating_files.moment import moment
from piano_core.rubric import ANCHORS, RUBRIC
from piano_core.tables import KnownAnswers, Segments

_SOUND, _COMMENT, _NOT_APPLICABLE, _UNSURE = "sound", "comment", "not_applicable", "uncertain"


def labelling_config(targets: Sequence[str]) -> str:
    """The XML of a form: the sound, a slider and two boxes a dimension, a comment.

    Sliders carry no default value, and none is required, since a rater may find a
    dimension not applicable.
    """
    view = ElementTree.Element("View")
    ElementTree.SubElement(view, "Audio", name=_SOUND, value="$audio")
    rubric = {entry.dimension: entry for entry in RUBRIC}
    for target in targets:
        block = ElementTree.SubElement(view, "View", style="margin-top: 2em")
        ElementTree.SubElement(block, "Header", value=dimension(target).label, size="4")
        if target in rubric:
            entry = rubric[target]
            ElementTree.SubElement(block, "Text", name=f"{target}_rubric", value=entry.listen_for)
            anchors = " · ".join(
                f"{at}: {text}" for at, text in zip(ANCHORS, entry.anchors, strict=True)
            )
            ElementTree.SubElement(block, "Text", name=f"{target}_anchors", value=anchors)
        ElementTree.SubElement(
            block, "Number", name=target, toName=_SOUND, min="0", max="100", step="1", slider="true"
        )
        boxes = ElementTree.SubElement(
            block, "Choices", name=f"{target}_boxes", toName=_SOUND, choice="multiple"
        )
        for alias, text in ((_UNSURE, "not sure"), (_NOT_APPLICABLE, "not applicable")):
            ElementTree.SubElement(boxes, "Choice", value=text, alias=alias)
    ElementTree.SubElement(view, "TextArea", name=_COMMENT, toName=_SOUND, rows="3")
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode")


def labelling_tasks(
    segments: dy.DataFrame[Segments], sounds: Mapping[str, str]
) -> list[dict[str, Any]]:
    """One task a segment that has a sound, for Label Studio's import; nothing names the player.

    sounds: address of the sound of each segment, as the raters' browsers reach it.
    """
    missing = [segment_id for segment_id in segments["segment_id"] if segment_id not in sounds]
    if missing:
        raise RatingsError(
            f"{len(missing)} segments have no sound, such as {missing[0]}",
            where="Label Studio tasks",
            remedy="Render or cut their sound first.",
        )
    return [
        {"data": {"audio": sounds[segment_id], "segment_id": segment_id}}
        for segment_id in segments.sort("segment_id")["segment_id"]
    ]


def read_tasks(path: Path) -> list[dict[str, Any]]:
    """Tasks as `labelling_tasks` makes them, from a file; `RatingsError` for anything else."""
    found = parse_json(read_text(path), str(path))
    if not isinstance(found, list) or not all(isinstance(task, dict) for task in found):
        raise RatingsError(
            "is not a list of tasks",
            where=str(path),
            remedy="Write it with `piano ratings label-studio tasks`.",
        )
    return found


def read_label_studio_export(path: Path, *, corpus: str) -> PlatformFile:
    """A JSON export (exportType=JSON), every annotation of every task.

    The questions are those that any form answers; a form that leaves one open gives it no
    value. A rater is whoever completed the annotation, by number in Label Studio. Raises
    `RatingsError` naming task and annotation where one cannot be read.
    """
    tasks = parse_json(read_text(path), str(path))
    if not isinstance(tasks, list):
        raise RatingsError(
            "is not a list of tasks",
            where=str(path),
            remedy="Export with exportType=JSON (not JSON_MIN, not CSV); nothing was imported.",
        )
    forms = [form for task in tasks for form in _forms(task, str(path))]
    targets = list(dict.fromkeys(target for form in forms for target in form.values))
    submitted = [form for form in forms if not form.cancelled and not form.ground_truth]
    answers = [answer for form in submitted for answer in form.answers(targets)]
    raw = raw_ratings(path, answers, corpus, None)
    return PlatformFile(
        raw,
        form_times(raw, answers),
        _known(forms, corpus, targets),
        sum(form.cancelled for form in forms),
    )


@dataclass(frozen=True)
class _Form:
    """One annotation of one task."""

    row: int
    where: str
    rater: str
    segment_id: str
    values: Mapping[str, str | None]
    not_applicable: frozenset[str]
    comment: str | None
    created_at: Any
    seconds: float | None
    cancelled: bool
    ground_truth: bool

    def answers(self, targets: Sequence[str]) -> Iterator[Answer]:
        at = moment(value_text(self.created_at), self.where)
        for target in targets:
            value = None if target in self.not_applicable else self.values.get(target)
            yield Answer(
                self.row,
                self.rater,
                self.segment_id,
                target,
                value,
                at,
                self.comment,
                self.seconds,
            )


def _forms(task: Any, path: str) -> Iterator[_Form]:
    name = value_text(task.get("id")) if isinstance(task, dict) else None
    where = f"{path}, task {name}"
    data = task.get("data") if isinstance(task, dict) else None
    segment_id = value_text(data.get("segment_id")) if isinstance(data, dict) else None
    if segment_id is None:
        raise RatingsError(
            "has no segment_id in its data",
            where=where,
            remedy="Import the tasks that `piano ratings label-studio tasks` writes.",
        )
    for annotation in task.get("annotations") or ():
        yield _form(annotation, segment_id, where)


def _form(annotation: Any, segment_id: str, task: str) -> _Form:
    known = isinstance(annotation, dict) and isinstance(annotation.get("result"), list)
    row = value_text(annotation.get("id")) if known else None
    where = f"{task}, annotation {row}"
    if row is None or not row.isdigit():
        raise RatingsError(
            "is not an annotation",
            where=where,
            remedy="Export the file again; nothing was imported.",
        )
    values: dict[str, str | None] = {}
    not_applicable: set[str] = set()
    comment: str | None = None
    for part in annotation["result"]:
        name, value = _part(part, where)
        if "number" in value:
            values[name] = value_text(value["number"])
        elif "choices" in value and _NOT_APPLICABLE in value["choices"]:
            not_applicable.add(name.removesuffix("_boxes"))
        elif "text" in value and name == _COMMENT:
            comment = value_text(
                value["text"]
                if isinstance(value["text"], str)
                else "\n".join(map(str, value["text"]))
            )
    return _Form(
        int(row),
        where,
        _rater(annotation.get("completed_by"), where),
        segment_id,
        values,
        frozenset(not_applicable),
        comment,
        annotation.get("created_at"),
        seconds_of(annotation.get("lead_time")),
        annotation.get("was_cancelled") is True,
        annotation.get("ground_truth") is True,
    )


def _part(part: Any, where: str) -> tuple[str, Mapping[str, Any]]:
    value = part.get("value") if isinstance(part, dict) else None
    name = value_text(part.get("from_name")) if isinstance(part, dict) else None
    if name is None or not isinstance(value, dict):
        raise RatingsError(
            "has a result without from_name and value",
            where=where,
            remedy="Export the file again; nothing was imported.",
        )
    return name, value


def _rater(completed_by: Any, where: str) -> str:
    """The number of who completed it, which some exports wrap in an object."""
    inner = completed_by.get("id") if isinstance(completed_by, dict) else completed_by
    found = value_text(inner)
    if found is None:
        raise RatingsError(
            "does not say who completed it",
            where=where,
            remedy="Export from Label Studio itself, not from a converted file.",
        )
    return found


def _known(
    forms: Sequence[_Form], corpus: str, targets: Sequence[str]
) -> dy.DataFrame[KnownAnswers]:
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for form in forms:
        for answer in form.answers(targets) if form.ground_truth and not form.cancelled else ():
            value = pl.Series([answer.raw_value]).cast(pl.Float64, strict=False)[0]
            if value is not None and 0.0 <= value <= 100.0:
                rows[answer.segment_id, answer.target] = {
                    "corpus": corpus,
                    "segment_id": answer.segment_id,
                    "target": answer.target,
                    "kind": "honeypot",
                    "answer": value,
                    "source": f"Label Studio ground truth by {form.rater}",
                }
    frame = pl.DataFrame(
        list(rows.values()), schema=KnownAnswers.create_empty().schema, orient="row"
    )
    return KnownAnswers.validate(frame)
