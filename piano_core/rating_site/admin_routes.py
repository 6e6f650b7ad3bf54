"""The researcher's pages: how far the campaign is, and what its ratings are worth so far."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Depends, Response
from fastapi.responses import FileResponse, HTMLResponse

from piano_core.campaigns.store import excluded_raters
from piano_core.rating_site.context import CurrentSite
from piano_core.rating_site.overview import overview_of
from piano_core.rating_site.refusals import Refused
from piano_core.rating_site.report import report_so_far
from piano_core.rating_site.security import check_researcher
from piano_core.rating_site.worth import RESAMPLES, rater_rows, scale_rows, validated_so_far

REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""The report carries its style in itself and loads nothing."""

router = APIRouter(prefix="/researcher", dependencies=[Depends(check_researcher)])


@router.get("")
def progress(site: CurrentSite) -> Response:
    """Ratings against those wanted, raters, cost, forecast, and the mix of segments."""
    now = site.clock()
    with site.database.reading() as db:
        found = overview_of(db, site.campaign, now)
    days = found.forecast.days
    ends = None if days is None else datetime.fromtimestamp(now + days * 86_400, UTC)
    return site.page("researcher.html", overview=found, ends=ends)


@router.get("/raters")
def raters(site: CurrentSite) -> Response:
    """Rater by rater: how far, how fast, how close to known answers, and what to look at."""
    with site.database.reading() as db:
        rows = rater_rows(db, site.campaign)
    return site.page("researcher_raters.html", raters=rows)


@router.get("/reliability")
def reliability(site: CurrentSite) -> Response:
    """Scale by scale: how far raters agree, with intervals."""
    with site.database.reading() as db:
        validated = validated_so_far(db, site.campaign, excluded_raters(db))
    rows = scale_rows(site.campaign, validated) if len(validated.valid) else ()
    return site.page(
        "researcher_reliability.html",
        scales=rows,
        answers=len(validated.valid),
        segments=validated.valid["segment_id"].n_unique(),
        resamples=RESAMPLES,
    )


@router.get("/report")
def report(site: CurrentSite) -> Response:
    """What `piano ratings report` would write of the ratings so far, with links that play."""
    with site.database.reading() as db:
        page = report_so_far(db, site.campaign, site.clock())
    if page is None:
        raise Refused(404, "There is nothing to report yet", "Come back once somebody has rated.")
    return HTMLResponse(page, headers={"Content-Security-Policy": REPORT_POLICY})


@router.get("/sound/{clip}")
def sound(clip: str, site: CurrentSite) -> Response:
    """A segment as raters hear it."""
    if clip not in {one.clip for one in site.campaign.clips}:
        raise Refused(404, "There is no such segment", "Open it from the report.")
    path = site.folder / site.campaign.clip(clip).audio_file
    if not path.is_file():
        raise Refused(404, f"{path.name} is not there any more", "Restore it from a copy.")
    return FileResponse(path, media_type="audio/flac")
