"""How an asset of a corpus is declared: key prefix, group, code version, writer's pool.

Every asset goes through `declared`, so that none forgets its code version.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import dagster as dg

from orchestration.partitions import recording_partitions
from orchestration.provenance import code_version

WAREHOUSE_POOL = "warehouse_writer"
"""Runs that write the DuckDB file take turns; the instance config gives the pool one place."""

Body = Callable[..., Any]


def declared(
    corpus: str,
    group: str,
    rooms: tuple[str, ...],
    deps: Sequence[str] = (),
    *,
    kinds: frozenset[str] = frozenset(),
    pool: str | None = None,
) -> Callable[[Body], dg.AssetsDefinition]:
    """Declare one asset of `corpus`, named as its body and described by its docstring.

    rooms: modules of `piano_core` whose code decides what is made.
    deps: names of the assets it is made from, in the same corpus.
    """

    def declare(body: Body) -> dg.AssetsDefinition:
        return dg.asset(
            key_prefix=[corpus],
            group_name=group,
            deps=[dg.AssetKey([corpus, name]) for name in deps],
            code_version=code_version(body, rooms),
            kinds=set(kinds),
            pool=pool,
        )(body)

    return declare


def declared_by_recording(
    corpus: str, group: str, rooms: tuple[str, ...], deps: Sequence[str]
) -> Callable[[Body], dg.AssetsDefinition]:
    """Declare one asset with a partition a recording; a backfill of it is a single run."""

    def declare(body: Body) -> dg.AssetsDefinition:
        with warnings.catch_warnings():
            # The one beta parameter in use, on purpose: without it the UI would start
            # one run a recording, 1,085 for PercePiano.
            warnings.simplefilter("ignore", dg.BetaWarning)
            return dg.asset(
                key_prefix=[corpus],
                group_name=group,
                deps=[dg.AssetKey([corpus, name]) for name in deps],
                code_version=code_version(body, rooms),
                kinds={"parquet"},
                partitions_def=recording_partitions(corpus),
                backfill_policy=dg.BackfillPolicy.single_run(),
            )(body)

    return declare


def spec(
    corpus: str, group: str, name: str, deps: Sequence[str], version: str, description: str
) -> dg.AssetSpec:
    """One of several assets that a single body makes."""
    return dg.AssetSpec(
        dg.AssetKey([corpus, name]),
        deps=[dg.AssetKey([corpus, dep]) for dep in deps],
        group_name=group,
        code_version=version,
        description=description,
        kinds={"duckdb"},
    )
