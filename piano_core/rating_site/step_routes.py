"""The rater's way: one address that shows what comes next, and one post for each step on."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, Response

from piano_core.campaigns import INTRODUCTION, Lessons
from piano_core.campaigns.store import forms_of, note_opening
from piano_core.rating_site.context import CurrentSite, Site, go_to
from piano_core.rating_site.refusals import Refused
from piano_core.rating_site.security import CurrentRater, PostedForm
from piano_core.rating_site.steps import Place, Step, Visit
from piano_core.rating_site.views import calibration_feedback, page_view, scale_views

router = APIRouter()


@router.get("/")
def here(site: CurrentSite, rater: CurrentRater) -> Response:
    """Whatever the rater does next."""
    now = site.clock()
    with site.database.reading() as db:
        place = Visit(db, site.campaign, rater, now).place()
        values = _values(site, place, [*forms_of(db, rater)])
        if place.page is not None:
            values["view"] = page_view(db, site.campaign, site.folder, place.page)
    if place.page is not None:
        with site.database.writing() as db:
            note_opening(db, place.page.page, now)
    return site.page(f"{place.step.value}.html", **values)


@router.post("/consent")
def consent(site: CurrentSite, rater: CurrentRater, form: PostedForm) -> Response:
    """Agree to take part, or not."""
    if form.get("answer") not in ("yes", "no"):
        raise Refused(400, "Please choose one of the two buttons", "Go back and choose again.")
    with site.database.writing() as db:
        _visit(db, site, rater).consent(form["answer"] == "yes")
    return go_to("/")


@router.post("/screening")
def screening(site: CurrentSite, rater: CurrentRater, form: PostedForm) -> Response:
    """Formal training, and years of lessons."""
    training, lessons = form.get("formal_training"), form.get("lessons")
    if training not in ("yes", "no") or lessons not in list(Lessons):
        raise Refused(400, "Both questions need an answer", "Go back and choose one for each.")
    with site.database.writing() as db:
        _visit(db, site, rater).screen(training == "yes", Lessons(lessons))
    return go_to("/")


@router.post("/rubric")
def rubric(site: CurrentSite, rater: CurrentRater) -> Response:
    """The rubric is read."""
    with site.database.writing() as db:
        _visit(db, site, rater).rubric_read()
    return go_to("/")


@router.post("/feedback")
def feedback(site: CurrentSite, rater: CurrentRater) -> Response:
    """The comparison with the known answers is read."""
    with site.database.writing() as db:
        _visit(db, site, rater).feedback_read()
    return go_to("/")


@router.post("/batch")
def batch(site: CurrentSite, rater: CurrentRater) -> Response:
    """The next batch, please."""
    with site.database.writing() as db:
        _visit(db, site, rater).begin_batch()
    return go_to("/")


def _visit(db: sqlite3.Connection, site: Site, rater: str) -> Visit:
    return Visit(db, site.campaign, rater, site.clock())


def _values(site: Site, place: Place, own: list[Any]) -> dict[str, Any]:
    rated = [form for form in own if form.kind not in INTRODUCTION]
    values: dict[str, Any] = {
        "rated": len(rated),
        "batches": max((f.batch for f in rated), default=0),
    }
    if place.step is Step.RUBRIC:
        values["scales"] = scale_views(site.campaign.dimensions)
    if place.step is Step.FEEDBACK:
        values["examples"] = calibration_feedback(site.campaign, own)
    if place.until is not None:
        values["until"] = datetime.fromtimestamp(place.until, UTC)
    return values
