"""A campaign as a study at Prolific, and who its participants are."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import quote

from piano_core.campaigns import Campaign
from piano_core.errors import CampaignError, PlatformError
from piano_core.prolific.client import Prolific


def study_of(campaign: Campaign, link: str, places: int, minutes: int) -> dict[str, Any]:
    """The study that a campaign is: what `create_study` sends.

    link: the site's study link. places: participants. minutes: that one will need.
    Raises `CampaignError` where the campaign says no pay or no completion code, or where
    Prolific could not reach the link.

    Source: https://docs.prolific.com/api-reference/studies/create-study. Participants are
    reviewed by hand, so that pay follows decisions and nothing else.
    """
    for what, missing, option in (
        ("pay", not campaign.pay.per_batch_minor, "--pay"),
        ("completion code", not campaign.pay.completion_code, "--completion-code"),
    ):
        if missing:
            raise CampaignError(
                f"has no {what}.", where=campaign.name, remedy=f"Make it with `{option}`."
            )
    if not link.startswith("https://"):
        raise CampaignError(
            "is not an https address that raters elsewhere reach.",
            where=link,
            remedy="Name the site's public address with --url; docs/rating-site.md says how.",
        )
    if places < 1 or minutes < 1:
        raise CampaignError(
            "a study needs at least one place and one minute.",
            where=campaign.name,
            remedy="Set --places and --minutes.",
        )
    return {
        "name": campaign.title,
        "internal_name": f"{campaign.name} {campaign.identifier}",
        "description": f"Listen to {campaign.policy.batch_size} piano recordings and rate them. "
        f"Asked by {campaign.researcher} ({campaign.contact}).",
        "external_study_url": link,
        "prolific_id_option": "url_parameters",
        "completion_codes": [
            {
                "code": campaign.pay.completion_code,
                "code_type": "COMPLETED",
                "actions": [{"action": "MANUALLY_REVIEW"}],
            }
        ],
        "total_available_places": places,
        "estimated_completion_time": minutes,
        "reward": campaign.pay.per_batch_minor,
        "peripheral_requirements": ["audio"],
    }


def create_study(client: Prolific, study: dict[str, Any]) -> str:
    """Create the study as a draft, which costs nothing and is seen by nobody; returns its id.

    Source: https://docs.prolific.com/api-reference/studies/create-study. It is sent once:
    a second draft would look like the first.
    """
    path = "/api/v1/studies/"
    answer = client.send_once(path, study)
    if not (isinstance(answer, dict) and isinstance(answer.get("id"), str)):
        raise PlatformError(
            "Prolific answered without the study's id",
            where=path,
            remedy="Look for the draft at https://app.prolific.com before you create another.",
        )
    return answer["id"]


def publish_study(client: Prolific, study: str) -> None:
    """Publish a draft: places are paid for and participants invited.

    Source: https://docs.prolific.com/api-reference/studies/publish-study
    """
    client.send_once(f"/api/v1/studies/{quote(study, safe='')}/transition/", {"action": "PUBLISH"})


def read_demographics(client: Prolific, study: str) -> list[dict[str, str]]:
    """One row a submission, with the columns of Prolific's CSV, basic data only.

    Source: https://docs.prolific.com/api-reference/studies/export-demographic-data; the
    same request may be repeated, and without filters it uses up none of them.
    """
    path = f"/api/v1/studies/{quote(study, safe='')}/demographic-export/"
    text = client.download(path, {"filters": []}).decode("utf-8-sig", errors="replace")
    reader = csv.DictReader(io.StringIO(text))
    rows = list(reader)
    if rows and any(None in row or None in row.values() for row in rows):
        raise PlatformError(
            "the demographics have rows with more or fewer cells than the header",
            where=path,
            remedy="Download them again; the answer may have been cut short.",
        )
    return rows
