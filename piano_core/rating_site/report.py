"""The report's page about a campaign that is still running, from its own file alone."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import UTC, datetime

import dataframely as dy
import numpy as np

from piano_core.budget import ASSUMED_PAGE_S, ASSUMED_REJECTED, Terms
from piano_core.campaigns import INTRODUCTION, QUOTAS, Campaign, Clip, quota_deviations
from piano_core.campaigns.cost import typical_page_s
from piano_core.campaigns.store import excluded_raters, forms
from piano_core.datasheet import NO_LICENCE, Datasheet
from piano_core.rating_analysis import rating_analysis
from piano_core.rating_report import Contents, Excerpt, disagreements, money_of, report_page
from piano_core.rating_site.worth import (
    RESAMPLES,
    broken_rules,
    collected_so_far,
    validated_so_far,
)
from piano_core.ratings import held_out_agreement, rater_report, reliability
from piano_core.tables import ValidRatings

LINKS_TO_SITE = "Links open the sound as raters hear it, while the site runs."


def report_so_far(db: sqlite3.Connection, campaign: Campaign, now: float) -> str | None:
    """The whole page as HTML; None while no answer can be used. now: seconds since 1970."""
    excluded = excluded_raters(db)
    everyone = validated_so_far(db, campaign)
    valid = validated_so_far(db, campaign, excluded).valid
    if valid.is_empty():
        return None
    table = reliability(valid, RESAMPLES, campaign.seed)
    pages = collected_so_far(db, campaign, excluded).forms
    contents = Contents(
        corpus=campaign.title,
        synthetic=campaign.synthetic,
        segments=valid["segment_id"].n_unique(),
        answers=len(valid),
        reliability=table,
        raters=rater_report(everyone),
        excluded=sorted(excluded),
        broken=broken_rules(campaign, everyone, forms(db)),
        agreement=held_out_agreement(valid, np.random.default_rng(campaign.seed)),
        analysis=rating_analysis(valid, pages, RESAMPLES, campaign.seed),
        disagreements=disagreements(valid),
        excerpts={clip.segment_id: _excerpt(clip) for clip in campaign.clips},
        quarantined=dict(Counter(everyone.quarantine["reason"]).most_common()),
        money=money_of(table, _terms(db, campaign), None),
        sheet=_datasheet(campaign, valid),
        links=LINKS_TO_SITE,
    )
    return report_page([contents], datetime.fromtimestamp(now, UTC).date().isoformat())


def _excerpt(clip: Clip) -> Excerpt:
    return Excerpt(0.0, clip.duration_s, f"/researcher/sound/{clip.clip}")


def _terms(db: sqlite3.Connection, campaign: Campaign) -> Terms:
    own = typical_page_s(
        form.submitted_at - form.opened_at for form in forms(db) if form.kind not in INTRODUCTION
    )
    return Terms(
        campaign.pay,
        campaign.policy,
        ASSUMED_REJECTED,
        own or ASSUMED_PAGE_S,
        own is not None,
        "as this campaign pays",
    )


def _datasheet(campaign: Campaign, valid: dy.DataFrame[ValidRatings]) -> Datasheet:
    """Of the segments rated so far, as far as the campaign was told about them."""
    rated = set(valid["segment_id"])
    clips = [clip for clip in campaign.clips if clip.segment_id in rated]
    strata = [clip.strata for clip in clips]
    recordings = len({clip.segment_id.rsplit("#", 1)[0] for clip in clips})
    return Datasheet(
        corpus=campaign.corpus,
        recordings=recordings,
        segments=len(clips),
        hours=sum(clip.duration_s for clip in clips) / 3600.0,
        works=None,
        performers=None,
        synthetic=len(clips) if campaign.synthetic else 0,
        deadpan=0,
        unlocated=0,
        strata=quota_deviations(strata),
        known={
            margin: sum(getattr(one, margin) is not None for one in strata) for margin in QUOTAS
        },
        licences={NO_LICENCE: recordings},
    )
