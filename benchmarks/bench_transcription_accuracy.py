"""How much of rendered performances is heard: onset, onset and offset, velocity, pedals.

Run: python benchmarks/bench_transcription_accuracy.py DATA KEPT SOUNDFONT ...
         --bundle NAME=TRANSCRIBER ... [--hop S ...] [--excerpts N] [--beside] [--seed N]
     DATA holds asap-subset and percepiano; TRANSCRIBER is a folder made by
     `piano transcriber export`; KEPT is a folder for what was rendered and heard, so that nothing
     is heard twice. Needs FluidSynth and SoundFonts; Debian: fluidsynth fluid-soundfont-gm
     musescore-general-soundfont-small. Each --hop is a distance between segments of 16 s
     (none: that of the bundle). With --beside the transkun command, whose distance is 8 s, hears
     the same files; it takes several times as long.

Excerpts of at most 30 s, PercePiano and a composer of ASAP in turn, SoundFonts in turn; another
--seed chooses others. Notes are matched as in mir_eval: onsets within 50 ms; offsets within 50 ms
or a fifth of the note. Offsets are keys coming up, as played: under the pedal a note rings on,
and nobody can hear when its key came up. A pedal is compared every 20 ms. F1 over all excerpts
together; below it, by how much each differs from the last one (transkun, with --beside), with the
interval that holds 95 % of the differences when excerpts are drawn again with replacement.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from mir_eval import transcription, transcription_velocity
from rendering import RATE, render, samples

from piano_core.audio import decode, write_wav
from piano_core.midi import read_midi, write_midi
from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.transcription import Transcriber

EXCERPT_S, BEGIN_S, STEP_S = 30.0, 30.0, 0.02
RESAMPLES = 2000
COLUMNS = ("onset", "+offset", "velocity", "sustain", "soft")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("kept", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="+")
    parser.add_argument("--bundle", nargs="+", default=[])
    parser.add_argument("--hop", type=float, nargs="+", default=[])
    parser.add_argument("--excerpts", type=int, default=12)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    words = parser.parse_args()
    words.kept.mkdir(parents=True, exist_ok=True)
    listeners = dict(itertools.chain(*(listening(text, words.hop) for text in words.bundle)))
    if words.beside:
        listeners["transkun"] = by_transkun
    counts: dict[str, list[np.ndarray]] = {who: [] for who in listeners}
    print(f"{'excerpt':44}{'heard by':>14}" + "".join(f"{name:>10}" for name in COLUMNS))
    chosen = itertools.islice(excerpts(words.data, words.seed), words.excerpts)
    for index, (name, played) in enumerate(chosen):
        soundfont = words.soundfonts[index % len(words.soundfonts)]
        wav = words.kept / f"{soundfont.stem}-{played.content_hash[:16]}.wav"
        if not wav.is_file():
            render(played, soundfont, wav)
            write_wav(wav, samples(played, wav), RATE)
        for who, listen in listeners.items():
            counts[who].append(compared(played, listen(wav)))
            print(row(name, who, counts[who][-1]), flush=True)
    for who, each in counts.items():
        print(row("all", who, sum(each)))
    print_differences({who: np.array(each) for who, each in counts.items()})


def listening(
    text: str, hops: Sequence[float]
) -> Iterator[tuple[str, Callable[[Path], Performance]]]:
    """For NAME=TRANSCRIBER: who listens, and how; one for each distance between segments."""
    name, _, folder = text.partition("=")
    listener = Transcriber.load(Path(folder), "cpu")
    for hop in hops or [listener.manifest.segment_hop_s]:
        other = replace(listener, manifest=replace(listener.manifest, segment_hop_s=hop))
        kept = f".{listener.content_hash[:8]}-{hop:.0f}.mid"
        yield f"{name}, {hop:.0f} s", partial(by_bundle, other, kept)


def by_bundle(listener: Transcriber, kept: str, wav: Path) -> Performance:
    """What our transcriber hears."""
    midi = wav.with_suffix(kept)
    if not midi.is_file():
        write_midi(listener.transcribe(np.concatenate(list(decode(wav, RATE)))), midi)
    return read_midi(midi)


def by_transkun(wav: Path) -> Performance:
    """What the transkun command of this environment hears."""
    midi = wav.with_suffix(".transkun.mid")
    if not midi.is_file():
        command = Path(sys.executable).with_name("transkun")
        subprocess.run([command, wav, midi, "--device", "cpu"], check=True, capture_output=True)
    return read_midi(midi)


def excerpts(data: Path, seed: int) -> Iterator[tuple[str, Performance]]:
    """PercePiano's and ASAP's in turn: chosen with a fixed seed, one a composer of ASAP."""
    random = np.random.default_rng(seed)
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


def f1(counts: np.ndarray) -> np.ndarray:
    """(..., column, 3) counts to F1; NaN where there is nothing to find and nothing was found."""
    agree, true, found = np.moveaxis(counts, -1, 0)
    with np.errstate(invalid="ignore"):
        return 2 * agree / (true + found)


def row(name: str, who: str, counts: np.ndarray) -> str:
    """One line: F1 a column, a dash where there is none."""
    cells = (f"{'-':>10}" if np.isnan(value) else f"{value:10.4f}" for value in f1(counts))
    return f"{name:44}{who:>14}" + "".join(cells)


def print_differences(counts: dict[str, np.ndarray]) -> None:
    """How each differs from the last; counts are (excerpt, column, 3)."""
    *others, anchor = counts
    drawn = np.random.default_rng(0).integers(
        len(counts[anchor]), size=(RESAMPLES, len(counts[anchor]))
    )
    for who in others:
        whole, again = (
            f1(counts[who][rows].sum(axis)) - f1(counts[anchor][rows].sum(axis))
            for rows, axis in ((slice(None), 0), (drawn, 1))
        )
        for name, value, low, high in zip(
            COLUMNS, whole, *np.nanpercentile(again, [2.5, 97.5], axis=0), strict=True
        ):
            print(f"{who} less {anchor}: {name:10}{value:+.4f} ({low:+.4f} to {high:+.4f})")


if __name__ == "__main__":
    main()
