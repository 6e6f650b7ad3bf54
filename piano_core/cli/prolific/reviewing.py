"""`piano prolific submissions`, `demographics`, `approve`, `reject`: who took part, and reviews."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from piano_core.cli.output import json_option, print_json
from piano_core.cli.prolific.account import (
    OpenCampaign,
    open_account,
    open_campaign,
    say_dry_run,
    send_option,
)
from piano_core.cli.ratings.store import open_warehouse, warehouse_option

if TYPE_CHECKING:
    from piano_core.prolific import Prolific, RaterSubmission
    from piano_core.prolific.reviews import PayKind

SUBMISSIONS_EPILOG = """\b
Examples:
  piano prolific submissions paid 66f1a0c2e4b5d6f708192a3b
  piano prolific submissions paid 66f1a0c2e4b5d6f708192a3b --json

\b
Beside the time that Prolific measured stands how long the rater's pages were open on
the rating site; the rule about speed (`piano ratings quality`) goes by those.

\b
The JSON object: {"study", "submissions": [{"submission", "rater", "status",
  "bonuses_minor", "seconds", "pages", "pages_s"}, ...]}; `rater` is null for
  who never opened the rating site.
"""

DEMOGRAPHICS_EPILOG = """\b
Examples:
  piano prolific demographics paid 66f1a0c2e4b5d6f708192a3b
  piano prolific demographics paid 66f1a0c2e4b5d6f708192a3b --json

