"""`Evaluator`: encoders, fusion, aggregation and head put together as one module."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import nn

from piano_core.stack.clips import Clips
from piano_core.stack.encoded import Encoded
from piano_core.stack.fusion import Fusion
from piano_core.stack.head import Estimate
from piano_core.stack.measures import Measures


class Evaluator(nn.Module):
    """Clips to an `Estimate` of every target.

    audio: `Sound` (or what a frozen encoder made of it) to `Encoded`, or None. symbolic: `Notes`
    to `Encoded`, or None. Both give vectors of one width d, which `fusion`, `aggregation` and
    `head` take.
    measures: what is measured of the notes as a whole adds to the head's means, or None.
    drop_side: in training, the share of clips that lose one of their two sides, so that each
    side alone is learned too (Neverova et al., "ModDrop", TPAMI 38, 2016).
    """

    def __init__(
        self,
        audio: nn.Module | None,
        symbolic: nn.Module | None,
        fusion: Fusion,
        aggregation: nn.Module,
        head: nn.Module,
        drop_side: float = 0.0,
        measures: Measures | None = None,
    ) -> None:
        super().__init__()
        self.audio, self.symbolic = audio, symbolic
        self.fusion, self.aggregation, self.head = fusion, aggregation, head
        self.measures, self.drop_side = measures, drop_side

    def forward(self, clips: Clips) -> Estimate:
        """One estimate a clip."""
        heard, read = self._sides(clips)
        estimate = self.head(self.aggregation(self.fusion(heard, read)))
        if self.measures is None or clips.measured is None or read is None:
            return estimate
        # A clip that lost its notes has lost what is measured of them.
        known = torch.where(read.present.unsqueeze(1), clips.measured, torch.nan)
        return replace(estimate, mean=estimate.mean + self.measures(known))

    def _sides(self, clips: Clips) -> tuple[Encoded | None, Encoded | None]:
        """What the encoders make of sound and notes."""
        heard = read = None
        if self.audio is not None and clips.sound is not None:
            heard = self.audio(clips.sound)
        if self.symbolic is not None and clips.notes is not None:
            read = self.symbolic(clips.notes)
        if self.training and self.drop_side > 0 and heard is not None and read is not None:
            return self._some_dropped(heard, read)
        return heard, read

    def _some_dropped(self, heard: Encoded, read: Encoded) -> tuple[Encoded, Encoded]:
        """Both, each without the clips that lose it; a clip never loses the only side it has."""
        draw = torch.rand(len(heard.mask), device=heard.mask.device)
        both = heard.present & read.present
        no_sound = both & (draw < self.drop_side / 2)
        no_notes = both & (draw > 1 - self.drop_side / 2)
        return heard.without(no_sound), read.without(no_notes)
