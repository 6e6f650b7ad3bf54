"""Checks: a factory turns table schemas into blocking checks, and gates into checks.

What a gate demands is decided in `piano_core.gates`, so that promotion asks the same
questions again; here they are only wired to assets.
"""

import inspect
from collections.abc import Collection
from enum import Enum

import dagster as dg
import dataframely as dy

from orchestration.gating import FAULTS, GATES, WARNINGS, Gate
from orchestration.marking import mark_failed
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

MOST_REASONS = 50
"""So many things at fault are named one by one in a check's metadata; a page shows no more."""

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
    asked = [
        gate_check(corpus, asset, name, gate, weight)
        for weight, gates in (
            (Weight.GATE, GATES),
            (Weight.FAULT, FAULTS),
            (Weight.WARNING, WARNINGS),
        )
        for asset, named in gates.items()
        for name, gate in named
        if asset in assets
    ]
    return [*schemas, *asked]


class Weight(Enum):
    """What a check that does not pass means."""

    GATE = "what follows is not made"
    FAULT = "something is left out, and the rest is made"
    WARNING = "look at it"

    @property
    def severity(self) -> dg.AssetCheckSeverity:
        """How the UI shows it: red or yellow."""
        warning = self is Weight.WARNING
        return dg.AssetCheckSeverity.WARN if warning else dg.AssetCheckSeverity.ERROR


def gate_check(
    corpus: str, asset: str, name: str, gate: Gate, weight: Weight
) -> dg.AssetChecksDefinition:
    """A gate as a check of an asset, with the numbers and reasons of its verdict as metadata."""

    @dg.asset_check(
        asset=dg.AssetKey([corpus, asset]),
        name=name,
        blocking=weight is Weight.GATE,
        description=inspect.getdoc(gate),
    )
    def check(context: dg.AssetCheckExecutionContext, workplace: Workplace) -> dg.AssetCheckResult:
        verdict = gate(workplace, corpus)
        if weight is Weight.FAULT:
            mark_failed(context.op_execution_context, dg.AssetKey([corpus, asset]), verdict.reasons)
        return dg.AssetCheckResult(
            passed=verdict.passed,
            severity=weight.severity,
            description=verdict.sentence,
            metadata=dict(list(verdict.reasons.items())[:MOST_REASONS])
            | numbers(name, verdict.numbers),
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
