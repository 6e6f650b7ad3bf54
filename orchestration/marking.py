"""Partitions whose recording could not be used turn red, though the run that took them goes on.

A run of many recordings makes one asset, and Dagster (1.13) calls all its partitions made or
none. A partition is failed where it was last planned in a run that failed, so each recording
left out gets such a run, which says why and does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

import dagster as dg

_PARTITION = "dagster/partition"


def mark_failed(
    context: dg.OpExecutionContext, asset: dg.AssetKey, reasons: Mapping[str, str]
) -> None:
    """Mark the partitions of an asset that this run counts as made although they failed.

    reasons: by recording, why it could not be used; those that this run did not take keep
        their colour.
    """
    instance = context.instance
    # Without its checks: a planned check that never runs would hide what it found last.
    job = context.job_def.get_subset(asset_selection={asset}, asset_check_selection=set())
    for recording_id, reason in reasons.items():
        chosen = dg.AssetRecordsFilter(asset, asset_partitions=[recording_id])
        records = instance.fetch_materializations(chosen, limit=1).records
        if records and records[0].run_id == context.run_id:
            run = instance.create_run_for_job(job, tags={_PARTITION: recording_id})
            instance.report_run_failed(run, f"{recording_id} could not be used. {reason}")
