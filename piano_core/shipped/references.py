"""Whom a take is held beside: experts, scored by networks that did not learn their pieces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.amateurs import EXCERPT_BARS
from piano_core.bundle import DimensionSource, References, graded_references, reference_levels
from piano_core.dimensions import Provenance
from piano_core.shipped.fitting import FittedMode
from piano_core.shipped.listeners import Listeners
from piano_core.shipped.measuring import clean_rows
from piano_core.shipped.overall import OVERALL, weighed, with_evidence
from piano_core.shipped.takes import TakeTable

EXPERTS = f"excerpts of {EXCERPT_BARS[0]} to {EXCERPT_BARS[1]} bars by competition pianists (ASAP)"
"""ASAP's performances come from the archive of an international piano competition."""

PIANISTS = "passages by advanced pianists that listeners rated (PercePiano)"

NOT_ACROSS_PIECES = (
    "Without its score what is easy to play looks better, so players of other pieces are no "
    "measure."
)


def skill_references(fitted: FittedMode, table: TakeTable) -> References:
    """Scores of undamaged excerpts by networks that did not see their pieces, and the share of
    right notes as it is measured; none for a mode that cannot compare pieces."""
    if not fitted.mode.needs_score:
        return References("", (), NOT_ACROSS_PIECES)
    names, beside = [target.name for target in fitted.mode.targets], fitted.mode.beside
    experts = clean_rows(table, "asap") & np.isfinite(fitted.held_out).all(axis=1)
    said = with_evidence(fitted.held_out, names, table)[experts]
    damage, counted = Provenance.CONTROLLED_DEGRADATIONS, Provenance.MEASURED_AGAINST_SCORE
    others = Provenance.REFERENCE_COMPARISON
    levels = (
        *reference_levels("note_accuracy", counted, 100.0 * table.right_share[experts]),
        *(
            one
            for i, name in enumerate(names)
            for one in reference_levels(name, others if name in beside else damage, said[:, i])
        ),
        *reference_levels(OVERALL, damage, weighed(said, names)),
    )
    return References(EXPERTS, levels)


def rated_references(listeners: Listeners, sources: Sequence[DimensionSource]) -> References:
    """What the listeners' part says of passages of music that it did not learn from."""
    targets = listeners.champion.estimator.target_names
    return graded_references(PIANISTS, sources, targets, listeners.unseen)
