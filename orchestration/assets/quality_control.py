"""Group `ratings`: what rules say about raters, and what people decided about them."""

import dagster as dg
import numpy as np
import polars as pl

from orchestration.assets.declare import WAREHOUSE_POOL, corpus_of, declared
from orchestration.config import QualityControlConfig
from orchestration.metadata import markdown_table, rows_metadata
from orchestration.progress import reporter
from orchestration.provenance import artefact
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash
from piano_core.files import value_hash
from piano_core.tables import Decisions, RaterReports, RuleRates, ValidRatings, Verdicts

_GROUP = "ratings"
_DUCKDB = frozenset({"duckdb"})


@declared(
    _GROUP,
    ("piano_core.quality_control",),
    ["valid_ratings", "rater_report"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def rater_verdicts(
    context: dg.AssetExecutionContext, workplace: Workplace, config: QualityControlConfig
) -> dg.MaterializeResult[None]:
    """Rules about raters, whom they flag, and what each would do to honest and careless ones.

    A flag is a reason to look. Decide with `piano ratings decide`.
    """
    from piano_core.quality_control import (
        MEASURED,
        POLICIES,
        raters_to_look_at,
        rule_rates,
        study_in,
        verdicts,
    )

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    report = warehouse.read(RaterReports, corpus)
    studied = study_in(warehouse, corpus, warehouse.read(ValidRatings, corpus), report)
    judged, rates = Verdicts.create_empty(), RuleRates.create_empty()
    if studied is not None:
        rng, policies = np.random.default_rng(config.seed), list(POLICIES.values())
        judged = Verdicts.cast(pl.concat([verdicts(studied, policy) for policy in policies]))
        tried = [
            rule_rates(studied, policy, rng, config.design(), config.draws, reporter(context))
            for policy in policies
        ]
        rates = RuleRates.cast(pl.concat(tried))
    warehouse.replace(Verdicts, judged, corpus)
    warehouse.replace(RuleRates, rates, corpus)
    flagged = raters_to_look_at(judged, MEASURED.name)
    shown = rates.pivot("kind", index=["policy", "rule"], values="flagged")
    metadata = rows_metadata(Verdicts, judged) | {
        "raters to look at": len(flagged),
        "flagged": markdown_table(flagged.with_columns(pl.col("rules").list.join(", "))),
        "share flagged, by simulation": markdown_table(shown),
    }
    content = value_hash(table_hash(judged), table_hash(rates))
    return artefact(context, content, metadata, config)


@declared(
    _GROUP,
    ("piano_core.quality_control.decisions",),
    ["raw_ratings"],
    kinds=_DUCKDB,
)
def rater_decisions(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """What people decided about raters; data and pay are decided apart, nothing is deleted."""
    from piano_core.quality_control import decisions_now

    corpus = corpus_of(context)
    table = workplace.warehouse().read(Decisions, corpus)
    shown = decisions_now(table).select("rater", "about", "kind", "reason", "decided_by")
    metadata = rows_metadata(Decisions, table) | {"in force": markdown_table(shown)}
    return artefact(context, table_hash(table), metadata)


ASSETS = (
    rater_verdicts,
    rater_decisions,
)
