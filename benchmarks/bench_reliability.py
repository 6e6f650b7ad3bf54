"""Reliability beside what a researcher would otherwise use, in one run.

    python benchmarks/bench_reliability.py

pingouin (GPL-3, `intraclass_corr`) for complete tables; statsmodels (`MixedLM` with
crossed components) for incomplete panels, small because it inverts the full covariance;
then everything that a report says of 2,500 segments, 8 raters and 12 dimensions with
2,000 resamples, beside refitting each resample by itself. pingouin and statsmodels are
installed for the occasion (`pip install pingouin statsmodels`): neither is needed, or
imported, anywhere else. CPU seconds, so that other work on the machine does not count.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import time
import warnings
from collections.abc import Callable, Sequence
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # equal terms, and small factors

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.rating_analysis import rating_analysis
from piano_core.ratings import Validated, rater_report, reliability
from piano_core.ratings.panel import Panel
from piano_core.ratings.variance import two_way
from piano_core.tables import QuarantinedRatings, ValidRatings

Row = tuple[str, str, float, float, float]


def main() -> None:
    rng = np.random.default_rng(0)
    rows = [*_complete(rng), *_incomplete(rng)]
    print(f"{'task':44} {'other':12} {'other s':>9} {'ours s':>9} {'ratio':>7} {'difference':>11}")
    for task, other, theirs, ours, difference in rows:
        ratio = theirs / ours
        print(f"{task:44} {other:12} {theirs:9.4f} {ours:9.4f} {ratio:7.1f} {difference:11.1e}")
    for raters in (8, 65):
        _whole(rng, raters)


def _whole(rng: np.random.Generator, raters: int) -> None:
    """All statistics of 2,500 segments with 8 answers each on 12 dimensions."""
    panels = [_panel(rng, 2500, raters, 8, heard_from=7) for _ in range(12)]
    valid = _valid(panels)
    print(f"\n2,500 segments x 8 of {raters} raters x 12 dimensions, 2,000 resamples")
    nothing = QuarantinedRatings.create_empty()
    seconds = {
        "reliability": _once(lambda: reliability(valid, resamples=2000)),
        "order, factors, correlations, ceilings": _once(
            lambda: rating_analysis(valid, resamples=2000)
        ),
        "raters": _once(lambda: rater_report(Validated(valid, nothing))),
    }
    for task, (cpu, wall) in seconds.items():
        print(f"{task:44} {cpu:9.2f} s CPU {wall:9.2f} s wall")
    cpu, wall = (sum(values) for values in zip(*seconds.values(), strict=True))
    print(f"{'all of it':44} {cpu:9.2f} s CPU {wall:9.2f} s wall")
    panel, draws = panels[0], rng.multinomial(2500, np.full(2500, 1 / 2500), 20)
    start = two_way(panel)
    alone, _ = _once(lambda: [two_way(panel.repeated(draw), start) for draw in draws])
    each = alone / len(draws) * 2000 * 12
    print(f"{'REML of each resample by itself (from 20)':44} {each:9.2f} s CPU")


def _once(call: Callable[[], Any]) -> tuple[float, float]:
    """CPU and wall seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    call()
    return time.process_time() - cpu, time.perf_counter() - wall


def _complete(rng: np.random.Generator) -> list[Row]:
    """All six coefficients of a complete table, 200 segments by 7 raters."""
    pingouin = _optional("pingouin")
    if pingouin is None:
        return []
    pandas = importlib.import_module("pandas")
    panel = _panel(rng, 200, 7, 7)
    data = pandas.DataFrame({"s": panel.segment, "r": panel.rater, "y": panel.score})
    table, theirs = _timed(
        lambda: pingouin.intraclass_corr(data, targets="s", raters="r", ratings="y")
    )

    valid = _valid([panel])
    found, ours = _timed(lambda: reliability(valid, resamples=0).row(0, named=True))
    names = ("icc_1_1", "icc_a_1", "icc_c_1", "icc_1_k", "icc_a_k", "icc_c_k")
    values = np.array([found[name] for name in names])
    difference = float(np.max(np.abs(values - table["ICC"].to_numpy(float))))
    return [("six ICCs, complete 200 x 7", "pingouin", theirs, ours, difference)]


def _incomplete(rng: np.random.Generator) -> list[Row]:
    """Crossed REML where everyone heard some segments: 60 segments, 12 raters, 5 a segment."""
    if _optional("statsmodels") is None:
        return []
    mixed = importlib.import_module("statsmodels.regression.mixed_linear_model")
    pandas = importlib.import_module("pandas")
    panel = _panel(rng, 60, 12, 5)
    data = pandas.DataFrame({"s": panel.segment, "r": panel.rater, "y": panel.score, "all": 1})

    def fit() -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return mixed.MixedLM.from_formula(
                "y ~ 1",
                groups="all",
                vc_formula={"s": "0 + C(s)", "r": "0 + C(r)"},
                data=data,
            ).fit(reml=True)

    model, theirs = _timed(fit)
    found, ours = _timed(lambda: two_way(panel))
    assert found is not None
    components = dict(zip(model.model.exog_vc.names, model.vcomp, strict=True))
    whole = components["s"] + components["r"] + model.scale
    difference = abs(
        components["s"] / whole - found.segment / (found.segment + found.rater + found.residual)
    )
    return [("crossed REML, 60 x 12, 5 a segment", "statsmodels", theirs, ours, difference)]


def _panel(
    rng: np.random.Generator, segments: int, raters: int, heard_by: int, heard_from: int = 0
) -> Panel:
    """heard_from: seed of who hears what, so that several targets have the same forms."""
    segment = np.repeat(np.arange(segments), heard_by)
    who = np.random.default_rng(heard_from)
    rater = np.concatenate([np.sort(who.permutation(raters)[:heard_by]) for _ in range(segments)])
    score = rng.normal(50, 12, segments)[segment] + rng.normal(0, 8, raters)[rater]
    score = np.clip(score + rng.normal(0, 20, len(segment)), 0.0, 100.0)
    return Panel(segment, rater, score, segments, raters)


def _valid(panels: Sequence[Panel]) -> dy.DataFrame[ValidRatings]:
    """The panels' answers as a table, a target each."""
    frames = [
        {
            "batch_id": "benchmark",
            "row": range(len(panel)),
            "target": f"target {number:02d}",
            "corpus": "benchmark",
            "rater": [f"r{rater:03d}" for rater in panel.rater],
            "segment_id": [f"s{segment:05d}" for segment in panel.segment],
            "score": panel.score,
            "repeat": 0,
            "rated_at": None,
        }
        for number, panel in enumerate(panels)
    ]
    schema = ValidRatings.create_empty().schema
    return ValidRatings.validate(pl.concat([pl.DataFrame(one, schema=schema) for one in frames]))


def _timed(call: Callable[[], Any]) -> tuple[Any, float]:
    call()  # first use pays for imports and caches, on both sides
    seconds: list[float] = []
    for _ in range(5):
        start = time.process_time()
        result = call()
        seconds.append(time.process_time() - start)
    return result, min(seconds)


def _optional(name: str) -> Any:
    if importlib.util.find_spec(name) is None:
        print(f"{name} is not installed, so its row is left out: pip install {name}")
        return None
    return importlib.import_module(name)


if __name__ == "__main__":
    main()
