"""Do pseudo-labels fall with damage of their own dimension, and with that only?

    python benchmarks/bench_pseudo_labels.py [--pieces 8] [--measures]
    python benchmarks/bench_pseudo_labels.py --sound [--pieces 4]
    PIANO_DATA=... python benchmarks/bench_pseudo_labels.py --corpus asap [--held-out]

Clean playing (demo pieces by the performer model; 35 s excerpts of expert ASAP performances) is
damaged by every kind of `piano_core.degradations` at severities .25, .5, .75 and 1, and
labelled with the score, with score and references, with references alone, and with neither.
References are up to five other players of the same music.

Spearman's correlation of severity and label, sign turned: `within` each piece, mean over
pieces; `pooled` over all pieces together, which a model trained on the labels needs. Leaks:
mean fall of a label (in points) when another dimension is damaged, as a fraction of its
fall under its own damage. Pieces without pedal are left out of pedal damage.

`--held-out`: excerpts of composers that no constant of the labels was chosen on.
`--sound`: tone, from 12 s of each demo piece rendered by `piano_core.synthesis`.
`bench_pseudo_labels_heard.py` does the rhythm of transcribed takes.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pseudo_label_cases import Case, asap_cases, demo_cases
from scipy.stats import spearmanr

from piano_core.degradations import DEGRADATIONS, degrade
from piano_core.dimensions import DIMENSIONS, Family
from piano_core.errors import ScoreMismatchError
from piano_core.performance import Pedal, Performance
from piano_core.pseudo_labels import PseudoLabel, Sound, pseudo_labels
from piano_core.reference import reference_bands
from piano_core.synthesis import render

SEVERITIES = (0.0, 0.25, 0.5, 0.75, 1.0)
TECHNICAL = tuple(d.name for d in DIMENSIONS if d.family is Family.TECHNICAL)
MODES = ("score", "score+references", "references", "neither")

SOUND_S, SOUND_RATE = 12.0, 22_050

Labels = tuple[PseudoLabel, ...]
Table = dict[tuple[str, str, float, str], Labels]
"""Labels by piece, kind of damage, severity and mode."""


def label_case(case: Case, number: int) -> Table:
    """All labels of one piece."""
    notated, plain = reference_bands(case.references, case.score), reference_bands(case.references)
    ways = dict(
        zip(
            MODES,
            ((case.score, None), (case.score, notated), (None, plain), (None, None)),
            strict=True,
        )
    )
    table: Table = {}
    for kind in DEGRADATIONS:
        if kind.dimension == "pedaling" and not len(case.performance.pedal(Pedal.SUSTAIN)):
            continue
        for severity in SEVERITIES:
            take = damaged(case.performance, kind.name, severity, number)
            for mode, (score, bands) in ways.items():
                key = (case.name, kind.name, severity, mode)
                clean = (case.name, DEGRADATIONS[0].name, 0.0, mode)
                try:
                    known = severity == 0.0 and clean in table
                    table[key] = table[clean] if known else pseudo_labels(take, score, bands)
                except ScoreMismatchError:
                    print(f"  {key}: taken for other music")
    return table


def print_sound(cases: Iterator[Case]) -> None:
    """Tone from rendered sound: its own damage at all severities, the others' at the worst."""
    own: list[list[float]] = []
    falls: dict[str, list[float]] = defaultdict(list)
    for number, case in enumerate(cases):
        take = case.performance.excerpt(0.0, SOUND_S)
        clean = heard_tone(take)
        if clean is None:
            print(f"  {case.name}: no label")
            continue
        row = [clean]
        for kind in DEGRADATIONS:
            mine = kind.dimension == "tone_quality"
            for severity in SEVERITIES[1:] if mine else SEVERITIES[-1:]:
                value = heard_tone(damaged(take, kind.name, severity, number))
                if value is not None:
                    falls[kind.name] += [clean - value] if severity == SEVERITIES[-1] else []
                row += [value or 0.0] if mine else []
        own.append(row)
        print(f"  {case.name}: {' '.join(f'{value:4.0f}' for value in row)}", flush=True)
    values = np.array(own)
    print(f"tone, unbalanced_hands: within {within(values):.2f}, pooled {pooled(values):.2f}")
    whole = float(np.mean(falls["unbalanced_hands"]))
    print("fall under damage of severity 1 / fall under unbalanced_hands of severity 1")
    for kind, each in falls.items():
        print(f"  {kind:<22}{np.mean(each) / whole:6.2f}")


def heard_tone(take: Performance) -> float | None:
    sound = Sound(render(take, SOUND_RATE, 1)[:, 0], SOUND_RATE)
    return pseudo_labels(take, sound=sound)[-1].value


def damaged(take: Performance, kind: str, severity: float, seed: int) -> Performance:
    return degrade(take, kind, severity, np.random.default_rng(seed)).performance


def curves(table: Table, kind: str, mode: str, place: int) -> npt.NDArray[np.float64]:
    """(pieces, severities) values of one label; NaN where there is none."""
    pieces = dict.fromkeys(key[0] for key in table if key[1] == kind)
    rows = [[_value(table.get((p, kind, s, mode)), place) for s in SEVERITIES] for p in pieces]
    return np.array(rows, float).reshape(-1, len(SEVERITIES))


