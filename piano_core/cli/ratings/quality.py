"""`piano ratings quality` and `decide`: what rules say about raters, and what people decide."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click
from rich.table import Table

from piano_core.cli.output import (
    console,
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.ratings.store import open_warehouse, usable, warehouse_option

if TYPE_CHECKING:
    import polars as pl

    from piano_core.quality_control import Policy, Study
    from piano_core.ratings import Validated
    from piano_core.warehouse import Warehouse

QUALITY_EPILOG = """\b
Examples:
  piano ratings quality
  piano ratings quality --policy roadmap --segments 10 --json

\b
A rule that sounds sensible may flag most honest raters, so each is shown with the
share it flags of simulated honest and careless raters, drawn from the campaign's own
variance components, and of the real ones. A flag is a reason to look, not a verdict.

\b
The JSON object: {"policy": {"name", "rules": [...]}, "rates": [{"corpus", "rule",
  "kind", "segments", "flagged", "flagged_low", "flagged_high", "judged"}, ...],
  "verdicts": [{"corpus", "rater", "rule", "value", "limit", "flags", "segments",
  "broken"}, ...]}; intervals are 95 % (Wilson).
"""

DECIDE_EPILOG = """\b
Examples:
  piano ratings decide exclude_data r17 --corpus folder --reason "never varied" --by me
  piano ratings decide pay r17 --corpus folder --reason "rated everything" --by me

\b
Whether a rater's data count and whether the rater is paid are two decisions. Nothing
is deleted: the newest decision of each sort is in force, earlier ones are kept. The
rating site gives the places of a rater whose data are excluded to others.

\b
The JSON object: the decision as it was kept: {"decision_id", "corpus", "rater",
  "kind", "reason", "decided_by", "decided_at", "policy"}.
