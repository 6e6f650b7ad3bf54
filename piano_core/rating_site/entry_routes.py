"""Ways in: invitation links, a platform's study link, and the researcher's link.

The secret is in the address only once: it is exchanged for a cookie and the browser is
sent on, so that it stays out of the history's visible page, of screenshots and referrers.
"""

from __future__ import annotations

import re

from fastapi import APIRouter, Request, Response

from piano_core.campaigns.store import enrol, is_key, open_session, rater_of_token
from piano_core.rating_site.context import CurrentSite, go_to
from piano_core.rating_site.refusals import NO_LINK, Refused
from piano_core.rating_site.security import ADMIN_COOKIE, RATER_COOKIE, remember

router = APIRouter()

_PROLIFIC_ID = re.compile(r"[0-9A-Za-z]{8,64}")


@router.get("/r/{token}")
def invited(token: str, request: Request, site: CurrentSite) -> Response:
    """A rater opens their invitation."""
    with site.database.writing() as db:
        rater = rater_of_token(db, token)
        session = None if rater is None else open_session(db, rater, site.clock())
    if session is None:
        raise NO_LINK
    response = go_to("/")
    remember(response, request, RATER_COOKIE, session)
    return response


@router.get("/study/{token}")
def from_prolific(
    token: str, request: Request, site: CurrentSite, PROLIFIC_PID: str = ""
) -> Response:
    """A rater comes from Prolific, which puts their identifier into the address."""
    if not _PROLIFIC_ID.fullmatch(PROLIFIC_PID):
        raise Refused(
            400,
            "Your Prolific ID is missing from the address",
            "Open the study from its page at Prolific, which adds it.",
        )
    now = site.clock()
    with site.database.writing() as db:
        session = None
        if is_key(db, "study", token):
            rater = enrol(db, "prolific", PROLIFIC_PID, now)
            session = open_session(db, rater.rater, now)
    if session is None:
        raise NO_LINK
    response = go_to("/")
    remember(response, request, RATER_COOKIE, session)
    return response


@router.get("/admin/{token}")
def researcher(token: str, request: Request, site: CurrentSite) -> Response:
    """The researcher opens the admin link."""
    with site.database.writing() as db:
        known = is_key(db, "admin", token)
        session = open_session(db, None, site.clock()) if known else None
    if session is None:
        raise NO_LINK
    response = go_to("/researcher")
    remember(response, request, ADMIN_COOKIE, session)
    return response
