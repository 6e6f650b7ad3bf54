"""Names of piano_core that the app shows: they stand in tables there, not in sentences."""

from __future__ import annotations

from piano_core.dimensions import DESCRIPTORS, DIMENSIONS, Provenance
from piano_core.rubric import RUBRIC

_OF_BUNDLES = (
    "with score",
    "with score and references",
    "without score",
    "listeners",
    "poor",
    "excellent",
    "Nobody graded this in the data that the model learned from.",
    "A weighted mean of the technical dimensions.",
    "excerpts of 8 to 32 bars by competition pianists (ASAP)",
    "passages by advanced pianists that listeners rated (PercePiano)",
    "Without its score what is easy to play looks better, so players of other pieces are no "
    "measure.",
)
"""What stands in manifests of bundles, as plain text."""

_NAMES = (
    *(text for one in DIMENSIONS for text in (one.label, one.question)),
    *(one.value for one in Provenance),
    *(
        text
        for one in DESCRIPTORS
        for text in (one.name.replace("_", " ").capitalize(), one.low, one.high)
    ),
    *(text for one in RUBRIC for text in (one.listen_for, one.leave_out, *one.anchors)),
    *_OF_BUNDLES,
    "wrong",
    "missed",
    "extra",
)

CORE_TEXTS: tuple[str, ...] = tuple(dict.fromkeys(_NAMES))
"""Each once."""
