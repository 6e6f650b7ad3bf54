"""Every page of the window in its states, for tests that look at all of them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop_app.application import App
from desktop_app.view_models.comparing.comparing import ComparingState
from desktop_app.view_models.comparing.comparison import (
    BarDifference,
    Compared,
    PlaceMap,
    ScoreDifference,
)
from desktop_app.view_models.library.kept_takes import KeptScore
from desktop_app.view_models.library.piece_bars import HeatCell, HeatMap, HeatRow
from desktop_app.view_models.library.trend import Trend, TrendPoint
from desktop_app.view_models.models.models import Beside, Device, Loaded, ModelsState
from desktop_app.view_models.playing.playing import Span
from desktop_app.view_models.rating.rating import RatingState
from desktop_app.view_models.rating.rating_forms import Form, Stretch
from desktop_app.view_models.recording.count_in import ClickMode, Clicks
from desktop_app.view_models.recording.recorder_states import Ready
from desktop_app.view_models.recording.recording import Choice, Found, Input, InputKind, Reading
from desktop_app.view_models.states import (
    Opening,
    Problem,
    Refused,
    Scored,
    Scoring,
    State,
    Unscored,
)
from piano_core.midi import write_midi
from piano_core.takes import Take
from tests.desktop.samples import compared, performance, scorecard

TAKE = Take(Path("take.mid"), performance())
FOLLOWED = Take(Path("take.mid"), performance(), comparison=compared(performance()))
PROBLEM = Problem("Not scored", "No model.", "registry", "Run `make run`.", "Try again")
STATES: dict[str, State | None] = {
    "empty": None,
    "opening": Opening(Path("take.mid"), 0.5),
    "refused": Refused(Path("take.mid"), PROBLEM),
    "scoring": Scoring(TAKE, 0.5),
    "scored": Scored(TAKE, scorecard(synthetic=True)),
    "unscored": Unscored(TAKE, PROBLEM),
    "with a score": Scored(FOLLOWED, scorecard()),
    "unscored with a score": Unscored(FOLLOWED, PROBLEM),
}
PAGES = (*STATES, "takes", "progress", "compared", "models", "two models", "rate", "form", "record")
"""What `show` can show."""

_BEFORE = KeptScore("phrasing", 50.0, 40.0, 60.0, 0.9)
_AFTER = KeptScore("phrasing", 62.0, 52.0, 72.0, 0.9)
_HERE, _THERE = Span(0.0, 2.0), Span(0.0, 2.4)
COMPARED = Compared(
    FOLLOWED,
    FOLLOWED,
    True,
    PlaceMap(np.array([0.0, 30.0]), np.array([0.0, 36.0])),
    (
        BarDifference(1, "Bar 1", _HERE, _THERE, (2, 0), 0.9, 4.0),
        BarDifference(2, "Bar 2", _HERE, _THERE, (0, 1), None, None),
    ),
    (ScoreDifference("Phrasing", _BEFORE, _AFTER, 14.1),),
)
HEAT = HeatMap(
    "Étude",
    (1, 2, 3),
    (
        HeatRow("All takes", (HeatCell(4, 0), HeatCell(4, 2), HeatCell(0, 0))),
        HeatRow("Take 2", (HeatCell(4, 0), HeatCell(4, 1), HeatCell(0, 0))),
    ),
)
TREND = Trend(
    "phrasing",
    (TrendPoint("2026-01-01", "Take 1", _BEFORE), TrendPoint("2026-01-02", "Take 2", _AFTER)),
    0,
    "Phrasing went from 50 to 62 between the first and the latest take.",
)


def show(app: App, name: str, folder: Path) -> None:
    """Bring the window into the state of that name. folder: for a take of the library."""
    if name in STATES:
        state = STATES[name]
        if state is not None:
            show_state(app, state)
    elif name == "record":
        _show_record(app)
    elif name in ("takes", "progress"):
        _show_library(app, folder)
        if name == "progress":
            app.parts.piece_bars.changed.emit(HEAT)
            app.window.library.progress.show_trend(TREND)
    elif name == "compared":
        app.window.show_comparison()
        app.parts.comparing.changed.emit(ComparingState(("Take 1", "Take 2"), COMPARED))
    elif name.endswith("models"):
        beside = Beside("Take", scorecard(), scorecard()) if name != "models" else None
        identity = scorecard(synthetic=True).bundle
        devices = (Device("cuda", False, False), Device("cpu", True, True))
        loaded = Loaded(folder, identity, "# Card", ("No numbers below 3 s.",), devices)
        app.window.show_models()
        app.parts.models.changed.emit(ModelsState(loaded, beside, PROBLEM))
    else:
        app.window.show_rating()
        form = Form("1", "me", Stretch("take.mid", 0.0, 25.0), "2026-01-01T00:00:00+00:00")
        said = RatingState(form if name == "form" else None, 0, 3)
        app.parts.rating.changed.emit(replace(said, problem=PROBLEM))


def _show_record(app: App) -> None:
    """A microphone that clips, a keyboard beside it, and a metronome."""
    inputs = (Input(InputKind.SOUND, "Mic", "ALSA", 2, 44_100), Input(InputKind.MIDI, "P", "ALSA"))
    chosen = Choice(inputs[0], 2, 44_100, inputs[1])
    app.parts.recorder.shown = True
    app.parts.recorder.choose_clicks(Clicks(ClickMode.METRONOME))
    state = Ready(Found(inputs), chosen, reading=Reading(peak_db=0.0, clipped=True), hint="Loud.")
    app.parts.recorder.changed.emit(state)


def show_state(app: App, state: State) -> None:
    """As when a file is opened: only then does the window leave its home page."""
    app.parts.session.changed.emit(Opening(Path("take.mid")))
    app.parts.session.changed.emit(state)
    while not app.window.take.scorecard.whole:
        QApplication.processEvents()


def _show_library(app: App, folder: Path) -> None:
    file = folder / "take.mid"
    write_midi(TAKE.performance, file)
    app.parts.takes.follow(Scored(replace(TAKE, path=file), scorecard()))
    while not app.parts.takes.all_kept():
        QApplication.processEvents()
    app.window.show_takes()
