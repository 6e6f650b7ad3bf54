"""Compound tokens (`piano_core.stack_inputs`) as tensors."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from piano_core.performance import Performance
from piano_core.stack.clips import Notes
from piano_core.stack_inputs import padded_tokens


def notes_of(performances: Sequence[Performance]) -> Notes:
    """The tokens of several performances as one padded batch; an empty one is all padding."""
    notes = padded_tokens(performances)
    times = torch.from_numpy(notes.times).float()
    return Notes(torch.from_numpy(notes.fields), times, torch.from_numpy(notes.mask))
