"""What a stage varies anew each time it shows a clip: its notes, its sound, or both alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch

from piano_core.audio import MelScale
from piano_core.performance import Performance
from piano_core.stack.clips import Sound
from piano_core.stack.constant_q import ConstantQScale
from piano_core.stack.encoded import Encoded
from piano_core.training.augmentation import LevelsVariation, NoteVariation, SoundVariation
from piano_core.training.stages.config import StagesConfig


class Vary(Protocol):
    """Another performance that deserves the same labels."""

    def __call__(self, performance: Performance, rng: np.random.Generator) -> Performance: ...


class VarySound(Protocol):
    """The same clips in another sound that deserves the same labels, on the device they are on.

    generator: on the CPU, so that what is drawn does not depend on the device.
    """

    def __call__(self, sound: Sound, generator: torch.Generator, rate: int) -> Sound: ...


class VaryLevels(Protocol):
    """The same for clips of which the spectrogram is at hand, in this scale."""

    def __call__(
        self, heard: Encoded, generator: torch.Generator, scale: MelScale | ConstantQScale
    ) -> Encoded: ...


def unvaried(performance: Performance, rng: np.random.Generator) -> Performance:
    """A `Vary` that leaves everything as it is."""
    return performance


@dataclass(frozen=True)
class Variation:
    """What is done to notes, and to sound, as samples or as levels (None: nothing)."""

    notes: Vary = unvaried
    sound: VarySound | None = None
    levels: VaryLevels | None = None


UNVARIED = Variation()


def expert_variation(config: StagesConfig) -> Variation:
    """What fine-tuning varies. Where both sides are heard they stay together: neither changes
    its tempo, notes are not transposed, and sound is detuned only as pianos are."""
    if not config.expert.augment:
        return UNVARIED
    if config.stack.hears == "notes":
        return Variation(NoteVariation())
    if config.stack.hears == "sound":
        return Variation(sound=SoundVariation(), levels=LevelsVariation())
    together = NoteVariation(tempo=0, semitones=0), SoundVariation(tempo=0)
    return Variation(*together, LevelsVariation())
