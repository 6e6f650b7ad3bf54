"""How an asset is declared that every corpus has: key prefix, group, code version, writer's pool.

Its body is a function of a module, under a decorator of here; `of` makes the asset of one
corpus. Every asset goes through these, so that none forgets its code version.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

import dagster as dg

from orchestration.partitions import recording_partitions
from orchestration.provenance import code_version
from piano_core.errors import WarehouseError

WAREHOUSE_POOL = "warehouse_writer"
"""Runs that write the DuckDB file take turns; the instance config gives the pool one place."""

ADAPTER = "adapter"
"""Among the rooms of an asset: the module that reads the corpus, another one for each."""

RETRIES = 2
RETRY_AFTER_S = 2.0

Body = Callable[..., Any]


def group_of(corpus: str, group: str) -> str:
    """Name of a stage of one corpus, so that no lineage view mixes corpora."""
    return f"{corpus}_{group}"


@dataclass(frozen=True)
class Declared:
    """An asset that every corpus has, named as its body and described by its docstring.

    rooms: modules of `piano_core` whose code decides what is made, `ADAPTER` among them.
    deps: names of the assets it is made from, in the same corpus. shared: further ones, which
    belong to no corpus. by_recording: it has a partition a recording; a backfill is one run.
    """

    body: Body
    group: str
    rooms: tuple[str, ...]
    deps: tuple[str, ...] = ()
    shared: tuple[dg.AssetKey, ...] = ()
    kinds: frozenset[str] = frozenset()
    pool: str | None = None
    by_recording: bool = False

    def of(self, corpus: str, adapter: str) -> dg.AssetsDefinition:
        """That of one corpus; `adapter` is the module that reads it."""
        with warnings.catch_warnings():
            # The one beta parameter in use, on purpose: without it the UI would start
            # one run a recording, 1,085 for PercePiano.
            warnings.simplefilter("ignore", dg.BetaWarning)
            return dg.asset(
                key_prefix=[corpus],
                group_name=group_of(corpus, self.group),
                deps=[*_keys(corpus, self.deps), *self.shared],
                code_version=code_version(self.body, _read_by(adapter, self.rooms)),
                kinds=set(self.kinds),
                pool=self.pool,
                partitions_def=recording_partitions(corpus) if self.by_recording else None,
                backfill_policy=dg.BackfillPolicy.single_run() if self.by_recording else None,
            )(self.body)


@dataclass(frozen=True)
class DeclaredTogether:
    """Several assets that one body makes. names: what each is. For the rest see `Declared`."""

    body: Body
    group: str
    rooms: tuple[str, ...]
    deps: tuple[str, ...]
    names: Mapping[str, str]
    kinds: frozenset[str]
    pool: str | None

    def of(self, corpus: str, adapter: str) -> dg.AssetsDefinition:
        """Those of one corpus; `adapter` is the module that reads it."""
        version = code_version(self.body, _read_by(adapter, self.rooms))
        return dg.multi_asset(
            name=f"{corpus}__{self.body.__name__}",
            specs=[
                dg.AssetSpec(
                    dg.AssetKey([corpus, name]),
                    deps=_keys(corpus, self.deps),
                    group_name=group_of(corpus, self.group),
                    code_version=version,
                    description=description,
                    kinds=set(self.kinds),
                )
                for name, description in self.names.items()
            ],
            pool=self.pool,
        )(self.body)


def declared(
    group: str,
    rooms: tuple[str, ...],
    deps: Sequence[str] = (),
    *,
    kinds: frozenset[str] = frozenset(),
    pool: str | None = None,
) -> Callable[[Body], Declared]:
    """Declare what this body makes; for the words see `Declared`."""
    return lambda body: Declared(body, group, rooms, tuple(deps), kinds=kinds, pool=pool)


def declared_by_recording(
    group: str,
    rooms: tuple[str, ...],
    deps: Sequence[str],
    *,
    kinds: frozenset[str] = frozenset({"parquet"}),
    pool: str | None = None,
) -> Callable[[Body], Declared]:
    """Declare what this body makes with a partition a recording; what may pass is tried again."""
    return lambda body: Declared(
        tried_again(body), group, rooms, tuple(deps), kinds=kinds, pool=pool, by_recording=True
    )


def declared_together(
    group: str,
    rooms: tuple[str, ...],
    deps: Sequence[str],
    names: Mapping[str, str],
    *,
    kinds: frozenset[str],
    pool: str | None,
) -> Callable[[Body], DeclaredTogether]:
    """Declare the assets that this body makes; for the words see `DeclaredTogether`."""
    return lambda body: DeclaredTogether(body, group, rooms, tuple(deps), names, kinds, pool)


def corpus_of(context: dg.AssetExecutionContext) -> str:
    """The corpus whose asset a body is making."""
    return next(iter(context.assets_def.keys)).path[0]


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


def _keys(corpus: str, names: Sequence[str]) -> list[dg.AssetKey]:
    return [dg.AssetKey([corpus, name]) for name in names]


def _read_by(adapter: str, rooms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(adapter if room == ADAPTER else room for room in rooms)
