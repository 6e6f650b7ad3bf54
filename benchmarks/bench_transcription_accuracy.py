"""How much of rendered ASAP performances is heard: onset, onset and offset, velocity, pedals.

Run: python benchmarks/bench_transcription_accuracy.py TRANSCRIBER ASAP SOUNDFONT ... [--hop S ...]
     TRANSCRIBER is a folder made by `piano transcriber export`, ASAP the (n)ASAP subset.
     Needs FluidSynth and SoundFonts; Debian: fluidsynth fluid-soundfont-gm
     musescore-general-soundfont-small. Each --hop is a distance between segments of 16 s;
     the transkun command has 8, and at 8 finds what we find (tests/transcription/test_published).

One excerpt of 40 s a composer, SoundFonts in turn. Notes are matched as in mir_eval: onsets
within 50 ms; offsets within 50 ms or a fifth of the note. Offsets are keys coming up, as played:
under the pedal a note rings on, and nobody can hear when its key came up. A pedal is compared
every 20 ms. F1 over all excerpts together.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from mir_eval import transcription, transcription_velocity

from piano_core.audio import decode
from piano_core.midi import read_midi, write_midi
from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.transcription import Transcriber

EXCERPT_S, BEGIN_S, STEP_S = 40.0, 30.0, 0.02
COLUMNS = ("onset", "+offset", "velocity", "sustain", "soft")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("asap", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="+")
    parser.add_argument("--hop", type=float, nargs="+", default=[14.0, 8.0])
    words = parser.parse_args()
    listener = Transcriber.load(words.transcriber, "cpu")
    totals = {hop: np.zeros((len(COLUMNS), 3)) for hop in words.hop}
    print(f"{'composer':16}{'hop':>5}" + "".join(f"{name:>10}" for name in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        for index, (composer, played) in enumerate(excerpts(words.asap)):
            sound = rendered(played, words.soundfonts[index % len(words.soundfonts)], Path(folder))
            for hop in words.hop:
                manifest = replace(listener.manifest, segment_hop_s=hop)
                heard = replace(listener, manifest=manifest).transcribe(sound)
                counts = compared(played, heard)
                totals[hop] += counts
                print(row(composer, hop, counts), flush=True)
    for hop, counts in totals.items():
        print(row("all", hop, counts))


def excerpts(asap: Path) -> Iterator[tuple[str, Performance]]:
    """One performance a composer, chosen with a fixed seed, without its beginning."""
    random = np.random.default_rng(1)
    for folder in sorted(path for path in asap.iterdir() if path.is_dir()):
        files = sorted(path for path in folder.rglob("*.mid") if "score" not in path.name)
        whole = read_midi(files[random.integers(len(files))])
        begin = min(BEGIN_S, max(whole.duration_s - EXCERPT_S - 1, 0.0))
        yield folder.name, whole.excerpt(begin, begin + EXCERPT_S)


def rendered(played: Performance, soundfont: Path, folder: Path) -> np.ndarray:
    """The sound of a performance by FluidSynth, two seconds longer than it."""
    midi, wav = folder / "played.mid", folder / "played.wav"
    write_midi(played, midi)
    command = ["fluidsynth", "-ni", "-q", "-F", str(wav), "-r", "44100", "-g", "0.6"]
    subprocess.run([*command, str(soundfont), str(midi)], check=True, capture_output=True)
    return np.concatenate(list(decode(wav, 44_100)))[: round((EXCERPT_S + 2) * 44_100)]


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


def row(name: str, hop: float, counts: np.ndarray) -> str:
    """One line: F1 a column, a dash where there is nothing to find and nothing was found."""
    cells: list[str] = []
    for agree, true, found in counts:
        cells.append(f"{2 * agree / (true + found):10.4f}" if true + found else f"{'-':>10}")
    return f"{name:16}{hop:>5.0f}" + "".join(cells)


if __name__ == "__main__":
    main()
