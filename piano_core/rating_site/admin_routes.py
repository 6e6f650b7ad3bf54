"""The researcher's pages: how far the campaign is, and what its ratings are worth so far."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Depends, Response

from piano_core.campaigns.store import excluded_raters
from piano_core.rating_site.context import CurrentSite
from piano_core.rating_site.overview import overview_of
from piano_core.rating_site.security import check_researcher
from piano_core.rating_site.worth import RESAMPLES, rater_rows, scale_rows, validated_so_far

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
