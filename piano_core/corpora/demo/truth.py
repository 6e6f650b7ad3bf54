"""`DemoTruth`: what was planted, so that tests can ask whether it is found again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.corpora.demo.raters import Rater


@dataclass(frozen=True, eq=False)
class DemoTruth:
    """The planted truth of the demo corpus.

    segment_ids: s identifiers, sorted as in `DemoCorpus.segments()`.
    dimensions: the 12 dimension names.
    quality: (s, 12) true quality on 0-100, what all raters see through their own eyes.
    severities: for each recording the planted severity (0-1] of each kind of damage it has.
    raters: everybody who rates, honest or careless, with planted parameters.
    """

    segment_ids: tuple[str, ...]
    dimensions: tuple[str, ...]
    quality: npt.NDArray[np.float64]
    severities: dict[str, dict[str, float]]
    raters: tuple[Rater, ...]

    @property
    def careless(self) -> frozenset[str]:
        """Names of the raters who do not do what they were asked."""
        return frozenset(rater.name for rater in self.raters if rater.careless)
