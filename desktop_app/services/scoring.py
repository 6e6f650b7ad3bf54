"""`ScoringService`: reads MIDI files and scores performances with the bundle that was found."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.performance import Performance

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard, Scorer

Progress = Callable[[float, str], None]


def load_engine() -> None:
    """Load onnxruntime, before there is a window that could freeze.

    It holds the interpreter while it sets itself up, 60 to 130 ms (measured here), whichever
    thread imports it.
    """
    importlib.import_module("onnxruntime")


class ScoringService:
    """Loads the bundle once, on first need, in whichever worker thread needs it.

    find_bundle: says which bundle to use; raises `MissingPartError` where there is none.
    """

    def __init__(self, find_bundle: Callable[[], Path]) -> None:
        self._find_bundle = find_bundle
        self._lock = threading.Lock()
        self._scorer: Scorer | None = None

    def read(self, path: Path, progress: Progress) -> Performance:
        """The performance in a MIDI file; `MidiError` where it cannot be read as one."""
        # Imported when a file is opened: mido is not needed to show the window.
        from piano_core.midi import read_midi

        progress(0.1, "Reading the file")
        return read_midi(path)

    def score(self, performance: Performance, progress: Progress) -> Scorecard:
        """The scorecard; `MissingPartError` without a bundle, `BundleError` for a bad one."""
        progress(0.1, "Loading the model")
        scorer = self._loaded()
        progress(0.5, "Listening to the take")
        return scorer.score(performance)

    def warm(self, progress: Progress) -> None:
        """Load the bundle before it is needed."""
        progress(0.1, "Loading the model")
        self._loaded()

    def _loaded(self) -> Scorer:
        # Imported in the worker: the features room takes longer to load than the window to show.
        from piano_core.scoring import Scorer

        with self._lock:
            if self._scorer is None:
                self._scorer = Scorer.load(self._find_bundle())
            return self._scorer
