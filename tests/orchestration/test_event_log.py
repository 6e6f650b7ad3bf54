"""The batching event log keeps what the stock one keeps, only in fewer transactions."""

from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from orchestration.instance import open_instance
from orchestration.instance.event_log import BatchingEventLog
from orchestration.partitions import range_tags, sync_partitions
from orchestration.provenance import current_version
from piano_core.settings import Settings

PARTITIONS = dg.DynamicPartitionsDefinition(name="made_recordings")
KEYS = [f"made/{number:03d}" for number in range(40)]


@dg.asset(key_prefix=["made"], partitions_def=PARTITIONS, code_version="1")
def performances(context: dg.AssetExecutionContext) -> dg.MaterializeResult[None]:
    assert len(context.partition_keys) == len(KEYS)
    return dg.MaterializeResult(data_version=dg.DataVersion("v1"), metadata={"n": 3})


@dg.asset_check(asset=performances, blocking=True)
def sound() -> dg.AssetCheckResult:
    return dg.AssetCheckResult(passed=True)


def run(instance: dg.DagsterInstance) -> dg.ExecuteInProcessResult:
    sync_partitions(instance, "made", KEYS)
    defs = dg.Definitions(
        assets=[performances], asset_checks=[sound], executor=dg.in_process_executor
    )
    job = defs.resolve_implicit_global_asset_job_def()
    return job.execute_in_process(instance=instance, tags=range_tags(instance, "made"))


def kept(instance: dg.DagsterInstance) -> dict[str, Any]:
    """What anyone may ask about the run afterwards."""
    event = instance.get_latest_materialization_event(performances.key)
    assert event is not None and event.asset_materialization is not None
    return {
        "partitions": instance.get_materialized_partitions(performances.key),
        "version": current_version(instance, performances.key),
        "metadata": dict(event.asset_materialization.metadata),
        "tags": set(event.asset_materialization.tags or {}),
        "assets": instance.get_asset_keys(),
    }


def test_it_keeps_what_the_stock_log_keeps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DAGSTER_EVENT_BATCH_SIZE", raising=False)
    with dg.DagsterInstance.local_temp(str(tmp_path)) as stock:
        assert run(stock).success
        expected = kept(stock)
    monkeypatch.setenv("DAGSTER_EVENT_BATCH_SIZE", "0")  # put back after the test
    with open_instance(Settings(tmp_path / "home")) as instance:
        assert isinstance(instance.event_log_storage, BatchingEventLog)
        result = run(instance)
        assert result.success
        assert kept(instance) == expected
        logged = instance.all_logs(result.run_id, of_type=dg.DagsterEventType.ASSET_MATERIALIZATION)
    assert sorted(str(e.get_dagster_event().partition) for e in logged) == KEYS
    assert len(expected["partitions"]) == len(KEYS)


def test_a_batch_is_two_transactions_not_two_for_every_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DAGSTER_EVENT_BATCH_SIZE", "0")
    batches: list[int] = []
    together = BatchingEventLog._store_together

    def counting(self: BatchingEventLog, run_id: str, events: list[dg.EventLogEntry]) -> None:
        batches.append(len(events))
        together(self, run_id, events)

    monkeypatch.setattr(BatchingEventLog, "_store_together", counting)
    with open_instance(Settings(tmp_path / "home")) as instance:
        assert run(instance).success
    assert batches == [len(KEYS), len(KEYS)]  # announced, then reported
