"""The files a user chooses, in dialogs or by dropping: a recording, its score, performances."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.view_models.wording import marked, tr
from piano_core.file_kinds import MIDI_SUFFIXES, SCORE_SUFFIXES, SOUND_SUFFIXES

_SOUND, _MIDI, _NOTATION = (
    " ".join(f"*{suffix}" for suffix in suffixes)
    for suffixes in (SOUND_SUFFIXES, MIDI_SUFFIXES, SCORE_SUFFIXES)
)
FILE_KINDS = marked("Recordings ({endings});;All files (*)")
SCORE_KINDS = marked("Scores ({endings});;All files (*)")


def chosen_recording(parent: QWidget, folder: Path) -> Path | None:
    """The recording to open; None where the user chose none."""
    kinds = tr(FILE_KINDS, endings=f"{_SOUND} {_MIDI}")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open a recording"), str(folder), kinds)
    return Path(name) if name else None


def chosen_score(parent: QWidget, folder: Path) -> Path | None:
    """The score to attach; None where the user chose none."""
    kinds = tr(SCORE_KINDS, endings=f"{_NOTATION} {_MIDI}")
    name, _ = QFileDialog.getOpenFileName(parent, tr("Attach a score"), str(folder), kinds)
    return Path(name) if name else None


def chosen_performances(parent: QWidget, folder: Path) -> tuple[Path, ...]:
    """The performances to compare with; none where the user chose none."""
    title, kinds = tr("Compare with other performances"), f"{_SOUND} {_MIDI}"
    kinds = tr(FILE_KINDS, endings=kinds)
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
    return tuple(Path(name) for name in names)


def dropped_files(event: QDropEvent) -> list[Path]:
    """Files of this computer that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
