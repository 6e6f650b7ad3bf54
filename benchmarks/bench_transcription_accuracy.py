"""How much of rendered performances is heard: onset, onset and offset, velocity, pedals.

Run: python benchmarks/bench_transcription_accuracy.py TRANSCRIBER DATA SOUNDFONT ...
         [--hop S ...] [--excerpts N] [--beside N]
     TRANSCRIBER is a folder made by `piano transcriber export`, DATA holds asap-subset and
     percepiano. Needs FluidSynth and SoundFonts; Debian: fluidsynth fluid-soundfont-gm
     musescore-general-soundfont-small. Each --hop is a distance between segments of 16 s
     (none: that of the bundle). The transkun command, whose distance is 8 s, hears the first
     --beside excerpts as well; it takes several times as long.

Excerpts of at most 40 s, PercePiano and a composer of ASAP in turn, SoundFonts in turn. Notes
are matched as in mir_eval: onsets within 50 ms; offsets within 50 ms or a fifth of the note.
Offsets are keys coming up, as played: under the pedal a note rings on, and nobody can hear
when its key came up. A pedal is compared every 20 ms. F1 over all excerpts together.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from mir_eval import transcription, transcription_velocity
from rendering import render, samples

from piano_core.midi import read_midi
from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.transcription import Transcriber

EXCERPT_S, BEGIN_S, STEP_S = 40.0, 30.0, 0.02
COLUMNS = ("onset", "+offset", "velocity", "sustain", "soft")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="+")
    parser.add_argument("--hop", type=float, nargs="+", default=[])
    parser.add_argument("--excerpts", type=int, default=12)
    parser.add_argument("--beside", type=int, default=0)
    words = parser.parse_args()
    listener = Transcriber.load(words.transcriber, "cpu")
    hops = words.hop or [listener.manifest.segment_hop_s]
    totals: dict[str, np.ndarray] = {}
    print(f"{'excerpt':44}{'heard by':>14}" + "".join(f"{name:>10}" for name in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "played.wav"
        chosen = itertools.islice(excerpts(words.data), words.excerpts)
        for index, (name, played) in enumerate(chosen):
            render(played, words.soundfonts[index % len(words.soundfonts)], wav)
            sound = samples(played, wav)
            heard = {}
            for hop in hops:
                manifest = replace(listener.manifest, segment_hop_s=hop)
                heard[f"ours, {hop:.0f} s"] = replace(listener, manifest=manifest).transcribe(sound)
            if index < words.beside:
                heard["transkun"] = by_transkun(wav)
            for who, notes in heard.items():
                counts = compared(played, notes)
                kind = who if index < words.beside or not words.beside else f"{who} (rest)"
                totals[kind] = totals.get(kind, 0) + counts
                print(row(name, who, counts), flush=True)
    for who, counts in totals.items():
        print(row("all", who, counts))


def excerpts(data: Path) -> Iterator[tuple[str, Performance]]:
    """PercePiano's and ASAP's in turn: chosen with a fixed seed, one a composer of ASAP."""
    random = np.random.default_rng(1)
    segments = sorted(
        path for path in (data / "percepiano" / "midi").glob("*.mid") if "_Score" not in path.name
    )
    for folder in sorted(path for path in (data / "asap-subset").iterdir() if path.is_dir()):
        segment = segments[random.integers(len(segments))]
        yield segment.stem[:42], read_midi(segment).excerpt(0.0, EXCERPT_S)
        files = sorted(path for path in folder.rglob("*.mid") if "score" not in path.name)
        path = files[random.integers(len(files))]
        whole = read_midi(path)
        begin = min(BEGIN_S, max(whole.duration_s - EXCERPT_S - 1, 0.0))
        name = "/".join(path.relative_to(data / "asap-subset").with_suffix("").parts[::2])
        yield name[:42], whole.excerpt(begin, begin + EXCERPT_S)


def by_transkun(wav: Path) -> Performance:
    """What the transkun command of this environment hears."""
    midi = wav.with_name("heard.mid")
    command = Path(sys.executable).with_name("transkun")
    subprocess.run([command, wav, midi, "--device", "cpu"], check=True, capture_output=True)
    return read_midi(midi)


def compared(played: Performance, heard: Performance) -> np.ndarray:
    """(column, 3): how much agrees, how much was played, how much was heard."""
    (true, true_hz), (found, found_hz) = parts(played), parts(heard)
    sizes = len(true), len(found)
    pairs = (true, true_hz, found, found_hz)
    loud = (true, true_hz, played.notes["velocity"], found, found_hz, heard.notes["velocity"])
    rows = [
        (len(transcription.match_notes(*pairs, offset_ratio=None)), *sizes),
        (len(transcription.match_notes(*pairs)), *sizes),
        (len(transcription_velocity.match_notes(*loud, offset_ratio=None)), *sizes),
    ]
    for pedal in (Pedal.SUSTAIN, Pedal.SOFT):
        down, told = is_down(played, pedal), is_down(heard, pedal)
        rows.append((int((down & told).sum()), int(down.sum()), int(told.sum())))
    return np.array(rows, float)


def parts(performance: Performance) -> tuple[np.ndarray, np.ndarray]:
    """Intervals in seconds and pitches in Hz, as mir_eval wants them."""
    notes = performance.notes
    ends = np.maximum(notes["offset_s"], notes["onset_s"] + 1e-3)
    hertz = 440.0 * 2 ** ((notes["pitch"].astype(float) - 69) / 12)
    return np.stack([notes["onset_s"], ends], axis=1), hertz


def is_down(performance: Performance, pedal: Pedal) -> np.ndarray:
    """Whether the pedal is down, every `STEP_S`."""
    moves = performance.pedal(pedal)
    times = np.arange(0, EXCERPT_S, STEP_S)
    last = np.searchsorted(moves["time_s"], times, side="right") - 1
    values = np.concatenate([moves["value"], [0]])  # index -1: no movement yet
    return values[last] >= PEDAL_DOWN


def row(name: str, who: str, counts: np.ndarray) -> str:
    """One line: F1 a column, a dash where there is nothing to find and nothing was found."""
    cells: list[str] = []
    for agree, true, found in counts:
        cells.append(f"{2 * agree / (true + found):10.4f}" if true + found else f"{'-':>10}")
    return f"{name:44}{who:>14}" + "".join(cells)


if __name__ == "__main__":
    main()
