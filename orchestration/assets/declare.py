"""How an asset of a corpus is declared: key prefix, group, code version, writer's pool.

Every asset goes through `declared`, so that none forgets its code version.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

import dagster as dg

from orchestration.partitions import recording_partitions
from orchestration.provenance import code_version
from piano_core.errors import WarehouseError

WAREHOUSE_POOL = "warehouse_writer"
"""Runs that write the DuckDB file take turns; the instance config gives the pool one place."""

RETRIES = 2
RETRY_AFTER_S = 2.0

Body = Callable[..., Any]


def group_of(corpus: str, group: str) -> str:
    """Name of a stage of one corpus, so that no lineage view mixes corpora."""
    return f"{corpus}_{group}"


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
            group_name=group_of(corpus, group),
            deps=[dg.AssetKey([corpus, name]) for name in deps],
            code_version=code_version(body, rooms),
            kinds=set(kinds),
            pool=pool,
        )(body)

    return declare


def declared_by_recording(
    corpus: str,
    group: str,
    rooms: tuple[str, ...],
    deps: Sequence[str],
    *,
    shared: Sequence[dg.AssetKey] = (),
    kinds: frozenset[str] = frozenset({"parquet"}),
    pool: str | None = None,
) -> Callable[[Body], dg.AssetsDefinition]:
    """Declare one asset with a partition a recording; a backfill of it is a single run.

    shared: further assets it is made from, which belong to no corpus. What may pass is
    tried again (`tried_again`).
    """

    def declare(body: Body) -> dg.AssetsDefinition:
        with warnings.catch_warnings():
            # The one beta parameter in use, on purpose: without it the UI would start
            # one run a recording, 1,085 for PercePiano.
            warnings.simplefilter("ignore", dg.BetaWarning)
            return dg.asset(
                key_prefix=[corpus],
                group_name=group_of(corpus, group),
                deps=[*(dg.AssetKey([corpus, name]) for name in deps), *shared],
                code_version=code_version(body, rooms),
                kinds=set(kinds),
                pool=pool,
                partitions_def=recording_partitions(corpus),
                backfill_policy=dg.BackfillPolicy.single_run(),
            )(tried_again(body))

    return declare


def tried_again(body: Body) -> Body:
    """The body, tried again where an error may pass by itself: a disk or share that is away, a
    warehouse that another program holds.

    What was made before the error is kept, so a retry goes on where it stopped. Bad input is
    not tried again, since nobody has mended it meanwhile. A `dg.RetryPolicy` could not tell the
    two apart, and would answer Ctrl-C by trying again (dagster 1.13.27).
    """

    @wraps(body)
    def attempt(*args: Any, **kwargs: Any) -> Any:
        try:
            return body(*args, **kwargs)
        except (OSError, WarehouseError) as error:
            raise dg.RetryRequested(RETRIES, RETRY_AFTER_S) from error

    return attempt


def spec(
    corpus: str, group: str, name: str, deps: Sequence[str], version: str, description: str
) -> dg.AssetSpec:
    """One of several assets that a single body makes."""
    return dg.AssetSpec(
        dg.AssetKey([corpus, name]),
        deps=[dg.AssetKey([corpus, dep]) for dep in deps],
        group_name=group_of(corpus, group),
        code_version=version,
        description=description,
        kinds={"duckdb"},
    )
