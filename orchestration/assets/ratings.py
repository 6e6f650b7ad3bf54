"""Group `ratings`: batches -> raw -> valid and quarantined -> reports, consensus, splits.

Raw answers are only ever added; everything after them can be made again from them.
"""

from collections.abc import Generator
from datetime import UTC, datetime

import dagster as dg
import numpy as np
import polars as pl

from orchestration.assets import quality_control
from orchestration.assets.declare import (
    ADAPTER,
    WAREHOUSE_POOL,
    corpus_of,
    declared,
    declared_together,
)
from orchestration.config import ReliabilityConfig, SplitConfig
from orchestration.metadata import histogram, markdown_table, numbers, rows_metadata
from orchestration.progress import reporter
from orchestration.provenance import artefact
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash, write_table
from piano_core.files import value_hash
from piano_core.tables import (
    ConsensusLabels,
    Decisions,
    LabelAgreement,
    QuarantinedRatings,
    RaterReports,
    RatingBatches,
    RawRatings,
    Recordings,
    Reliability,
    Segments,
    Splits,
    ValidRatings,
)

_GROUP = "ratings"
_DUCKDB = frozenset({"duckdb"})


@declared(_GROUP, (ADAPTER, "piano_core.preparation.batches"), kinds=_DUCKDB)
def rating_batches(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """The files of answers that count: those of the corpus, and those imported since."""
    from piano_core.preparation.batches import current_batches

    corpus = corpus_of(context)
    table = current_batches(workplace.corpus(corpus), workplace.warehouse(), datetime.now(UTC))
    write_table(workplace.artefacts(corpus).report_file("rating_batches"), table)
    shown = markdown_table(table.select("source", "answers", "raters", "segments"))
    metadata = rows_metadata(RatingBatches, table) | {"table": shown}
    return artefact(context, table_hash(table.select("batch_id")), metadata)


@declared(
    _GROUP,
    (ADAPTER, "piano_core.ratings.importing"),
    ["rating_batches"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def raw_ratings(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Every single answer as it came in; nothing is corrected or removed here."""
    from piano_core.preparation.batches import own_source
    from piano_core.ratings import import_ratings

    corpus = corpus_of(context)
    warehouse, own = workplace.warehouse(), workplace.corpus(corpus).ratings()
    imported = import_ratings(warehouse, own, own_source(corpus))
    table = warehouse.read(RawRatings, corpus)
    counts = {"answers added": imported.added, "raters": table["rater"].n_unique()}
    return artefact(context, table_hash(table), rows_metadata(RawRatings, table) | counts)


@declared_together(
    _GROUP,
    ("piano_core.ratings.validation", "piano_core.preparation.batches"),
    ["raw_ratings", "rating_batches", "segments", "recordings"],
    {
        "valid_ratings": "Usable answers on 0-100.",
        "quarantined_ratings": "Answers that are not used, each with the reason. Nothing is "
        "dropped silently.",
    },
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def validated_ratings(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> Generator[dg.MaterializeResult[None]]:
    """Usable answers on 0-100, and those that are not used, each with the reason."""
    from piano_core.preparation.batches import rated_targets
    from piano_core.ratings import segment_names, validate_ratings

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    counted = workplace.artefacts(corpus).read_report("rating_batches")["batch_id"]
    raw = warehouse.read(RawRatings, corpus)
    current = RawRatings.cast(raw.filter(pl.col("batch_id").is_in(counted.implode())))
    segments = warehouse.read(Segments, corpus)
    named = segment_names(warehouse.read(Recordings, corpus), segments)
    targets = rated_targets(workplace.corpus(corpus), warehouse)
    known = segments["segment_id"].to_list()
    found = validate_ratings(current, targets, known, named)
    warehouse.replace(ValidRatings, found.valid, corpus)
    warehouse.replace(QuarantinedRatings, found.quarantine, corpus)
    reasons = found.quarantine.group_by("reason").len("answers").sort("reason")
    for name, schema, table, more in (
        ("valid_ratings", ValidRatings, found.valid, {}),
        (
            "quarantined_ratings",
            QuarantinedRatings,
            found.quarantine,
            {"reasons": markdown_table(reasons)} | dict(reasons.iter_rows()),
        ),
    ):
        key = dg.AssetKey([corpus, name])
        yield artefact(context, table_hash(table), rows_metadata(schema, table) | more, key=key)


@declared(
    _GROUP,
    ("piano_core.ratings.raters",),
    ["valid_ratings", "quarantined_ratings"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def rater_report(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Severity, agreement, spread and copies of every rater."""
    from piano_core.ratings import Validated
    from piano_core.ratings import rater_report as report

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    valid = warehouse.read(ValidRatings, corpus)
    table = report(Validated(valid, warehouse.read(QuarantinedRatings, corpus)))
    warehouse.replace(RaterReports, table, corpus)
    metadata = rows_metadata(RaterReports, table) | {
        "agreement": histogram(table["agreement"].drop_nulls(), "agreement with the others"),
    }
    return artefact(context, table_hash(table), metadata)


@declared(
    _GROUP,
    # What is only shown beside the table (advice, money, datasheet) decides nothing that is
    # made from it: a better word there must not make every model stale.
    ("piano_core.ratings.reliability", "piano_core.quality_control.decisions"),
    ["valid_ratings", "rater_decisions"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def reliability_report(
    context: dg.AssetExecutionContext, workplace: Workplace, config: ReliabilityConfig
) -> dg.MaterializeResult[None]:
    """How far raters agree on each target, what to do next, and what the corpus consists of."""
    from orchestration.reliability import reliability_metadata
    from piano_core.quality_control import counted
    from piano_core.ratings import reliability

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    decisions = warehouse.read(Decisions, corpus)
    valid = counted(warehouse.read(ValidRatings, corpus), decisions)
    table = reliability(valid, config.resamples, config.seed, reporter(context))
    warehouse.replace(Reliability, table, corpus)
    metadata = reliability_metadata(warehouse, corpus, table, valid, config)
    return artefact(context, table_hash(table), metadata, config)


@declared(
    _GROUP,
    (
        "piano_core.ratings.consensus",
        "piano_core.ratings.agreement",
        "piano_core.quality_control.decisions",
    ),
    ["valid_ratings", "rater_decisions", "rater_report", "reliability_report"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def consensus_labels(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """The panel's opinion of every segment with its standard error, by four methods."""
    from piano_core.quality_control import counted
    from piano_core.ratings import chosen_method, held_out_agreement
    from piano_core.ratings import consensus_labels as consensus

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    decisions = warehouse.read(Decisions, corpus)
    valid = counted(warehouse.read(ValidRatings, corpus), decisions)
    table = consensus(valid)
    agreement = held_out_agreement(valid, np.random.default_rng(0))
    warehouse.replace(ConsensusLabels, table, corpus)
    warehouse.replace(LabelAgreement, agreement, corpus)
    method = chosen_method(agreement, corpus)
    corrected = table.filter(pl.col("method") == method)
    errors = dict(corrected.group_by("target").agg(pl.col("standard_error").mean()).iter_rows())
    metadata = rows_metadata(ConsensusLabels, table) | {
        "labelled segments": table["segment_id"].n_unique(),
        "labels": histogram(corrected["label"], f"label, {method}"),
        "foretells other raters best": method,
        "agreement with raters left out": markdown_table(agreement.drop("corpus")),
        **numbers("standard error", errors),
    }
    content = value_hash(table_hash(table), table_hash(agreement))
    return artefact(context, content, metadata)


@declared(
    _GROUP,
    ("piano_core.splits",),
    ["consensus_labels", "segments"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def label_splits(
    context: dg.AssetExecutionContext, workplace: Workplace, config: SplitConfig
) -> dg.MaterializeResult[None]:
    """The part of every labelled segment in every fold of every protocol."""
    from piano_core.splits import plan_splits

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    labelled = warehouse.read(ConsensusLabels, corpus).select("segment_id").unique()
    segments = warehouse.read(Segments, corpus).join(labelled, on="segment_id", how="semi")
    plan = plan_splits(Segments.validate(segments), folds=config.folds, seed=config.seed)
    warehouse.replace(Splits, plan.splits, corpus)
    parts = plan.splits.group_by("protocol", "part").len("segments").sort("protocol", "part")
    metadata = rows_metadata(Splits, plan.splits) | {
        "parts": markdown_table(parts),
        "left out": {item.protocol: item.reason for item in plan.left_out},
    }
    return artefact(context, table_hash(plan.splits), metadata, config)


ASSETS = (
    rating_batches,
    raw_ratings,
    validated_ratings,
    rater_report,
    *quality_control.ASSETS,
    reliability_report,
    consensus_labels,
    label_splits,
)