\b
Prolific's own identifier is replaced by the rater's of the campaign. Personal data: keep
what you need. The JSON object: {"study", "people": [{"rater", Prolific's columns}, ...]}.
"""

APPROVE_EPILOG = """\b
Examples:
  piano prolific approve paid 66f1a0c2e4b5d6f708192a3b
  piano prolific approve paid 66f1a0c2e4b5d6f708192a3b --send

\b
Approved is who waits for a review and whose newest decision about pay is `pay`
(`piano ratings decide pay RATER`); decisions about data do not matter here.
The JSON object: {"study", "sent", "submissions": [{"rater", "submission"}, ...]}.
"""

REJECT_EPILOG = """\b
Examples:
  piano prolific reject paid 66f1a0c2e4b5d6f708192a3b --category LOW_EFFORT --message "..."
  piano prolific reject paid 66f1a0c2e4b5d6f708192a3b --rater r-1a2b3c4d
    --category FAILED_CHECK --message "..." --send

\b
Rejected is who waits for a review and whose newest decision about pay is
`refuse_payment`. It cannot be taken back. The message is read by the participant and
has at least 100 characters. The JSON object is that of `piano prolific approve`.
"""
CATEGORIES = (
    "TOO_QUICKLY",
    "TOO_SLOWLY",
    "FAILED_INSTRUCTIONS",
    "INCOMP_LONGITUDINAL",
    "FAILED_CHECK",
    "LOW_EFFORT",
    "MALINGERING",
    "NO_CODE",
    "BAD_CODE",
    "NO_DATA",
    "UNSUPP_DEVICE",
    "OTHER",
)

rater_option = click.option(
    "--rater", "raters", multiple=True, help="Only this rater; may be repeated."
)


@click.command(epilog=SUBMISSIONS_EPILOG)
@click.argument("name")
@click.argument("study_id", metavar="STUDY")
@json_option
def submissions(name: str, study_id: str, as_json: bool) -> None:
    """List who took part in STUDY, by the names that the campaign NAME gave them."""
    from piano_core.prolific import read_submissions

    opened = open_campaign(name)
    rater_of = {participant: rater for rater, participant in opened.participants.items()}
    rows: list[dict[str, Any]] = [
        {
            "submission": one.submission,
            "rater": rater_of.get(one.participant),
            "status": one.status,
            "bonuses_minor": list(one.bonuses_minor),
            "seconds": one.seconds,
            **page_times(opened, rater_of.get(one.participant)),
        }
        for one in read_submissions(open_account(), study_id)
    ]
    if as_json:
        print_json({"study": study_id, "submissions": rows})
        return
    for row in rows:
        bonuses = ", ".join(f"{minor / 100:.2f}" for minor in row["bonuses_minor"])
        shown = f"{row['submission']}  {row['rater'] or 'never came'}  {row['status']}"
        if row["seconds"] is not None:
            shown += f"  {row['seconds'] / 60:.1f} min at Prolific"
        if row["pages"]:
            shown += f", {row['pages_s'] / 60:.1f} min on {row['pages']} pages"
        click.echo(shown + (f"  bonuses {bonuses}" if bonuses else ""))
    click.echo(f"{len(rows)} submissions", err=True)


def page_times(opened: OpenCampaign, rater: str | None) -> dict[str, Any]:
    """Pages that a rater has sent, and the seconds that they were open: what the rule goes by."""
    from piano_core.campaigns import store

    if rater is None:
        return {"pages": 0, "pages_s": 0.0}
    with store.Database(opened.folder / store.STORE_FILE).reading() as db:
        sent = [form.submitted_at - form.opened_at for form in store.forms_of(db, rater)]
    return {"pages": len(sent), "pages_s": sum(sent)}


@click.command(epilog=DEMOGRAPHICS_EPILOG)
@click.argument("name")
@click.argument("study_id", metavar="STUDY")
@json_option
def demographics(name: str, study_id: str, as_json: bool) -> None:
    """Print what participants of STUDY told Prolific about themselves, a row a person."""
    from piano_core.prolific import read_demographics

    opened = open_campaign(name)
    rater_of = {participant: rater for rater, participant in opened.participants.items()}
    people: list[dict[str, str | None]] = [
        {"rater": rater_of.get(one.participant), **one.answers}
        for one in read_demographics(open_account(), study_id)
    ]
    if as_json:
        print_json({"study": study_id, "people": people})
        return
    for person in people:
        click.echo("  ".join(f"{key}: {value or '-'}" for key, value in person.items()))


@click.command(epilog=APPROVE_EPILOG)
@click.argument("name")
@click.argument("study_id", metavar="STUDY")
@rater_option
@warehouse_option
@send_option
@json_option
def approve(
    name: str,
    study_id: str,
    raters: tuple[str, ...],
    warehouse: Path | None,
    send: bool,
    as_json: bool,
) -> None:
    """Approve submissions of STUDY whose raters are to be paid."""
    from piano_core.prolific import approve as approve_one
    from piano_core.prolific import awaiting

    account = open_account()
    found = awaiting(
        decided_submissions(account, open_campaign(name), study_id, "pay", warehouse, raters)
    )
    if send:
        for one in found:
            approve_one(account, one.submission.submission)
    _say(found, study_id, "approve", send, as_json)


@click.command(epilog=REJECT_EPILOG)
@click.argument("name")
@click.argument("study_id", metavar="STUDY")
@click.option("--category", required=True, type=click.Choice(CATEGORIES), help="Prolific's reason.")
@click.option("--message", required=True, help="To the participant, 100 characters or more.")
@rater_option
@warehouse_option
@send_option
@json_option
def reject(
    name: str,
    study_id: str,
    category: str,
    message: str,
    raters: tuple[str, ...],
    warehouse: Path | None,
    send: bool,
    as_json: bool,
) -> None:
    """Reject submissions of STUDY whose raters are refused payment; it cannot be taken back."""
    from piano_core.prolific import Category, awaiting, check_message
    from piano_core.prolific import reject as reject_one

    check_message(message)
    account = open_account()
    found = awaiting(
        decided_submissions(
            account, open_campaign(name), study_id, "refuse_payment", warehouse, raters
        )
    )
    if send:
        for one in found:
            reject_one(account, one.submission.submission, Category(category), message)
    _say(found, study_id, "reject", send, as_json)


def decided_submissions(
    account: Prolific,
    opened: OpenCampaign,
    study_id: str,
    kind: PayKind,
    warehouse: Path | None,
    raters: tuple[str, ...],
) -> tuple[RaterSubmission, ...]:
    """Submissions of raters with this decision about pay; of the named ones where some are.

    Raises `PaymentError` for a named rater without that decision or submission.
    """
    from piano_core.errors import PaymentError
    from piano_core.prolific import decided, read_submissions
    from piano_core.tables import Decisions

    decisions = open_warehouse(warehouse).read(Decisions)
    taken_part = read_submissions(account, study_id)
    found = decided(taken_part, opened.participants, decisions, opened.campaign.corpus, kind)
    missing = sorted(set(raters) - {one.rater for one in found})
    if missing:
        raise PaymentError(
            f"has no submission in this study, or the newest decision is not `{kind}`.",
            where=", ".join(missing),
            remedy=f"`piano ratings decide {kind} RATER` makes the decision; "
            "`piano prolific submissions` lists who took part.",
        )
    return tuple(one for one in found if not raters or one.rater in raters)


def _say(
    found: tuple[RaterSubmission, ...], study_id: str, what: str, send: bool, as_json: bool
) -> None:
    rows = [{"rater": one.rater, "submission": one.submission.submission} for one in found]
    if as_json:
        print_json({"study": study_id, "sent": send, "submissions": rows})
    else:
        for row in rows:
            click.echo(f"{what}  {row['rater']}  {row['submission']}")
        click.echo(f"{len(rows)} to {what}", err=True)
    say_dry_run(send)
