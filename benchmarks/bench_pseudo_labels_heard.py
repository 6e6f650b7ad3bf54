"""Does the rhythm label of a transcribed take fall with damage to rhythm, as from MIDI?

    PIANO_DATA=... python benchmarks/bench_pseudo_labels_heard.py TRANSCRIBER KEPT SOUNDFONT
        [--pieces 3]

35 s excerpts of ASAP by composers that no constant of the labels was chosen on, with every
kind of damage to rhythm at severities .5 and 1, rendered by FluidSynth, heard by the
transcriber, and labelled with the score, without and with up to five references (from MIDI),
beside the same takes from MIDI. Spearman's correlation as in `bench_pseudo_labels.py`. KEPT is a
folder where transcriptions stay, so that nothing is heard twice.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench_pseudo_labels import TECHNICAL, damaged, pooled, within
from pseudo_label_cases import Case, asap_cases
from rendering import Listening

from piano_core.degradations import DEGRADATIONS
from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.pseudo_labels import pseudo_labels
from piano_core.reference import reference_bands
from piano_core.transcription import Transcriber

RHYTHM = "rhythmic_precision"
SEVERITIES = (0.0, 0.5, 1.0)
WAYS = ("MIDI, score", "sound, score", "MIDI, references", "sound, references")

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
                found[f"{source}, score"].append(rhythm(take, case, None))
                found[f"{source}, references"].append(rhythm(take, case, bands))
        for way, values in found.items():
            rows[way, kind].append(values)
        print(f"  {case.name} {kind}: {dict(found)}", flush=True)
    return rows


def rhythm(take: Performance, case: Case, bands: object) -> float:
    """The label, NaN where there is none."""
    try:
        value = pseudo_labels(take, case.score, bands)[TECHNICAL.index(RHYTHM)].value
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
    parser.add_argument("soundfont", type=Path)
    parser.add_argument("--pieces", type=int, default=3)
    options = parser.parse_args()
    listening = Listening(Transcriber.load(options.transcriber, "cpu"), options.kept)
    data = Path(os.environ["PIANO_DATA"]) / "asap-subset"
    rows: Rows = defaultdict(list)
    for number, case in enumerate(asap_cases(data, options.pieces, held_out=True)):
        for key, values in label_case(case, number, listening, options.soundfont).items():
            rows[key] += values
    print("Spearman within | pooled, median label at severities 0/.5/1")
    print(f"{'':<18}" + "".join(f"{way:^26}" for way in WAYS))
    for kind in dict.fromkeys(kind for _, kind in rows):
        print(f"{kind:<18}" + "".join(f"{cell(np.array(rows[w, kind])):26}" for w in WAYS))


if __name__ == "__main__":
    main()
