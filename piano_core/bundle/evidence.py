"""What a model trained on some targets may say about each of the 12 dimensions."""

from __future__ import annotations

from collections.abc import Sequence

from piano_core.bundle.manifest import DimensionSource, EvidenceLimits, Output
from piano_core.dimensions import (
    DESCRIPTORS,
    DIMENSION_NAMES,
    GRADED_DESCRIPTORS,
    Provenance,
)

NEEDS_PEDAL = ("pedaling", "pedal_amount", "pedal_clarity")
"""Dimensions and descriptors that are about the pedal: without one measured, no number."""

EVIDENCE_LIMITS = EvidenceLimits(shortest_s=5.0, fewest_notes=20, needs_pedal=NEEDS_PEDAL)
"""What a model of segments needs. 5 s is the 5th percentile of PercePiano's segments
(measured here: 4.3-94 s, median 11.5 s); features are distributions, and a distribution of
fewer than 20 notes is chance."""


def outputs_for(targets: Sequence[str]) -> tuple[Output, ...]:
    """The rated targets as outputs, with what 0 and 100 mean; `ValueError` for unknown names."""
    ends = {d.name: (d.low, d.high) for d in DESCRIPTORS}
    ends |= dict.fromkeys(DIMENSION_NAMES, ("poor", "excellent"))
    unknown = sorted(set(targets) - set(ends))
    if unknown:
        raise ValueError(f"neither dimensions nor descriptors: {', '.join(unknown)}")
    return tuple(Output(target, *ends[target]) for target in targets)


def dimension_sources(
    targets: Sequence[str], provenance: Provenance
) -> tuple[DimensionSource, ...]:
    """For each of the 12 dimensions, the target that gives it, or why none does.

    A target of the same name gives the dimension itself; otherwise a descriptor from
    `GRADED_DESCRIPTORS` may stand for it. Nothing else does: a descriptor whose ends are
    neither good nor bad is no grade.
    """
    graded = {row.dimension: row for row in GRADED_DESCRIPTORS if row.descriptor in targets}

    def source(name: str) -> DimensionSource:
        if name in targets:
            return DimensionSource(name, name, 1, provenance)
        if name in graded:
            return DimensionSource(name, graded[name].descriptor, graded[name].sign, provenance)
        reason = "Nobody graded this in the data that the model learned from."
        return DimensionSource(name, None, 1, None, reason)

    return tuple(source(name) for name in DIMENSION_NAMES)
