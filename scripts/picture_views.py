"""The views of the app that pictures are taken of, and the way to each."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop_app.application import App
from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.view_models.recording.recorder_states import Ready
from desktop_app.view_models.recording.recording import Choice, Found, Input, InputKind, Reading
from desktop_app.view_models.states import Opening, Scored, Scoring, take_of
from desktop_app.views.palette import PaletteDialog
from piano_core.midi import read_midi, write_midi
from piano_core.performance import Performance, pedal_array

LONGEST_S = 300.0


@dataclass(frozen=True)
class Shown:
    """What the pictures are of: a take, and its score where it has one."""

    take: Path = DEMO_TAKE
    score: Path | None = DEMO_SCORE
    language: str = "en"


def scored(app: App, shown: Shown) -> None:
    """The take with its scores, the first mark chosen."""
    app.parts.session.open(shown.take, shown.score)
    wait_until(lambda: not isinstance(app.parts.session.state, Opening | Scoring))
    if not isinstance(app.parts.session.state, Scored):
        sys.exit(f"the demo take was not scored: {app.parts.session.state}")
    wait_until(lambda: app.window.take.scorecard.whole)
    app.window.roll.step_mark(1)
    app.window.roll.fit()
    written = app.parts.notation
    wait_until(lambda: written.shown is None or written.shown.svg != "")


def bottom(app: App, shown: Shown) -> None:
    """The lower end of the scorecard."""
    scored(app, shown)
    area = app.window.take.scorecard.scroll_area
    assert area is not None
    wait_until(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def zoomed(app: App, shown: Shown) -> None:
    """Close to the first mark."""
    scored(app, shown)
    app.window.roll.choose(1)
    app.window.roll.zoom(2)


def empty(app: App, shown: Shown) -> None:
    """Nothing open."""


def refused(app: App, shown: Shown) -> None:
    """A file that is no MIDI file."""
    app.parts.session.open(Path(__file__))
    wait_until(lambda: not isinstance(app.parts.session.state, Opening))


def unscored(app: App, shown: Shown) -> None:
    """A take without a model to score it."""
    app.warm()
    app.parts.session.open(shown.take, shown.score)
    wait_until(lambda: not isinstance(app.parts.session.state, Opening | Scoring))


def unscored_empty(app: App, shown: Shown) -> None:
    """Nothing open, and no model."""
    app.warm()
    wait_until(lambda: app.window.empty.warned)


def shortcuts(app: App, shown: Shown) -> None:
    """The page of keys."""
    scored(app, shown)
    app.window.show_shortcuts()


def models(app: App, shown: Shown) -> None:
    """The model in use."""
    app.window.show_models()
    wait_until(lambda: app.parts.models.state.loaded is not None)


def two_models(app: App, shown: Shown) -> None:
    """The model in use beside itself, on the open take."""
    scored(app, shown)
    models(app, shown)
    loaded, take = app.parts.models.state.loaded, take_of(app.parts.session.state)
    assert loaded is not None and take is not None
    app.parts.models.compare(loaded.folder, take)
    wait_until(lambda: app.parts.models.state.beside is not None)


def rate(app: App, shown: Shown) -> None:
    """How rating begins."""
    app.window.show_rating()


def form(app: App, shown: Shown) -> None:
    """A form, some of it filled in."""
    app.window.show_rating()
    app.parts.rating.rate_files([shown.take])
    wait_until(lambda: app.parts.rating.state.form is not None)
    rows = list(app.window.rating.rows.values())
    rows[0].slider.rated.emit(68)
    rows[1].not_applicable.setChecked(True)


def palette(app: App, shown: Shown) -> None:
    """Commands found by name."""
    scored(app, shown)
    app.window.show_palette()
    dialog = app.window.findChild(PaletteDialog)
    assert dialog is not None
    dialog.search.setText("mark")


def _two_takes(app: App, shown: Shown) -> None:
    """Keep the take, and the same one slower, softer and with three wrong notes."""
    played = read_midi(shown.take)
    notes = played.notes.copy()
    notes["velocity"] = np.maximum(notes["velocity"] * 0.9, 1)
    notes["pitch"][len(notes) // 2 : len(notes) // 2 + 3] += 1
    for column in ("onset_s", "offset_s"):
        notes[column] *= 1.08
    again = Performance(notes, pedal_array(), 1.08 * played.duration_s)
    for number, one in enumerate((played, again), start=1):
        path = Path(tempfile.mkdtemp()) / f"take {number}.mid"
        write_midi(one, path)
        app.parts.session.open(path, shown.score)
        wait_until(lambda number=number: len(app.parts.takes.all_kept()) == number)
        wait_until(lambda: isinstance(app.parts.session.state, Scored))
    for take in app.parts.takes.all_kept():
        app.parts.takes.name_piece(take.id, "Recital")
    wait_until(lambda: all(take.piece for take in app.parts.takes.all_kept()))


def progress(app: App, shown: Shown) -> None:
    """The trend of two takes, the bars of the piece where its score is known, a reference."""
    _two_takes(app, shown)
    app.parts.references.add("Recital", (Path(app.parts.takes.all_kept()[-1].media),))
    wait_until(lambda: len(app.parts.references.of_piece("Recital")) == 1)
    app.window.show_takes()


def compared(app: App, shown: Shown) -> None:
    """Two takes beside each other."""
    _two_takes(app, shown)
    first, second = sorted(app.parts.takes.all_kept(), key=lambda take: take.kept_at)
    app.parts.comparing.compare(first, second)
    app.window.show_comparison()
    wait_until(lambda: not app.parts.comparing.busy)
    app.parts.comparing.choose(8)


def record(app: App, shown: Shown) -> None:
    """A microphone that is heard, with a keyboard beside it."""
    microphone = Input(InputKind.SOUND, "Studio microphone", "ALSA", 2, 44_100)
    keyboard = Input(InputKind.MIDI, "Stage piano", "ALSA")
    ready = Ready(
        Found((microphone, keyboard)),
        Choice(microphone, 2, 44_100, keyboard),
        reading=Reading(peak_db=-14.0),
    )
    app.parts.recorder.shown = True
    app.parts.recorder.changed.emit(ready)


DOCS = ("", "-empty", "-record", "-progress", "-compared", "-models", "-form")
"""The views that docs/pictures.md shows."""
VIEWS: dict[str, tuple[Callable[[App, Shown], None], bool]] = {
    "": (scored, True),
    "-bottom": (bottom, True),
    "-zoomed": (zoomed, True),
    "-empty": (empty, True),
    "-refused": (refused, True),
    "-shortcuts": (shortcuts, True),
    "-record": (record, True),
    "-models": (models, True),
    "-two-models": (two_models, True),
    "-rate": (rate, True),
    "-form": (form, True),
    "-palette": (palette, True),
    "-progress": (progress, True),
    "-compared": (compared, True),
    "-no-model": (unscored, False),
    "-no-model-empty": (unscored_empty, False),
}
"""By what follows the theme's name in the file's: how to get there, and whether with a model."""


def wait_until(reached: Callable[[], bool]) -> None:
    """Run the event loop until `reached`, then until all is drawn."""
    end = time.monotonic() + LONGEST_S
    while not reached() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.005)
