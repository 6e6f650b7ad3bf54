"""What must be made again: recorded provenance against what a run would use now.

Public instance API only. An asset is stale when it was never made, when its code, its
configuration or the data version of an input is not what it was made with, when the
world it reads has changed, when a recording has no partition of it yet or one of another
version than the rest, when a blocking check of it did not pass, or when anything upstream
of it is stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dagster as dg

from orchestration.provenance import DATA_VERSION_TAG, current_version, recorded_provenance


@dataclass(frozen=True)
class Planned:
    """What a run would use now.

    configs: configuration of an asset as plain values, by key; absent for none.
    contents: content hash of what lies outside the graph now, by key of the asset that reads it.
    partition_keys: all recordings.
    unused: assets that nothing would be made from now, such as the transcriber without sound.
    """

    configs: Mapping[dg.AssetKey, Mapping[str, Any]]
    contents: Mapping[dg.AssetKey, str]
    partition_keys: frozenset[str]
    unused: frozenset[dg.AssetKey] = frozenset()


def stale_assets(
    assets: list[dg.AssetsDefinition],
    checks: list[dg.AssetCheckSpec],
    instance: dg.DagsterInstance,
    planned: Planned,
) -> dict[dg.AssetKey, str]:
    """Every asset that is not up to date and why, upstream first."""
    stale: dict[dg.AssetKey, str] = {}
    for definition, spec in _upstream_first(assets):
        upstream = next((dep.asset_key for dep in spec.deps if dep.asset_key in stale), None)
        reason = _own_reason(definition, spec, instance, planned) or _failed_check(
            spec.key, checks, instance
        )
        if reason is None and upstream is not None:
            reason = f"{upstream.to_user_string()} is made again"
        if reason is not None:
            stale[spec.key] = reason
    return stale


def _own_reason(
    definition: dg.AssetsDefinition,
    spec: dg.AssetSpec,
    instance: dg.DagsterInstance,
    planned: Planned,
) -> str | None:
    recorded = recorded_provenance(instance.get_latest_materialization_event(spec.key))
    if recorded is None:
        return "never made"
    if recorded.code != spec.code_version:
        return "its code changed"
    if dict(recorded.config) != dict(planned.configs.get(spec.key, {})):
        return "its configuration changed"
    if planned.contents.get(spec.key, recorded.content) != recorded.content:
        return "the data it reads changed"
    now = {
        dep.asset_key.to_user_string(): current_version(instance, dep.asset_key)
        for dep in spec.deps
        if dep.asset_key not in planned.unused
    }
    changed = sorted(name for name in now if now[name] != recorded.inputs.get(name))
    if changed or set(recorded.inputs) - set(now):
        return f"{', '.join(changed) or 'what it is made from'} changed"
    if definition.partitions_def is not None:
        return _partition_reason(spec.key, instance, planned.partition_keys)
    return None


def _partition_reason(
    key: dg.AssetKey, instance: dg.DagsterInstance, wanted: frozenset[str]
) -> str | None:
    """A backfill of one recording says nothing of the others: they may be older than it."""
    missing = wanted - instance.get_materialized_partitions(key)
    if missing:
        return f"{len(missing)} recordings have none"
    versions = _partition_versions(key, instance, wanted)
    current = current_version(instance, key)
    older = sum(version != current for version in versions.values())
    return f"{older} recordings have an older one" if older else None


def _partition_versions(
    key: dg.AssetKey, instance: dg.DagsterInstance, wanted: frozenset[str]
) -> dict[str, str | None]:
    """Data version of the latest materialization of each recording, all of which have one."""
    found: dict[str, str | None] = {}
    cursor: str | None = None
    while not wanted <= found.keys():
        page = instance.fetch_materializations(key, limit=len(wanted), cursor=cursor)
        for record in page.records:
            materialization = record.asset_materialization
            if materialization is not None and materialization.partition in wanted:
                tags = materialization.tags or {}
                found.setdefault(materialization.partition, tags.get(DATA_VERSION_TAG))
        if not page.has_more:
            break
        cursor = page.cursor
    return found


def _failed_check(
    key: dg.AssetKey, checks: list[dg.AssetCheckSpec], instance: dg.DagsterInstance
) -> str | None:
    """A blocking check that did not pass on the latest materialization holds up what follows."""
    latest = instance.get_latest_materialization_event(key)
    for check in checks:
        if check.asset_key == key and check.blocking:
            record = instance.get_latest_asset_check_evaluation_record(check.key)
            event = record.event if record else None
            evaluation = event.asset_check_evaluation if event else None
            if evaluation is None or not evaluation.passed:
                return f"its check {check.name} has not passed"
            target = evaluation.target_materialization_data
            if latest is None or target is None or target.run_id != latest.run_id:
                return f"its check {check.name} has not looked at it"
    return None


def _upstream_first(
    assets: list[dg.AssetsDefinition],
) -> list[tuple[dg.AssetsDefinition, dg.AssetSpec]]:
    waiting = {spec.key: (definition, spec) for definition in assets for spec in definition.specs}
    order: list[tuple[dg.AssetsDefinition, dg.AssetSpec]] = []
    while waiting:
        ready = [
            key
            for key, (_, spec) in waiting.items()
            if not any(dep.asset_key in waiting for dep in spec.deps)
        ]
        order += [waiting.pop(key) for key in ready]
    return order
