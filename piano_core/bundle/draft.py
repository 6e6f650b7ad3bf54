"""The manifest of a model that is about to be exported, from what training knows."""

from __future__ import annotations

from collections.abc import Sequence

from piano_core.bundle.evidence import EVIDENCE_LIMITS, dimension_sources, outputs_for
from piano_core.bundle.manifest import (
    BundleCalibration,
    EvidenceLimits,
    FeatureInput,
    Manifest,
    Metric,
    NoveltyLimits,
    TrainingData,
    Windows,
)
from piano_core.dimensions import Provenance
from piano_core.features import FEATURES


def draft_manifest(
    *,
    name: str,
    model: str,
    targets: Sequence[str],
    provenance: Provenance,
    feature_names: Sequence[str],
    calibration: BundleCalibration,
    novelty: NoveltyLimits,
    training: Sequence[TrainingData],
    metrics: Sequence[Metric],
    code_revision: str,
    limits: EvidenceLimits = EVIDENCE_LIMITS,
    windows: Windows | None = None,
) -> Manifest:
    """A manifest without files, ready for `export_bundle`.

    targets, feature_names: columns of the model's output and input, in order.
    model: one sentence that says what kind of model it is.
    provenance: what a score may say it rests on.

    Raises `ValueError` for a target or feature that this program does not know.
    """
    units = {feature.name: feature.unit for feature in FEATURES}
    unknown = [feature for feature in feature_names if feature not in units]
    if unknown:
        raise ValueError(f"not features: {', '.join(unknown)}")
    return Manifest(
        name=name,
        model=model,
        outputs=outputs_for(targets),
        dimensions=dimension_sources(targets, provenance),
        features=tuple(FeatureInput(feature, units[feature]) for feature in feature_names),
        calibration=calibration,
        novelty=novelty,
        limits=limits,
        windows=windows or Windows(),
        training=tuple(training),
        metrics=tuple(metrics),
        code_revision=code_revision,
    )
