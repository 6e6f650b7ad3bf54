"""The graphs of a bundle, opened: power to what tracks hold, and that to scores and attributes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from piano_core.hardware import open_engine
from piano_core.transcription.events import Attributes, shifts
from piano_core.transcription.intervals import IntervalScores
from piano_core.transcription.manifest import (
    ATTRIBUTES_FILE,
    ATTRIBUTES_INPUTS,
    ATTRIBUTES_OUTPUTS,
    BACKBONE_FILE,
    BACKBONE_INPUT,
    BACKBONE_OUTPUTS,
    SCORES_FILE,
    SCORES_INPUT,
    SCORES_OUTPUTS,
)

Hidden = npt.NDArray[np.float32]
"""(track, patch, d): what the backbone makes of one segment."""


@dataclass(frozen=True, eq=False)
class Network:
    """The graphs, ready to run. provider: what computes. patch: frames a row of `hidden`."""

    backbone: onnxruntime.InferenceSession
    scorer: onnxruntime.InferenceSession
    attribute_reader: onnxruntime.InferenceSession
    provider: str
    patch: int

    @classmethod
    def load(cls, directory: Path, patch: int, provider: str | None, threads: int) -> Network:
        """The graphs in `directory`, on `provider` (see `open_engine`)."""
        backbone = open_engine(directory / BACKBONE_FILE, provider, threads)
        # What these take and give would spend its time on the way to an accelerator and back.
        scorer, reader = (
            open_engine(directory / name, "cpu", threads).session
            for name in (SCORES_FILE, ATTRIBUTES_FILE)
        )
        return cls(backbone.session, scorer, reader, backbone.provider, patch)

    def hear(self, power: npt.NDArray[np.float32]) -> Hidden:
        """Run the backbone on the power spectra of one segment."""
        outputs: Any = self.backbone.run(list(BACKBONE_OUTPUTS), {BACKBONE_INPUT: power})
        return outputs[0]

    def scores(self, hidden: Hidden, frames: int) -> IntervalScores:
        """Of all intervals of the first `frames` frames, in the tracks given."""
        outputs: Any = self.scorer.run(list(SCORES_OUTPUTS), {SCORES_INPUT: hidden})
        slopes, within = outputs
        return IntervalScores(slopes[:, :frames, :frames], within[:, :frames])

    def attributes(self, hidden: Hidden, found: npt.NDArray[np.int64]) -> Attributes:
        """Velocity and refined times of the intervals `found` (rows of `flat`)."""
        if not len(found):
            none = np.zeros((0, 2))
            return Attributes(np.zeros(0, np.int64), none, none.astype(np.bool_))
        track, ends = found[:, 0], found[:, 1:]
        feeds = [
            part
            for frame in ends.T
            for part in (hidden[track, frame // self.patch], frame % self.patch)
        ]
        outputs: Any = self.attribute_reader.run(
            list(ATTRIBUTES_OUTPUTS), dict(zip(ATTRIBUTES_INPUTS, feeds, strict=True))
        )
        velocity, refinement, presence = outputs
        return Attributes(velocity, shifts(refinement), presence > 0)
