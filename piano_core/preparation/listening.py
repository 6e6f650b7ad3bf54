"""The notes of recordings of which there is only sound: heard by the transcriber."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from piano_core.errors import MissingPartError
from piano_core.performance import Performance
from piano_core.preparation.transcriber import placed_content
from piano_core.progress import Progress
from piano_core.takes import listen
from piano_core.transcription import NOT_A_PIANO, Transcriber


@dataclass(frozen=True)
class Listener:
    """Listens with the transcription bundle at `directory`, loaded when it is first needed."""

    directory: Path

    @property
    def version(self) -> str:
        """Content hash of the bundle; blank where there is none, so that nothing can be heard."""
        return self._content

    def listen(self, path: Path, progress: Progress) -> tuple[Performance, str | None]:
        """Notes and pedals of a sound file, read piece by piece as a pianist's take is, and
        that they may be none of a piano where it does not sound like one.

        A damaged file is heard as far as it can be read; how much is missing is measured by
        `piano_core.audio.assess`. Raises `AudioError` where it
        cannot be read at all, and `MissingPartError` where there is no transcriber.
        """
        performance, heard = listen(path, self._transcriber, progress)
        unlike = [warning.sentence for warning in heard.warnings if warning.code == NOT_A_PIANO]
        return performance, unlike[0] if unlike else None

    @cached_property
    def _content(self) -> str:
        return placed_content(self.directory)

    @cached_property
    def _transcriber(self) -> Transcriber:
        if not self.directory.is_dir():
            raise MissingPartError(
                "there is no transcriber, so sound cannot be turned into notes.",
                where=str(self.directory),
                remedy="Materialize transcription_bundle (`piano transcriber export` makes the "
                "same), which needs the extra transcribe-export.",
            )
        return Transcriber.for_files(self.directory)
