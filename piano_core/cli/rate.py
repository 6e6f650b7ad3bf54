"""`piano rate`: make a campaign, invite raters, run the rating site."""

from __future__ import annotations

import ipaddress
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from piano_core.cli.output import (
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.rate_options import campaign_options, candidates_of, plan_of

if TYPE_CHECKING:
    from piano_core.campaigns import Campaign

GROUP_EPILOG = """\b
A campaign from beginning to end:
  piano rate new spring --corpus demo --segments 40
  piano rate invite spring --count 3
  piano rate serve spring
  piano ratings import campaign spring
  piano ratings report --corpus demo
"""

NEW_EPILOG = """\b
Examples:
  piano rate new spring --corpus demo --segments 40
  piano rate new studio --audio recordings/ --known my-ratings.csv --panel crowd
  piano rate new technique --corpus folder --data takes/ --dimensions technical
  piano rate new next --corpus demo --queue --segments 20

\b
Segments are chosen so that difficulty, period, recording quality and expected
score come close to the quotas in docs/rating-site.md. Known answers (--known, a
CSV as `piano ratings import csv` reads it) make examples, golden sample and
honeypots; without them there are none.

\b
The JSON object: {"campaign", "folder", "segments", "roles": {role: segments},
  "minutes", "ratings_wanted", "quotas": [{"margin", "stratum", "segments",
  "wanted"}, ...]}.
"""

INVITE_EPILOG = """\b
Examples:
  piano rate invite spring --count 3 --url https://ratings.example.org
  piano rate invite spring --prolific --url https://ratings.example.org

\b
A link is printed once and stored only as a hash. The JSON object:
  {"campaign", "links": [{"rater", "link"}, ...]}.
"""

SERVE_EPILOG = """\b
Examples:
  piano rate serve spring
  piano rate serve spring --host 0.0.0.0 --port 8100

\b
Stop it with Ctrl-C; what was sent or touched is in the campaign's folder.
"""

STATUS_EPILOG = """\b
Examples:
  piano rate status spring
  piano rate status spring --json

\b
The JSON object: {"campaign", "done", "wanted", "pages": {kind: forms},
  "raters_per_segment": {raters: segments}, "stages": {stage: raters}, "page_s",
  "cost": {"batches", "so_far", "to_come", "per_hour"}, "forecast": {"a_day",
  "days"}, "mix": [{"margin", "stratum", "segments", "wanted"}, ...]}; money in cents.
"""


@click.group(epilog=GROUP_EPILOG)
def rate() -> None:
    """Collect ratings from people: campaigns, invitations, the rating site."""


@rate.command(epilog=NEW_EPILOG)
@click.argument("name")
@campaign_options
@json_option
def new(name: str, as_json: bool, **options: Any) -> None:
    """Make the campaign NAME: choose segments, render or cut their sound."""
    from piano_core.campaigns.making import make_campaign

    folder = settings_of_this_process().campaigns / name
    plan = plan_of(name, options)
    candidates = candidates_of(options)
    with progress_bar("campaign") as progress:
        campaign = make_campaign(folder, plan, candidates, progress)
    summary = _summary(campaign, folder)
    if as_json:
        print_json(summary)
        return
    roles = ", ".join(f"{number} {role}" for role, number in summary["roles"].items())
    click.echo(f"{folder}: {len(campaign.clips)} segments ({roles}), {summary['minutes']} minutes")
    click.echo(f"complete with {summary['ratings_wanted']} ratings of ordinary segments")
    if "honeypot" not in summary["roles"]:
        click.echo(
            "no honeypots: without known answers (--known) there is nothing to check against"
        )
    click.echo(f"next: piano rate invite {name} --count 3, then piano rate serve {name}")


@rate.command(epilog=INVITE_EPILOG)
@click.argument("name")
@click.option("--count", default=1, show_default=True, help="How many raters are invited.")
@click.option("--prolific", is_flag=True, help="One link for a Prolific study instead.")
@click.option(
    "--url", default="http://127.0.0.1:8100", show_default=True, help="Where raters reach the site."
)
@json_option
def invite(name: str, count: int, prolific: bool, url: str, as_json: bool) -> None:
    """Print links for raters of the campaign NAME: one a rater, to be sent to nobody else."""
    from piano_core.campaigns import read_campaign, store

    folder = _folder(name)
    campaign, base = read_campaign(folder), url.rstrip("/")
    links: list[dict[str, str | None]] = []
    with store.Database(folder / store.STORE_FILE).writing() as db:
        if prolific:
            key = store.make_key(db, "study", time.time())
            # Prolific puts the rater's identifier where the pattern stands.
            link = f"{base}/study/{key}?PROLIFIC_PID={{{{%PROLIFIC_PID%}}}}"
            links.append({"rater": None, "link": link})
        for _ in range(0 if prolific else count):
            rater, token = store.invite(db, campaign.panel, time.time())
            links.append({"rater": rater.rater, "link": f"{base}/r/{token}"})
    if as_json:
        print_json({"campaign": campaign.name, "links": links})
        return
    for item in links:
        click.echo(f"{item['rater'] or 'study'}  {item['link']}")
    click.echo("Links are not shown again: only their hashes are stored.", err=True)


@rate.command(epilog=SERVE_EPILOG)
@click.argument("name")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8100, show_default=True, help="Port to listen on.")
def serve(name: str, host: str, port: int) -> None:
    """Run the rating site of the campaign NAME until it is stopped."""
    import uvicorn

    from piano_core.campaigns import store
    from piano_core.rating_site.site import make_site

    folder = _folder(name)
    site = make_site(folder)
    with store.Database(folder / store.STORE_FILE).writing() as db:
        key = store.make_key(db, "admin", time.time())
    shown = f"http://{'[' + host + ']' if ':' in host else host}:{port}"
    click.echo(f"{name} is at {shown}")
    click.echo(f"your own pages: {shown}/admin/{key}")
    if not _is_loopback(host):
        click.echo(
            f"Listening on {host}: everyone who reaches this machine reaches the site, and links "
            "are the only keys. Put HTTPS in front before you send links over the internet "
            "(docs/rating-site.md says how).",
            err=True,
        )
    uvicorn.run(site, host=host, port=port, log_level="warning", server_header=False)


