"""`Scorecard`: what is said about one performance, with how sure and on what grounds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from piano_core.dimensions import Provenance
from piano_core.json_values import decode
from piano_core.reference import AgainstReferences
from piano_core.score import AgainstScore
from piano_core.scoring.input_kind import Input
from piano_core.scoring.standing import Standing

FORMAT_VERSION = 6
"""Of what `Scorecard.to_dict` gives, raised whenever a key is added; 1 had neither `input` nor
`score`, 2 neither `references` nor the confidence of a fault, 3 no `standing`, 5 no wait's
length."""


@dataclass(frozen=True)
class DimensionScore:
    """One graded dimension. All numbers are on 0-100.

    score, low, high: the estimate and its interval at `coverage`; None without evidence.
    sigma: standard deviation of the estimate, aleatoric and epistemic together, calibrated,
        and widened where the playing is unlike the training data.
    provenance: what the number rests on; None without evidence.
    enough_evidence: whether the number may be shown at all.
    reason: one sentence, set where there is not enough evidence.
    standing: among the references of the bundle; None where there is no score.
    """

    dimension: str
    label: str
    score: float | None
    low: float | None
    high: float | None
    coverage: float
    sigma: float | None
    provenance: Provenance | None
    enough_evidence: bool
    reason: str = ""
    standing: Standing | None = None


@dataclass(frozen=True)
class Character:
    """One bipolar descriptor, 0 at `low_end` and 100 at `high_end`; neither end is better."""

    descriptor: str
    low_end: str
    high_end: str
    value: float
    low: float
    high: float
    coverage: float


@dataclass(frozen=True)
class Mark:
    """One place worth practising: where, which dimension, how bad (0-1), one sentence."""

    start_s: float
    end_s: float
    bar: int | None
    dimension: str
    severity: float
    sentence: str


@dataclass(frozen=True)
class Warning:
    """Something the reader must know before believing the scores. `code` is for programs."""

    code: str
    sentence: str


@dataclass(frozen=True)
class BundleIdentity:
    """Which model spoke: name, content hash, what it was trained on, where it ran.

    provider: the onnxruntime execution provider that computed; provider_note: why that one.
    """

    name: str
    content_hash: str
    trained_on: str
    synthetic: bool
    provider: str
    provider_note: str = ""


@dataclass(frozen=True)
class Scorecard:
    """Everything said about one performance.

    input: what it came from. score: what was measured against its score, None where none is
        known. references: against other performances, None where there are none.
    windows: how many stretches were scored and pooled; pooling: how, in one sentence.
    novelty: distance from the training data over the bundle's threshold, above 1 unlike
        it; None where nothing was scored.
    """

    dimensions: tuple[DimensionScore, ...]
    character: tuple[Character, ...]
    marks: tuple[Mark, ...]
    warnings: tuple[Warning, ...]
    bundle: BundleIdentity
    performance_hash: str
    duration_s: float
    note_count: int
    input: Input
    score: AgainstScore | None = None
    references: AgainstReferences | None = None
    windows: int = 0
    pooling: str = ""
    novelty: float | None = None
    format_version: int = FORMAT_VERSION

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, field by field under the same names."""
        return asdict(self)

    @classmethod
    def from_dict(cls, value: Any) -> Scorecard:
        """The scorecard that `to_dict`, or JSON made of it, came from.

        Raises `DecodeError` naming the first key that is missing, unknown or of another type.
        """
        return decode(cls, value, "scorecard")
