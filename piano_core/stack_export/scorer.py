"""All that stands on the encoders as one module that can be traced: fusion, aggregation, heads."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import torch
from torch import Tensor, nn

from piano_core.bundle.manifest import SCORER_INPUT, SCORER_OUTPUTS
from piano_core.stack.aggregation import Hierarchy
from piano_core.stack.encoded import Encoded
from piano_core.stack.fusion import CrossAttention, OnGrid
from piano_core.stack_export.pooling import (
    HierarchyGraph,
    PoolingGraph,
    averaged_at,
    in_order,
)
from piano_core.stack_export.transformer import CrossGraph
from piano_core.stack_export.voices import Voices
from piano_core.stack_inputs import GRID_S
from piano_core.training.stages.evaluators import RatedEvaluator


def scorer_inputs(voices: Voices) -> tuple[str, ...]:
    """What the graph takes of each side that the stack hears (heard: sound, read: notes): vectors
    (members, b, t, d), mask (b, t), and where it matters times (b, t) in whole microseconds; then
    the middles (spans,) in s of the spans over which is averaged; then, as `SCORER_INPUT`, what is
    measured of the notes (b, f), NaN where it does not apply."""
    config = voices.stack
    sides = {"notes": ("read",), "sound": ("heard",), "both": ("heard", "read")}[config.hears]
    timed = config.hears == "both" or config.aggregation == "hierarchy"
    names = [n for side in sides for n in (side, f"{side}_mask", f"{side}_times")]
    names = [n for n in names if timed or not n.endswith("_times")]
    if config.fusion in ("gated", "concatenation"):
        names.append("grid")
    if config.aggregation == "hierarchy":
        names += ["figures", "phrases"]
    if voices.general.measures or voices.novelty:
        names.append(SCORER_INPUT)
    return tuple(names)


def scorer_outputs(voices: Voices) -> tuple[str, ...]:
    """What the graph gives: those of `SCORER_OUTPUTS` that the voices have."""
    return SCORER_OUTPUTS if voices.novelty else SCORER_OUTPUTS[:3]


class ScorerGraph(nn.Module):
    """`scorer_inputs` to mean, aleatoric and epistemic sigma (b, t) on 0-100, and to novelty (b,)
    where the voices have one."""

    def __init__(self, voices: Voices) -> None:
        super().__init__()
        self.inputs = scorer_inputs(voices)
        self.speakers = [voices.speakers(target) for target in voices.target_names]
        self.members = nn.ModuleList(_Member(one) for one in voices.members)
        self.novelty = voices.novelty
        for place, one in enumerate(voices.members):
            center = one.label_center
            offset = torch.stack([center, torch.zeros_like(center)]).unsqueeze(1)
            self.register_buffer(f"scale{place}", one.label_scale.clone())
            self.register_buffer(f"offset{place}", offset)

    def forward(self, *values: Tensor) -> tuple[Tensor, ...]:
        given = dict(zip(self.inputs, values, strict=True))
        said = self._mixture(given)
        return said if self.novelty is None else (*said, self.novelty(given[SCORER_INPUT]))

    def _mixture(self, given: Mapping[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        said = [self._said(place, given) for place in range(len(self.members))]
        if all(speakers == [(0, column)] for column, speakers in enumerate(self.speakers)):
            return said[0][0], said[0][1], torch.zeros_like(said[0][0])
        columns = [
            torch.stack([said[member][:, :, column] for member, column in speakers])
            for speakers in self.speakers
        ]
        mean = [each[:, 0].mean(dim=0) for each in columns]
        aleatoric = [each[:, 1].square().mean(dim=0).sqrt() for each in columns]
        apart = [
            (each[:, 0] - own).square().mean(dim=0).sqrt()
            for each, own in zip(columns, mean, strict=True)
        ]
        return torch.stack(mean, 1), torch.stack(aleatoric, 1), torch.stack(apart, 1)

    def _said(self, place: int, given: Mapping[str, Tensor]) -> Tensor:
        """(2, b, t): mean and aleatoric sigma of one member. One product for both: conversion to
        half precision fails where two nodes share a weight."""
        both = self.members[place](
            {name: value[place] if value.dim() == 4 else value for name, value in given.items()}
        )
        return both * getattr(self, f"scale{place}") + getattr(self, f"offset{place}")


class _Member(nn.Module):
    """One network on its own vectors: (2, b, t) mean and sigma in units of the labels' spread."""

    def __init__(self, rated: RatedEvaluator) -> None:
        super().__init__()
        own = rated.evaluator
        self.fusion, self.head, self.measures = copy.deepcopy(own.fusion), own.head, own.measures
        if isinstance(self.fusion, CrossAttention):
            for name in ("audio_asks", "symbolic_asks"):
                setattr(self.fusion, name, CrossGraph(getattr(self.fusion, name)))
        whole = own.aggregation if isinstance(own.aggregation, Hierarchy) else None
        self.hierarchy = None if whole is None else HierarchyGraph(whole)
        self.pooling = PoolingGraph(own.aggregation) if whole is None else None

    def forward(self, given: dict[str, Tensor]) -> Tensor:
        fused = self._fused(given)
        if self.hierarchy is not None:
            clips = self.hierarchy(fused, given["figures"], given["phrases"])
        else:
            assert self.pooling is not None
            clips = self.pooling(fused)
        said = self.head(clips)
        mean = said.mean
        if self.measures is not None:
            mean = mean + self.measures(given[SCORER_INPUT])
        return torch.stack([mean, said.log_sigma.exp()])

    def _fused(self, given: Mapping[str, Tensor]) -> Encoded:
        """With times in whole microseconds."""
        heard, read = _side(given, "heard"), _side(given, "read")
        if heard is None or read is None:
            alone = heard or read
            assert alone is not None
            return alone
        if isinstance(self.fusion, OnGrid):
            grid = given["grid"]
            joined = self.fusion.on_grid(
                averaged_at(heard, GRID_S, grid), averaged_at(read, GRID_S, grid)
            )
            middle = (2 * torch.arange(grid.shape[0]) + 1) * round(GRID_S * 5e5)
            return Encoded(joined.vectors, middle.expand(joined.mask.shape), joined.mask)
        assert isinstance(self.fusion, CrossAttention)
        fusion = self.fusion
        asking = fusion.asked(fusion.audio_asks, heard, read, fusion.absent_symbolic, 0)
        asked = fusion.asked(fusion.symbolic_asks, read, heard, fusion.absent_audio, 1)
        assert asking is not None and asked is not None
        return in_order(asking, asked)


def _side(given: Mapping[str, Tensor], name: str) -> Encoded | None:
    if name not in given:
        return None
    mask = given[f"{name}_mask"]
    return Encoded(given[name], given.get(f"{name}_times", mask.long()), mask)
