"""What a preparation step works on, and reports: what was made, kept, failed, and its hash.

A step may take a few recordings and is reported for all: its content is what lies there
afterwards, whoever made it when, so that it says the same after a backfill of one recording
as after a run of everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dataframely as dy

from piano_core.artefacts import Artefacts, made_from
from piano_core.corpora.corpus import Corpus
from piano_core.files import value_hash
from piano_core.preparation.failures import Failure, kept_failures
from piano_core.progress import Progress, part
from piano_core.tables import Recordings


@dataclass(frozen=True, eq=False)
class Selection:
    """What a step is to work on: some recordings of a corpus, and with what.

    recordings: all of the corpus. taken: identifiers of those that are made now.
    artefacts: where files lie. code: version of the code that makes them.
    """

    corpus: Corpus
    recordings: dy.DataFrame[Recordings]
    taken: Sequence[str]
    artefacts: Artefacts
    code: str
    progress: Progress

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """Every recording of the corpus, by its identifier."""
        return {row["recording_id"]: row for row in self.recordings.iter_rows(named=True)}

    def each(self, make: Callable[[str, Progress], Outcome]) -> dict[str, Outcome]:
        """What `make` did with each recording that is taken, told its own part of progress."""
        return {
            name: make(name, part(self.progress, index, len(self.taken)))
            for index, name in enumerate(self.taken)
        }

    def made(self, name: str, file: Callable[[str], Path], outcomes: Mapping[str, Outcome]) -> Made:
        """What the step of this name did, whose files lie at `file`."""
        known = self.recordings["recording_id"].to_list()
        return summed(Step(name, self.artefacts, file, known), outcomes)


@dataclass(frozen=True)
class Made:
    """Outcome of one step over some recordings.

    made, kept: recordings whose file was written, or was there and up to date.
    rows: notes or segments in all of them.
    content: hash of the fingerprints of all the step's files, and of what failed.
    fingerprints: of each recording taken: what its file was made from.
    failed: recordings that this step could not use, or not wholly, and why.
    """

    made: int
    kept: int
    rows: int
    content: str
    fingerprints: Mapping[str, str]
    failed: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """Of one recording: whether its file was written, its rows, and what it was made from."""

    written: bool
    rows: int
    fingerprint: str
    failure: Failure | None = None


@dataclass(frozen=True)
class Step:
    """One step over a corpus.

    name: as failures are kept under it. file: where what it makes of a recording lies.
    recording_ids: all recordings of the corpus.
    """

    name: str
    artefacts: Artefacts
    file: Callable[[str], Path]
    recording_ids: Sequence[str]

    @property
    def content(self) -> str:
        """Hash of what every file there was made from, and of every failure."""
        ids = sorted(self.recording_ids)
        failed = kept_failures(self.artefacts, self.name, ids)
        files = [(name, made_from(self.file(name))) for name in ids]
        return value_hash(files, [(failure.recording_id, str(failure)) for failure in failed])


def summed(step: Step, outcomes: Mapping[str, Outcome]) -> Made:
    """What a step did, by recording taken, in their order."""
    done = outcomes.values()
    return Made(
        made=sum(outcome.written for outcome in done),
        kept=sum(not outcome.written and outcome.failure is None for outcome in done),
        rows=sum(outcome.rows for outcome in done),
        content=step.content,
        fingerprints={name: outcome.fingerprint for name, outcome in outcomes.items()},
        failed=tuple(outcome.failure for outcome in done if outcome.failure is not None),
    )
