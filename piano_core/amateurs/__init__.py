"""Takes as beginners play them, made from clean playing with known severity in each dimension."""

from piano_core.amateurs.library import load_simple_piece, simple_piece_names
from piano_core.amateurs.material import (
    EXCERPT_BARS,
    Clean,
    asap_excerpts,
    percepiano_passages,
    simple_takes,
)
from piano_core.amateurs.sampling import JUDGED, AmateurTake, light_take, sample_take

__all__ = [
    "EXCERPT_BARS",
    "JUDGED",
    "AmateurTake",
    "Clean",
    "asap_excerpts",
    "light_take",
    "load_simple_piece",
    "percepiano_passages",
    "sample_take",
    "simple_piece_names",
    "simple_takes",
]
