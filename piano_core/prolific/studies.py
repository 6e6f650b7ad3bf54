"""A campaign as a study at Prolific, and who its participants are."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
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
    _check(campaign, link, places, minutes)
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


def _check(campaign: Campaign, link: str, places: int, minutes: int) -> None:
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


@dataclass(frozen=True)
class Person:
    """What a participant told Prolific: answers by the column of its CSV, without their id."""

    participant: str
    answers: dict[str, str]


def read_demographics(client: Prolific, study: str) -> tuple[Person, ...]:
    """One person a submission, basic data only.

    Source: https://docs.prolific.com/api-reference/studies/export-demographic-data; the
    same request may be repeated, and without filters it uses up none of them. Raises
    `PlatformError` for an answer that is no such table.
    """
    path = f"/api/v1/studies/{quote(study, safe='')}/demographic-export/"
    content = client.download(path, {"filters": []})
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig")), strict=True)
        rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise _no_table(path, f"that cannot be read ({error})") from error
    if any(None in row or None in row.values() for row in rows):
        raise _no_table(path, "whose rows have more or fewer cells than the header")
    columns = [name for name in reader.fieldnames or () if _is_participant(name)]
    if len(columns) != 1:
        raise _no_table(path, "without one column for the participant's id")
    column = columns[0]
    return tuple(
        Person(row[column], {name: cell for name, cell in row.items() if name != column})
        for row in rows
    )


def _is_participant(column: str) -> bool:
    return column.strip().lower().replace("_", " ") == "participant id"


def _no_table(path: str, what: str) -> PlatformError:
    return PlatformError(
        f"Prolific answered with demographics {what}",
        where=path,
        remedy="Ask again; the answer may have been cut short.",
    )
