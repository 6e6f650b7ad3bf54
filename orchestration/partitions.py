"""Partitions: one a recording, added while the corpus is read. No other partitions live here.

A corpus grows and shrinks, so its partitions are dynamic. Runs take them as one range
(`range_tags`), never as one run a recording.
"""

from __future__ import annotations

from collections.abc import Sequence

import dagster as dg

# Tag names are part of Dagster's documented interface for partition-range runs.
_RANGE_START = "dagster/asset_partition_range_start"
_RANGE_END = "dagster/asset_partition_range_end"


def partitions_name(corpus: str) -> str:
    """Name under which the instance keeps the recordings of a corpus."""
    return f"{corpus}_recordings"


def recording_partitions(corpus: str) -> dg.DynamicPartitionsDefinition:
    """One partition a recording of the corpus."""
    return dg.DynamicPartitionsDefinition(name=partitions_name(corpus))


def sync_partitions(
    instance: dg.DagsterInstance, corpus: str, recording_ids: Sequence[str]
) -> tuple[int, int]:
    """Make the partitions exactly these recordings; returns how many were added and removed."""
    name = partitions_name(corpus)
    before = set(instance.get_dynamic_partitions(name))
    added = [key for key in recording_ids if key not in before]
    removed = sorted(before - set(recording_ids))
    if added:
        instance.add_dynamic_partitions(name, added)
    for key in removed:
        instance.delete_dynamic_partition(name, key)
    return len(added), len(removed)


def range_tags(instance: dg.DagsterInstance, corpus: str) -> dict[str, str]:
    """Run tags that take all recordings of the corpus in one run; empty without recordings."""
    keys = instance.get_dynamic_partitions(partitions_name(corpus))
    return {_RANGE_START: keys[0], _RANGE_END: keys[-1]} if keys else {}
