"""A take on disk: a folder with `take.json`, and `sound.wav` or `played.mid`."""

from __future__ import annotations

import json
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.view_models.recording.recording import Gap, Input, InputKind, Recorded
from piano_core.errors import DecodeError, TakeFolderError, told
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.locks import held_elsewhere, locked
from piano_core.sentences import say

RECORD = "take.json"
SOUND = "sound.wav"
MIDI = "played.mid"
EVENTS = "events.log"
_LOCK = "writer.lock"
_VERSION = 1


class TakeState(StrEnum):
    """Whether a take's files are complete."""

    RECORDING = "recording"
    FINISHED = "finished"


@dataclass(frozen=True)
class TakeRecord:
    """What `take.json` says.

    recorded_at: when it began, UTC, ISO 8601.  device: the input's name.
    seconds: 0.0 until it is finished.  gaps: sound that never came, silence in the file.
    ended: why it ended before it was stopped, "" where it was stopped.
    """

    version: int
    recorded_at: str
    input: InputKind
    device: str
    state: TakeState
    seconds: float
    gaps: tuple[Gap, ...]
    ended: str


def begin_take(takes: Path, source: Input) -> Path:
    """A new folder in `takes`, in the state "recording". Raises OSError where none can be made."""
    folder = takes / str(uuid.uuid4())
    folder.mkdir(parents=True)
    began = datetime.now(UTC).isoformat(timespec="seconds")
    state = TakeState.RECORDING
    record = TakeRecord(_VERSION, began, source.kind, source.name, state, 0.0, (), "")
    write_json(folder / RECORD, asdict(record))
    return folder


def reopen_take(folder: Path) -> None:
    """A finished take is being recorded again, from its end on."""
    write_json(folder / RECORD, asdict(replace(read_record(folder), state=TakeState.RECORDING)))


def end_take(taken: Recorded) -> None:
    """Say in `take.json` that the files are complete, and what they hold."""
    record = replace(
        read_record(taken.folder),
        state=TakeState.FINISHED,
        seconds=round(taken.seconds, 3),
        gaps=taken.gaps,
        ended=taken.ended,
    )
    write_json(taken.folder / RECORD, asdict(record))


def read_record(folder: Path) -> TakeRecord:
    """Read `take.json`. Raises `TakeFolderError` where it is missing or not ours."""
    path = folder / RECORD
    try:
        record = decode(TakeRecord, json.loads(path.read_bytes()), RECORD)
    except (OSError, ValueError, DecodeError) as error:
        raise TakeFolderError(
            say("this is not a take ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Open the sound or MIDI file in the folder by itself.",
        ) from error
    if record.version != _VERSION:
        raise TakeFolderError(
            say(
                "the take is of version {version}, and this app knows {known}.",
                version=record.version,
                known=_VERSION,
            ),
            where=str(path),
            remedy="Install a newer app.",
        )
    return record


def sound_beside(media: Path) -> Path | None:
    """The sound that was recorded together with the notes in `media`; None where none was."""
    sound = media.with_name(SOUND)
    together = media.name == MIDI and (media.parent / RECORD).is_file() and sound.is_file()
    return sound if together else None


@contextmanager
def writing(folder: Path) -> Generator[None]:
    """Hold the folder while recording into it; the system lets go when the process dies."""
    path = folder / _LOCK
    with path.open("ab") as lock, locked(lock):
        yield
    # Gone already where the take was discarded.
    path.unlink(missing_ok=True)


def being_written(folder: Path) -> bool:
    """Whether a process that lives is recording into this folder."""
    path = folder / _LOCK
    if not path.exists():
        return False
    with path.open("ab") as lock:
        return held_elsewhere(lock)
