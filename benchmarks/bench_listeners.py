"""What the listeners' part of the shipped bundle is, and what it says of music it did not learn.

PIANO_DATA=... python benchmarks/bench_listeners.py

First the choice, on folds of the rows outside the release split's test part; then every model
that can be exported, fitted on those rows and judged on the test part, and the difference of the
chosen one to each other on the same draws of overlap groups.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from piano_core.champion import FittedChampion, fit_champion
from piano_core.corpora.percepiano import PercePiano
from piano_core.evaluation import r2, spearman
from piano_core.models import Dataset
from piano_core.preparation.datasets import groups_of, release_fold, rows_in
from piano_core.resampling import Resampling, draw_groups, interval
from piano_core.shipped.listeners import RatedPassages, choose, rated_passages
from piano_core.training.contenders import EXPORTABLE

MEASURES = {"R2": r2, "Spearman": spearman}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=0)
    seed = parser.parse_args().seed
    begun = time.process_time()
    rated = rated_passages(PercePiano(Path(os.environ["PIANO_DATA"]) / "percepiano"), seed)
    found = choose(rated, seed)
    choice = found.champion
    print(f"Chosen: {choice.name}. {choice.sentence}\n")
    for row in found.differences.to_dicts():
        ends = f"{row['value']:+.3f} [{row['low']:+.3f}, {row['high']:+.3f}]"
        print(f"  {row['protocol']}: {row['model']} over {row['other']}, R2 {ends}")
    fitted = {
        name: fit_champion(replace(choice, name=name), rated.free, rated.splits, seed)
        for name in EXPORTABLE
    }
    judge(rated, fitted, choice.name)
    print(f"\n{time.process_time() - begun:.0f} s of CPU")


def judge(rated: RatedPassages, fitted: dict[str, FittedChampion], chosen_one: str) -> None:
    """Print both measures on the test part, means over targets, and paired differences."""
    test = rated.free.take(rows_in(rated.free, release_fold(rated.splits), ["test"]))
    music = groups_of(test, rated.segments, "overlap_group")
    draws = draw_groups(list(music), 1000, np.random.default_rng(0)).after_once()
    print(f"\nTest part: {len(test)} segments of {len(set(music))} overlap groups\n")
    print("| model | R2 | Spearman | 90 % intervals hold | their width |")
    print("|---|---|---|---|---|")
    drawn = {name: measured(one, test, draws) for name, one in fitted.items()}
    for name, one in fitted.items():
        cells = [told(values) for values in drawn[name].values()]
        held, width = reach(one, test)
        print(f"| {name} | {' | '.join(cells)} | {held:.2f} | {width:.1f} |")
    for name in drawn:
        if name != chosen_one:
            for measure in MEASURES:
                difference = drawn[chosen_one][measure] - drawn[name][measure]
                print(f"\n{chosen_one} less {name}, {measure}: {told(difference)}")


def measured(one: FittedChampion, test: Dataset, draws: Resampling) -> dict[str, np.ndarray]:
    """Each measure, mean over targets, on all segments and then on every draw."""
    mean = one.estimator.predict(test).mean
    columns = range(len(test.target_names))
    return {
        name: np.mean([measure(test.labels[:, t], mean[:, t], draws) for t in columns], axis=0)
        for name, measure in MEASURES.items()
    }


def reach(one: FittedChampion, test: Dataset) -> tuple[float, float]:
    """Share of labels in the 90 % intervals, and their mean width in points."""
    said = one.estimator.predict(test)
    low, high = one.calibration.interval(said.mean, said.sigma, 0.9, said.novelty)
    inside = (low <= test.labels) & (test.labels <= high)
    return float(inside[~np.isnan(test.labels)].mean()), float((high - low).mean())


def told(values: np.ndarray) -> str:
    low, high = interval(values[1:])
    return f"{values[0]:.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()
