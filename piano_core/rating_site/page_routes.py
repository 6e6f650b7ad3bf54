"""One page of rating: its sound and score, every touch as it comes, and sending it."""

from __future__ import annotations

import math
import sqlite3
from typing import Annotated

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel, Field, model_validator

from piano_core.campaigns import Campaign, heard_share, heard_to_the_end
from piano_core.campaigns.store import Draft, ShownPage, draft_of, shown_page, submit, touch
from piano_core.dimensions import dimension
from piano_core.rating_site.context import CurrentSite
from piano_core.rating_site.refusals import Refused
from piano_core.rating_site.security import CurrentRater
from piano_core.rating_site.steps import Visit

router = APIRouter(prefix="/page")

LONGEST_COMMENT = 2000
"""Characters of a comment."""

_Hex = Annotated[str, Field(pattern=r"^[0-9a-f]{8,64}$")]
_Second = Annotated[float, Field(ge=0.0, le=86_400.0, allow_inf_nan=False)]


class AnswerTouch(BaseModel, extra="forbid"):
    """A scale as the rater has it now."""

    value: Annotated[int, Field(ge=0, le=100, strict=True)] | None
    unsure: Annotated[bool, Field(strict=True)]
    not_applicable: Annotated[bool, Field(strict=True)]

    @model_validator(mode="after")
    def _one_of_both(self) -> AnswerTouch:
        if self.not_applicable and self.value is not None:
            raise ValueError("what does not apply has no value")
        return self


class Touch(BaseModel, extra="forbid"):
    """One change on the page; (tab, seq) names it, so that it may come twice."""

    tab: _Hex
    seq: Annotated[int, Field(ge=0, lt=2**31)]
    field: Annotated[str, Field(max_length=64)]
    answer: AnswerTouch | None = None
    comment: Annotated[str, Field(max_length=LONGEST_COMMENT)] | None = None
    heard: Annotated[list[tuple[_Second, _Second]], Field(max_length=500)] | None = None


class Touches(BaseModel, extra="forbid"):
    """Changes that wait in a browser, oldest first."""

    touches: Annotated[list[Touch], Field(max_length=200)]


class Sending(BaseModel, extra="forbid"):
    """The wish to send a page; the answers are those that were saved."""

    submission: _Hex


@router.get("/{page}/audio")
def audio(page: str, site: CurrentSite, rater: CurrentRater) -> Response:
    """The sound of a page, under a name that says nothing."""
    with site.database.reading() as db:
        shown = _own(db, page, rater)
    path = site.folder / site.campaign.clip(shown.clip).audio_file
    headers = {"Cache-Control": "private, max-age=86400"}
    return FileResponse(path, media_type="audio/flac", headers=headers)


@router.get("/{page}/score")
def score(page: str, site: CurrentSite, rater: CurrentRater) -> Response:
    """The notation of a page, where there is one."""
    with site.database.reading() as db:
        image = site.campaign.clip(_own(db, page, rater).clip).score_image
    if image is None:
        raise Refused(404, "There is no score for this segment", "Rate it by ear.")
    headers = {"Cache-Control": "private, max-age=86400"}
    return FileResponse(site.folder / image, media_type="image/png", headers=headers)


@router.put("/{page}/touches")
def save(page: str, body: Touches, site: CurrentSite, rater: CurrentRater) -> Response:
    """Keep changes; the same ones again change nothing. 409 once the page was sent."""
    now = site.clock()
    with site.database.writing() as db:
        shown = _own(db, page, rater)
        if shown.submitted:
            return JSONResponse({"problems": ["This segment was sent already."]}, 409)
        for item in body.touches:
            touch(db, page, item.tab, item.seq, *_field(item, shown), now)
        heard = heard_share(draft_of(db, page).heard, site.campaign.clip(shown.clip).duration_s)
    return JSONResponse({"saved": len(body.touches), "heard": math.floor(100 * heard)})


@router.post("/{page}/send")
def send(page: str, body: Sending, site: CurrentSite, rater: CurrentRater) -> Response:
    """Send the page as it was saved, once; 422 with all that is missing."""
    now = site.clock()
    with site.database.writing() as db:
        shown = _own(db, page, rater)
        if shown.submitted:
            return JSONResponse({"problems": ["This segment was sent already."]}, 409)
        draft = draft_of(db, page)
        problems = missing(site.campaign, shown, draft, now)
        if problems:
            return JSONResponse({"problems": problems}, 422)
        assert shown.opened_at is not None
        if not submit(db, page, body.submission, draft, shown.opened_at, now):
            return JSONResponse({"problems": ["This submission was used already."]}, 409)
        Visit(db, site.campaign, rater, now).judge_golden()
    return JSONResponse({"next": "/"})


def missing(campaign: Campaign, page: ShownPage, draft: Draft, now: float) -> list[str]:
    """What has to be done before the page can be sent, as sentences; empty where nothing."""
    problems: list[str] = []
    clip = campaign.clip(page.clip)
    elapsed = now - page.opened_at if page.opened_at is not None else 0.0
    if not heard_to_the_end(draft.heard, clip.duration_s, elapsed):
        share = math.floor(100 * heard_share(draft.heard, clip.duration_s))
        problems.append(f"Listen to the whole segment once: {min(share, 99)} % was played so far.")
    open_scales = [
        dimension(name).label
        for name in page.dimensions
        if name not in draft.answers or not draft.answers[name].given
    ]
    if open_scales:
        problems.append(f"Without an answer: {', '.join(open_scales)}.")
    return problems


def _own(db: sqlite3.Connection, page: str, rater: str) -> ShownPage:
    """The page, if it is this rater's; somebody else's is not even said to exist."""
    shown = shown_page(db, page)
    if shown is None or shown.rater != rater:
        raise Refused(404, "There is no such segment", "Go on from the start page.")
    return shown


def _field(item: Touch, page: ShownPage) -> tuple[str, object]:
    if item.field in page.dimensions and item.answer is not None:
        return item.field, item.answer.model_dump()
    if item.field == "comment" and item.comment is not None:
        return item.field, item.comment
    if item.field == "heard" and item.heard is not None:
        return item.field, item.heard
    raise Refused(422, f"{item.field!r} is not on this page", "Reload the page.")
