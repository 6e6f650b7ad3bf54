"""The researcher's pages: how far the campaign is, and what its ratings are worth so far."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Response

from piano_core.rating_site.context import CurrentSite
from piano_core.rating_site.overview import progress_of
from piano_core.rating_site.security import check_researcher

router = APIRouter(prefix="/researcher", dependencies=[Depends(check_researcher)])


@router.get("")
def progress(site: CurrentSite) -> Response:
    """Ratings so far against those wanted."""
    with site.database.reading() as db:
        found = progress_of(db, site.campaign, site.clock())
    return site.page("researcher.html", progress=found)
