"""Masked pretraining: hide some of what notes are, and learn to tell it from the others.

Devlin et al. ("BERT", NAACL 2019) for the way of hiding; Chou et al. ("MidiBERT-Piano", 2021)
for notes, and Zeng et al. ("MusicBERT", 2021) for hiding whole stretches, without which a hidden
note is copied from its neighbours in the same chord.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from piano_core.stack.clips import Notes
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.stack_inputs import FIELDS


@dataclass(frozen=True)
class Masking:
    """How much is hidden. share: of values. stretch: neighbouring notes hidden together.
    replaced, kept: of the hidden values, the share that becomes a random value, and the share
    that stays, so that the encoder also meets notes as they are later; the rest is masked."""

    share: float = 0.15
    stretch: int = 4
    replaced: float = 0.1
    kept: float = 0.1

    def hide(self, notes: Notes, generator: torch.Generator) -> tuple[Notes, Tensor]:
        """The notes with values hidden, and which ones, (b, n, fields)."""
        batch, count, fields = notes.fields.shape
        stretches = -(-count // self.stretch)
        drawn = torch.rand(batch, stretches, fields, generator=generator) < self.share
        hidden = drawn.repeat_interleave(self.stretch, dim=1)[:, :count].to(notes.mask.device)
        hidden = hidden & notes.mask.unsqueeze(2)
        fate = torch.rand(batch, count, fields, generator=generator).to(notes.mask.device)
        shown = notes.fields.clone()
        for i, field in enumerate(FIELDS):
            random = torch.randint(field.values, (batch, count), generator=generator)
            column = torch.where(
                fate[:, :, i] < self.replaced, random.to(shown.device), torch.tensor(field.mask)
            )
            stays = fate[:, :, i] > 1 - self.kept
            shown[:, :, i] = torch.where(hidden[:, :, i] & ~stays, column, shown[:, :, i])
        return Notes(shown, notes.times, notes.mask), hidden


class MaskedNotes(nn.Module):
    """An encoder under pretraining: for each field a linear layer that tells its values."""

    def __init__(self, encoder: SymbolicEncoder, dim: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.tells = nn.ModuleList(nn.Linear(dim, field.values) for field in FIELDS)

    def forward(self, notes: Notes, shown: Notes, hidden: Tensor) -> Tensor:
        """Mean cross-entropy in nats of the hidden values of `notes`, of all fields alike."""
        encoded = self.encoder(shown).vectors
        losses = [
            nn.functional.cross_entropy(
                tell(encoded)[hidden[:, :, i]], notes.fields[:, :, i][hidden[:, :, i]]
            )
            for i, tell in enumerate(self.tells)
            if bool(hidden[:, :, i].any())
        ]
        if not losses:
            return encoded.sum() * 0.0
        return torch.stack(losses).mean()
