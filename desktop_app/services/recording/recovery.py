"""Recordings that are not among the takes: found, and made whole where a crash cut them off."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
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
from piano_core.progress import Progress
from piano_core.sentences import say

CUT_OFF = "The recording was cut off. At most its last second is missing."


class CutOffTakes:
    """What was left in the folder of takes. is_kept: whether the library knows a folder's take."""

    def __init__(self, takes: Path, is_kept: Callable[[Path], bool]) -> None:
        self._takes = takes
        self._is_kept = is_kept

    def find(self, progress: Progress) -> tuple[CutOff, ...]:
        """Recordings that were cut off, or that were finished and are not kept in the library;
        those that another instance is making are not."""
        progress(0.0, "Looking for recordings that were cut off")
        cut_off = [_found(folder, whole=False) for folder in unfinished(self._takes)]
        whole = [_found(folder, whole=True) for folder in self._unread()]
        return (*cut_off, *whole)

    def _unread(self) -> Iterable[Path]:
        if not self._takes.is_dir():
            return
        for folder in sorted(self._takes.iterdir()):
            if not self._is_kept(folder) and _media_of(folder) is not None:
                yield folder

    def finish(self, folder: Path) -> Recorded:
        """As `finish_folder`; a folder in which nothing had arrived is removed. What was finished
        stays as it is."""
        media = _media_of(folder)
        if media is not None:
            record = read_record(folder)
            return Recorded(folder, media, record.seconds, record.gaps, record.ended)
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


def _found(folder: Path, *, whole: bool) -> CutOff:
    record = read_record(folder)
    return CutOff(folder, datetime.fromisoformat(record.recorded_at), record.device, whole)


def _cut_off(folder: Path) -> bool:
    return _state(folder) is TakeState.RECORDING and not being_written(folder)


def _media_of(folder: Path) -> Path | None:
    """The file to open of a take that was finished; None where it was not, or holds nothing."""
    if _state(folder) is not TakeState.FINISHED:
        return None
    return next((folder / name for name in (MIDI, SOUND) if (folder / name).is_file()), None)


def _state(folder: Path) -> TakeState | None:
    """What `take.json` says; None where there is none that can be read."""
    try:
        return read_record(folder).state
    except TakeFolderError:
        return None
