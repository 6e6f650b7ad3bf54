"""The takes that are listed: searched, sorted, by piece, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop_app.view_models.library.kept_takes import KeptTake, ListedTake, Source, shown_title
from desktop_app.view_models.texts import clock
from desktop_app.view_models.wording import marked, tr

NO_PIECE = marked("No piece named")
SOURCES = {Source.SOUND: marked("sound"), Source.MIDI: marked("MIDI")}
UNREADABLE = marked("A take that cannot be read")


class Order(StrEnum):
    """What a list of takes may be sorted by; also the headings of its columns."""

    WHEN = marked("First opened")
    PIECE = marked("Piece")
    TITLE = marked("Take")
    LENGTH = marked("Length")
    SOURCE = marked("Input")
    TAGS = marked("Tags")


@dataclass(frozen=True)
class TakeLine:
    """One line of the list, as shown. problem: "" where nothing is wrong with the take."""

    id: str
    cells: tuple[str, ...]
    piece: str
    media: str
    problem: str
    tags: str = ""
    comment: str = ""


@dataclass(frozen=True)
class PieceLine:
    """One piece and how many takes it has. name: "" for takes without one."""

    name: str
    takes: int


_KEYS: dict[Order, Callable[[KeptTake], Any]] = {
    Order.WHEN: lambda take: take.kept_at,
    Order.PIECE: lambda take: (take.piece == "", take.piece.casefold(), take.kept_at),
    Order.TITLE: lambda take: (take.title.casefold(), take.kept_at),
    Order.LENGTH: lambda take: take.seconds,
    Order.SOURCE: lambda take: (take.source.value, take.kept_at),
    Order.TAGS: lambda take: (not take.tags, joined(take.tags).casefold(), take.kept_at),
}


def pieces(takes: Sequence[ListedTake]) -> tuple[PieceLine, ...]:
    """Every piece by name; takes without one last."""
    names = [listed.take.piece for listed in takes if listed.take is not None]
    ordered = sorted(set(names), key=lambda name: (name == "", name.casefold()))
    return tuple(PieceLine(name, names.count(name)) for name in ordered)


def chosen(
    takes: Sequence[ListedTake],
    query: str = "",
    piece: str | None = None,
    order: Order = Order.WHEN,
    *,
    descending: bool = True,
) -> tuple[ListedTake, ...]:
    """The takes that hold every word of `query` in what is written of them, sorted.

    piece: only takes of this piece; None for all. Takes that cannot be read are found only
    where nothing is searched for, and come last.
    """
    words = query.casefold().split()
    read = [
        (listed, listed.take)
        for listed in takes
        if listed.take is not None
        and (piece is None or listed.take.piece == piece)
        and all(word in _searched(listed.take) for word in words)
    ]
    read.sort(key=lambda pair: _KEYS[order](pair[1]), reverse=descending)
    unread = () if words or piece is not None else (t for t in takes if t.take is None)
    return (*(listed for listed, _ in read), *unread)


def line_of(listed: ListedTake) -> TakeLine:
    """A take as its line says it, in the order of `Order`."""
    take, problem = listed.take, tr(listed.problem) if listed.problem else ""
    if take is None:
        return TakeLine(listed.id, ("", "", tr(UNREADABLE), "", "", ""), "", "", problem)
    when = datetime.fromisoformat(take.kept_at).astimezone().strftime("%Y-%m-%d %H:%M")
    length, tags = clock(take.seconds), joined(take.tags)
    piece, title = take.piece or tr(NO_PIECE), shown_title(take.title)
    cells = (when, piece, title, length, tr(SOURCES[take.source]), tags)
    return TakeLine(listed.id, cells, take.piece, take.media, problem, tags, take.comment)


def tags_of(text: str) -> tuple[str, ...]:
    """Tags as they were typed, parted by commas: trimmed, each once, in their order."""
    words = (" ".join(word.split()) for word in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def joined(tags: tuple[str, ...]) -> str:
    """Tags as they are typed."""
    return ", ".join(tags)


def takes_csv(takes: Sequence[ListedTake]) -> str:
    """One row for each take, model and dimension; one without scores for takes without.

    Text that a spreadsheet would run as a formula is led by an apostrophe.
    """
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(CSV_COLUMNS)
    for take in (listed.take for listed in takes if listed.take is not None):
        names = (_plain(text) for text in (take.piece, take.title, take.media))
        about = (take.id, *names, take.kept_at, f"{take.seconds:.3f}", take.notes, take.source)
        about = (*about, _plain(joined(take.tags)), _plain(take.comment))
        if not take.scorings:
            write((*about, *[""] * (len(CSV_COLUMNS) - len(about))))
        for said in take.scorings:
            model = (said.scored_at, said.bundle_name, said.bundle_hash, said.with_score)
            for kept in said.scores:
                numbers = (kept.score, kept.low, kept.high, kept.coverage)
                write((*about, *model, kept.dimension, *(f"{number:.4g}" for number in numbers)))
    return out.getvalue()


CSV_COLUMNS = (
    *("take", "piece", "title", "file", "kept_at", "seconds", "notes", "input", "tags", "comment"),
    *("scored_at", "model", "model_hash", "with_score"),
    *("dimension", "score", "low", "high", "coverage"),
)


def _searched(take: KeptTake) -> str:
    return " ".join((take.title, take.piece, take.media, *take.tags, take.comment)).casefold()


def _plain(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
