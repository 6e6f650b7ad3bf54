"""Painting a take: the app's piano roll beside the ways Qt offers, with up to 200,000 notes.

python benchmarks/bench_piano_roll.py

Each number is the median processor time of one frame of 1,100 x 500 pixels with the whole take in
view, the worst case: closer in, fewer notes are drawn. The roll's frame is complete (rows,
time axis, marks, pedals, keyboard); with lanes it also has the sound of the whole take, and
tempo and loudness with references' bands, a value for every third note. The others paint notes
only. The budget of a frame at
60 frames a second is 16.7 ms.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from desktop_app.application import make_application
from desktop_app.theme.colours import LIGHT, velocity_colours
from desktop_app.view_models.appearance import Appearance, ThemeChoice
from desktop_app.view_models.roll.curves import LOUDNESS, TEMPO, TEMPO_AT, TEMPO_SUMMARY, Curve
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.waveform import Waveform, waveform_of
from desktop_app.views.roll.piano_roll import PianoRoll
from piano_core.performance import NOTE_DTYPE, Pedal, Performance, pedal_array

WIDTH, HEIGHT, FRAMES, BUDGET_MS = 1100, 500, 15, 1000 / 60


def take(count: int) -> Performance:
    """`count` notes at about 30 a second, with as many half-pedal movements as a minute has."""
    rng = np.random.default_rng(0)
    seconds = count / 30
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.sort(rng.uniform(0, seconds, count))
    notes["offset_s"] = notes["onset_s"] + rng.uniform(0.05, 1.0, count)
    notes["pitch"] = rng.integers(30, 95, count)
    notes["velocity"] = rng.integers(20, 110, count)
    moves = np.sort(rng.uniform(0, seconds, count))
    pedals = [
        (t, Pedal.SUSTAIN, v) for t, v in zip(moves, rng.integers(0, 128, count), strict=True)
    ]
    return Performance(notes, pedal_array(pedals), seconds)


def frame_ms(paint: Callable[[QPainter], None]) -> float:
    """Median milliseconds of one frame."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    times: list[float] = []
    for _ in range(FRAMES):
        begun = time.process_time()
        painter = QPainter(image)
        paint(painter)
        painter.end()
        times.append(1000 * (time.process_time() - begun))
    return median(times)


def boxes(played: Performance) -> list[tuple[QRectF, QColor]]:
    """Every note as a rectangle with its colour."""
    notes, colours = played.notes, velocity_colours(LIGHT)
    left = notes["onset_s"] / played.duration_s * WIDTH
    width = (notes["offset_s"] - notes["onset_s"]) / played.duration_s * WIDTH
    top = (95 - notes["pitch"]) * HEIGHT / 66
    return [
        (QRectF(x, y, max(w, 1.5), 6), QColor.fromRgb(int(colours[v])))
        for x, y, w, v in zip(left, top, width, notes["velocity"], strict=True)
    ]


def lanes(played: Performance) -> tuple[tuple[Curve, ...], Waveform]:
    """A tempo and a loudness curve with bands, and noise as long as the take at 22,050 Hz."""
    rng = np.random.default_rng(1)
    times = np.linspace(0, played.duration_s, len(played) // 3)
    tempo = 100 * 2 ** rng.normal(0, 0.1, len(times))
    band = (np.full(len(times), 90.0), np.full(len(times), 110.0))
    one = Curve(TEMPO, times, tempo, *band, 100.0, 60, 160, True, TEMPO_AT, TEMPO_SUMMARY)
    other = replace(one, name=LOUDNESS, octaves=False)
    blocks = (
        rng.uniform(-0.5, 0.5, 22_050).astype(np.float32) for _ in range(round(played.duration_s))
    )
    return (one, other), waveform_of(blocks, 22_050)


def roll_ms(
    played: Performance, curves: tuple[Curve, ...] = (), sound: Waveform | None = None
) -> float:
    """The app's roll: a whole frame, zooming a little every time."""
    roll = Roll()
    widget = PianoRoll(roll, Appearance(ThemeChoice.LIGHT, system_dark=False))
    widget.resize(WIDTH, HEIGHT)
    roll.show(played, None, curves)
    roll.show_sound(sound)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    times: list[float] = []
    for frame in range(FRAMES):
        roll.look(lambda view, frame=frame: view.zoomed(1.001 if frame % 2 else 0.999))
        begun = time.process_time()
        widget.render(image)
        times.append(1000 * (time.process_time() - begun))
    widget.deleteLater()
    return median(times)


def rectangles(items: list[tuple[QRectF, QColor]]) -> Callable[[QPainter], None]:
    """One `fillRect` a note."""

    def paint(painter: QPainter) -> None:
        for box, colour in items:
            painter.fillRect(box, colour)

    return paint


def scene(items: list[tuple[QRectF, QColor]]) -> Callable[[QPainter], None]:
    """One item a note in a QGraphicsScene."""
    graphics = QGraphicsScene()
    for box, colour in items:
        graphics.addRect(box, Qt.PenStyle.NoPen, QBrush(colour))
    return lambda painter: graphics.render(painter, QRectF(0, 0, WIDTH, HEIGHT))


def main() -> None:
    """Measure and print the table."""
    make_application()
    print(
        f"{'notes':>8}{'roll ms':>10}{'with lanes':>12}{'rectangles':>13}{'scene':>10}"
        f"{'scene / roll':>14}"
    )
    for count in (1_000, 10_000, 50_000, 200_000):
        played = take(count)
        items = boxes(played)
        ours, full, plain, graphics = (
            roll_ms(played),
            roll_ms(played, *lanes(played)),
            frame_ms(rectangles(items)),
            frame_ms(scene(items)),
        )
        print(
            f"{count:8,}{ours:10.1f}{full:12.1f}{plain:13.1f}{graphics:10.1f}"
            f"{graphics / ours:14.1f}"
        )
    print(f"budget of a frame at 60 a second: {BUDGET_MS:.1f} ms")


if __name__ == "__main__":
    main()
