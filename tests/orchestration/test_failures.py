"""What failed is named, the rest is made, and a run goes on where it stopped."""

from __future__ import annotations

import dagster as dg
import pytest
from dagster._core.storage.partition_status_cache import get_and_update_asset_status_cache_value

from orchestration.partitions import recording_partitions
from orchestration.refreshing import Wanted
from orchestration.running import RunError
from piano_core.tables import Segments
from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace, quick_configs
from tests.orchestration.small_runs import MUSIC, backfill, refreshed, run


def test_a_recording_that_cannot_be_read_is_named_and_the_others_are_made(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    corpus = SmallCorpus(broken="demo/w01_p01")
    workplace.use(corpus)
    done = refreshed(workplace, instance, Wanted(quick_configs(), MUSIC))
    (failure,) = done.failed
    assert str(failure) == "demo/w01_p01.mid: cannot be read. Mend it."
    segments = workplace.warehouse().read(Segments, "demo")
    assert len(segments) == 11 and "demo/w01_p01" not in segments["recording_id"]
    assert corpus.read.count("demo/w01_p01") == 1, "bad input is not tried again"
    key = dg.AssetCheckKey(dg.AssetKey(["demo", "performances"]), "every_recording_has_notes")
    record = instance.get_latest_asset_check_evaluation_record(key)
    assert record is not None and record.event is not None
    evaluation = record.event.asset_check_evaluation
    assert evaluation is not None and not evaluation.passed
    assert evaluation.severity is dg.AssetCheckSeverity.ERROR and not evaluation.blocking
    assert evaluation.metadata["demo/w01_p01"].value == str(failure)


def red(instance: dg.DagsterInstance) -> set[str]:
    """The partitions of `performances` that the UI shows as failed."""
    partitions, key = recording_partitions("demo"), dg.AssetKey(["demo", "performances"])
    cached = get_and_update_asset_status_cache_value(instance, key, partitions)
    assert cached is not None
    return set(cached.deserialize_failed_partition_subsets(partitions).get_partition_keys())


def test_in_a_run_of_all_the_partition_that_failed_is_red_until_it_is_mended(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    corpus = SmallCorpus(works=1, broken="demo/w00_p01")
    workplace.use(corpus)
    run(workplace, instance, only=MUSIC)
    assert red(instance) == {"demo/w00_p01"}
    (marked,) = instance.get_runs(filters=dg.RunsFilter(statuses=[dg.DagsterRunStatus.FAILURE]))
    assert marked.tags["dagster/partition"] == "demo/w00_p01"
    told = [entry.message for entry in instance.all_logs(marked.run_id)]
    assert any("cannot be read. Mend it." in message for message in told)
    assert run(workplace, instance, only=MUSIC) == set(), "what failed alone makes nothing stale"
    workplace.use(SmallCorpus(works=1))
    assert backfill(workplace, instance, "performances", "demo/w00_p01").success
    assert red(instance) == set()


def test_a_run_of_recordings_of_which_none_can_be_used_fails_with_the_reason(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    workplace.use(SmallCorpus(works=1, broken="demo/w00_p01"))
    run(workplace, instance, only=MUSIC)
    alone = backfill(workplace, instance, "performances", "demo/w00_p01")
    (failed,) = alone.get_step_failure_events()
    assert failed.step_failure_data.user_failure_data is not None
    assert "cannot be read. Mend it." in str(failed.step_failure_data.user_failure_data.description)
    workplace.use(SmallCorpus(works=1))
    assert backfill(workplace, instance, "performances", "demo/w00_p01").success


def test_what_failed_is_still_said_when_nothing_is_left_to_do_and_no_more_once_mended(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    workplace.use(SmallCorpus(broken="demo/w01_p01"))
    run(workplace, instance, only=MUSIC)
    again = refreshed(workplace, instance, Wanted(quick_configs(), MUSIC))
    assert again.made == {} and len(again.failed) == 1
    workplace.use(SmallCorpus())
    forced = refreshed(workplace, instance, Wanted(quick_configs(), MUSIC, force=True))
    assert forced.failed == ()
    assert len(workplace.warehouse().read(Segments, "demo")) == 12


def test_a_run_that_was_killed_goes_on_where_it_stopped(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    stopped = SmallCorpus(stops_at={"demo/w02_p00": KeyboardInterrupt})
    workplace.use(stopped)
    with pytest.raises(RunError, match="performances failed"):
        run(workplace, instance, only=MUSIC)
    assert len(stopped.read) == 7
    resumed = SmallCorpus()
    workplace.use(resumed)
    assert run(workplace, instance, only=MUSIC) >= {"performances", "segments", "features"}
    assert sorted(resumed.read) == sorted(resumed.recordings()["recording_id"])[6:]


def test_what_may_pass_is_tried_again_without_reading_the_others_twice(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    corpus = SmallCorpus(stops_at={"demo/w02_p00": OSError})
    workplace.use(corpus)
    run(workplace, instance, only=MUSIC)
    assert corpus.read.count("demo/w02_p00") == 2
    assert len(corpus.read) == 13
