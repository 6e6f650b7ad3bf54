"""What every corpus answers, whatever its files look like.

An adapter reads its own layout and nothing else; it neither writes nor caches. All
methods raise `CorpusError` where files are missing or not laid out as documented.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

import dataframely as dy

from piano_core.dimensions import Provenance
from piano_core.performance import Performance
from piano_core.score import Score
from piano_core.tables import RawRatings, Recordings, Segments


class Corpus(Protocol):
    """Recordings, their notes and scores, the segments that are rated, and the ratings."""

    @property
    def name(self) -> str:
        """Short name, used in identifiers: `demo`, `folder`, `percepiano`."""
        ...

    @property
    def title(self) -> str:
        """One line for people: what it is, whose, and whether it is synthetic."""
        ...

    @property
    def licence(self) -> str:
        """Licence of the data, as its owners name it."""
        ...

    @property
    def synthetic(self) -> bool:
        """True where performances or ratings are made by a program."""
        ...

    @property
    def targets(self) -> tuple[str, ...]:
        """Names of what is rated: dimensions or descriptors. Empty where nothing is."""
        ...

    @property
    def provenance(self) -> Provenance | None:
        """What a model trained on these ratings may say of its numbers; None without ratings."""
        ...

    def recordings(self) -> dy.DataFrame[Recordings]:
        """All recordings, sorted by identifier."""
        ...

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals of one recording."""
        ...

    def score(self, recording_id: str) -> Score | None:
        """The notation of what this recording plays, where the corpus has it."""
        ...

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """The stretches that are rated (or would be), with their groups, sorted by identifier.

        recording_ids: only those of these recordings, and no other recording's notes are
            read; all by default. Recordings that are sound alone have none here: they are
            cut where their sound pauses, by `piano_core.preparation.segments`.
        """
        ...

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Every single answer as it came in; an empty frame where there are none."""
        ...
