"""What the stack hears of b clips at once: their sound, their notes, or both."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, eq=False)
class Sound:
    """The sound of b clips, padded at the end.

    samples: (b, n) at the rate of the encoder that will hear them. mask: (b, n), False in
    padding, and everywhere for a clip that has no sound.
    """

    samples: Tensor
    mask: Tensor


@dataclass(frozen=True, eq=False)
class Notes:
    """The notes of b clips as tokens, padded at the end.

    fields: (b, n, f) integers, what each note is in each of f respects. times: (b, n) onsets
    in s. mask: (b, n), False in padding, and everywhere for a clip whose notes are unknown.
    """

    fields: Tensor
    times: Tensor
    mask: Tensor


@dataclass(frozen=True, eq=False)
class Clips:
    """b clips; None where no clip of the batch has that side."""

    sound: Sound | None
    notes: Notes | None
