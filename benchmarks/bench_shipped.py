"""What the shipped model hears in pieces it did not learn from: damage, clean experts, learners.

PIANO_DATA=... python benchmarks/bench_shipped.py --takes takes.parquet

Every number comes from networks that did not see the piece (three folds by piece). The table of
takes is made, in some 20 minutes of a processor, where the file is not there. One table sets what
is said with references beside what is said without them, of the same excerpts. The last one sets
the overall score of made takes of beginners' pieces beside note accuracy alone, what a counter of
wrong notes would say.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from piano_core.amateurs import JUDGED
from piano_core.models.monotone import Target
from piano_core.shipped.fitting import MODES, FittedMode, fit_mode
from piano_core.shipped.measuring import (
    clean_rows,
    kinds_of,
    rank_correlation,
    separation,
    within_pieces,
)
from piano_core.shipped.overall import said_overall, true_overall
from piano_core.shipped.ship import takes_of
from piano_core.shipped.takes import COLUMNS, MIXED, SINGLE_SEVERITIES, Mask, TakeTable

ALARM = 75.0
"""A clean take below this many points is a false alarm."""


ENOUGH = 3
"""References from which the two ways of hearing are compared."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--takes", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    begun = time.process_time()
    table = takes_of(Path(os.environ["PIANO_DATA"]), given.takes)
    fitted = [fit_mode(mode, table, given.seed) for mode in MODES]
    for one in fitted:
        print(f"\n## {one.mode.name}: single kinds of damage to experts' excerpts\n")
        damage_table(one, table)
        print(f"\n## {one.mode.name}: clean experts\n")
        clean_table(one, table)
    print("\n## The same excerpts with and without references\n")
    references_table(fitted, table)
    print("\n## Made takes: overall score against the weighted dose of damage\n")
    overall_table(fitted, table)
    print(f"\n{time.process_time() - begun:.0f} s of CPU")


def damage_table(fitted: FittedMode, table: TakeTable) -> None:
    light, heavy = SINGLE_SEVERITIES
    print(f"| dimension | damage | AUC at {light} | AUC at {heavy} | falls with severity |")
    print("|---|---|---|---|---|")
    for column, target in enumerate(fitted.mode.targets):
        clean = fitted.held_out[clean_rows(table, "asap"), column]
        rows = [
            kind_row(fitted, table, column, target, kind, clean) for kind in kinds_of(target.name)
        ]
        for kind, values in zip(kinds_of(target.name), rows, strict=True):
            print(f"| {target.name} | {kind} | " + " | ".join(f"{v:.2f}" for v in values) + " |")
        means = np.mean(rows, axis=0)
        print(f"| **{target.name}** | mean | " + " | ".join(f"**{v:.2f}**" for v in means) + " |")


def kind_row(
    fitted: FittedMode,
    table: TakeTable,
    column: int,
    target: Target,
    kind: str,
    clean: np.ndarray,
) -> list[float]:
    """AUC at each severity against clean experts, and the mean Spearman within an excerpt over
    no, light and heavy damage."""
    said = fitted.held_out[:, column]
    truth = table.severity[:, JUDGED.index(target.name)]
    mine = table.rows(kind)
    aucs = [separation(clean, said[mine & (truth == level)]) for level in SINGLE_SEVERITIES]
    excerpt = np.array(table.excerpts)
    rows = mine | (clean_rows(table, "asap") & np.isin(excerpt, excerpt[mine]))
    rows &= np.isfinite(said)
    names = tuple(str(number) for number in table.excerpts)
    return [*aucs, within_pieces(-said, truth, rows, names, fewest=3)]


