"""What the stack hears of b clips at once: their sound, their notes, or both."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from piano_core.stack.encoded import Encoded


@dataclass(frozen=True, eq=False)
class Sound:
    """The sound of b clips, padded at the end.

    samples: (b, n) at the rate of the encoder that will hear them. mask: (b, n), False in
    padding, and everywhere for a clip that has no sound.
    """

    samples: Tensor
    mask: Tensor

    def to(self, device: torch.device) -> Sound:
        """The same on another device."""
        return Sound(self.samples.to(device), self.mask.to(device))


@dataclass(frozen=True, eq=False)
class Notes:
    """The notes of b clips as tokens, padded at the end.

    fields: (b, n, f) integers, what each note is in each of f respects. times: (b, n) onsets
    in s. mask: (b, n), False in padding, and everywhere for a clip whose notes are unknown.
    """

    fields: Tensor
    times: Tensor
    mask: Tensor

    def to(self, device: torch.device) -> Notes:
        """The same on another device."""
        return Notes(self.fields.to(device), self.times.to(device), self.mask.to(device))


@dataclass(frozen=True, eq=False)
class Clips:
    """b clips; None where no clip of the batch has that side.

    sound: samples, or what a frozen encoder made of them beforehand. measured: (b, f) what is
    known of the notes of each clip as a whole, NaN where a measure does not apply.
    """

    sound: Sound | Encoded | None
    notes: Notes | None
    measured: Tensor | None = None

    def to(self, device: torch.device) -> Clips:
        """The same on another device."""
        return Clips(
            None if self.sound is None else self.sound.to(device),
            None if self.notes is None else self.notes.to(device),
            None if self.measured is None else self.measured.to(device),
        )
