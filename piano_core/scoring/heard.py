"""What one part of a bundle heard of a take, or why it says nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.bundle import Part
from piano_core.scoring.estimate import Estimate
from piano_core.scoring.windows import Span


@dataclass(frozen=True, eq=False)
class Heard:
    """The stretches that a part scored, in seconds, and their estimates in the same order.

    estimate: None where nothing could be heard. silence: why the part says nothing; empty
    where it speaks. It may have heard and still be silent, of playing unlike all it knows.
    """

    part: Part
    spans: tuple[Span, ...]
    estimate: Estimate | None
    silence: str = ""

    @property
    def said(self) -> Estimate | None:
        """The estimate, where the part speaks."""
        return None if self.silence else self.estimate

    def gives(self, output: str | None) -> bool:
        """Whether this part has an output of that name."""
        return any(entry.name == output for entry in self.part.outputs)

    def shows(self, output: str | None) -> bool:
        """Whether it has that output and says it by itself, not only in the overall score."""
        return self.gives(output) and output not in self.part.unshown

    def column(self, output: str) -> int:
        """Where an output stands; `ValueError` where the part does not have it."""
        return [entry.name for entry in self.part.outputs].index(output)

    @property
    def novelty(self) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """Novelty over the threshold, one a stretch; none where nothing was heard."""
        return np.zeros(0) if self.estimate is None else self.estimate.novelty