def clean_table(fitted: FittedMode, table: TakeTable) -> None:
    composers = np.array([piece.split("/")[1] if "/" in piece else "" for piece in table.pieces])
    rows = clean_rows(table, "asap")
    shown = ["Bach", "Beethoven", "Chopin", "Haydn", "Liszt", "Mozart", "Schubert", "Schumann"]
    print("| dimension | median severity | tenth worst | false alarms |", end="")
    print("".join(f" {name} |" for name in shown))
    print("|---" * (4 + len(shown)) + "|")
    for column, target in enumerate(fitted.mode.targets):
        said = fitted.held_out[:, column]
        known = rows & np.isfinite(said)
        level = 1 - said / 100
        alarms = float(np.mean(said[known] < ALARM))
        middle, worst = np.median(level[known]), np.quantile(level[known], 0.9)
        print(f"| {target.name} | {middle:.2f} | {worst:.2f} | {alarms:.2f} |", end="")
        for name in shown:
            mine = known & (composers == name)
            print(f" {np.median(level[mine]):.2f} |" if mine.any() else " |", end="")
        print()


def references_table(fitted: list[FittedMode], table: TakeTable) -> None:
    """Each dimension with and without references, on takes that have at least three: all pieces,
    and those by which nothing was chosen."""
    with_others, notation = fitted[0], next(one for one in fitted if not one.mode.beside)
    print("| dimension | pieces | heard | light | heavy | falls | clean | false alarms |")
    print("|---" * 8 + "|")
    enough = table.features[:, COLUMNS.index("beside.references")] >= ENOUGH
    for target in with_others.mode.targets:
        for pieces, chosen in overall_parts(table).items():
            if pieces.startswith("asap"):
                for one in (notation, with_others):
                    cells = summary(one, table, target.name, enough & chosen)
                    numbers = " | ".join(f"{value:.2f}" for value in cells)
                    print(f"| {target.name} | {pieces} | {one.mode.name} | {numbers} |")


def summary(one: FittedMode, table: TakeTable, name: str, rows: Mask) -> list[float]:
    """Mean over the kinds of damage of AUC light and heavy and of Spearman within an excerpt,
    and of clean experts the median severity and the share of false alarms, on some rows."""
    column = [target.name for target in one.mode.targets].index(name)
    part = replace(one, held_out=np.where(rows[:, None], one.held_out, np.nan))
    said = part.held_out[clean_rows(table, "asap"), column]
    target = one.mode.targets[column]
    found = [kind_row(part, table, column, target, kind, said) for kind in kinds_of(name)]
    said = said[np.isfinite(said)]
    return [*np.mean(found, axis=0), 1 - float(np.median(said)) / 100, float(np.mean(said < ALARM))]


def overall_table(fitted: list[FittedMode], table: TakeTable) -> None:
    truth = true_overall(table)
    print("| mode | takes | rho over all [95 %] | rho within a piece | note accuracy alone |")
    print("|---|---|---|---|---|")
    for one in fitted:
        names = [target.name for target in one.mode.targets]
        said = said_overall(one.held_out, names, table)
        notes = one.held_out[:, names.index("note_accuracy")]
        for label, chosen in overall_parts(table).items():
            rows = table.rows(MIXED) & chosen & np.isfinite(said)
            if not rows.any():  # nobody recorded references of the beginners' pieces
                continue
            rho, low, high = rank_correlation(said, truth, rows, table.pieces)
            inside = within_pieces(said, truth, rows, table.pieces)
            alone = rank_correlation(notes, truth, rows, table.pieces)[0]
            alone_inside = within_pieces(notes, truth, rows, table.pieces)
            print(
                f"| {one.mode.name} | {label}, {rows.sum()} | {rho:.2f} [{low:.2f}, {high:.2f}] "
                f"| {inside:.2f} | {alone:.2f}, {alone_inside:.2f} within |"
            )


def overall_parts(table: TakeTable) -> dict[str, np.ndarray]:
    """All takes of a corpus, and those of the pieces by which no column was chosen: every
    second one in alphabetical order."""
    sources, pieces = np.array(table.sources), np.array(table.pieces)
    parts: dict[str, np.ndarray] = {}
    for source in ("simple", "asap"):
        mine = sources == source
        parts[source] = mine
        parts[f"{source}, not chosen by"] = mine & np.isin(pieces, np.unique(pieces[mine])[1::2])
    return parts


if __name__ == "__main__":
    main()
