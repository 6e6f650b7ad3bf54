"""What is varied in training material without changing what people would say of it."""

from piano_core.training.augmentation.levels import LevelsVariation
from piano_core.training.augmentation.notes import NoteVariation
from piano_core.training.augmentation.sound import SoundVariation

__all__ = ["LevelsVariation", "NoteVariation", "SoundVariation"]
