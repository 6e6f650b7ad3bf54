"""Write desktop_app/resources/demo-recital.mid, the take that the app offers to explore.

Three pieces of the demo corpus, played by its performer model; the middle one is damaged
(uneven timing, erratic loudness, wrong notes), so that there is something to find.
Long enough for marks, which need several stretches to compare. The same bytes every time.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from piano_core.corpora.demo.library import load_piece
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.degradations import degrade
from piano_core.midi import write_midi
from piano_core.performance import Performance

TARGET = Path(__file__).resolve().parent.parent / "desktop_app" / "resources" / "demo-recital.mid"
SEED = 1810
PAUSE_S = 1.5
PROGRAMME: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    ("schumann_traumerei", ()),
    (
        "beethoven_elise",
        (("jittered_timing", 1.0), ("erratic_dynamics", 1.0), ("wrong_notes", 0.8)),
    ),
    ("chopin_nocturne_9_2", ()),
)
"""Pieces in order, each with its damages and their severity."""


def recital(rng: np.random.Generator) -> Performance:
    """All pieces one after the other, with a breath between them."""
    poet = next(person for person in PERSONALITIES if person.name == "poet")
    start, notes, pedals = 0.0, [], []
    for name, damages in PROGRAMME:
        played = perform(load_piece(name), poet, rng).performance
        for damage, severity in damages:
            played = degrade(played, damage, severity, rng).performance
        note_part, pedal_part = played.notes.copy(), played.pedals.copy()
        note_part["onset_s"] += start
        note_part["offset_s"] += start
        pedal_part["time_s"] += start
        notes.append(note_part)
        pedals.append(pedal_part)
        start += played.duration_s + PAUSE_S
    return Performance(np.concatenate(notes), np.concatenate(pedals), start - PAUSE_S)


if __name__ == "__main__":
    write_midi(recital(np.random.default_rng(SEED)), TARGET)
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
