"""Takes whose recording was cut off by a crash: found, and made whole."""

from __future__ import annotations

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
from desktop_app.view_models.recording import InputKind, Recorded
from piano_core.errors import TakeFolderError

CUT_OFF = "The recording was cut off. At most its last second is missing."


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
    taken = Recorded(folder, media, seconds, record.gaps, CUT_OFF)
    end_take(taken)
    return taken


def _cut_off(folder: Path) -> bool:
    try:
        record = read_record(folder)
    except TakeFolderError:
        return False
    return record.state is TakeState.RECORDING and not being_written(folder)
