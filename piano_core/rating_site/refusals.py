"""Requests that are refused, as a page that says why in words."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from piano_core.errors import CampaignError
from piano_core.rating_site.context import site_of


class Refused(Exception):
    """A request that is not answered as asked: an HTTP status, a title and what to do."""

    def __init__(self, status: int, title: str, remedy: str) -> None:
        self.status, self.title, self.remedy = status, title, remedy
        super().__init__(title)


NO_LINK = Refused(
    403,
    "This page needs your personal link",
    "Open the link from your invitation again; it brings you back to where you were.",
)


def answer_refusals(site: FastAPI) -> None:
    """Show every refusal as a page; what was stored before it stays stored."""

    @site.exception_handler(Refused)
    def refused(request: Request, error: Refused) -> HTMLResponse:
        page = site_of(request).page
        return page("refused.html", error.status, title=error.title, remedy=error.remedy)

    @site.exception_handler(HTTPException)
    def not_found(request: Request, error: HTTPException) -> HTMLResponse:
        title = "There is nothing here" if error.status_code == 404 else str(error.detail)
        remedy = "Go to the start page, or open your invitation link again."
        return site_of(request).page("refused.html", error.status_code, title=title, remedy=remedy)

    @site.exception_handler(RequestValidationError)
    def not_understood(request: Request, error: RequestValidationError) -> JSONResponse:
        places = [".".join(str(part) for part in item["loc"]) for item in error.errors()]
        return JSONResponse({"problems": [f"not understood: {place}" for place in places]}, 422)

    @site.exception_handler(CampaignError)
    def broken(request: Request, error: CampaignError) -> HTMLResponse:
        remedy = "Nothing you sent before is lost. Please tell the researcher, and try later."
        return site_of(request).page(
            "refused.html", 503, title="The ratings cannot be stored just now", remedy=remedy
        )
