"""Write the take that the app offers to explore, and its score, to desktop_app/resources.

The beginning of "Für Elise" as somebody plays it who practises it: played by the demo
corpus's performer model, then with a few wrong and missed notes, a wait and a place that is
begun again, so that there is something to find. The same bytes every time.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import partitura
from partitura.score import (
    Clef,
    KeySignature,
    Note,
    Part,
    Tempo,
    TimeSignature,
    add_measures,
    fill_rests,
    infer_beaming,
    tie_notes,
)

from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from piano_core.corpora.demo.library import load_piece
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.piece import Piece
from piano_core.degradations import degrade
from piano_core.midi import write_midi
from piano_core.performance import Performance

PIECE, SEED = "beethoven_elise", 1810
DAMAGES = (
    ("wrong_notes", 0.15),
    ("missed_notes", 0.1),
    ("erratic_dynamics", 0.5),
    ("hesitations", 0.2),
    ("restarts", 0.3),
)
"""What is done to the playing, one after the other, and its severity."""

DIVISIONS = 24
"""Of a quarter note: enough for every length in the piece."""

_SHARPS = ("C", "C", "D", "D", "E", "F", "F", "G", "G", "A", "A", "B")
"""The step of each key; black keys are sharps, as A minor writes them here."""


def practised(piece: Piece, rng: np.random.Generator) -> Performance:
    """The piece played with taste and without having been practised enough."""
    poet = next(person for person in PERSONALITIES if person.name == "poet")
    played = perform(piece, poet, rng).performance
    for damage, severity in DAMAGES:
        played = degrade(played, damage, severity, rng).performance
    return played


def engraved(piece: Piece) -> Part:
    """The piece as notation, with bars, ties, rests and beams."""
    part = Part("P1", "Piano", quarter_duration=DIVISIONS)
    part.add(TimeSignature(3, 8), 0)
    part.add(KeySignature(0, "minor"), 0)
    part.add(Clef(1, "G", 2, 0), 0)
    part.add(Clef(2, "F", 4, 0), 0)
    part.add(Tempo(piece.score.tempo_qpm), 0)
    for note in piece.score.notes:
        start = round(float(note["onset_beat"]) * DIVISIONS)
        end = start + round(float(note["duration_beat"]) * DIVISIONS)
        octave, key = divmod(int(note["pitch"]), 12)
        black = key in (1, 3, 6, 8, 10)
        staff = int(note["staff"])
        spelled = Note(_SHARPS[key], octave - 1, 1 if black else None, voice=staff, staff=staff)
        part.add(spelled, start, end)
    add_measures(part)
    tie_notes(part)
    fill_rests(part)
    infer_beaming(part)
    return part


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=DEMO_TAKE.parent)
    folder = parser.parse_args().folder
    elise = load_piece(PIECE)
    write_midi(practised(elise, np.random.default_rng(SEED)), folder / DEMO_TAKE.name)
    partitura.save_musicxml(engraved(elise), folder / DEMO_SCORE.name)
    for name in (DEMO_TAKE.name, DEMO_SCORE.name):
        print(f"{folder / name}: {(folder / name).stat().st_size} bytes")
