"""A run makes what is stale and nothing else."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import dagster as dg
import polars as pl
import pytest
from dagster._core.storage.partition_status_cache import get_and_update_asset_status_cache_value

from orchestration.build import CorpusGraph, build_defs
from orchestration.partitions import recording_partitions
from orchestration.running import Refreshed, RunError, refresh
from orchestration.staleness import Planned, stale_assets
from piano_core.artefacts import Artefacts
from piano_core.ratings import import_ratings
from piano_core.tables import RawRatings, Segments
from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace, quick_configs

GRAPH = CorpusGraph("demo", "piano_core.corpora.corpus")
TO_LABELS = (
    "recordings",
    "performances",
    "segments",
    "features",
    "rating_batches",
    "raw_ratings",
    "valid_ratings",
    "quarantined_ratings",
    "rater_report",
    "rater_verdicts",
    "rater_decisions",
    "reliability_report",
    "consensus_labels",
    "label_splits",
)


MUSIC = ("recordings", "performances", "segments", "features")
ANSWERS = (*MUSIC, "rating_batches", "raw_ratings", "valid_ratings", "quarantined_ratings")


def run(
    workplace: SmallWorkplace,
    instance: dg.DagsterInstance,
    seed: int = 0,
    only: tuple[str, ...] = TO_LABELS,
) -> set[str]:
    return names(refresh(GRAPH, workplace, instance, quick_configs(seed), lambda *_: None, only))


def backfill(
    workplace: SmallWorkplace, instance: dg.DagsterInstance, asset: str, recording_id: str
) -> dg.ExecuteInProcessResult:
    """What the UI does for one asset and one recording."""
    defs = build_defs([GRAPH], resources={"workplace": workplace})
    return defs.resolve_job_def("demo_refresh").execute_in_process(
        instance=instance,
        partition_key=recording_id,
        asset_selection=[dg.AssetKey(["demo", asset])],
        raise_on_error=False,
    )


def keys_of(assets: tuple[str, ...]) -> set[dg.AssetKey]:
    return {dg.AssetKey(["demo", name]) for name in assets}


def names(done: Refreshed) -> set[str]:
    return {key.path[-1] for key in done.made}


@pytest.fixture(scope="module")
def labelled(
    tmp_path_factory: pytest.TempPathFactory,
) -> Generator[tuple[SmallWorkplace, dg.DagsterInstance]]:
    """A corpus made up to its labels; whoever makes it anew leaves it up to date for seed 0."""
    place = SmallWorkplace(home=str(tmp_path_factory.mktemp("labelled")))
    place.use(SmallCorpus())
    with dg.DagsterInstance.ephemeral() as instance:
        assert run(place, instance) == set(TO_LABELS)
        yield place, instance


def test_a_second_run_makes_nothing(labelled: tuple[SmallWorkplace, dg.DagsterInstance]):
    assert run(*labelled) == set()


def test_another_seed_makes_again_only_what_depends_on_it(
    labelled: tuple[SmallWorkplace, dg.DagsterInstance],
):
    workplace, instance = labelled
    again = (run(workplace, instance, seed=1), run(workplace, instance, seed=0))
    assert (
        again[0]
        == again[1]
        == {
            "rater_verdicts",
            "reliability_report",
            "consensus_labels",
            "label_splits",
        }
    )


def test_a_new_recording_is_added_and_the_others_are_not_read_again(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC)
    kept = Artefacts(Path(workplace.home) / "corpora" / "demo").performance_file("demo/w00_p00")
    written = kept.stat().st_mtime_ns
    workplace.use(SmallCorpus(works=5))
    assert run(workplace, instance, only=MUSIC) == set(MUSIC)
    assert kept.stat().st_mtime_ns == written
    assert len(instance.get_dynamic_partitions("demo_recordings")) == 15


def test_a_recording_that_is_gone_takes_its_partition_and_segments_with_it(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC)
    workplace.use(SmallCorpus(works=3))
    run(workplace, instance, only=MUSIC)
    assert len(instance.get_dynamic_partitions("demo_recordings")) == 9
    assert len(workplace.warehouse().read(Segments, "demo")) == 9


def test_a_recording_without_its_partition_makes_an_asset_stale(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC[:2])
    assets = [asset for asset in GRAPH.assets() if asset.keys <= keys_of(MUSIC[:2])]
    recorded = frozenset(instance.get_dynamic_partitions("demo_recordings"))
    assert stale_assets(assets, [], instance, Planned({}, {}, recorded)) == {}
    more = Planned({}, {}, recorded | {"demo/new"})
    reasons = {dg.AssetKey(["demo", "performances"]): "1 recordings have none"}
    assert stale_assets(assets, [], instance, more) == reasons


def test_new_answers_leave_the_music_alone_and_replace_those_the_corpus_brought_before(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=ANSWERS)
    workplace.use(SmallCorpus(noise=9.0))
    assert run(workplace, instance, only=ANSWERS) == set(ANSWERS[4:])
    raw = workplace.warehouse().query("SELECT DISTINCT batch_id FROM raw_ratings")
    valid = workplace.warehouse().query("SELECT DISTINCT batch_id FROM valid_ratings")
    assert len(raw) == 2  # append-only
    assert valid["batch_id"].to_list() == ["batch-9.0-4"]


def test_imported_answers_count_as_well(workplace: SmallWorkplace, instance: dg.DagsterInstance):
    run(workplace, instance, only=ANSWERS)
    more = SmallCorpus(noise=7.0).ratings().with_columns(rater=pl.lit("a friend"))
    first = more.unique(["segment_id", "target"], keep="first")
    import_ratings(workplace.warehouse(), RawRatings.validate(first), "friend.csv")
    assert run(workplace, instance, only=ANSWERS) == set(ANSWERS[4:])
    valid = workplace.warehouse().query("SELECT DISTINCT rater FROM valid_ratings")
    assert "a friend" in valid["rater"].to_list() and len(valid) == 7


def test_every_version_is_a_content_hash_with_what_it_was_made_from(
    labelled: tuple[SmallWorkplace, dg.DagsterInstance],
):
    _, instance = labelled
    event = instance.get_latest_materialization_event(dg.AssetKey(["demo", "label_splits"]))
    assert event is not None and event.asset_materialization is not None
    materialization = event.asset_materialization
    assert materialization.tags is not None
    assert len(materialization.tags["dagster/data_version"]) == 64
    provenance = materialization.metadata["provenance"].value
    assert provenance["config"]["seed"] == 0
    assert set(provenance["inputs"]) == {"demo/consensus_labels", "demo/segments"}


def test_without_ratings_only_the_music_is_made(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    workplace.use(SmallCorpus(raters=0))
    done = refresh(GRAPH, workplace, instance, quick_configs(), lambda *_: None)
    assert names(done) == {*MUSIC, "pseudo_labels"}


def test_a_recording_that_cannot_be_read_is_named_and_the_others_are_made(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    corpus = SmallCorpus(broken="demo/w01_p01")
    workplace.use(corpus)
    done = refresh(GRAPH, workplace, instance, quick_configs(), lambda *_: None, MUSIC)
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
    again = refresh(GRAPH, workplace, instance, quick_configs(), lambda *_: None, MUSIC)
    assert again.made == {} and len(again.failed) == 1
    workplace.use(SmallCorpus())
    forced = refresh(
        GRAPH, workplace, instance, quick_configs(), lambda *_: None, MUSIC, force=True
    )
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


def test_a_backfill_of_one_recording_leaves_the_segments_of_the_others(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC)
    before = workplace.warehouse().read(Segments, "demo")
    for asset in MUSIC[1:]:
        assert backfill(workplace, instance, asset, "demo/w00_p01").success
    assert workplace.warehouse().read(Segments, "demo").equals(before)
    assert run(workplace, instance, only=MUSIC) == set()


def test_a_backfill_of_one_recording_does_not_hide_that_another_changed(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC[:2])
    workplace.use(SmallCorpus(score_hash="another"))
    run(workplace, instance, only=MUSIC[:1])
    assert backfill(workplace, instance, "performances", "demo/w00_p01").success
    assert run(workplace, instance, only=MUSIC[:2]) == {"performances"}


def test_edited_notation_makes_again_what_is_compared_with_it_and_reads_no_performance(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance, only=MUSIC)
    kept = Artefacts(Path(workplace.home) / "corpora" / "demo")
    files = [kept.performance_file("demo/w00_p00"), kept.feature_file("demo/w00_p00")]
    before = [file.stat().st_mtime_ns for file in files]
    workplace.use(SmallCorpus(score_hash="edited"))
    assert run(workplace, instance, only=MUSIC) == set(MUSIC)
    after = [file.stat().st_mtime_ns for file in files]
    assert after[0] == before[0] and after[1] > before[1]
