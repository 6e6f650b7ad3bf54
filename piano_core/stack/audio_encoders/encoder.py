"""What every encoder of sound has: a rate, settings that tell it apart, and one call."""

from __future__ import annotations

from typing import Any

from torch import nn

from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded


class AudioEncoder(nn.Module):
    """Base of all encoders of sound: `forward(Sound (b, n)) -> Encoded (b, t, d)`.

    Padding changes nothing; a clip without sound has no vector.
    """

    @property
    def rate(self) -> int:
        """Samples a second that it hears."""
        raise NotImplementedError

    @property
    def settings(self) -> dict[str, Any]:
        """What besides the weights decides the outcome, as plain values."""
        raise NotImplementedError

    def forward(self, sound: Sound) -> Encoded:
        """Vectors over time of each clip."""
        raise NotImplementedError
