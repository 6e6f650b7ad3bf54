"""From fitted parts to the bundle that comes with the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import starmap
from pathlib import Path

import numpy as np
import torch

from piano_core.bundle import (
    DimensionSource,
    EvidenceLimits,
    Manifest,
    Overall,
    Part,
    References,
    TrainingData,
    Weight,
    dimension_sources,
    draft_part,
)
from piano_core.bundle.draft import bundled_output
from piano_core.bundle.evidence import EVIDENCE_LIMITS, NEEDS_PEDAL
from piano_core.bundle.export import Trained, export_parts
from piano_core.bundle.manifest import Windows
from piano_core.corpora.asap import Asap
from piano_core.corpora.percepiano import PercePiano
from piano_core.dimensions import DIMENSION_NAMES, Provenance
from piano_core.shipped.fitting import FittedMode
from piano_core.shipped.listeners import Listeners
from piano_core.shipped.measuring import metrics_of
from piano_core.shipped.overall import OVERALL, WEIGHTS, weighed
from piano_core.shipped.references import rated_references, skill_references
from piano_core.shipped.takes import TakeTable
from piano_core.training.contenders import EXPORTABLE

NAME = "Piano evaluator, shipped"

MODEL = (
    "Small networks that may only lower a score with faults (hesitations, slips, uneven strokes), "
    "taught by controlled damage to clean playing and told apart by whether the score is known; "
    "and, for what grades no skill, {champion}, taught by listeners' ratings. {reason}"
)

LIMITS = EvidenceLimits(shortest_s=3.0, fewest_notes=8, needs_pedal=NEEDS_PEDAL)
"""A beginner's piece may be eight notes long; below, no score is recognized either."""

MOST_NOVEL = 1.0
"""Playing further from the rated passages than 19 of 20 of those held out is not spoken of:
raters heard advanced pianists in three works."""

RATED_SHARE = 0.95
"""Of the passages that raters heard, those on whose like the listeners' part speaks."""


def make_bundle(
    directory: Path,
    modes: Sequence[FittedMode],
    table: TakeTable,
    listeners: Listeners,
    code_revision: str,
) -> Manifest:
    """Write the bundle; `BundleError` where anything does not fit."""
    estimator = listeners.champion.estimator
    choice = listeners.champion.choice
    features = listeners.features(estimator.feature_names)
    rated = least_rated(modes, listeners)
    skill = [_skill_part(fitted, table) for fitted in modes]
    sources = _sources(estimator.target_names)
    beside = rated_references(listeners, sources)
    parts = [*skill, _listening_part(listeners, rated, beside)]
    manifest = Manifest(
        name=NAME,
        model=MODEL.format(champion=EXPORTABLE[choice.name], reason=choice.sentence),
        parts=tuple(parts),
        dimensions=sources,
        overall=Overall(OVERALL, tuple(starmap(Weight, WEIGHTS.items()))),
        training=(
            _training(PercePiano, len(features), listeners.raters),
            _training(Asap, table.sources.count("asap"), 0),
            TrainingData(
                "simple", "Beginners' pieces of this project, played by a performer model",
                "public domain tunes; the project's own licence", False,
                table.sources.count("simple"), 0,
            ),
        ),
        metrics=(*(m for one in modes for m in metrics_of(one, table)), *listeners.metrics),
        code_revision=code_revision,
    )  # fmt: skip
    trained = [Trained(fitted.network, fitted.features) for fitted in modes]
    return export_parts(directory, [*trained, Trained(estimator.network, features)], manifest)


def _skill_part(fitted: FittedMode, table: TakeTable) -> Part:
    mode = fitted.mode
    graph = f"{mode.name.replace(' ', '_')}.onnx"
    names = tuple(target.name for target in mode.targets)
    part = draft_part(mode.name, graph, names, mode.columns, fitted.calibration, LIMITS, None)
    overall = bundled_output(fitted.overall, 0)
    return replace(
        part,
        needs_score=mode.needs_score,
        unshown=mode.unshown,
        overall=overall,
        references=skill_references(fitted, table),
        beside=mode.beside,
    )


def least_rated(modes: Sequence[FittedMode], listeners: Listeners) -> float:
    """The overall score that 19 of 20 passages heard by PercePiano's raters reach.

    By the mode that needs no notation, whose features are all measured on those passages.
    """
    alone = next(fitted for fitted in modes if not fitted.mode.needs_score)
    with torch.inference_mode():
        rows = torch.from_numpy(listeners.features(alone.mode.columns).astype(np.float32))
        scores = alone.network(rows)[0].double().numpy()
    overall = weighed(scores, [target.name for target in alone.mode.targets])
    return float(np.quantile(overall, 1 - RATED_SHARE))


def _listening_part(listeners: Listeners, least_overall: float, beside: References) -> Part:
    estimator = listeners.champion.estimator
    part = draft_part(
        "listeners", "listeners.onnx", estimator.target_names, estimator.feature_names,
        listeners.champion.calibration, EVIDENCE_LIMITS, Windows(),
    )  # fmt: skip
    return replace(
        part,
        most_novel=MOST_NOVEL,
        least_overall=least_overall,
        references=beside,
    )


def _sources(descriptors: Sequence[str]) -> tuple[DimensionSource, ...]:
    """Skill from controlled damage; else what listeners graded; else nothing, and why."""
    rated = {s.dimension: s for s in dimension_sources(descriptors, Provenance.EXPERT_RATINGS)}
    taught = list(WEIGHTS)
    damage = Provenance.CONTROLLED_DEGRADATIONS
    sources = {name: DimensionSource(name, name, 1, damage) for name in taught}
    sources[OVERALL] = DimensionSource(
        OVERALL, None, 1, damage, "A weighted mean of the technical dimensions."
    )
    return tuple(sources.get(name) or rated[name] for name in DIMENSION_NAMES)


def _training(corpus: type[PercePiano] | type[Asap], segments: int, raters: int) -> TrainingData:
    return TrainingData(
        corpus.name, corpus.title, corpus.licence, corpus.synthetic, segments, raters
    )
