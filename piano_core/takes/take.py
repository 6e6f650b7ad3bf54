"""`Take`: one file of a pianist, and what is known of it before anything is judged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.reference import AgainstReferences
from piano_core.score import AgainstScore, ScoreComparison, against_score

if TYPE_CHECKING:
    # Only named here: the room of audio loads decoders, which a MIDI file does not need.
    from piano_core.audio import QualityWarning


@dataclass(frozen=True)
class Listening:
    """How sound became notes.

    transcriber, content_hash: name of the transcription bundle, and SHA-256 of its manifest.
    provider: the onnxruntime execution provider that computed.
    warnings: what is wrong with the recording, the gravest first.
    provider_note: why another computed than was asked for; "" where none did.
    """

    transcriber: str
    content_hash: str
    provider: str
    warnings: tuple[QualityWarning, ...]
    provider_note: str = ""


@dataclass(frozen=True, eq=False)
class Reference:
    """Another performance of the music of a take, and the file it comes from.

    listening: how it was heard; None where keys were recorded (MIDI).
    """

    path: Path
    performance: Performance
    listening: Listening | None = None


@dataclass(frozen=True, eq=False)
class Take:
    """What was played, where it comes from, and what it has to do with its score.

    listening: how it was heard; None where keys were recorded (MIDI).
    comparison: with the score; None where none was given.
    references: other performances of the same music. against_references: how it lies beside
        them; None without any. beside: the same as features (`reference.BESIDE`); None without
        any, without notation, and where the keys of one of them were not recorded.
    """

    path: Path
    performance: Performance
    listening: Listening | None = None
    comparison: ScoreComparison | None = None
    references: tuple[Reference, ...] = ()
    against_references: AgainstReferences | None = None
    beside: npt.NDArray[np.float64] | None = None

    @cached_property
    def against_score(self) -> AgainstScore | None:
        """What the comparison says, as plain values; None without a score."""
        if self.comparison is None:
            return None
        return against_score(self.performance, self.comparison)

    @property
    def title(self) -> str:
        """The file's name without its ending."""
        return self.path.stem
