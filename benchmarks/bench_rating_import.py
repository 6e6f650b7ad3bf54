"""A million answers imported, validated and queryable, beside what one would write instead.

    python benchmarks/bench_rating_import.py            a million answers
    python benchmarks/bench_rating_import.py 100000

One wide CSV file: 2,500 segments, 12 dimensions, as many raters as it takes, with blanks,
values beyond the scale and resubmitted forms in it. Beside `piano_core`: pandas (read_csv,
melt, the same checks, an SQLite table) and DuckDB alone (read_csv, UNPIVOT, the same checks
in SQL). Both guess types and say nothing of the line an answer came from; they are what a
researcher would write. Every way runs in a process of its own, so that peak memory is its
own; wall time depends on what else the machine does, CPU time hardly. pandas is needed for
the comparison only (`pip install pandas`).
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SEGMENTS = 2500
LIMIT_S = 60.0
KEYS = ("rater", "segment_id", "rated_at")


def main(answers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ratings.csv"
        _write(file, answers)
        print(f"{answers:,} answers, {file.stat().st_size / 2**20:.0f} MB of CSV")
        print(f"{'way':14} {'wall s':>7} {'CPU s':>7} {'MB':>6} {'usable':>9} {'aside':>8}")
        found = {way: _measured(way, file) for way in WAYS}
    for way, (wall, cpu, megabytes, usable, aside) in found.items():
        print(f"{way:14} {wall:7.1f} {cpu:7.1f} {megabytes:6.0f} {usable:9,} {aside:8,}")
    ours = found["piano_core"]
    for way in ("pandas", "DuckDB alone"):
        print(f"{way}: {found[way][1] / ours[1]:.2f} times our CPU time")
    print(f"limit {LIMIT_S:g} s: {'kept' if ours[0] < LIMIT_S else 'missed'}")


def _write(file: Path, answers: int) -> None:
    import numpy as np

    from piano_core.dimensions import DIMENSION_NAMES

    rng = np.random.default_rng(0)
    forms = -(-answers // len(DIMENSION_NAMES))
    values = rng.integers(0, 101, (forms, len(DIMENSION_NAMES))).astype(object)
    values[rng.random(values.shape) < 0.01] = ""
    values[rng.random(values.shape) < 0.001] = 250
    lines = [f"rater,segment_id,rated_at,{','.join(DIMENSION_NAMES)}"]
    for form in range(forms):
        who, what = divmod(form, SEGMENTS)
        own = values[form - 1 if form % 97 == 1 else form]
        what -= form % 97 == 1  # this form sends the one before it again
        when = f"2025-03-{1 + form % 28:02d}T12:30:{form % 60:02d}+01:00"
        lines.append(f"r{who:03d},folder/take{what:04d}#1,{when},{','.join(map(str, own))}")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _ours(file: Path) -> tuple[int, int]:
    from piano_core.dimensions import DIMENSION_NAMES
    from piano_core.rating_files import read_ratings_csv
    from piano_core.ratings import import_ratings, validate_ratings
    from piano_core.tables import QuarantinedRatings, RawRatings, ValidRatings
    from piano_core.warehouse import Warehouse

    warehouse = Warehouse(file.with_suffix(".ours"))
    raw = read_ratings_csv(file, corpus="folder", targets=DIMENSION_NAMES)
    import_ratings(warehouse, raw, file.name)
    kept = warehouse.read(RawRatings)
    found = validate_ratings(kept, DIMENSION_NAMES, kept["segment_id"].unique())
    warehouse.append_together([(ValidRatings, found.valid), (QuarantinedRatings, found.quarantine)])
    warehouse.query("SELECT target, avg(score) FROM valid_ratings GROUP BY target")
    return len(found.valid), len(found.quarantine)


def _pandas(file: Path) -> tuple[int, int]:
    import importlib

    pandas: Any = importlib.import_module("pandas")
    wide = pandas.read_csv(file, parse_dates=["rated_at"])
    targets = [name for name in wide.columns if name not in KEYS]
    wide["copy"] = wide.sort_values("rated_at", kind="stable").duplicated(
        ["rater", "segment_id", *targets]
    )
    long = wide.melt([*KEYS, "copy"], var_name="target", value_name="score")
    good = ~long["copy"] & long["score"].between(0, 100)
    valid = long[good].copy()
    order = valid.sort_values("rated_at", kind="stable")
    valid["repeat"] = order.groupby(["rater", "segment_id", "target"]).cumcount()
    valid["rated_at"] = valid["rated_at"].astype(str)
    with sqlite3.connect(file.with_suffix(".sqlite")) as db:
        valid.to_sql("valid_ratings", db, index=False)
        db.execute("SELECT target, avg(score) FROM valid_ratings GROUP BY target").fetchall()
    return len(valid), len(long) - len(valid)


def _duckdb(file: Path) -> tuple[int, int]:
    import duckdb

    with duckdb.connect(file.with_suffix(".duckdb")) as db:
        db.execute("SET threads = 2")
        db.execute(f"CREATE TABLE wide AS SELECT * FROM read_csv('{file}')")
        targets = [c for (c, *_) in db.execute("DESCRIBE wide").fetchall() if c not in KEYS]
        same = ", ".join(["rater", "segment_id", *targets])
        db.execute(
            f"CREATE TABLE judged AS SELECT *, row_number() OVER (PARTITION BY {same}"
            " ORDER BY rated_at) > 1 AS copy FROM wide"
        )
        # INCLUDE NULLS: a blank answer is put aside, not lost.
        db.execute(
            "CREATE TABLE long AS SELECT * FROM judged UNPIVOT INCLUDE NULLS"
            f" (score FOR target IN ({', '.join(targets)}))"
        )
        db.execute(
            "CREATE TABLE valid_ratings AS SELECT *, row_number() OVER (PARTITION BY rater,"
            " segment_id, target ORDER BY rated_at) - 1 AS repeat FROM long"
            " WHERE NOT copy AND score BETWEEN 0 AND 100"
        )
        db.execute("SELECT target, avg(score) FROM valid_ratings GROUP BY target").fetchall()
        counts = db.execute(
            "SELECT (SELECT count(*) FROM valid_ratings), (SELECT count(*) FROM long)"
        ).fetchone()
    assert counts is not None
    return counts[0], counts[1] - counts[0]


WAYS: dict[str, Callable[[Path], tuple[int, int]]] = {
    "piano_core": _ours,
    "pandas": _pandas,
    "DuckDB alone": _duckdb,
}


def _measured(way: str, file: Path) -> tuple[float, float, float, int, int]:
    """Wall and CPU seconds, peak megabytes, usable answers and those put aside."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "POLARS_MAX_THREADS": "2"}
    words = [sys.executable, __file__, "--way", way, str(file)]
    begun = time.perf_counter()
    done = subprocess.run(words, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    wall = time.perf_counter() - begun
    told = json.loads(done.stdout)
    return wall, told["cpu"], told["megabytes"], told["usable"], told["aside"]


def _one(way: str, file: Path) -> None:
    usable, aside = WAYS[way](file)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "cpu": used.ru_utime + used.ru_stime,
                "megabytes": used.ru_maxrss / 1024,
                "usable": usable,
                "aside": aside,
            }
        )
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--way"]:
        _one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