@rate.command(epilog=STATUS_EPILOG)
@click.argument("name")
@json_option
def status(name: str, as_json: bool) -> None:
    """How far the campaign NAME is."""
    from piano_core.campaigns import read_campaign, store
    from piano_core.rating_site.overview import overview_of

    folder = _folder(name)
    campaign = read_campaign(folder)
    with store.Database(folder / store.STORE_FILE).reading() as db:
        found = overview_of(db, campaign, time.time())
    if as_json:
        print_json({"campaign": campaign.name, **asdict(found)})
        return
    click.echo(f"{name}: {found.done} of {found.wanted} ratings ({found.share:.0%})")
    click.echo("raters: " + (", ".join(f"{n} {s}" for s, n in found.stages.items()) or "none"))
    if campaign.pay.per_batch_minor:
        spent, to_come = found.cost.so_far / 100, found.cost.to_come / 100
        click.echo(f"cost: {spent:.2f} {campaign.pay.currency} so far, {to_come:.2f} to come")
    if found.forecast.days:
        a_day, days = found.forecast.a_day, found.forecast.days
        click.echo(f"{a_day:.1f} ratings a day: complete in {days:.0f} days")


def _folder(name: str) -> Path:
    from piano_core.campaigns import find_campaign

    return find_campaign(name, settings_of_this_process().campaigns)


def _summary(campaign: Campaign, folder: Path) -> dict[str, Any]:
    from piano_core.campaigns import Role, quota_deviations

    counts = {role.value: len(campaign.by_role(role)) for role in Role}
    return {
        "campaign": campaign.name,
        "folder": str(folder),
        "segments": len(campaign.clips),
        "roles": {role: number for role, number in counts.items() if number},
        "minutes": round(sum(clip.duration_s for clip in campaign.clips) / 60, 1),
        "ratings_wanted": campaign.pages_wanted,
        "quotas": [asdict(d) for d in quota_deviations([clip.strata for clip in campaign.clips])],
    }


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
