"""`RatingService`: cuts recordings into stretches to rate, keeps forms, and writes them out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.rating.exporting import ratings_text
from desktop_app.services.rating.forms import read_forms, write_form
from desktop_app.view_models.rating.rating_forms import Form, Stretch
from piano_core.errors import LibraryError, PianoError, system_reason
from piano_core.file_kinds import MIDI_SUFFIXES, SOUND_SUFFIXES
from piano_core.files import write_text
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Performance
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.takes import Take


class RatingService:
    """Keeps forms in `folder`. Each method may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def recordings(self, folder: Path) -> tuple[Path, ...]:
        """The sound and MIDI files in a folder and those inside it.

        Raises `LibraryError` where there are none. Sound beside MIDI of the same name is one
        recording, named by the MIDI file, as the corpus `folder` has it.
        """
        kinds = (*SOUND_SUFFIXES, *MIDI_SUFFIXES)
        found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in kinds)
        midi = {path.with_suffix("") for path in found if path.suffix.lower() in MIDI_SUFFIXES}
        files = [
            path
            for path in found
            if path.suffix.lower() in MIDI_SUFFIXES or path.with_suffix("") not in midi
        ]
        if not files:
            raise LibraryError(
                "there is no recording in this folder.",
                where=str(folder),
                remedy="Choose a folder with sound or MIDI files.",
            )
        return tuple(files)

    def stretches(self, files: Sequence[Path], progress: Progress) -> tuple[Stretch, ...]:
        """Each file cut into 20-30 s, where the corpus `folder` cuts it: so ratings fit both.

        Files that cannot be read are left out; the error of the last one is raised where that
        leaves none.
        """
        found: list[Stretch] = []
        failed: PianoError | None = None
        for number, file in enumerate(files):
            progress(number / len(files), file.name)
            try:
                found += _stretches(file.resolve())
            except PianoError as error:
                failed = error
        if failed is not None and not found:
            raise failed
        return tuple(found)

    def forms(self) -> tuple[Form, ...]:
        """Every form that was begun, by time."""
        return read_forms(self._folder)

    def take(self, stretch: Stretch) -> Take:
        """The recording of a stretch, to be heard."""
        from piano_core.takes import Listening, Take

        file = Path(stretch.file)
        if file.suffix.lower() in MIDI_SUFFIXES:
            from piano_core.midi import read_midi

            return Take(file, read_midi(file))
        # Sound is played as it is: nobody needs its notes, so nobody listens for them.
        unheard = Performance(np.zeros(0, NOTE_DTYPE), np.zeros(0, PEDAL_DTYPE), stretch.end_s)
        return Take(file, unheard, Listening("", "", "", ()))

    def keep(self, form: Form) -> None:
        """Keep a form as it is now."""
        write_form(self._folder, form)

    def export(self, rater: str, target: Path) -> int:
        """Write this rater's sent forms to a file that the user chose; returns how many."""
        sent = [form for form in self.forms() if form.sent_at and form.rater == rater]
        try:
            write_text(target, ratings_text(sent, target))
        except OSError as error:
            raise LibraryError(
                say("the ratings cannot be written ({reason}).", reason=system_reason(error)),
                where=str(target),
                remedy="Choose another folder.",
            ) from error
        return len(sent)


def _stretches(file: Path) -> list[Stretch]:
    if file.suffix.lower() in MIDI_SUFFIXES:
        from piano_core.midi import read_midi
        from piano_core.segmentation import segment_spans

        spans = segment_spans(read_midi(file))
    else:
        # Decoders are loaded when there is sound.
        from piano_core.audio.segments import segment_sound

        spans = [(part.start_s, part.end_s) for part in segment_sound(file, file.name)]
    return [Stretch(str(file), start, end) for start, end in spans]
