"""Does the rhythm label of a transcribed take fall with damage to rhythm, as from MIDI?

    PIANO_DATA=... python benchmarks/bench_pseudo_labels_heard.py TRANSCRIBER KEPT SOUNDFONT ...
        [--pieces 3] [--agreement]

35 s excerpts of ASAP by composers that no constant of the labels was chosen on, with every
kind of damage to rhythm at severities .5 and 1, rendered by FluidSynth, heard by the
transcriber, and labelled with the score, without and with up to five references (from MIDI),
beside the same takes from MIDI. Spearman's correlation as in `bench_pseudo_labels.py`. KEPT is a
folder where transcriptions stay, so that nothing is heard twice.

`--agreement`: the takes of `bench_mistakes_heard.py` instead (30 s undamaged and with stutters,
restarts and waits, of each composer once), against the score alone: how far the label from sound
is that from MIDI, and how far both fall with the damage.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench_mistakes_heard import BEGIN_S, CLEAN_S, DAMAGED_S, HEARD, one_a_composer
from bench_pseudo_labels import TECHNICAL, damaged, pooled, within
from mistake_cases import HALVES
from pseudo_label_cases import Case, asap_cases
from rendering import Listening
from scipy.stats import spearmanr

from piano_core.corpora.asap import Asap
from piano_core.degradations import DEGRADATIONS, degrade
from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.pseudo_labels import pseudo_labels
from piano_core.reference import ReferenceBands, reference_bands
from piano_core.score import Score, unfold
from piano_core.transcription import Transcriber

RHYTHM = "rhythmic_precision"
SEVERITIES = (0.0, 0.5, 1.0)
WAYS = ("MIDI, score", "sound, score", "MIDI, references", "sound, references")

BREAKS = ("restarts", "stutters", "hesitations")
Rows = dict[tuple[str, str], list[list[float]]]
"""By way and kind of damage: a row of labels for each piece, one a severity."""


def label_case(case: Case, number: int, listening: Listening, soundfont: Path) -> Rows:
    """The rhythm labels of one piece."""
    bands = reference_bands(case.references, case.score)
    rows: Rows = defaultdict(list)
    for kind in (kind.name for kind in DEGRADATIONS if kind.dimension == RHYTHM):
        found: dict[str, list[float]] = defaultdict(list)
        for severity in SEVERITIES:
            played = damaged(case.performance, kind, severity, number)
            for source, take in (("MIDI", played), ("sound", listening.hear(played, soundfont))):
                found[f"{source}, score"].append(rhythm(take, case.score))
                found[f"{source}, references"].append(rhythm(take, case.score, bands))
        for way, values in found.items():
            rows[way, kind].append(values)
        print(f"  {case.name} {kind}: {dict(found)}", flush=True)
    return rows


def agreement(corpus: Asap, listening: Listening, soundfonts: list[Path], pieces: int) -> None:
    """Print the labels of the same takes from MIDI and from sound, and how they agree."""
    rows: list[tuple[float, float]] = []
    for number, name in enumerate(one_a_composer(corpus, HALVES[1])[:pieces]):
        whole, notation = corpus.performance(name), corpus.score(name)
        assert notation is not None
        score = unfold(notation, whole)
        begin = min(BEGIN_S, max(whole.duration_s - CLEAN_S - 1.0, 0.0))
        part = whole.excerpt(begin, begin + DAMAGED_S)
        takes = {"clean": part}
        for kind, severity in HEARD:
            if kind in BREAKS:
                rng = np.random.default_rng([number, 0])
                takes[kind] = degrade(part, kind, severity, rng).performance
        for kind, take in takes.items():
            heard = listening.hear(take, soundfonts[number % len(soundfonts)])
            rows.append((rhythm(take, score), rhythm(heard, score)))
            print(f"  {name:<50}{kind:<14}{rows[-1][0]:6.0f}{rows[-1][1]:6.0f}", flush=True)
    values = np.array(rows)
    values = values[~np.isnan(values).any(axis=1)]
    more = values[:, 1] - values[:, 0]
    print(f"{len(values)} takes: Spearman {spearmanr(*values.T)[0]:.2f}; sound less MIDI ", end="")
    print(f"{more.mean():+.1f} in the mean, {np.abs(more).mean():.1f} mean absolute, ", end="")
    print(f"{np.abs(more).max():.0f} at most")


def rhythm(take: Performance, score: Score, bands: ReferenceBands | None = None) -> float:
    """The label, NaN where there is none."""
    try:
        value = pseudo_labels(take, score, bands)[TECHNICAL.index(RHYTHM)].value
    except ScoreMismatchError:
        return float("nan")
    return float("nan") if value is None else value


def cell(values: npt.NDArray[np.float64]) -> str:
    middle = "/".join(f"{value:.0f}" for value in np.nanmedian(values, axis=0))
    return f"{within(values, SEVERITIES):6.2f} |{pooled(values, SEVERITIES):5.2f}  {middle:<10}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("transcriber", type=Path)
    parser.add_argument("kept", type=Path)
    parser.add_argument("soundfonts", type=Path, nargs="+")
    parser.add_argument("--agreement", action="store_true")
    parser.add_argument("--pieces", type=int, default=3)
    options = parser.parse_args()
    listening = Listening(Transcriber.load(options.transcriber, "cpu"), options.kept)
    data = Path(os.environ["PIANO_DATA"]) / "asap-subset"
    if options.agreement:
        agreement(Asap(data), listening, options.soundfonts, options.pieces)
        return
    rows: Rows = defaultdict(list)
    for number, case in enumerate(asap_cases(data, options.pieces, held_out=True)):
        for key, values in label_case(case, number, listening, options.soundfonts[0]).items():
            rows[key] += values
    print("Spearman within | pooled, median label at severities 0/.5/1")
    print(f"{'':<18}" + "".join(f"{way:^26}" for way in WAYS))
    for kind in dict.fromkeys(kind for _, kind in rows):
        print(f"{kind:<18}" + "".join(f"{cell(np.array(rows[w, kind])):26}" for w in WAYS))


if __name__ == "__main__":
    main()
