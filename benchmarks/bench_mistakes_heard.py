"""Mistakes claimed from sound: false ones, and injected ones found again, beside MIDI.

    PIANO_DATA=... python benchmarks/bench_mistakes_heard.py TRANSCRIBER KEPT SOUNDFONT ...
        [--clean 5] [--damaged 5] [--seconds 30] [--half reported]

Excerpts of ASAP performances, the first of each composer among the pieces that are not those
thresholds were chosen on (`mistake_cases.HALVES`), are rendered by FluidSynth, SoundFonts in
turn, heard by the transcriber and read against the whole score, as one who practises a passage
would bring them. KEPT is a folder where transcriptions stay, so that nothing is heard twice.
The sound is dry and clean: a phone in a room hears less.

False mistakes: `--seconds` each. What the player did is known from MIDI, so a claim is the
transcriber's (`added`) where MIDI makes none of this kind within .15 s. Shares are of the notes
played.

Injected mistakes: 30 s each, with so much of each kind (`HEARD`) that intervals say something;
bars with a claim from undamaged MIDI are left out, those with one from undamaged sound are not: a
user has no such list. In brackets the middle 95 % of the F1 over pieces drawn again.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np
from injected_mistakes import Found, damaged, reported_against
from mistake_cases import HALVES, Case, excerpt, names_of_half, open_case
from rendering import Listening

from piano_core.corpora.asap import Asap
from piano_core.score import ScoreReading
from piano_core.transcription import Transcriber

CLEAN_S, DAMAGED_S, BEGIN_S = 60.0, 30.0, 30.0
SAME_S = 0.15

HEARD = (
    ("wrong_notes", 0.16),
    ("missed_notes", 0.16),
    ("extra_notes", 0.16),
    ("restarts", 0.5),
    ("stutters", 0.5),
    ("hesitations", 0.5),
)
"""Four times the wrong, missed and extra notes that the benchmark from MIDI injects, and more
stutters: some eight a take, as beginners play."""


def one_a_composer(corpus: Asap, half: str) -> list[str]:
    """The first performance of each composer, by name."""
    first: dict[str, str] = {}
    for name in names_of_half(corpus, half):
        first.setdefault(name.split("/")[1], name)
    return list(first.values())


def begin_of(case: Case) -> float:
    return min(BEGIN_S, max(case.performance.duration_s - CLEAN_S - 1.0, 0.0))


def by_transcriber(case: Case, reading: ScoreReading) -> int:
    """How many claims from sound MIDI does not make."""
    known = [(m.kind, m.time_s) for m in case.reading.mistakes]
    return sum(
        not any(claim.kind == k and abs(claim.time_s - t) <= SAME_S for k, t in known)
        for claim in reading.mistakes
    )


def clean(cases: list[Case], seconds: float, listening: Listening, soundfonts: list[Path]) -> None:
    """Print the claims without damage, from MIDI and from sound."""
    print(f"{'undamaged, % of notes':40}{'notes':>7}{'MIDI':>8}{'sound':>8}{'added':>8}")
    rows: list[np.ndarray] = []
    for index, case in enumerate(cases):
        begin = begin_of(case)
        part = excerpt(case, begin, begin + seconds)
        heard = listening.hear(part.performance, soundfonts[index % len(soundfonts)])
        reading = part.read(heard)
        added = by_transcriber(part, reading)
        counts = [len(part.reading.mistakes), len(reading.mistakes), added]
        rows.append(np.array([len(part.performance), *counts]))
        print(line(case.name, rows[-1]), flush=True)
    print(line("all", np.sum(rows, axis=0)))


def line(name: str, counts: np.ndarray) -> str:
    midi, sound, added = counts[1:] / counts[0]
    return f"{name[:39]:40}{counts[0]:7}{midi:8.2%}{sound:8.2%}{added:8.2%}"


def injected(cases: list[Case], listening: Listening, soundfonts: list[Path]) -> None:
    """Print what is found of each kind of damage, from MIDI and from sound."""
    print(f"{'injected':<14}{'from':>8}{Found.heading()}{'F1 over pieces':>18}")
    for damage, severity in HEARD:
        by_midi: list[Found] = []
        by_sound: list[Found] = []
        for number, case in enumerate(cases):
            begin = begin_of(case)
            part = excerpt(case, begin, begin + DAMAGED_S)
            rng = np.random.default_rng([number, 0])
            degraded = damaged(part.performance, damage, severity, rng)
            heard = listening.hear(degraded.performance, soundfonts[number % len(soundfonts)])
            played = part.read(degraded.performance)
            by_midi.append(reported_against(part, damage, degraded, played))
            by_sound.append(reported_against(part, damage, degraded, part.read(heard)))
        print(f"{damage:<14}{'MIDI':>8}{counted(by_midi)}")
        print(f"{'':<14}{'sound':>8}{counted(by_sound)}", flush=True)


def counted(pieces: list[Found]) -> str:
    """The sum over pieces, and the interval of its F1."""
    rng = np.random.default_rng(0)
    drawn = rng.integers(len(pieces), size=(2000, len(pieces)))
    f1 = [sum((pieces[i] for i in row), Found()).f1 for row in drawn]
    low, high = np.percentile(f1, [2.5, 97.5])
    return f"{sum(pieces, Found())}     [{low:.3f}, {high:.3f}]"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("kept", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="+")
    parser.add_argument("--clean", type=int, default=5)
    parser.add_argument("--damaged", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=DAMAGED_S, help="undamaged, of each piece")
    parser.add_argument("--half", choices=HALVES, default=HALVES[1])
    options = parser.parse_args()
    corpus = Asap(Path(os.environ["PIANO_DATA"]) / "asap-subset")
    listening = Listening(Transcriber.load(options.transcriber, "cpu"), options.kept)
    names = one_a_composer(corpus, options.half)[: max(options.clean, options.damaged)]
    cases = [open_case(corpus, name) for name in names]
    clean(cases[: options.clean], options.seconds, listening, options.soundfonts)
    injected(cases[: options.damaged], listening, options.soundfonts)


if __name__ == "__main__":
    main()
