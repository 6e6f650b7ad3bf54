"""The two graphs of a bundle, opened: power to interval scores, intervals to attributes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from piano_core.hardware import open_engine
from piano_core.transcription.events import Attributes, shifts
from piano_core.transcription.intervals import Scores
from piano_core.transcription.manifest import (
    ATTRIBUTES_FILE,
    ATTRIBUTES_INPUTS,
    ATTRIBUTES_OUTPUTS,
    BACKBONE_FILE,
    BACKBONE_INPUT,
    BACKBONE_OUTPUTS,
)


@dataclass(frozen=True, eq=False)
class Heard:
    """What the backbone makes of one segment.

    scores: of all intervals. hidden: (track, patch, d), from which attributes are read.
    """

    scores: Scores
    hidden: npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Network:
    """The graphs, ready to run. provider: what computes. patch: frames a row of `hidden`."""

    backbone: onnxruntime.InferenceSession
    attribute_reader: onnxruntime.InferenceSession
    provider: str
    patch: int

    @classmethod
    def load(cls, directory: Path, patch: int, provider: str | None, threads: int) -> Network:
        """The graphs in `directory`, on `provider` (see `open_engine`)."""
        backbone = open_engine(directory / BACKBONE_FILE, provider, threads)
        # A few hundred rows: any accelerator would spend its time on the way there and back.
        reader = open_engine(directory / ATTRIBUTES_FILE, "cpu", threads)
        return cls(backbone.session, reader.session, backbone.provider, patch)

    def hear(self, power: npt.NDArray[np.float32]) -> Heard:
        """Run the backbone on the power spectra of one segment."""
        outputs: Any = self.backbone.run(list(BACKBONE_OUTPUTS), {BACKBONE_INPUT: power})
        hidden, scores = outputs
        return Heard(scores, hidden)

    def attributes(
        self, hidden: npt.NDArray[np.float32], found: npt.NDArray[np.int64]
    ) -> Attributes:
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