"""
KINDS = ("exclude_data", "include_data", "pay", "refuse_payment")


@click.command(epilog=QUALITY_EPILOG)
@click.option("--corpus", default=None, help="Only this corpus  [default: all].")
@click.option("--policy", default="measured", show_default=True, help="Set of rules.")
@click.option("--segments", default=10, show_default=True, help="That a simulated rater rates.")
@click.option("--draws", default=300, show_default=True, help="Simulated raters of each kind.")
@click.option("--seed", default=0, show_default=True, help="Of the simulation.")
@warehouse_option
@json_option
def quality(
    corpus: str | None,
    policy: str,
    segments: int,
    draws: int,
    seed: int,
    warehouse: Path | None,
    as_json: bool,
) -> None:
    """Which raters to look at, and what each rule would do to honest and careless ones."""
    import numpy as np
    import polars as pl

    from piano_core.quality_control import Design, policy_of, rule_rates, verdicts
    from piano_core.ratings import rater_report

    rules, store = policy_of(policy), open_warehouse(warehouse)
    found = usable(store, corpus)
    studied = studies(store, found, rater_report(found))
    with progress_bar("trying the rules") as progress:
        rng, design = np.random.default_rng(seed), Design(segments=segments)
        tables = [rule_rates(one, rules, rng, design, draws, progress) for one in studied]
    rates = pl.concat(tables)
    if as_json:
        judged = pl.concat([verdicts(one, rules) for one in studied])
        print_json(
            {
                "policy": {"name": rules.name, "rules": [str(rule) for rule in rules.rules]},
                "rates": rates.drop("policy").to_dicts(),
                "verdicts": judged.drop("policy").to_dicts(),
            }
        )
        return
    out = console()
    for one in studied:
        out.print(_rates_table(rates.filter(pl.col("corpus") == one.corpus), rules))
    for (of_corpus, rater), broken in broken_rules_of(studied, rules).items():
        out.print(f"look at {rater} ({of_corpus}): {', '.join(broken)}")


@click.command(epilog=DECIDE_EPILOG)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("rater")
@click.option("--corpus", required=True, help="Whose ratings the rater gave.")
@click.option("--reason", required=True, help="Kept with the decision.")
@click.option("--by", "decided_by", required=True, help="Who decides; kept as well.")
@click.option("--policy", default="measured", show_default=True, help="Set of rules in force.")
@warehouse_option
@json_option
def decide(
    kind: str,
    rater: str,
    corpus: str,
    reason: str,
    decided_by: str,
    policy: str,
    warehouse: Path | None,
    as_json: bool,
) -> None:
    """Keep a decision of KIND about a RATER: about the data, or about the pay."""
    from piano_core.errors import RatingsError
    from piano_core.quality_control import decide as decision
    from piano_core.quality_control import policy_of
    from piano_core.quality_control.decisions import Kind
    from piano_core.tables import Decisions

    store = open_warehouse(warehouse)
    answers = "SELECT 1 FROM raw_ratings WHERE corpus = ? AND rater = ? LIMIT 1"
    if not len(store.query(answers, [corpus, rater])):
        raise RatingsError(
            "has no answers there.",
            where=f"{rater}, corpus {corpus}",
            remedy="`piano ratings quality` lists raters by name.",
        )
    checked: Kind = next(choice for choice in get_args(Kind) if choice == kind)
    now = datetime.now(UTC)
    row = decision(corpus, rater, checked, reason, decided_by, policy_of(policy), now)
    store.append(Decisions, row)
    _tell_campaigns(store, corpus, now)
    if as_json:
        print_json(row.to_dicts()[0] | {"decided_at": now.isoformat()})
        return
    click.echo(f"{kind} for {rater}: kept. `piano run` makes what follows from it.")


def _tell_campaigns(store: Warehouse, corpus: str, now: datetime) -> None:
    """Let every campaign of the corpus know whose answers count, so that others fill in."""
    from piano_core.campaigns import campaign_folders, read_campaign
    from piano_core.campaigns.exclusions import follow_decisions
    from piano_core.campaigns.store import STORE_FILE, Database
    from piano_core.tables import Decisions

    kept = store.read(Decisions, corpus)
    for folder in campaign_folders(settings_of_this_process().campaigns):
        if read_campaign(folder).corpus == corpus:
            follow_decisions(Database(folder / STORE_FILE), kept, corpus, now.timestamp())


def studies(store: Warehouse, found: Validated, report: pl.DataFrame) -> list[Study]:
    """One study a corpus whose answers say something about raters."""
    import polars as pl

    from piano_core.quality_control import study_in
    from piano_core.tables import ValidRatings

    made: list[Study] = []
    for corpus in sorted(found.valid["corpus"].unique()):
        valid = ValidRatings.cast(found.valid.filter(pl.col("corpus") == corpus))
        studied = study_in(store, corpus, valid, report)
        if studied is not None:
            made.append(studied)
    return made


def broken_rules_of(studied: list[Study], policy: Policy) -> dict[tuple[str, str], list[str]]:
    """By corpus and rater: the rules of the policy that the rater breaks."""
    from piano_core.quality_control import raters_to_look_at, verdicts

    return {
        (row["corpus"], row["rater"]): row["rules"]
        for one in studied
        for row in raters_to_look_at(verdicts(one, policy), policy.name).iter_rows(named=True)
    }


def _rates_table(rates: pl.DataFrame, policy: Policy) -> Table:
    kinds = rates["kind"].unique(maintain_order=True).to_list()
    shares = {(row["rule"], row["kind"]): row["flagged"] for row in rates.iter_rows(named=True)}
    table = Table("Rule", "Flags", *kinds, box=None)
    limits = {rule.name: str(rule) for rule in policy.rules}
    for rule in rates["rule"].unique(maintain_order=True):
        cells = [shares.get((rule, kind)) for kind in kinds]
        shown = ["-" if cell is None else f"{100 * cell:.0f} %" for cell in cells]
        table.add_row(rule, limits.get(rule, "any of them"), *shown)
    return table
