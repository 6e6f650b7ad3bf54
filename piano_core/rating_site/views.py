"""What templates show, as plain values: nothing in them tells raters more than they may know."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from piano_core.answers import Answer
from piano_core.campaigns import Campaign, Kind
from piano_core.campaigns.store import Draft, Form, ShownPage, draft_of
from piano_core.dimensions import dimension
from piano_core.rubric import ANCHORS, rubric


@dataclass(frozen=True)
class ScaleView:
    """One scale with its rubric; anchors are (number, words)."""

    name: str
    label: str
    question: str
    family: str
    listen_for: str
    leave_out: str
    anchors: tuple[tuple[int, str], ...]

    @property
    def shown_anchors(self) -> tuple[tuple[int, str], ...]:
        """The two ends and the middle: what stands under the slider."""
        return self.anchors[::2]


@dataclass(frozen=True)
class PageView:
    """A page to rate. `saved` is JSON for the script: answers, comment and what was heard."""

    page: str
    position: int
    of: int
    practice: bool
    duration_s: float
    peaks: str
    saved: str
    has_score: bool
    scales: tuple[ScaleView, ...]


@dataclass(frozen=True)
class ComparedScale:
    """One scale of an example: the rater's answer beside the known one."""

    label: str
    own: int | None
    known: int
    words: str


@dataclass(frozen=True)
class ComparedExample:
    """One example with all its known answers."""

    page: str
    number: int
    scales: tuple[ComparedScale, ...]


def scale_views(names: Iterable[str]) -> tuple[ScaleView, ...]:
    """The scales of these dimensions, in this order."""
    return tuple(_scale(name) for name in names)


def page_view(
    db: sqlite3.Connection, campaign: Campaign, folder: Path, page: ShownPage
) -> PageView:
    """The page with what its rater has answered so far."""
    clip = campaign.clip(page.clip)
    return PageView(
        page=page.page,
        position=page.position,
        of=page.of,
        practice=page.kind is Kind.CALIBRATION,
        duration_s=clip.duration_s,
        peaks=(folder / clip.peaks_file).read_text(encoding="utf-8"),
        saved=json.dumps(_plain(draft_of(db, page.page))),
        has_score=clip.score_image is not None,
        scales=scale_views(page.dimensions),
    )


def calibration_feedback(campaign: Campaign, own: Iterable[Form]) -> tuple[ComparedExample, ...]:
    """The rater's examples beside the known answers, in the order in which they were rated."""
    examples = [form for form in own if form.kind is Kind.CALIBRATION]
    return tuple(
        ComparedExample(
            form.page,
            number,
            tuple(
                _compared(name, form.answers.get(name, Answer()), known)
                for name in form.dimensions
                if (known := campaign.clip(form.clip).known.get(name)) is not None
            ),
        )
        for number, form in enumerate(examples, 1)
    )


def _scale(name: str) -> ScaleView:
    scale, item = dimension(name), rubric(name)
    return ScaleView(
        name,
        scale.label,
        scale.question,
        scale.family.value,
        item.listen_for,
        item.leave_out,
        tuple(zip(ANCHORS, item.anchors, strict=True)),
    )


def _plain(draft: Draft) -> dict[str, object]:
    return {
        "answers": {name: asdict(answer) for name, answer in draft.answers.items()},
        "comment": draft.comment,
        "heard": [list(stretch) for stretch in draft.heard],
    }


def _compared(name: str, own: Answer, known: float) -> ComparedScale:
    nearest = min(range(len(ANCHORS)), key=lambda i: abs(ANCHORS[i] - known))
    words = rubric(name).anchors[nearest]
    return ComparedScale(dimension(name).label, own.value, round(known), words)
