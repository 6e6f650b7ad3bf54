"""`piano transcribe` beside the `transkun` command: wall time, CPU time, memory, same notes.

Run: python benchmarks/bench_transcription.py TRANSCRIBER [SECONDS ...] [--sound WAV] [--alone]
     TRANSCRIBER is a folder made by `piano transcriber export`; SECONDS are 30 and 180 by
     default. The sound is the demo corpus on the built-in piano, repeated, or the beginning
     of --sound. Both commands are fresh processes with all cores, one after the other, and
     load their weights like anybody's do. With --alone transkun is left out: half an hour of sound
takes it most of an hour of CPU, and whether our memory stays flat is seen without it:
`nice python benchmarks/bench_transcription.py TRANSCRIBER 30 180 1800 --alone`.

Accuracy lines compare with what was played, where that is known (not with --sound), and
with what transkun heard: F1 of notes whose onset lies within 50 ms, as in mir_eval.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Cost:
    """What one process took: seconds on the clock, seconds of CPU, peak memory in MiB."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("seconds", type=float, nargs="*", default=[30.0, 180.0])
    parser.add_argument("--sound", type=Path)
    parser.add_argument("--alone", action="store_true")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for seconds in words.seconds:
            compare(Path(name), words.transcriber, seconds, words.sound, words.alone)


def compare(
    folder: Path, transcriber: Path, seconds: float, sound: Path | None, alone: bool
) -> None:
    """One line a quantity for a sound of so many seconds."""
    wav, ours, theirs = (folder / f"{name}" for name in ("sound.wav", "ours.mid", "theirs.mid"))
    # In a process of its own: a child of a large process counts its parent's memory as its own.
    played = folder / "played.mid"
    arguments = [str(wav), str(played), str(seconds), str(sound or "")]
    subprocess.run([sys.executable, __file__, "--make", *arguments], check=True)
    command = [str(BIN / "piano"), "transcribe", str(wav), str(ours)]
    mine = run([*command, "--transcriber", str(transcriber), "--json"])
    if alone:
        print(f"{seconds:6.0f} s of sound: wall {mine.wall:.1f} s, CPU {mine.cpu:.1f} s, ", end="")
        print(f"peak {mine.peak:.0f} MiB, {mine.cpu / seconds:.3f} s of CPU a second")
        return
    anchor = run([str(BIN / "transkun"), str(wav), str(theirs)])
    print(f"{seconds:.0f} s of sound{'':18}{'piano':>10}{'transkun':>12}{'ratio':>8}")
    for label, left, right, unit in (
        ("wall time", mine.wall, anchor.wall, "s"),
        ("CPU time", mine.cpu, anchor.cpu, "s"),
        ("peak memory", mine.peak, anchor.peak, "MiB"),
    ):
        ratio = right / left
        print(f"{label:30}{left:>8.1f} {unit:3}{right:>8.1f} {unit:3}{ratio:>6.1f}")
    factor = f"{mine.wall / seconds:.3f}", f"{anchor.wall / seconds:.3f}"
    print(f"{'wall time a second of sound':30}{factor[0]:>10}{factor[1]:>12}")
    judge = [sys.executable, __file__, "--judge", str(ours), str(theirs), str(played)]
    subprocess.run(judge, check=True)


def run(command: list[str]) -> Cost:
    """The cost of one fresh process, its children included."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{log.read().decode()}")
    wall = time.perf_counter() - begun
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def make(wav: Path, played: Path, seconds: float, sound: str) -> None:
    """Write the sound to transcribe, and, where it is known, what is played in it."""
    import numpy as np

    from piano_core.audio import decode, write_wav

    if sound:
        pieces, frames = [], 0
        for block in decode(Path(sound), 44_100):
            pieces.append(block)
            frames += len(block)
            if frames >= seconds * 44_100:
                break
        write_wav(wav, np.concatenate(pieces)[: round(seconds * 44_100)], 44_100)
        return
    from piano_core.midi import write_midi
    from piano_core.synthesis import SAMPLE_RATE, render

    performance = demo_minutes(seconds)
    write_midi(performance, played)
    write_wav(wav, render(performance, SAMPLE_RATE)[: round(seconds * SAMPLE_RATE)], SAMPLE_RATE)


def demo_minutes(seconds: float):
    """Demo takes one after the other, for so many seconds."""
    import numpy as np

    from piano_core.corpora.demo.corpus import DemoCorpus
    from piano_core.performance import Performance

    corpus = DemoCorpus(seed=0)
    notes, pedals, begin = [], [], 0.0
    for recording in sorted(corpus.recordings()["recording_id"]):
        take = corpus.performance(recording)
        for rows, times, kept in (
            (take.notes.copy(), ("onset_s", "offset_s"), notes),
            (take.pedals.copy(), ("time_s",), pedals),
        ):
            for field in times:
                rows[field] += begin
            kept.append(rows)
        begin += take.duration_s + 1.0
        if begin >= seconds:
            break
    whole = Performance(np.concatenate(notes), np.concatenate(pedals), begin)
    return whole.excerpt(0.0, seconds)


def judge(ours: Path, theirs: Path, played: Path) -> None:
    """Print how far the two agree, and how far each agrees with what was played."""
    from piano_core.midi import read_midi

    mine, anchor = read_midi(ours).notes, read_midi(theirs).notes
    same = onset_f1(anchor, mine)
    print(f"{'notes':30}{len(mine):>10}{len(anchor):>12}{'':4}agreement F1 {same:.4f}")
    if played.is_file():
        truth = read_midi(played).notes
        left, right = onset_f1(truth, mine), onset_f1(truth, anchor)
        print(f"{'onset F1 with what was played':30}{left:>10.4f}{right:>12.4f}")
    print()


def onset_f1(reference, estimate) -> float:
    """F1 of notes of the same pitch with onsets within 50 ms, matched one to one."""
    import numpy as np
    from mir_eval.transcription import precision_recall_f1_overlap

    def parts(notes):
        ends = np.maximum(notes["offset_s"], notes["onset_s"] + 1e-3)
        hertz = 440.0 * 2 ** ((notes["pitch"].astype(float) - 69) / 12)
        return np.stack([notes["onset_s"], ends], axis=1), hertz

    scores = precision_recall_f1_overlap(*parts(reference), *parts(estimate), offset_ratio=None)
    return float(scores[2])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(Path(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4]), sys.argv[5])
    elif sys.argv[1:2] == ["--judge"]:
        judge(*(Path(word) for word in sys.argv[2:5]))
    else:
        main()
