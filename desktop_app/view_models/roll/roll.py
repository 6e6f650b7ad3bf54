"""`Roll`: what the piano roll shows, where it looks and which mark is chosen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from desktop_app.view_models.playing.playing import Span
from desktop_app.view_models.review.marks import MarkRow
from desktop_app.view_models.roll.curves import Curve
from desktop_app.view_models.roll.note_index import NoteIndex, PedalTrace, pedal_trace, share_down
from desktop_app.view_models.roll.score_places import ScorePlaces
from desktop_app.view_models.roll.viewport import Viewport
from desktop_app.view_models.roll.waveform import Waveform
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.texts import clock, count
from desktop_app.view_models.wording import marked, together, tr
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.pitch_names import note_name

ZOOM_STEP = 1.5
PAN_SHARE = 0.2
"""One press of an arrow key moves by a fifth of what is in view."""
FOLLOW_SHARE = 0.1
"""Where on a turned page the cursor stands: a little before it stays in view."""

_PEDAL_WORDS = {
    Pedal.SUSTAIN: marked("Sustain pedal down {percent:.0f} % of the time."),
    Pedal.SOSTENUTO: marked("Sostenuto pedal down {percent:.0f} % of the time."),
    Pedal.SOFT: marked("Soft pedal down {percent:.0f} % of the time."),
}


class Roll:
    """State of the piano roll. `changed` says that it must be drawn anew.

    cursor_s: what is heard now; `cursor_moved` says so.  spot: the stretch that is played.
    wants_to_hear, pointed_at, selected: a mark, a time and a stretch that the user asks for.
    """

    def __init__(self) -> None:
        self.changed: Signal[Roll] = Signal()
        self.chosen_changed: Signal[int | None] = Signal()
        self.cursor_moved: Signal[float] = Signal()
        self.wants_to_hear: Signal[MarkRow] = Signal()
        self.pointed_at: Signal[float] = Signal()
        self.selected: Signal[Span] = Signal()
        self.cursor_s = 0.0
        self.spot: Span | None = None
        self.show(Performance(note_array([]), pedal_array(), 0.0))

    def show(
        self,
        performance: Performance,
        places: ScorePlaces | None = None,
        curves: tuple[Curve, ...] = (),
    ) -> None:
        """Show another performance, all of it, without marks and sound.

        places: what is known of its score.  curves: lanes between the keys and the pedals.
        """
        self.performance = performance
        self.places = ScorePlaces() if places is None else places
        self.index = NoteIndex(performance.notes)
        self.pedals: tuple[PedalTrace, ...] = tuple(pedal_trace(performance, p) for p in Pedal)
        self.curves = curves
        self.sound: Waveform | str | None = None
        self.marks: tuple[MarkRow, ...] = ()
        self.chosen: int | None = None
        self.viewport = self._fitted()
        self.changed.emit(self)

    def show_sound(self, sound: Waveform | str | None) -> None:
        """Draw this sound above the curves; words stand where there is none to be drawn."""
        self.sound = sound
        self.changed.emit(self)

    def mark(self, marks: tuple[MarkRow, ...]) -> None:
        """Draw these marks, none chosen."""
        self.marks = marks
        self.chosen = None
        self.changed.emit(self)

    def choose(self, number: int) -> None:
        """Choose the mark with this number and go there."""
        mark = next((m for m in self.marks if m.number == number), None)
        if mark is None:
            return
        self.chosen = number
        self.look(lambda viewport: viewport.showing(mark.start_s, mark.end_s))
        self.chosen_changed.emit(number)

    def hear(self, number: int) -> None:
        """Choose the mark with this number, and have it played."""
        self.choose(number)
        for mark in self.marks:
            if mark.number == number:
                self.wants_to_hear.emit(mark)

    def show_spot(self, spot: Span | None) -> None:
        """Show which stretch is played; None where all is."""
        if spot != self.spot:
            self.spot = spot
            self.changed.emit(self)

    def move_cursor(self, time_s: float, *, follow: bool) -> None:
        """Show what is heard; `follow` turns the page when it leaves the view."""
        self.cursor_s = time_s
        seen = self.viewport
        if follow and not seen.start_s <= time_s <= seen.end_s:
            self.look(lambda v: v.panned(time_s - v.start_s - FOLLOW_SHARE * v.seconds))
        self.cursor_moved.emit(time_s)

    def step_mark(self, by: int) -> None:
        """Choose the next (`by` 1) or previous (-1) mark, around the ends."""
        if self.marks:
            numbers = [mark.number for mark in self.marks]
            here = -1 if self.chosen is None else numbers.index(self.chosen)
            start = here if here >= 0 or by > 0 else 0
            self.choose(numbers[(start + by) % len(numbers)])

    def look(self, move: Callable[[Viewport], Viewport]) -> None:
        """Look elsewhere: `move` gets the viewport and returns the new one."""
        self.viewport = move(self.viewport)
        self.changed.emit(self)

    def zoom(self, steps: float, anchor_s: float | None = None) -> None:
        """Zoom in by `steps` (out if negative), around `anchor_s` or the middle."""
        self.look(lambda viewport: viewport.zoomed(ZOOM_STEP**steps, anchor_s))

    def pan(self, steps: float) -> None:
        """Move later by `steps` of an arrow key."""
        self.look(lambda viewport: viewport.panned(steps * PAN_SHARE * viewport.seconds))

    def fit(self) -> None:
        """Look at the whole take."""
        self.look(lambda _: self._fitted())

    def describe(self, note: int) -> str:
        """One note in words: name, velocity, time and length."""
        row = self.performance.notes[note]
        onset, offset = float(row["onset_s"]), float(row["offset_s"])
        fault = self.places.at(note)
        words = tr(
            "{note} · velocity {velocity} · {time} · {length:.2f} s",
            note=note_name(int(row["pitch"])),
            velocity=int(row["velocity"]),
            time=clock(onset, 2),
            length=offset - onset,
        )
        return words if fault is None else f"{words} · {fault.words}"

    def summary(self) -> str:
        """The roll in words, for screen readers: what was played, pedals, marks, view."""
        notes = self.performance.notes
        if not len(notes):
            return tr("No notes.")
        low, high = note_name(int(notes["pitch"].min())), note_name(int(notes["pitch"].max()))
        softest, loudest = int(notes["velocity"].min()), int(notes["velocity"].max())
        parts = [
            tr(
                "{notes} in {time}, {low} to {high}, velocity {softest} to {loudest}, median "
                "{median:.0f}.",
                notes=count(len(notes), "note"),
                time=clock(self.performance.duration_s),
                low=low,
                high=high,
                softest=softest,
                loudest=loudest,
                median=float(np.median(notes["velocity"])),
            ),
            self._pedal_summary(),
            self._score_summary(),
            *(curve.summed_up() for curve in self.curves),
            f"{count(len(self.marks), 'mark')}." if self.marks else "",
            tr(
                "In view: {start} to {end}.",
                start=clock(self.viewport.start_s),
                end=clock(self.viewport.end_s),
            ),
        ]
        parts += [mark.spoken for mark in self.marks if mark.number == self.chosen]
        return together(*parts)

    def _score_summary(self) -> str:
        bars, faults = self.places.bars, self.places.faults
        if not bars:
            return ""
        told = {
            kind: sum(fault.kind == kind for fault in faults)
            for kind in ("wrong", "missed", "extra")
        }
        return tr(
            "Bars {first} to {last}; notes {wrong} wrong, {missed} missed, {extra} extra.",
            first=bars[0].bar,
            last=bars[-1].bar,
            **told,
        )

    def _pedal_summary(self) -> str:
        used = [trace for trace in self.pedals if trace.used]
        if not used:
            return tr("No pedal.")
        duration = self.performance.duration_s
        words = [
            tr(_PEDAL_WORDS[trace.pedal], percent=100 * share_down(trace, duration))
            for trace in used
        ]
        return together(*words)

    def _fitted(self) -> Viewport:
        notes = self.performance.notes
        if not len(notes):
            return Viewport.fitted(self.performance.duration_s)
        return Viewport.fitted(
            self.performance.duration_s, int(notes["pitch"].min()), int(notes["pitch"].max())
        )
