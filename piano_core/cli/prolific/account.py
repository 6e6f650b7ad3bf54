"""The account and the campaign as the commands of `piano prolific` open them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import settings_of_this_process
from piano_core.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

    from piano_core.campaigns import Campaign
    from piano_core.prolific import Prolific

send_option = click.option("--send", is_flag=True, help="Do it; without, only say what would be.")


@dataclass(frozen=True)
class OpenCampaign:
    """A campaign, its folder, and Prolific's identifier by rater."""

    campaign: Campaign
    folder: Path
    participants: dict[str, str]


def open_account() -> Prolific:
    """The account of PROLIFIC_TOKEN; PROLIFIC_ADDRESS names another server to try it against."""
    from piano_core.prolific import ADDRESS, Prolific

    token = os.environ.get("PROLIFIC_TOKEN", "").strip()
    if not token:
        raise SettingsError(
            "is not set.",
            where="PROLIFIC_TOKEN",
            remedy="Make a token at https://app.prolific.com/researcher/tokens/ and set it; "
            "it is not stored.",
        )
    return Prolific(token, os.environ.get("PROLIFIC_ADDRESS", "").strip() or ADDRESS)


def open_campaign(name: str) -> OpenCampaign:
    """The campaign NAME with the raters whom Prolific sent."""
    from piano_core.campaigns import find_campaign, read_campaign, store

    folder = find_campaign(name, settings_of_this_process().campaigns)
    with store.Database(folder / store.STORE_FILE).reading() as db:
        participants = store.external_ids(db)
    return OpenCampaign(read_campaign(folder), folder, participants)


def say_dry_run(sent: bool) -> None:
    """Say on standard error that nothing was changed, where nothing was."""
    if not sent:
        click.echo("Nothing was changed at Prolific; --send does it.", err=True)
