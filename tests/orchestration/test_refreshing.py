"""A run makes what is stale and nothing else."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

from orchestration.staleness import Planned, stale_assets
from piano_core.artefacts import Artefacts
from piano_core.ratings import import_ratings
from piano_core.tables import RawRatings, Segments
from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace
from tests.orchestration.small_runs import (
    ANSWERS,
    GRAPH,
    MUSIC,
    TO_LABELS,
    backfill,
    names,
    refreshed,
    run,
)


def keys_of(assets: tuple[str, ...]) -> set[dg.AssetKey]:
    return {dg.AssetKey(["demo", name]) for name in assets}


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
    done = refreshed(workplace, instance)
    assert names(done) == {*MUSIC, "pseudo_labels"}


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
