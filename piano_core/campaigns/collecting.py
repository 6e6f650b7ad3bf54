"""Forms of a campaign as tables of the warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.campaigns.campaign import Campaign, Role
from piano_core.campaigns.exclusions import follow_decisions
from piano_core.campaigns.store import (
    Database,
    Event,
    Form,
    all_events,
    all_raters,
    collected_forms,
)
from piano_core.campaigns.store import collect as gather
from piano_core.files import value_hash
from piano_core.ratings import PERCENT, Imported, import_ratings
from piano_core.tables import (
    CampaignTerms,
    Decisions,
    KnownAnswers,
    Raters,
    RatingForms,
    RawRatings,
)
from piano_core.warehouse import Warehouse


@dataclass(frozen=True)
class CollectedTables:
    """The forms as answers, as pages, and who gave them."""

    raw: dy.DataFrame[RawRatings]
    forms: dy.DataFrame[RatingForms]
    raters: dy.DataFrame[Raters]


def import_campaign(
    warehouse: Warehouse, campaign: Campaign, database: Database, now: float
) -> Imported:
    """Bring every form that was sent so far into the warehouse, each once.

    What is new since the last time becomes one batch, which never changes afterwards, so a
    call may be repeated, also after one that was interrupted. Calibration forms are practice
    and stay out. The campaign learns whose data were excluded in that warehouse.
    """
    with database.writing() as db:
        gather(db, now)
        collections = collected_forms(db)
        panels = {rater.rater: (rater.panel, rater.invited_at) for rater in all_raters(db)}
        events = all_events(db)
    if collections:
        warehouse.append(KnownAnswers, known_answers(campaign))
        warehouse.append(CampaignTerms, campaign_terms(campaign))
        decisions = warehouse.read(Decisions, campaign.corpus)
        follow_decisions(database, decisions, campaign.corpus, now)
    answers, added, batches = 0, 0, []
    for number, forms in collections.items():
        batch_id = value_hash(campaign.identifier, number, [form.page for form in forms])
        tables = tables_of(campaign, forms, batch_id, panels, events)
        beside = [(RatingForms, tables.forms), (Raters, tables.raters)]
        done = import_ratings(warehouse, tables.raw, f"campaign {campaign.name}", beside)
        answers, added = answers + done.answers, added + done.added
        batches += done.batch_ids
    return Imported(tuple(batches), answers, added)


def tables_of(
    campaign: Campaign,
    forms: Iterable[Form],
    batch_id: str,
    panels: Mapping[str, tuple[str, float]],
    events: Iterable[Event],
) -> CollectedTables:
    """The forms as one batch; `panels` are panel and time of invitation by rater."""
    segment = {clip.clip: clip.segment_id for clip in campaign.clips}
    numbered = list(enumerate(forms, 1))
    raw = [
        {
            "batch_id": batch_id,
            "row": row,
            "target": target,
            "corpus": campaign.corpus,
            "rater": form.rater,
            "segment_id": segment[form.clip],
            "raw_value": None if answer.value is None else str(answer.value),
            "scale_low": PERCENT.low,
            "scale_high": PERCENT.high,
            "rated_at": _time(form.submitted_at),
            "comment": form.comment or None,
        }
        for row, form in numbered
        for target, answer in form.answers.items()
    ]
    pages = [_page(campaign, batch_id, row, form, segment[form.clip]) for row, form in numbered]
    return CollectedTables(
        RawRatings.validate(pl.DataFrame(raw, schema=RawRatings.create_empty().schema)),
        RatingForms.validate(pl.DataFrame(pages, schema=RatingForms.create_empty().schema)),
        _raters(campaign, {form.rater for _, form in numbered}, panels, events),
    )


def known_answers(campaign: Campaign) -> dy.DataFrame[KnownAnswers]:
    """The researcher's own answers to honeypots and golden sample."""
    rows = [
        {
            "corpus": campaign.corpus,
            "segment_id": clip.segment_id,
            "target": target,
            "kind": clip.role.value,
            "answer": answer,
            "source": f"campaign {campaign.name}",
        }
        for clip in (*campaign.by_role(Role.HONEYPOT), *campaign.by_role(Role.GOLDEN))
        for target, answer in sorted(clip.known.items())
    ]
    return KnownAnswers.validate(pl.DataFrame(rows, schema=KnownAnswers.create_empty().schema))


def campaign_terms(campaign: Campaign) -> dy.DataFrame[CampaignTerms]:
    """What the campaign pays, and what its batches are made of, as one row."""
    pay, policy = campaign.pay, campaign.policy
    row = {
        "campaign": campaign.identifier,
        "corpus": campaign.corpus,
        "name": campaign.name,
        "per_batch_minor": pay.per_batch_minor,
        "currency": pay.currency,
        "platform_fee": pay.platform_fee,
        "batch_size": policy.batch_size,
        "anchor_share": policy.anchor_share,
        "honeypot_share": policy.honeypot_share,
        "repeat_share": policy.repeat_share,
        "created_at": datetime.fromisoformat(campaign.created_at).astimezone(UTC),
    }
    return CampaignTerms.validate(
        pl.DataFrame([row], schema=CampaignTerms.create_empty().schema, orient="row")
    )


def _page(
    campaign: Campaign, batch_id: str, row: int, form: Form, segment_id: str
) -> dict[str, Any]:
    return {
        "batch_id": batch_id,
        "row": row,
        "corpus": campaign.corpus,
        "campaign": campaign.identifier,
        "rater": form.rater,
        "segment_id": segment_id,
        "kind": form.kind.value,
        "rater_batch": form.batch,
        "position": form.position,
        "target_order": list(form.dimensions),
        "unsure": [name for name, answer in form.answers.items() if answer.unsure],
        "opened_at": _time(form.opened_at),
        "submitted_at": _time(form.submitted_at),
    }


def _raters(
    campaign: Campaign,
    who: set[str],
    panels: Mapping[str, tuple[str, float]],
    events: Iterable[Event],
) -> dy.DataFrame[Raters]:
    stated = {event.rater: event.detail for event in events if event.kind == "screening"}
    rows = [
        {
            "corpus": campaign.corpus,
            "rater": rater,
            "panel": panels[rater][0],
            "expertise": _expertise(stated.get(rater)),
            "enrolled_at": _time(panels[rater][1]),
        }
        for rater in sorted(who)
    ]
    return Raters.validate(pl.DataFrame(rows, schema=Raters.create_empty().schema))


def _expertise(stated: Mapping[str, Any] | None) -> str | None:
    if stated is None:
        return None
    training = "formal training" if stated["formal_training"] else "no formal training"
    return f"{stated['lessons']} years of lessons, {training}"


def _time(moment: float) -> datetime:
    return datetime.fromtimestamp(moment, UTC)
