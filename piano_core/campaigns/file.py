"""A campaign as `campaign.json` in its folder, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from piano_core.campaigns.campaign import Campaign
from piano_core.errors import CampaignError
from piano_core.files import write_json
from piano_core.json_values import decode

CAMPAIGN_FILE = "campaign.json"


def write_campaign(campaign: Campaign, folder: Path) -> None:
    """Write `campaign.json` into the folder, complete or not at all."""
    write_json(folder / CAMPAIGN_FILE, asdict(campaign))


def read_campaign(folder: Path) -> Campaign:
    """The campaign of a folder; `PianoError` where there is none or its file was edited."""
    path = folder / CAMPAIGN_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CampaignError(
            "there is no campaign here.",
            where=str(path),
            remedy="Make one with `piano rate new NAME`, or name the folder of another one.",
        ) from error
    try:
        value = json.loads(text)
    except ValueError as error:
        raise CampaignError(
            f"is not JSON ({error}).", where=str(path), remedy="Restore it from a copy."
        ) from error
    return decode(Campaign, value, str(path))


def campaign_folders(campaigns: Path) -> tuple[Path, ...]:
    """The folders of all campaigns below `campaigns`, by name."""
    return tuple(sorted(file.parent for file in campaigns.glob(f"*/{CAMPAIGN_FILE}")))


def find_campaign(name: str, campaigns: Path) -> Path:
    """The folder of a campaign that is named, or that is given as a folder itself.

    campaigns: where campaigns lie by name. Raises `CampaignError` naming those there are.
    """
    for folder in (campaigns / name, Path(name)):
        if (folder / CAMPAIGN_FILE).is_file():
            return folder
    known = [folder.name for folder in campaign_folders(campaigns)]
    raise CampaignError(
        "there is no such campaign.",
        where=name,
        remedy=f"Name one of {', '.join(known)}, or a campaign's folder."
        if known
        else "Make one with `piano rate new NAME`.",
    )
