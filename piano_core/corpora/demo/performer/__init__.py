"""A performer model: plays a `Piece` expressively, after one personality's habits."""

from piano_core.corpora.demo.performer.perform import Rendition, perform
from piano_core.corpora.demo.performer.personality import (
    DEADPAN,
    PERSONALITIES,
    Personality,
)

__all__ = ["DEADPAN", "PERSONALITIES", "Personality", "Rendition", "perform"]