def _value(labels: Labels | None, place: int) -> float:
    value = None if labels is None else labels[place].value
    return float("nan") if value is None else value


def pooled(values: npt.NDArray[np.float64], severities: tuple[float, ...] = SEVERITIES) -> float:
    severity = np.broadcast_to(severities, values.shape)[~np.isnan(values)]
    known = values[~np.isnan(values)]
    return -float(spearmanr(severity, known)[0]) if len(known) > 5 and known.std() else np.nan


def within(values: npt.NDArray[np.float64], severities: tuple[float, ...] = SEVERITIES) -> float:
    each = [
        -float(spearmanr(severities, row)[0]) if row.std() else 0.0
        for row in values
        if not np.isnan(row).any()
    ]
    return float(np.mean(each)) if each else np.nan


def print_own(table: Table) -> None:
    print("\nSpearman within | pooled; median label of clean, .5, 1")
    print(f"{'':42}" + "".join(f"{mode:^30}" for mode in MODES))
    for place, dimension in enumerate(TECHNICAL):
        means: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for kind in (k for k in DEGRADATIONS if k.dimension == dimension):
            line = f"{dimension:<20}{kind.name:<22}"
            for mode in MODES:
                values = curves(table, kind.name, mode, place)
                if not len(values) or np.isnan(values).all():
                    line += f"{'no label':^30}"
                    continue
                middle = np.nanmedian(values, axis=0)
                means[mode].append((within(values), pooled(values)))
                line += f"  {within(values):5.2f} |{pooled(values):5.2f}"
                line += f"  {middle[0]:3.0f} {middle[2]:3.0f} {middle[4]:3.0f}    "
            print(line)
        line = f"{'':<20}{'mean':<22}"
        for mode in MODES:
            if means[mode]:
                a, b = np.nanmean(means[mode], axis=0)
                line += f"  {a:5.2f} |{b:5.2f}" + " " * 16
            else:
                line += f"{'no label':^30}"
        print(line)


def response(table: Table, dimension: str, mode: str, place: int) -> float:
    """Mean fall of a label under damage of a dimension, in points."""
    falls = []
    for kind in (k for k in DEGRADATIONS if k.dimension == dimension):
        values = curves(table, kind.name, mode, place)
        falls += [np.nanmean(values[:, :1] - values[:, 1:])] if np.any(~np.isnan(values)) else []
    return float(np.nanmean(falls)) if falls else np.nan


def print_leaks(table: Table) -> None:
    for mode in MODES:
        print(f"\nleaks, {mode}: fall of the label (column) under damage of (row) / under its own")
        own = [response(table, d, mode, place) for place, d in enumerate(TECHNICAL)]
        print(f"{'own fall, points':<22}" + "".join(f"{value:>14.0f}" for value in own))
        print(f"{'':<22}" + "".join(f"{d[:13]:>14}" for d in TECHNICAL))
        for row in TECHNICAL:
            falls = [response(table, row, mode, place) for place in range(len(TECHNICAL))]
            cells = [f"{fall / mine:14.2f}" for fall, mine in zip(falls, own, strict=True)]
            print(f"{row:<22}" + "".join(cells))


def print_measures(table: Table) -> None:
    """Medians of what labels are made of: what their halves are set by."""
    print("\nmeasure: median at severities 0, .25, .5, .75, 1")
    for mode in MODES:
        for place, dimension in enumerate(TECHNICAL):
            for kind in (k for k in DEGRADATIONS if k.dimension == dimension):
                found: dict[str, list[list[float]]] = defaultdict(lambda: [[] for _ in SEVERITIES])
                for (_, name, severity, way), labels in table.items():
                    if name == kind.name and way == mode:
                        for m in labels[place].measures:
                            found[m.name][SEVERITIES.index(severity)].append(m.value)
                for name, columns in found.items():
                    middle = " ".join(f"{np.median(c) if c else np.nan:7.3f}" for c in columns)
                    high = np.quantile(columns[0], 0.9) if columns[0] else np.nan
                    print(f"{mode:<18}{kind.name:<22}{name:<28}{middle}   clean p90 {high:7.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", choices=("demo", "asap"), default="demo")
    parser.add_argument("--pieces", type=int, default=8)
    parser.add_argument("--measures", action="store_true", help="print what labels are made of")
    parser.add_argument("--sound", action="store_true", help="tone from rendered demo pieces")
    parser.add_argument("--held-out", action="store_true", help="composers not chosen on")
    options = parser.parse_args()
    if options.sound:
        print_sound(demo_cases(options.pieces))
        return
    if options.corpus == "demo":
        cases = demo_cases(options.pieces)
    else:
        data = Path(os.environ["PIANO_DATA"]) / "asap-subset"
        cases = asap_cases(data, options.pieces, held_out=options.held_out)
    table: Table = {}
    for number, case in enumerate(cases):
        started = time.perf_counter()
        table |= label_case(case, number)
        print(f"{time.perf_counter() - started:6.1f} s  {case.name}", flush=True)
    print_own(table)
    print_leaks(table)
    if options.measures:
        print_measures(table)


if __name__ == "__main__":
    main()
