"""How far experts differ, and whether the next one lies in the band of the others.

    PIANO_DATA=... python benchmarks/bench_reference_bands.py [--pieces 6] [--held-out]

35 s excerpts of ASAP pieces that several experts play. `spread`: standard deviation between
experts at one place after each one's own level is taken out, root mean square over places
(the prior in `piano_core.reference.quantity`). `inside`: share of places at which a left-out expert
lies in the band of 1, 2, 3 and all others, mean over pieces; the bands promise .80. `edge`: the
part of the band's half-width that holds .80 of all places (`Quantity.width` was made of it).
`s`: seconds for all bands.

Priors and widths were fitted to pieces of the first command; `--held-out` takes composers to
whom none was.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pseudo_label_cases import Case, asap_cases

from piano_core.reference import QUANTITIES, Quantity, ReferenceBands, compare, reference_bands
from piano_core.reference.laying import lay
from piano_core.reference.spread import COVERAGE, levelled

Column = npt.NDArray[np.float64]

COUNTS = (1, 2, 3, 99)


def spread(case: Case, quantity: Quantity) -> float:
    players = (case.performance, *case.references)
    values = np.stack([lay(take, case.score).values[quantity.name] for take in players])
    if quantity.free_level:
        values = levelled(values)
    values = values[:, (~np.isnan(values)).sum(axis=0) >= 3]
    return float(np.sqrt(np.mean(np.nanvar(values, axis=0, ddof=1))))


def off(bands: ReferenceBands, values: dict[str, Column]) -> dict[str, Column]:
    """How far a performance is from the middle, in half-widths of the band; 1 is its edge."""
    found: dict[str, Column] = {}
    for name, band in bands.bands.items():
        away = np.abs(values[name] - band.middle) / (band.high - band.middle)
        found[name] = away[~np.isnan(away)]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pieces", type=int, default=6)
    parser.add_argument("--held-out", action="store_true", help="composers nothing was fitted to")
    options = parser.parse_args()
    spreads: dict[str, list[float]] = defaultdict(list)
    away: dict[tuple[str, int], list[Column]] = defaultdict(list)
    data = Path(os.environ["PIANO_DATA"]) / "asap-subset"
    for case in asap_cases(data, options.pieces, held_out=options.held_out):
        started = time.perf_counter()
        for count in COUNTS:
            bands = reference_bands(case.references[:count], case.score)
            for name, each in off(bands, compare(case.performance, bands).values).items():
                away[name, count].append(each)
        took = time.perf_counter() - started
        for quantity in QUANTITIES:
            spreads[quantity.name].append(spread(case, quantity))
        print(f"{took:5.1f} s  {case.name}, {len(case.references)} references", flush=True)
    print(
        f"{'quantity':<16}{'unit':<10}{'prior':>7}{'spread':>8}  inside with 1, 2, 3, all", end=""
    )
    print("       edge with 1, 2, 3, all")
    for quantity in QUANTITIES:
        name, usual = quantity.name, float(np.median(spreads[quantity.name]))
        shares = [np.mean([np.mean(each <= 1) for each in away[name, count]]) for count in COUNTS]
        edges = [np.quantile(np.concatenate(away[name, count]), COVERAGE) for count in COUNTS]
        row = "".join(f"{value:6.2f}" for value in (*shares, np.nan, *edges)).replace("nan", "   ")
        print(f"{name:<16}{quantity.unit:<10}{quantity.spread:7.2f}{usual:8.3f}{row}")


if __name__ == "__main__":
    main()
