"""What a session asks of services and of other view models: reading, scoring, remembering."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.score import AgainstScore
    from piano_core.scoring import Scorecard
    from piano_core.takes import Reference, Take


class TakeService(Protocol):
    """Reads, compares and scores; runs in a worker."""

    def read(self, path: Path, score: Path | None, progress: Progress) -> Take: ...

    def attach(self, take: Take, score: Path | None, progress: Progress) -> Take: ...

    def refer(self, take: Take, references: Sequence[Path], progress: Progress) -> Take: ...

    def score(self, take: Take, progress: Progress) -> Scorecard: ...

    def measure_beside(
        self, first: Take, second: Take, progress: Progress
    ) -> tuple[AgainstScore, AgainstScore]: ...


class ScoreMemory(Protocol):
    """Remembers which score belongs to which recording."""

    def score_of(self, take: Path) -> Path | None: ...

    def remember_score(self, take: Path, score: Path | None) -> None: ...


class Kept(Protocol):
    """Other performances that a take is held beside. note: what is to be said of them."""

    @property
    def paths(self) -> Sequence[Path]: ...

    @property
    def note(self) -> str: ...


class ReferenceMemory(Protocol):
    """Remembers which performances takes of a piece are held beside."""

    def beside(self, take: Take) -> Kept: ...

    def keep_all(self, take: Take, references: Sequence[Reference]) -> str: ...
