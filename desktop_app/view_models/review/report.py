"""`Report`: what is printed of a scored take, as plain values, for a teacher who was not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.view_models.review.marks import MarkRow
from desktop_app.view_models.review.scorecard_page import (
    Group,
    basis,
    scorecard_page,
    take_groups,
)
from desktop_app.view_models.review.take_words import facts, title_of
from desktop_app.view_models.review.warnings import notices, take_notices
from desktop_app.view_models.roll.score_places import ScorePlaces, score_places
from desktop_app.view_models.wording import marked, tr
from piano_core.performance import Performance

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard
    from piano_core.takes import Take

HEADING = marked("Report on a take")
MADE = marked("Made on {date}")
LOOK = marked("Where to look")
NOTHING_STOOD_OUT = marked("No place stood out from the rest of this take.")
KNOW = marked("Before believing the numbers")
PLAYED = marked("What was played")
ROLL = marked(
    "Notes from low to high over time, darker where louder. Circles number the places below."
)
FOOTER = marked("Piano Evaluator · computed on the pianist's own computer · page {page} of {pages}")


@dataclass(frozen=True)
class Places:
    """The marks as they stand on the screen, and how many the pianist had taken away, in words."""

    marks: tuple[MarkRow, ...]
    not_shown: str = ""


@dataclass(frozen=True)
class Report:
    """What the pages say. explained: how to read the bars. basis: the small print.

    performance, places, marks: what the piano roll at the top shows.
    """

    title: str
    facts: str
    made: str
    performance: Performance
    places: ScorePlaces
    marks: tuple[MarkRow, ...]
    not_shown: str
    cautions: tuple[str, ...]
    explained: str
    groups: tuple[Group, ...]
    basis: tuple[str, ...]


def report(take: Take, card: Scorecard, places: Places, made: datetime) -> Report:
    """Everything the scorecard shows on the screen, in the same order."""
    page = scorecard_page(card)
    told = (*take_notices(take), *notices(card))
    return Report(
        title=title_of(take),
        facts=facts(take),
        made=tr(MADE, date=made.strftime("%Y-%m-%d")),
        performance=take.performance,
        places=score_places(take),
        marks=places.marks,
        not_shown=places.not_shown,
        cautions=tuple(f"{notice.sentence} {notice.remedy}".strip() for notice in told),
        explained=page.reading,
        groups=(*take_groups(take), *page.groups),
        basis=basis(take, page),
    )
