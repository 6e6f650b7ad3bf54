"""Who took part in a study, and what they have been paid on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from piano_core.errors import PlatformError
from piano_core.prolific.client import Prolific

AWAITING_REVIEW = "AWAITING REVIEW"


@dataclass(frozen=True)
class Submission:
    """One participant's part in a study.

    status: such as `AWAITING REVIEW`, `APPROVED`, `REJECTED`.
    bonuses_minor: bonus payments that were made, in pence or cents.
    seconds: from taking the place to finishing, by Prolific's clock; None while it runs.
    """

    submission: str
    participant: str
    status: str
    bonuses_minor: tuple[int, ...]
    seconds: float | None = None


def read_submissions(client: Prolific, study: str) -> tuple[Submission, ...]:
    """All submissions of a study, page by page.

    Source: https://docs.prolific.com/api-reference/submissions/get-submissions
    """
    path: str | None = f"/api/v1/submissions/?{urlencode({'study': study})}"
    found: dict[str, Submission] = {}
    seen: set[str] = set()
    while path is not None and path not in seen:
        seen.add(path)
        page = client.read(path)
        rows = page.get("results") if isinstance(page, dict) else None
        if not isinstance(rows, list):
            raise _unexpected(path, "no `results`")
        for row in rows:
            one = _submission(row, path)
            found[one.submission] = one
        path = _next(page)
    return tuple(found.values())


def read_submission(client: Prolific, submission: str) -> Submission:
    """One submission with the bonuses that were paid on it.

    Source: https://docs.prolific.com/api-reference/submissions/get-submission
    """
    path = f"/api/v1/submissions/{quote(submission, safe='')}/"
    return _submission(client.read(path), path)


def _next(page: Mapping[str, Any]) -> str | None:
    """Path of the next page; the host is left out, so that the token stays with Prolific."""
    link = ((page.get("_links") or {}).get("next") or {}).get("href")
    if not link:
        return None
    parts = urlsplit(str(link))
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _submission(row: Any, path: str) -> Submission:
    if not isinstance(row, dict):
        raise _unexpected(path, "a submission that is no object")
    # The list names the participant `participant_id`, the single submission `participant`.
    participant = row.get("participant_id") or row.get("participant")
    if not (isinstance(row.get("id"), str) and isinstance(participant, str)):
        raise _unexpected(path, "a submission without id or participant")
    bonuses = row.get("bonus_payments") or []
    if not all(isinstance(bonus, int | float) for bonus in bonuses):
        raise _unexpected(path, f"bonus payments {bonuses!r}")
    paid = tuple(round(bonus) for bonus in bonuses)
    taken = row.get("time_taken")
    if not (taken is None or (isinstance(taken, int | float) and taken >= 0)):
        raise _unexpected(path, f"a time of {taken!r}")
    seconds = None if taken is None else float(taken)
    return Submission(row["id"], participant, str(row.get("status", "")), paid, seconds)


def _unexpected(path: str, what: str) -> PlatformError:
    return PlatformError(
        f"Prolific answered with {what}",
        where=path,
        remedy="Its API may have changed: https://docs.prolific.com/api-reference/submissions.",
    )
