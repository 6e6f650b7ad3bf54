"""The manifest of a model that is about to be exported, from what training knows."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from piano_core.bundle.evidence import EVIDENCE_LIMITS, dimension_sources, outputs_for
from piano_core.bundle.manifest import (
    SCORER_FILE,
    BundleCalibration,
    DimensionSource,
    EvidenceLimits,
    FeatureInput,
    Manifest,
    Metric,
    NoveltyLimits,
    OutputCalibration,
    Part,
    TrainingData,
    Windows,
)
from piano_core.bundle.standing import References, graded, reference_levels
from piano_core.calibration import WIDEST, Calibration
from piano_core.dimensions import Provenance
from piano_core.errors import BundleError
from piano_core.features import FEATURES
from piano_core.reference import BESIDE
from piano_core.sentences import say

Matrix = npt.NDArray[np.float64]


def draft_manifest(
    *,
    name: str,
    model: str,
    targets: Sequence[str],
    provenance: Provenance,
    feature_names: Sequence[str],
    calibration: Calibration,
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
    calibration: fitted with novelty, for the same targets in the same order.

    Raises `ValueError` for a target or feature that this program does not know,
    `BundleError` for a calibration that does not fit.
    """
    part = draft_part(
        "model", SCORER_FILE, targets, feature_names, calibration, limits, windows or Windows()
    )
    return Manifest(
        name=name,
        model=model,
        parts=(part,),
        dimensions=dimension_sources(targets, provenance),
        overall=None,
        training=tuple(training),
        metrics=tuple(metrics),
        code_revision=code_revision,
    )


def draft_part(
    name: str,
    graph: str,
    targets: Sequence[str],
    feature_names: Sequence[str],
    calibration: Calibration,
    limits: EvidenceLimits,
    windows: Windows | None,
) -> Part:
    """One part of a manifest; errors as for `draft_manifest`."""
    units = {feature.name: feature.unit for feature in (*FEATURES, *BESIDE)}
    unknown = [feature for feature in feature_names if feature not in units]
    if unknown:
        raise ValueError(f"not features: {', '.join(unknown)}")
    return Part(
        name=name,
        graph=graph,
        outputs=outputs_for(targets),
        features=tuple(FeatureInput(feature, units[feature]) for feature in feature_names),
        calibration=_bundled(calibration, targets),
        novelty=_novelty_limits(calibration),
        limits=limits,
        windows=windows,
    )


def _bundled(calibration: Calibration, targets: Sequence[str]) -> BundleCalibration:
    if tuple(targets) != calibration.targets:
        raise BundleError(
            "the calibration was fitted for other targets, or in another order.",
            where=", ".join(calibration.targets),
            remedy=say("Fit it for {names}.", names=tuple(targets)),
        )
    outputs = tuple(bundled_output(calibration, column) for column in range(len(targets)))
    return BundleCalibration(calibration.coverages, outputs)


def bundled_output(calibration: Calibration, column: int) -> OutputCalibration:
    """The calibration of one target, as a manifest holds it."""
    quantiles = tuple(float(quantile) for quantile in calibration.quantiles[column])
    scale = float(calibration.sigma_scale[column])
    return OutputCalibration(calibration.targets[column], scale, quantiles)


def _novelty_limits(calibration: Calibration) -> NoveltyLimits:
    if not math.isfinite(calibration.novelty_threshold):
        raise BundleError(
            "the calibration was fitted without novelty, so nobody would be warned of input "
            "unlike the training data.",
            where="novelty_threshold",
            remedy="Pass the novelty of the calibration segments to fit_calibration.",
        )
    return NoveltyLimits(calibration.novelty_threshold, WIDEST)


def graded_references(
    who: str, sources: Sequence[DimensionSource], targets: Sequence[str], said: Matrix
) -> References:
    """Where performances that a model did not learn from stand in the dimensions that it grades.

    said: (n, t) means of `targets` for them, which are `who`.
    """
    levels = (
        reference_levels(
            source.dimension,
            source.provenance,
            graded(said[:, targets.index(source.output)], source.sign),
        )
        for source in sources
        if source.output in targets and source.provenance is not None
    )
    return References(who, tuple(one for found in levels for one in found))
