"""The graphs of one part behind one call, whatever its model takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.bundle import SCORER_INPUT, SCORER_OUTPUTS, Part
from piano_core.hardware import Engine, open_engine
from piano_core.performance import Performance
from piano_core.scoring.estimate import RawOutputs
from piano_core.stack_inputs import read_notes, span_middles

READ_AT_ONCE = 16
"""Stretches whose notes are read together: attention takes memory with the square of their
length, so that a long recording is not read in one batch."""


@dataclass(frozen=True, eq=False)
class Graphs:
    """What a part runs. encoder: reads the notes for the scorer; None where it is told features
    alone."""

    scorer: Engine
    encoder: Engine | None = None

    def run(
        self, features: npt.NDArray[np.float32], performances: Sequence[Performance]
    ) -> RawOutputs:
        """What they say of w stretches: (w, f) features, and the notes that these were taken of."""
        if self.encoder is None:
            return self._scored({SCORER_INPUT: features})
        batches = [
            self._read(features[i : i + READ_AT_ONCE], performances[i : i + READ_AT_ONCE])
            for i in range(0, len(features), READ_AT_ONCE)
        ]
        columns = zip(
            *((o.mean, o.aleatoric, o.epistemic, o.novelty) for o in batches), strict=True
        )
        return RawOutputs(*(np.concatenate(column) for column in columns))

    def _read(
        self, features: npt.NDArray[np.float32], performances: Sequence[Performance]
    ) -> RawOutputs:
        """One batch of them."""
        assert self.encoder is not None
        wanted = [entry.name for entry in self.scorer.session.get_inputs()]
        given = read_notes(self.encoder.session, performances) | {SCORER_INPUT: features}
        given |= span_middles(given, wanted)
        return self._scored({name: given[name] for name in wanted})

    def _scored(self, given: dict[str, npt.NDArray[np.float32]]) -> RawOutputs:
        values = self.scorer.session.run(list(SCORER_OUTPUTS), given)
        return RawOutputs(*(np.asarray(value, np.float64) for value in values))


def open_graphs(directory: Path, part: Part, provider: str | None = None) -> Graphs:
    """The part's graphs; as `open_engine`."""
    scorer = open_engine(directory / part.graph, provider)
    if part.encoder is None:
        return Graphs(scorer)
    return Graphs(scorer, open_engine(directory / part.encoder, provider))
