"""Checks: a factory turns table schemas into blocking checks, and gates into checks.

What a gate demands is decided in `piano_core.gates`, so that promotion asks the same
questions again; here they are only wired to assets.
"""

import inspect
from collections.abc import Collection

import dagster as dg
import dataframely as dy

from orchestration.gating import GATES, WARNINGS, Gate
from orchestration.metadata import numbers, table_schema
from orchestration.resources import Workplace
from piano_core.tables import (
    AnnotationQueue,
    ConsensusLabels,
    Decisions,
    LearningCurve,
    Predictions,
    Promotions,
    QuarantinedRatings,
    RaterReports,
    RawRatings,
    Recordings,
    Reliability,
    Segments,
    SoundQuality,
    Splits,
    ValidRatings,
    Verdicts,
)
from piano_core.warehouse import table_name

TABLES: dict[str, type[dy.Schema]] = {
    "recordings": Recordings,
    "sound_quality": SoundQuality,
    "segments": Segments,
    "raw_ratings": RawRatings,
    "valid_ratings": ValidRatings,
    "quarantined_ratings": QuarantinedRatings,
    "rater_report": RaterReports,
    "rater_verdicts": Verdicts,
    "rater_decisions": Decisions,
    "reliability_report": Reliability,
    "consensus_labels": ConsensusLabels,
    "label_splits": Splits,
    "learning_curve": LearningCurve,
    "unlabeled_predictions": Predictions,
    "annotation_queue": AnnotationQueue,
    "promoted_bundle": Promotions,
}
"""Which asset fills which table of the warehouse."""


def corpus_checks(corpus: str, assets: Collection[str]) -> list[dg.AssetChecksDefinition]:
    """Every check of one corpus, which has the assets named."""
    schemas = [
        schema_check(corpus, asset, schema) for asset, schema in TABLES.items() if asset in assets
    ]
    gates = [
        gate_check(corpus, asset, name, gate)
        for asset, named in GATES.items()
        for name, gate in named
    ]
    warnings = [
        gate_check(corpus, asset, name, gate, dg.AssetCheckSeverity.WARN)
        for asset, named in WARNINGS.items()
        for name, gate in named
        if asset in assets
    ]
    return [*schemas, *gates, *warnings]


def gate_check(
    corpus: str,
    asset: str,
    name: str,
    gate: Gate,
    severity: dg.AssetCheckSeverity = dg.AssetCheckSeverity.ERROR,
) -> dg.AssetChecksDefinition:
    """With severity ERROR, what follows is not made while the gate is shut."""

    @dg.asset_check(
        asset=dg.AssetKey([corpus, asset]),
        name=name,
        blocking=severity is dg.AssetCheckSeverity.ERROR,
        description=inspect.getdoc(gate),
    )
    def check(workplace: Workplace) -> dg.AssetCheckResult:
        verdict = gate(workplace, corpus)
        return dg.AssetCheckResult(
            passed=verdict.passed,
            severity=severity,
            description=verdict.sentence,
            metadata=numbers(name, verdict.numbers),
        )

    return check


def schema_check(corpus: str, asset: str, schema: type[dy.Schema]) -> dg.AssetChecksDefinition:
    """Blocking: the table holds what its schema in `piano_core.tables` declares."""

    @dg.asset_check(
        asset=dg.AssetKey([corpus, asset]),
        name="schema",
        blocking=True,
        description=f"The rows of table {table_name(schema)} are those that its schema declares.",
    )
    def check(workplace: Workplace) -> dg.AssetCheckResult:
        stored = workplace.warehouse().query(
            f"SELECT * FROM {table_name(schema)} WHERE corpus = ?", [corpus]
        )
        actual = {name: str(dtype) for name, dtype in stored.schema.items()}
        good, failures = schema.filter(stored, cast=True)
        missing = sorted(set(schema.columns()) - set(actual))
        return dg.AssetCheckResult(
            passed=not missing and len(good) == len(stored),
            severity=dg.AssetCheckSeverity.ERROR,
            metadata={
                "expected": dg.MetadataValue.table_schema(table_schema(schema)),
                "actual": dg.MetadataValue.json(actual),
                "missing columns": dg.MetadataValue.json(missing),
                "failing rows": dg.MetadataValue.json(dict(failures.counts())),
                "rows": len(stored),
            },
        )

    return check
