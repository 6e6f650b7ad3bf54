"""Takes whose recording was cut off by a crash: found, and made whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop_app.services.recording.event_log import read_events, write_played
from desktop_app.services.recording.take_folder import (
    EVENTS,
    MIDI,
    SOUND,
    TakeState,
    being_written,
    end_take,
    read_record,
)
from desktop_app.services.recording.wav import HEADER_BYTES, repair_wav
from desktop_app.view_models.recording.recording import InputKind, Recorded
from desktop_app.view_models.recording.recovery import CutOff
from piano_core.errors import TakeFolderError, system_reason
from piano_core.sentences import say

CUT_OFF = "The recording was cut off. At most its last second is missing."


class CutOffTakes:
    """What a crash left in the folder of takes."""

    def __init__(self, takes: Path) -> None:
        self._takes = takes

    def find(self, progress: Callable[[float, str], None]) -> tuple[CutOff, ...]:
        """Recordings that were cut off; those that another instance is making are not."""
        progress(0.0, "Looking for recordings that were cut off")
        found: list[CutOff] = []
        for folder in unfinished(self._takes):
            record = read_record(folder)
            found.append(CutOff(folder, datetime.fromisoformat(record.recorded_at), record.device))
        return tuple(found)

    def finish(self, folder: Path) -> Recorded:
        """As `finish_folder`; a folder in which nothing had arrived is removed."""
        try:
            taken = finish_folder(folder)
            if taken.media is None:
                shutil.rmtree(folder)
        except OSError as error:
            raise TakeFolderError(
                say("the recording cannot be made whole ({reason}).", reason=system_reason(error)),
                where=str(folder),
                remedy="Free space, or check that the folder may be written to; nothing was lost.",
            ) from error
        return taken

    def delete(self, folder: Path) -> None:
        """Delete a take and all that was recorded of it."""
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise TakeFolderError(
                say("the recording cannot be deleted ({reason}).", reason=system_reason(error)),
                where=str(folder),
                remedy="Check that its folder may be written to.",
            ) from error


def unfinished(takes: Path) -> tuple[Path, ...]:
    """Folders in `takes` that say "recording" although nobody is recording into them."""
    if not takes.is_dir():
        return ()
    return tuple(sorted(folder for folder in takes.iterdir() if _cut_off(folder)))


def finish_folder(folder: Path) -> Recorded:
    """Make the files of a take that was cut off complete, and its state "finished".

    Nothing that was recorded is removed. A folder in which nothing had arrived yet is
    finished too, with `media` None. Raises `TakeFolderError` where it is no take.
    """
    record = read_record(folder)
    if record.input is InputKind.MIDI:
        seconds = write_played(folder / EVENTS, folder / MIDI)
        media = folder / MIDI if read_events(folder / EVENTS) else None
    else:
        sound = folder / SOUND
        whole = sound.is_file() and sound.stat().st_size > HEADER_BYTES
        seconds = repair_wav(sound) if whole else 0.0
        media = sound if seconds > 0 else None
        if read_events(folder / EVENTS):
            write_played(folder / EVENTS, folder / MIDI, seconds)
            media = folder / MIDI
    taken = Recorded(folder, media, seconds, record.gaps, CUT_OFF)
    end_take(taken)
    return taken


def _cut_off(folder: Path) -> bool:
    try:
        record = read_record(folder)
    except TakeFolderError:
        return False
    return record.state is TakeState.RECORDING and not being_written(folder)
