"""Which column of a ratings file is what: the wide and the long layout.

Wide: one row a form, one column a target. Long: one row an answer, with a column that
names the target and one that holds the value. In both, a segment is named by its
identifier or by an audio file with start and end in seconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from piano_core.errors import RatingsError

# Names in use by rating sites and papers, first the one our own exports write.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "rater": ("rater", "rater_id", "user", "user_id", "annotator", "worker_id", "participant"),
    "segment": ("segment_id", "segment", "clip", "clip_id"),
    "audio": ("audio_path", "audio", "file", "filename"),
    "start": ("start_time", "start", "start_s"),
    "end": ("end_time", "end", "end_s"),
    "comment": ("notes", "comment", "comments", "message", "remarks"),
    "time": ("time", "rated_at", "timestamp", "date", "submitted_at"),
}
_LONG_NAMES: Mapping[str, tuple[str, ...]] = {
    "target": ("dimension", "target", "question"),
    "value": ("score", "value", "rating", "raw_value", "answer"),
}


@dataclass(frozen=True)
class Layout:
    """Column numbers of what a row says.

    rater: None where the file does not say.
    segment: one column (identifier) or three (audio path, start, end).
    comment, time: None where the file has none.
    answers: wide layout, target name and column of every answer; empty for long.
    answer: long layout, columns of the target's name and of the value; None for wide.
    """

    rater: int | None
    segment: tuple[int, ...]
    comment: int | None
    time: int | None
    answers: tuple[tuple[str, int], ...]
    answer: tuple[int, int] | None


def find_layout(
    header: tuple[str, ...],
    targets: Collection[str],
    ignore: Collection[str],
    where: str,
    *,
    needs_rater: bool = True,
) -> Layout:
    """The layout that a header describes.

    In the wide layout every column that is none of the known ones holds answers, so that
    a misspelt target is seen (it goes to quarantine as unknown) and not lost; `ignore`
    names the columns that are neither. Raises `RatingsError` naming what is missing.
    """
    columns = _numbered(header, where)
    found = _found(columns, _NAMES)
    long = _found(columns, _LONG_NAMES)
    answer = (long["target"], long["value"]) if len(long) == 2 else None
    known = {_folded(target): target for target in targets}
    skipped = set(found.values()) | {columns.get(_folded(name), -1) for name in ignore}
    answers = tuple(
        (known.get(name, header[number]), number)
        for name, number in columns.items()
        if name in known or number not in skipped
    )
    segment = _segment(found)
    missing = {
        "a column rater (or --rater)": needs_rater and "rater" not in found,
        "a column segment_id, or audio_path with start_time and end_time": not segment,
        f"a column for at least one of {', '.join(targets)}": answer is None
        and known.keys().isdisjoint(columns),
    }
    if any(missing.values()):
        raise _incomplete(
            [what for what, is_missing in missing.items() if is_missing], where, header
        )
    rater, comment, time = (found.get(name) for name in ("rater", "comment", "time"))
    return Layout(rater, segment, comment, time, answers if answer is None else (), answer)


def _incomplete(missing: Collection[str], where: str, header: tuple[str, ...]) -> RatingsError:
    return RatingsError(
        f"missing: {'; '.join(missing)}",
        where=f"{where}, line 1",
        remedy=f"The file has {', '.join(header)}. Rename its columns; nothing was imported.",
    )


def _numbered(header: tuple[str, ...], where: str) -> dict[str, int]:
    counts = Counter(_folded(name) for name in header)
    doubled = sorted(name for name, count in counts.items() if count > 1)
    if doubled:
        raise RatingsError(
            f"column {', '.join(repr(name) for name in doubled)} is there more than once",
            where=f"{where}, line 1",
            remedy="Give every column a name of its own; nothing was imported.",
        )
    return {_folded(name): number for number, name in enumerate(header)}


def _found(columns: Mapping[str, int], names: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    hits = {role: [columns[n] for n in aliases if n in columns] for role, aliases in names.items()}
    return {role: numbers[0] for role, numbers in hits.items() if numbers}


def _segment(found: Mapping[str, int]) -> tuple[int, ...]:
    if "segment" in found:
        return (found["segment"],)
    excerpt = tuple(found[role] for role in ("audio", "start", "end") if role in found)
    return excerpt if len(excerpt) == 3 else ()


def _folded(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")
