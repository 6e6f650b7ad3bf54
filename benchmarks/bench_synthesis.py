"""How much of the demo corpus's sound the published transcriber hears: is our piano one?

Run: python benchmarks/bench_synthesis.py TRANSCRIBER [SOUNDFONT ...] [--pieces 14]
     TRANSCRIBER is a folder made by `piano transcriber export`. Each SoundFont 2 file (extra
     `soundfont`) plays the same excerpts, as what a user would otherwise render with.

One excerpt of 18 s of each piece, performers in turn. A note is heard where one of its pitch
begins within 50 ms (mir_eval's matching); pedal is F1 of the time that the sustain pedal is down,
every 20 ms, a dash where it is never down. Asked of our piano: recall of at least .95.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from mir_eval import transcription

from piano_core.corpora import open_corpus
from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.synthesis import render, render_soundfont
from piano_core.transcription import Transcriber

BEGIN_S, EXCERPT_S, STEP_S = 4.0, 18.0, 0.02
COLUMNS = ("precision", "recall", "pedal")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="*")
    parser.add_argument("--pieces", type=int, default=14)
    words = parser.parse_args()
    transcriber = Transcriber.load(words.transcriber, "cpu")
    pianos: dict[str, Callable[..., np.ndarray]] = {"ours": render}
    for path in words.soundfonts:
        pianos[path.stem] = partial(render_soundfont, soundfont=path)
    print(f"{'':32}{'':6}" + "".join(f"{name:>30}" for name in pianos))
    print(f"{'piece':32}{'notes':>6}" + "".join(f"{name:>10}" for name in COLUMNS) * len(pianos))
    totals = np.zeros((len(pianos), 2, 3))
    for name, played in excerpts(words.pieces):
        rows = [compared(played, heard(transcriber, piano, played)) for piano in pianos.values()]
        totals += rows
        print(line(name, len(played), np.array(rows)), flush=True)
    print(line("all", int(totals[0, 0, 1]), totals))


def excerpts(pieces: int) -> list[tuple[str, Performance]]:
    """One recording a piece, performers in turn."""
    corpus = open_corpus("demo")
    recordings = corpus.recordings().filter(~corpus.recordings()["deadpan"])
    chosen: list[tuple[str, Performance]] = []
    for index, work in enumerate(recordings["work"].unique(maintain_order=True)[:pieces]):
        ids = recordings.filter(recordings["work"] == work)["recording_id"]
        whole = corpus.performance(ids[(7 * index) % len(ids)])
        begin = min(BEGIN_S, max(whole.duration_s - EXCERPT_S, 0.0))
        played = whole.excerpt(begin, min(begin + EXCERPT_S, whole.duration_s))
        chosen.append((ids[(7 * index) % len(ids)].removeprefix("demo/"), played))
    return chosen


def heard(transcriber: Transcriber, piano: Callable[..., np.ndarray], played: Performance):
    return transcriber.transcribe(piano(played, sample_rate=transcriber.sample_rate))


def compared(played: Performance, found: Performance) -> np.ndarray:
    """(notes | pedal, 3): how much agrees, how much was played, how much was found."""
    pairs = transcription.match_notes(*parts(played), *parts(found), offset_ratio=None)
    down, told = is_down(played), is_down(found)
    return np.array(
        [
            (len(pairs), len(played), len(found)),
            ((down & told).sum(), down.sum(), told.sum()),
        ],
        float,
    )


def parts(performance: Performance) -> tuple[np.ndarray, np.ndarray]:
    """Intervals in seconds and pitches in Hz, as mir_eval wants them."""
    notes = performance.notes
    ends = np.maximum(notes["offset_s"], notes["onset_s"] + 1e-3)
    hertz = 440.0 * 2 ** ((notes["pitch"].astype(float) - 69) / 12)
    return np.stack([notes["onset_s"], ends], axis=1), hertz


def is_down(performance: Performance) -> np.ndarray:
    """Whether the sustain pedal is down, every `STEP_S`."""
    moves = performance.pedal(Pedal.SUSTAIN)
    times = np.arange(0, EXCERPT_S, STEP_S)
    last = np.searchsorted(moves["time_s"], times, side="right") - 1
    values = np.concatenate([moves["value"], [0]])  # index -1: no movement yet
    return values[last] >= PEDAL_DOWN


def line(name: str, notes: int, counts: np.ndarray) -> str:
    cells = ""
    for (agree, true, found), (both, down, told) in counts:
        pedal = f"{2 * both / (down + told):10.3f}" if down else f"{'-':>10}"
        cells += f"{agree / max(found, 1):10.3f}{agree / true:10.3f}{pedal}"
    return f"{name[:31]:32}{notes:>6}{cells}"


if __name__ == "__main__":
    main()
