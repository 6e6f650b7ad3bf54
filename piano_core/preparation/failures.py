"""Recordings that a step could not use: kept by recording, so that the others go on.

Bad input is not tried again while neither it nor the code that reads it has changed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from piano_core.artefacts import Artefacts
from piano_core.errors import PianoError
from piano_core.files import write_json

DOUBTS = "performances_doubted"
"""Step under which is kept what was heard and may be no piano, although it was used."""


@dataclass(frozen=True)
class Failure:
    """Why a recording could not be used, in the words of the error: where, what, what to do."""

    recording_id: str
    where: str
    problem: str
    remedy: str

    @classmethod
    def of(cls, recording_id: str, error: PianoError) -> Failure:
        """What the error says of this recording."""
        return cls(recording_id, error.where or recording_id, error.problem, error.remedy)

    def __str__(self) -> str:
        return f"{self.where}: {self.problem} {self.remedy}".rstrip()


def note_failure(artefacts: Artefacts, step: str, failure: Failure) -> None:
    """Keep why a step could not use a recording."""
    write_json(artefacts.failure_file(step, failure.recording_id), asdict(failure))


def forget_failure(artefacts: Artefacts, step: str, recording_id: str) -> None:
    """The step could use the recording."""
    artefacts.failure_file(step, recording_id).unlink(missing_ok=True)


def kept_failures(
    artefacts: Artefacts, step: str, recording_ids: Sequence[str]
) -> tuple[Failure, ...]:
    """What a step could not use of these recordings when it last saw them, in their order."""
    files = (artefacts.failure_file(step, name) for name in recording_ids)
    return tuple(
        Failure(**json.loads(file.read_text(encoding="utf-8"))) for file in files if file.is_file()
    )
