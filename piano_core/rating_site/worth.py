"""What the ratings are worth so far: raters one by one, and reliability scale by scale."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median

import polars as pl

from piano_core.campaigns import INTRODUCTION, Campaign, Kind
from piano_core.campaigns.collecting import CollectedTables, known_answers, tables_of
from piano_core.campaigns.known import known_error
from piano_core.campaigns.store import (
    Event,
    Form,
    all_events,
    all_raters,
    excluded_raters,
    forms,
)
from piano_core.dimensions import dimension
from piano_core.quality_control import MEASURED, study, verdicts
from piano_core.ratings import (
    Validated,
    rater_report,
    reliability,
    reliability_of_mean,
    validate_ratings,
)

RESAMPLES = 100
"""Draws behind each interval; enough for a page that is looked at while ratings come in."""


@dataclass(frozen=True)
class RaterRow:
    """One rater. Errors and differences are mean absolute ones in points; None where unknown.

    pages: rated, calibration and golden sample aside. minutes: median a page.
    severity: points below the average rater on the same segments, with 95 % interval.
    broken: rules of the policy `measured` that the rater breaks: a reason to look.
    excluded: whether the rater's data were excluded by a decision.
    """

    rater: str
    lessons: str
    pages: int
    minutes: float | None
    golden_error: float | None
    honeypot_error: float | None
    repeat_difference: float | None
    severity: tuple[float, float, float] | None
    agreement: float | None
    unsure: float | None
    broken: tuple[str, ...]
    excluded: bool = False


@dataclass(frozen=True)
class ScaleRow:
    """One scale. Each coefficient is (estimate, low, high), 95 %; None where it is not known.

    one: a single rater. panel: the mean of `raters` raters. complete: the mean of k raters,
    once the campaign is complete (Spearman-Brown from `one`).
    """

    label: str
    one: tuple[float, float, float] | None
    panel: tuple[float, float, float] | None
    raters: float
    complete: tuple[float, float, float] | None
    raters_for_70: int | None


def collected_so_far(
    db: sqlite3.Connection, campaign: Campaign, leave_out: Collection[str] = ()
) -> CollectedTables:
    """All forms so far but practice and those of the raters to leave out, as an import has them."""
    sent = [f for f in forms(db) if f.kind is not Kind.CALIBRATION and f.rater not in leave_out]
    panels = {rater.rater: (rater.panel, rater.invited_at) for rater in all_raters(db)}
    return tables_of(campaign, sent, "so far", panels, all_events(db))


def validated_so_far(
    db: sqlite3.Connection, campaign: Campaign, leave_out: Collection[str] = ()
) -> Validated:
    """All answers so far but those of the raters to leave out, as an import would take them."""
    raw = collected_so_far(db, campaign, leave_out).raw
    return validate_ratings(raw, campaign.dimensions, {clip.segment_id for clip in campaign.clips})


def rater_rows(db: sqlite3.Connection, campaign: Campaign) -> tuple[RaterRow, ...]:
    """Everyone who has rated anything, by time of invitation."""
    validated = validated_so_far(db, campaign)
    reports = {row["rater"]: row for row in rater_report(validated).to_dicts()}
    broken = broken_rules(campaign, validated, forms(db))
    stated = {event.rater: event for event in all_events(db) if event.kind == "screening"}
    own: dict[str, list[Form]] = {rater.rater: [] for rater in all_raters(db)}
    for form in forms(db):
        own[form.rater].append(form)
    excluded = excluded_raters(db)
    rows = (
        _rater_row(
            campaign, rater, sent, stated.get(rater), reports.get(rater, {}), broken.get(rater, ())
        )
        for rater, sent in own.items()
        if sent
    )
    return tuple(replace(row, excluded=row.rater in excluded) for row in rows)


def scale_rows(campaign: Campaign, validated: Validated) -> tuple[ScaleRow, ...]:
    """Every scale that has answers, in the campaign's order."""
    table = reliability(validated.valid, RESAMPLES, campaign.seed)
    rows = {row["target"]: row for row in table.to_dicts()}
    k = campaign.policy.raters_per_segment
    return tuple(_scale_row(rows[name], k) for name in campaign.dimensions if name in rows)


def _rater_row(
    campaign: Campaign,
    rater: str,
    sent: Sequence[Form],
    stated: Event | None,
    report: Mapping[str, float | None],
    broken: tuple[str, ...],
) -> RaterRow:
    rated = [form for form in sent if form.kind not in INTRODUCTION]
    answers = [answer for form in rated for answer in form.answers.values()]
    severity = [report.get(name) for name in ("severity", "severity_low", "severity_high")]
    known = [number for number in severity if number is not None]
    return RaterRow(
        rater=rater,
        lessons="" if stated is None else str(stated.detail["lessons"]),
        pages=len(rated),
        minutes=median((f.submitted_at - f.opened_at) / 60 for f in rated) if rated else None,
        golden_error=known_error(campaign, [f for f in sent if f.kind is Kind.GOLDEN]),
        honeypot_error=known_error(campaign, [f for f in sent if f.kind is Kind.HONEYPOT]),
        repeat_difference=_repeat_difference(rated),
        severity=(known[0], known[1], known[2]) if len(known) == 3 else None,
        agreement=report.get("agreement"),
        unsure=fmean(answer.unsure for answer in answers) if answers else None,
        broken=broken,
    )


def _repeat_difference(rated: Sequence[Form]) -> float | None:
    first = {form.clip: form.answers for form in rated if form.kind is not Kind.REPEAT}
    off = [
        abs(answer.value - before.value)
        for form in rated
        if form.kind is Kind.REPEAT and form.clip in first
        for name, answer in form.answers.items()
        if (before := first[form.clip][name]).value is not None and answer.value is not None
    ]
    return fmean(off) if off else None


def broken_rules(
    campaign: Campaign, validated: Validated, sent: Sequence[Form]
) -> dict[str, tuple[str, ...]]:
    """By rater, the rules of the policy `measured` that are broken."""
    seconds: dict[str, list[float]] = {}
    for form in sent:
        if form.kind is not Kind.CALIBRATION:
            seconds.setdefault(form.rater, []).append(form.submitted_at - form.opened_at)
    known = known_answers(campaign)
    studied = study(campaign.corpus, validated.valid, known, seconds=seconds)
    if studied is None:
        return {}
    judged = verdicts(studied, MEASURED).filter(pl.col("broken"))
    found: dict[str, tuple[str, ...]] = {}
    for rater, rule in judged.select("rater", "rule").rows():
        found[rater] = (*found.get(rater, ()), rule)
    return found


def _scale_row(row: Mapping[str, float | None], k: int) -> ScaleRow:
    one, panel = (_estimate(row, name) for name in ("icc_1_1", "icc_1_k"))
    complete = None
    if one is not None:
        value, low, high = (reliability_of_mean(end, k) for end in one)
        complete = (value, low, high)
    raters = row["raters_for_70"]
    return ScaleRow(
        dimension(str(row["target"])).label,
        one,
        panel,
        row["panel_size"] or 1.0,
        complete,
        None if raters is None else int(raters),
    )


def _estimate(row: Mapping[str, float | None], name: str) -> tuple[float, float, float] | None:
    estimate, low, high = row[name], row[f"{name}_low"], row[f"{name}_high"]
    if estimate is None or low is None or high is None:
        return None
    return estimate, low, high
