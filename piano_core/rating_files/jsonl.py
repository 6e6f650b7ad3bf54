"""JSON Lines: one segment a line with `audio_path`, `midi_path`, times and `labels`.

The layout that the research plan trains from: read as the answers of one rater (the desktop
app writes such files), and written from consensus labels as a file a part of the split.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.errors import RatingsError
from piano_core.files import write_text
from piano_core.rating_files.answers import (
    Answer,
    number,
    parse_json,
    raw_ratings,
    read_text,
    value_text,
)
from piano_core.rating_files.moment import moment
from piano_core.ratings import DEFAULT_METHOD, Scale, excerpt_name
from piano_core.tables import ConsensusLabels, RawRatings, Recordings, Segments, Splits

PART_FILES = {
    "train": "expert_labels_train.jsonl",
    "validation": "expert_labels_val.jsonl",
    "calibration": "expert_labels_calibration.jsonl",
    "test": "expert_labels_test.jsonl",
}
"""File of each part of the split, named as the research plan names them."""


def read_ratings_jsonl(
    path: Path, *, corpus: str, rater: str | None = None, scale: Scale | None = None
) -> dy.DataFrame[RawRatings]:
    """Every label of every line as an answer.

    rater: who answered, for lines without a `rater` of their own.

    A line names its segment by `segment_id`, else by `audio_path` (or `midi_path`) with
    `start_time` and `end_time` in seconds; `rated_at` and `comment` (or `notes`) may follow.
    Raises `RatingsError` naming the line where one cannot be read.
    """
    return raw_ratings(path, _answers(path, rater), corpus, scale)


def _answers(path: Path, rater: str | None) -> Iterator[Answer]:
    for row, text in enumerate(read_text(path).splitlines(), start=1):
        if not text.strip():
            continue
        where = f"{path}, line {row}"
        line = parse_json(text, where)
        labels = line.get("labels") if isinstance(line, dict) else None
        if not isinstance(labels, dict):
            raise RatingsError(
                "has no object `labels`",
                where=where,
                remedy='Write {"audio_path": ..., "start_time": ..., "end_time": ..., "labels": '
                "{...}}; nothing was imported.",
            )
        who = value_text(line.get("rater")) or rater
        if who is None:
            raise RatingsError(
                "does not say who rated",
                where=where,
                remedy="Give --rater, or a key `rater` in each line; nothing was imported.",
            )
        comment = value_text(line.get("comment", line.get("notes")))
        at, segment_id = moment(value_text(line.get("rated_at")), where), _segment(line, where)
        for target, value in labels.items():
            yield Answer(row, who, segment_id, target, value_text(value), at, comment)


def _segment(line: Mapping[str, Any], where: str) -> str:
    named = value_text(line.get("segment_id"))
    if named is not None:
        return named
    file = value_text(line.get("audio_path")) or value_text(line.get("midi_path"))
    if file is None:
        raise RatingsError(
            "names no segment",
            where=where,
            remedy="Give segment_id, or audio_path (midi_path) with start_time and end_time.",
        )
    ends = [number(line.get(key), where, key) for key in ("start_time", "end_time")]
    return excerpt_name(file, *(str(end) for end in ends))


def write_labels_jsonl(
    folder: Path,
    labels: dy.DataFrame[ConsensusLabels],
    segments: dy.DataFrame[Segments],
    recordings: dy.DataFrame[Recordings],
    splits: dy.DataFrame[Splits],
    method: str = DEFAULT_METHOD,
) -> dict[str, int]:
    """Write a file a part of the release split; returns how many segments each holds.

    A line has `segment_id`, `audio_path` and `midi_path` (null where the recording has no
    such file), `start_time` and `end_time` in seconds, `labels` on 0-100 and, by target,
    their `standard_errors`. Raises `RatingsError` where there are no labels of the method.
    """
    chosen = labels.filter(pl.col("method") == method)
    if not len(chosen):
        raise RatingsError(
            f"there are no labels by the method {method}",
            where=str(folder),
            remedy="Run `piano run` first, or name another method.",
        )
    parts = splits.filter(pl.col("protocol") == "release").select("segment_id", "part")
    of_segments = (
        segments.join(recordings.select("recording_id", "path", "kind"), on="recording_id")
        .join(parts, on="segment_id")
        .sort("segment_id")
    )
    by_segment: dict[str, dict[str, dict[str, float]]] = {}
    for segment_id, target, label, error in chosen.select(
        "segment_id", "target", "label", "standard_error"
    ).iter_rows():
        found = by_segment.setdefault(segment_id, {"labels": {}, "standard_errors": {}})
        found["labels"][target], found["standard_errors"][target] = label, error
    written: dict[str, int] = {}
    for part, name in PART_FILES.items():
        rows = of_segments.filter(pl.col("part") == part).iter_rows(named=True)
        lines = [_line(row, by_segment[row["segment_id"]]) for row in rows]
        write_text(folder / name, "".join(f"{line}\n" for line in lines))
        written[part] = len(lines)
    return written


def _line(segment: Mapping[str, Any], labelled: Mapping[str, Mapping[str, float]]) -> str:
    path, kind = segment["path"], segment["kind"]
    return json.dumps(
        {
            "segment_id": segment["segment_id"],
            "audio_path": path if kind == "audio" else None,
            "midi_path": path if kind == "midi" else None,
            "start_time": segment["start_s"],
            "end_time": segment["end_s"],
            **labelled,
        },
        ensure_ascii=False,
    )
