"""How far experts differ, and whether the next one lies in the band of the others.

    PIANO_DATA=... python benchmarks/bench_reference_bands.py [--pieces 6]

35 s excerpts of ASAP pieces that several experts play. `spread`: standard deviation between
experts at one place after each one's own level is taken out, root mean square over places
(the prior in `piano_core.reference.quantity`). `inside`: share of places at which a left-out expert
lies in the band of 1, 2, 3 and all others; the bands promise .80. `s`: seconds for all bands.
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
from piano_core.reference.spread import levelled

COUNTS = (1, 2, 3, 99)


def spread(case: Case, quantity: Quantity) -> float:
    players = (case.performance, *case.references)
    values = np.stack([lay(take, case.score).values[quantity.name] for take in players])
    if quantity.free_level:
        values = levelled(values)
    values = values[:, (~np.isnan(values)).sum(axis=0) >= 3]
    return float(np.sqrt(np.mean(np.nanvar(values, axis=0, ddof=1))))


def inside(bands: ReferenceBands, values: dict[str, npt.NDArray[np.float64]]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for name, band in bands.bands.items():
        known = ~(np.isnan(values[name]) | np.isnan(band.middle))
        within = (values[name] >= band.low) & (values[name] <= band.high)
        shares[name] = float(within[known].mean())
    return shares


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pieces", type=int, default=6)
    options = parser.parse_args()
    spreads: dict[str, list[float]] = defaultdict(list)
    shares: dict[tuple[str, int], list[float]] = defaultdict(list)
    data = Path(os.environ["PIANO_DATA"]) / "asap-subset"
    for case in asap_cases(data, options.pieces, held_out=False):
        started = time.perf_counter()
        for count in COUNTS:
            bands = reference_bands(case.references[:count], case.score)
            for name, share in inside(bands, compare(case.performance, bands).values).items():
                shares[name, count].append(share)
        took = time.perf_counter() - started
        for quantity in QUANTITIES:
            spreads[quantity.name].append(spread(case, quantity))
        print(f"{took:5.1f} s  {case.name}, {len(case.references)} references", flush=True)
    print(f"{'quantity':<16}{'unit':<10}{'prior':>7}{'spread':>8}" + "  inside with 1, 2, 3, all")
    for quantity in QUANTITIES:
        row = " ".join(f"{np.mean(shares[quantity.name, count]):6.2f}" for count in COUNTS)
        usual = float(np.median(spreads[quantity.name]))
        print(f"{quantity.name:<16}{quantity.unit:<10}{quantity.spread:7.2f}{usual:8.3f}  {row}")


if __name__ == "__main__":
    main()
