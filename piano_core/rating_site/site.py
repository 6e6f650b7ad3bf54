"""`make_site`: the web application of one campaign."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from piano_core.campaigns import read_campaign
from piano_core.campaigns.store import STORE_FILE, Database
from piano_core.rating_site import admin_routes, entry_routes, page_routes, step_routes
from piano_core.rating_site.context import Site, make_templates
from piano_core.rating_site.refusals import answer_refusals
from piano_core.rating_site.security import protect


def make_site(folder: Path, clock: Callable[[], float] = time.time) -> FastAPI:
    """The site of the campaign in `folder`; raises `PianoError` where there is none."""
    campaign = read_campaign(folder)
    database = Database(folder / STORE_FILE)
    database.create()
    site = FastAPI(title=campaign.title, docs_url=None, redoc_url=None, openapi_url=None)
    site.state.site = Site(campaign, folder, database, make_templates(campaign), clock)
    static = Path(__file__).parent / "static"
    site.mount("/static", StaticFiles(directory=static), name="static")
    for routes in (entry_routes, step_routes, page_routes, admin_routes):
        site.include_router(routes.router)
    protect(site)
    answer_refusals(site)
    return site
