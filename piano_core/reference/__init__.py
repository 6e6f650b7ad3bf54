"""Several performances of a passage as one yardstick: where they lie, and who leaves it where."""

from piano_core.reference.against_references import (
    AgainstReferences,
    BandBeat,
    BandCurve,
    Departure,
    against_references,
    of_other_music,
)
from piano_core.reference.bands import Band, ReferenceBands, reference_bands
from piano_core.reference.compare import Comparison, Deviation, compare
from piano_core.reference.consensus import as_score
from piano_core.reference.laying import Laid, lay
from piano_core.reference.quantity import QUANTITIES, Grain, Quantity
from piano_core.reference.saving import read_bands, write_bands

__all__ = [
    "QUANTITIES",
    "AgainstReferences",
    "Band",
    "BandBeat",
    "BandCurve",
    "Comparison",
    "Departure",
    "Deviation",
    "Grain",
    "Laid",
    "Quantity",
    "ReferenceBands",
    "against_references",
    "as_score",
    "compare",
    "lay",
    "of_other_music",
    "read_bands",
    "reference_bands",
    "write_bands",
]
