"""What every rule would do: whom it flags of honest raters, of real ones and of careless ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import dataframely as dy
import numpy as np
import polars as pl
from scipy.stats import norm

from piano_core.errors import RatingsError
from piano_core.progress import Progress, no_progress
from piano_core.quality_control.policy import Policy
from piano_core.quality_control.sheet import Sheet
from piano_core.quality_control.simulation import Design, simulated_sheets
from piano_core.quality_control.study import Study
from piano_core.quality_control.verdicts import broken_rules
from piano_core.tables import RuleRates

REAL = "real raters"
"""Raters of the campaign as they are, on segments drawn from theirs; some may be careless."""
ANY_RULE = "any rule"

Tally = dict[tuple[str, str], list[bool]]
"""By rule and kind of rater: whether each who was judged was flagged."""

_Z = float(norm.ppf(0.975))
_REAL_DRAWS = 10


def rule_rates(
    studied: Study,
    policy: Policy,
    rng: np.random.Generator,
    design: Design | None = None,
    draws: int = 300,
    progress: Progress = no_progress,
) -> dy.DataFrame[RuleRates]:
    """One row a rule and kind of rater: the share flagged, with a 95 % Wilson interval.

    Kinds: `honest` (drawn from the model: the false-reject rate), each of `CARELESS` (the
    catch rate), and `real raters`, each who has enough segments judged ten times on as many
    as the design has; their interval counts raters, not draws. The rule `any rule` is the
    whole policy. Rules that a kind gives nothing to judge by are left out. Raises `RatingsError`
    where that leaves none, such as a policy of honeypots on a design without any.
    """
    asked = design or Design()
    tally: Tally = defaultdict(list)
    for draw in range(draws):
        progress(draw / draws, f"trying the policy {policy.name}")
        _count(simulated_sheets(studied.model, asked, rng).items(), policy, tally)
    _count(_real_parts(studied, asked.segments, rng), policy, tally)
    if not tally:
        raise RatingsError(
            f"the policy {policy.name} has no rule that {asked.segments} segments can break.",
            where="rule rates",
            remedy="Ask with more segments, or with honeypots and golden samples.",
        )
    rows = [
        {
            "corpus": studied.corpus,
            "policy": policy.name,
            "rule": rule,
            "kind": kind,
            "segments": asked.segments,
            **_flagged(kind, flags),
        }
        for (rule, kind), flags in tally.items()
    ]
    return RuleRates.validate(pl.DataFrame(rows, RuleRates.create_empty().schema, orient="row"))


def _count(judged: Iterable[tuple[str, Sheet]], policy: Policy, tally: Tally) -> None:
    for kind, sheet in judged:
        found = broken_rules(sheet, policy)
        known = {rule: broken for rule, broken in found.items() if broken is not None}
        for rule, broken in known.items():
            tally[rule, kind].append(broken)
        if known:
            tally[ANY_RULE, kind].append(any(known.values()))


def _real_parts(
    studied: Study, segments: int, rng: np.random.Generator
) -> Iterator[tuple[str, Sheet]]:
    """Sheets of real raters who have that many segments, each several times on as many."""
    enough = [sheet for sheet in studied.sheets.values() if len(sheet.answers) >= segments]
    for _ in range(_REAL_DRAWS):
        for sheet in enough:
            yield REAL, _part(sheet, segments, rng)


def _part(sheet: Sheet, segments: int, rng: np.random.Generator) -> Sheet:
    """The sheet on some of its segments, drawn at random."""
    rows = rng.permutation(len(sheet.answers))[:segments]
    seconds = sheet.seconds
    if len(seconds) > segments:
        seconds = rng.permutation(seconds)[:segments]
    return replace(
        sheet,
        seconds=seconds,
        **{
            name: getattr(sheet, name)[rows]
            for name in ("answers", "again", "others", "panel", "honeypots", "golden")
        },
    )


def _flagged(kind: str, flags: list[bool]) -> dict[str, float]:
    """The share flagged with its interval, and how many people were judged."""
    people = max(len(flags) // _REAL_DRAWS, 1) if kind == REAL else len(flags)
    share = float(np.mean(flags))
    return {"flagged": share, **_wilson(share, people), "judged": people}


def _wilson(p: float, n: int) -> dict[str, float]:
    """Wilson's 95 % interval of a share (Journal of the American Statistical Association 22)."""
    middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * float(np.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))) / (1 + _Z**2 / n)
    return {"flagged_low": max(middle - half, 0.0), "flagged_high": min(middle + half, 1.0)}
