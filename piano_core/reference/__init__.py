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
from piano_core.reference.beside import BESIDE, beside_features, wandering
from piano_core.reference.compare import Comparison, Deviation, compare
from piano_core.reference.consensus import as_score
from piano_core.reference.foot import unlike_and_late
from piano_core.reference.interpreted import interpreted
from piano_core.reference.laying import Laid, lay
from piano_core.reference.quantity import QUANTITIES, Grain, Quantity
from piano_core.reference.saving import read_bands, write_bands
from piano_core.reference.strokes import apart_and_sameness

__all__ = [
    "BESIDE",
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
    "apart_and_sameness",
    "as_score",
    "beside_features",
    "compare",
    "interpreted",
    "lay",
    "of_other_music",
    "read_bands",
    "reference_bands",
    "unlike_and_late",
    "wandering",
    "write_bands",
]
