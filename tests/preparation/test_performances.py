"""Recordings to notes: what may be no piano is made, named, and forgotten once it is heard anew."""

from pathlib import Path

import numpy as np

from piano_core.artefacts import Artefacts
from piano_core.audio import write_wav
from piano_core.corpora import open_corpus
from piano_core.performance import Performance, Source, note_array, pedal_array
from piano_core.preparation.failures import DOUBTS, kept_failures
from piano_core.preparation.made import Made, Selection
from piano_core.preparation.performances import make_performances, read_performance
from piano_core.progress import Progress

SOUND = "folder/voice.wav"


class Ears:
    """Hears the same note in every file, and doubts it or not."""

    def __init__(self, version: str, doubt: str | None) -> None:
        self.version, self.doubt = version, doubt

    def listen(self, path: Path, progress: Progress) -> tuple[Performance, str | None]:
        notes = note_array([(1.0, 2.0, 60, 64)])
        return Performance(notes, pedal_array(), 6.0, Source.TRANSCRIPTION), self.doubt


def made(folder: Path, ears: Ears) -> tuple[Made, Artefacts]:
    (folder / "takes").mkdir(exist_ok=True)
    write_wav(folder / "takes" / "voice.wav", np.full((48_000, 1), 0.1, np.float32), 8000)
    corpus, artefacts = open_corpus("folder", folder / "takes"), Artefacts(folder / "home")
    selection = Selection(
        corpus, corpus.recordings(), [SOUND], artefacts, "1", lambda _fraction, _doing: None
    )
    return make_performances(selection, ears), artefacts


def test_what_may_be_no_piano_is_made_and_named(tmp_path: Path):
    done, artefacts = made(tmp_path, Ears("1", "This does not sound like a piano."))
    assert done.made == 1 and done.failed == ()
    assert len(read_performance(artefacts, SOUND)) == 1
    (doubt,) = kept_failures(artefacts, DOUBTS, [SOUND])
    assert str(doubt) == f"{SOUND}: This does not sound like a piano."


def test_a_doubt_stays_while_nothing_changed_and_goes_when_it_is_heard_as_a_piano(tmp_path: Path):
    made(tmp_path, Ears("1", "This does not sound like a piano."))
    done, artefacts = made(tmp_path, Ears("1", None))
    assert done.kept == 1 and kept_failures(artefacts, DOUBTS, [SOUND])
    done, artefacts = made(tmp_path, Ears("2", None))
    assert done.made == 1 and not kept_failures(artefacts, DOUBTS, [SOUND])
