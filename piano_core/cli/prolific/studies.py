"""`piano prolific study` and `publish`: a campaign as a study."""

from __future__ import annotations

import time

import click

from piano_core.cli.output import json_option, print_json
from piano_core.cli.prolific.account import open_account, open_campaign, say_dry_run, send_option

STUDY_EPILOG = """\b
Examples:
  piano prolific study paid --url https://ratings.example.org
  piano prolific study paid --url https://ratings.example.org --places 20 --minutes 15 --send

\b
The study is created as a draft: look at it at Prolific, then `piano prolific publish`.
The JSON object: {"campaign", "sent", "study", "request": what Prolific is sent}.
"""

PUBLISH_EPILOG = """\b
Examples:
  piano prolific publish 66f1a0c2e4b5d6f708192a3b
  piano prolific publish 66f1a0c2e4b5d6f708192a3b --send

\b
Prolific takes the money for all places from your balance and invites participants.
The JSON object: {"study", "sent"}.
"""


@click.command(epilog=STUDY_EPILOG)
@click.argument("name")
@click.option("--url", required=True, help="Public https address of the rating site.")
@click.option("--places", default=10, show_default=True, help="Participants.")
@click.option("--minutes", default=15, show_default=True, help="That one will need.")
@send_option
@json_option
def study(name: str, url: str, places: int, minutes: int, send: bool, as_json: bool) -> None:
    """Create a draft study at Prolific from the campaign NAME."""
    from piano_core.campaigns import store
    from piano_core.prolific import create_study, study_of

    opened, identifier = open_campaign(name), None
    pattern = url.rstrip("/") + "/study/{}?PROLIFIC_PID={{{{%PROLIFIC_PID%}}}}"
    # Checked with a placeholder before a key is made, which only --send needs.
    request = study_of(opened.campaign, pattern.format("KEY"), places, minutes)
    if send:
        account = open_account()
        with store.Database(opened.folder / store.STORE_FILE).writing() as db:
            key = store.make_key(db, "study", time.time())
        live = study_of(opened.campaign, pattern.format(key), places, minutes)
        identifier = create_study(account, live)
    if as_json:
        print_json({"campaign": name, "sent": send, "study": identifier, "request": request})
    elif identifier:
        click.echo(f"draft study {identifier}; next: piano prolific publish {identifier} --send")
    else:
        pay = f"{request['reward'] / 100:.2f} {opened.campaign.pay.currency}"
        click.echo(f"{request['name']}: {places} places, {minutes} minutes, {pay} each")
        click.echo(f"sent to {request['external_study_url']}")
    say_dry_run(send)


@click.command(epilog=PUBLISH_EPILOG)
@click.argument("study_id", metavar="STUDY")
@send_option
@json_option
def publish(study_id: str, send: bool, as_json: bool) -> None:
    """Publish the draft STUDY, which pays for its places."""
    from piano_core.prolific import publish_study

    if send:
        publish_study(open_account(), study_id)
    if as_json:
        print_json({"study": study_id, "sent": send})
    else:
        click.echo(f"{study_id}: {'published' if send else 'would be published'}")
    say_dry_run(send)
