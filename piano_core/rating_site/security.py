"""Who may do what: cookies for sessions, the same origin for writes, headers for every answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from piano_core.campaigns.store import session_owner
from piano_core.rating_site.context import CurrentSite
from piano_core.rating_site.refusals import NO_LINK, Refused

RATER_COOKIE, ADMIN_COOKIE = "rater", "researcher"

LONGEST_BODY = 256 * 1024
"""Bytes; a page full of answers has a few thousand."""

_COOKIE_AGE_S = 90 * 86_400

HEADERS = {
    # Everything comes from this site itself; no inline script, no frame around it.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    # Other sites learn nothing; without any referrer, browsers would send forms as "null".
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def protect(site: FastAPI) -> None:
    """Refuse writes from other sites and oversized ones; answers without own `HEADERS` get them."""

    @site.middleware("http")
    async def guard(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        problem = _problem(request)
        response = problem if problem is not None else await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        # Scripts and styles are asked for anew each time, but sent only where they changed.
        kept = request.url.path.startswith("/static/")
        response.headers.setdefault("Cache-Control", "no-cache" if kept else "no-store")
        return response


def remember(response: Response, request: Request, cookie: str, session: str) -> None:
    """Put a session into a cookie that scripts cannot read and other sites do not send."""
    response.set_cookie(
        cookie,
        session,
        max_age=_COOKIE_AGE_S,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def rater_of(request: Request, site: CurrentSite) -> str:
    """The rater whose session the request carries; `Refused` where there is none."""
    with site.database.reading() as db:
        rater = session_owner(db, request.cookies.get(RATER_COOKIE, ""))
    if rater is None or rater == "":
        raise NO_LINK
    return rater


def check_researcher(request: Request, site: CurrentSite) -> None:
    """`Refused` unless the request carries a session of the researcher."""
    with site.database.reading() as db:
        owner = session_owner(db, request.cookies.get(ADMIN_COOKIE, ""))
    if owner != "":
        raise Refused(
            403,
            "This page is the researcher's",
            "Open the admin link that `piano rate serve` printed when it started.",
        )


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a posted form; of a field that comes twice, the last."""
    body = (await request.body()).decode("utf-8", errors="replace")
    return dict(parse_qsl(body, keep_blank_values=True))


CurrentRater = Annotated[str, Depends(rater_of)]
PostedForm = Annotated[dict[str, str], Depends(form_of)]


def _problem(request: Request) -> Response | None:
    if request.method in ("GET", "HEAD"):
        return None
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return PlainTextResponse("This form was sent from another site.", 403)
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        return PlainTextResponse("Content-Length is needed.", 411)
    if int(length) > LONGEST_BODY:
        return PlainTextResponse("This is too long.", 413)
    return None
