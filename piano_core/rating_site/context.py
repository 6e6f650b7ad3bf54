"""What every route needs: the campaign, its file, the templates and a clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from piano_core.campaigns import Campaign
from piano_core.campaigns.store import Database

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Site:
    """One campaign's site. clock: seconds since 1970."""

    campaign: Campaign
    folder: Path
    database: Database
    templates: Environment
    clock: Callable[[], float]

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A template filled in; all values are escaped."""
        return HTMLResponse(self.templates.get_template(template).render(**values), status)


def make_templates(campaign: Campaign) -> Environment:
    """Templates that escape everything and refuse names they were not given."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    names: dict[str, Any] = environment.globals
    names["campaign"] = campaign
    return environment


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


CurrentSite = Annotated[Site, Depends(site_of)]


def go_to(path: str) -> RedirectResponse:
    """Answer a form or a link with another page, which may then be reloaded safely."""
    return RedirectResponse(path, status_code=303)
