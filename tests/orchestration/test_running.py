"""A run makes what is stale and nothing else."""

from __future__ import annotations

from pathlib import Path

import dagster as dg
import pytest

from orchestration.build import CorpusGraph
from orchestration.running import Refreshed, RunError, refresh
from piano_core.artefacts import Artefacts
from piano_core.tables import ConsensusLabels
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
    "reliability_report",
    "consensus_labels",
    "label_splits",
)


def run(workplace: SmallWorkplace, instance: dg.DagsterInstance, seed: int = 0) -> set[str]:
    configs = quick_configs(seed)
    done = refresh(GRAPH, workplace, instance, configs, lambda _fraction, _doing: None, TO_LABELS)
    return names(done)


def names(done: Refreshed) -> set[str]:
    return {key.path[-1] for key in done.made}


def test_a_second_run_makes_nothing(workplace: SmallWorkplace, instance: dg.DagsterInstance):
    assert run(workplace, instance) == set(TO_LABELS)
    assert run(workplace, instance) == set()


def test_another_seed_makes_again_only_what_depends_on_it(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance)
    assert run(workplace, instance, seed=1) == {
        "reliability_report",
        "consensus_labels",
        "label_splits",
    }


def test_a_new_recording_is_added_and_the_others_are_not_read_again(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance)
    kept = Artefacts(Path(workplace.home) / "corpora" / "demo").performance_file("demo/w00_p00")
    written = kept.stat().st_mtime_ns
    workplace.use(SmallCorpus(works=5))
    assert {"recordings", "performances", "features"} <= run(workplace, instance)
    assert kept.stat().st_mtime_ns == written
    assert len(instance.get_dynamic_partitions("demo_recordings")) == 15


def test_a_recording_that_is_gone_takes_its_partition_with_it(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance)
    workplace.use(SmallCorpus(works=3))
    run(workplace, instance)
    assert len(instance.get_dynamic_partitions("demo_recordings")) == 9
    labelled = workplace.warehouse().read(ConsensusLabels, "demo")["segment_id"]
    assert labelled.n_unique() == 9


def test_new_answers_leave_the_music_alone(workplace: SmallWorkplace, instance: dg.DagsterInstance):
    run(workplace, instance)
    workplace.use(SmallCorpus(noise=9.0))
    made = run(workplace, instance)
    assert "valid_ratings" in made and "features" not in made
    valid = workplace.warehouse().query("SELECT DISTINCT batch_id FROM valid_ratings")
    assert valid["batch_id"].to_list() == ["batch-9.0-4"]


def test_every_version_is_a_content_hash_with_what_it_was_made_from(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    run(workplace, instance)
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
    assert names(done) == {"recordings", "performances", "segments", "features"}


def test_what_goes_wrong_is_said_in_its_own_words(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    workplace.use(SmallCorpus(broken="demo/w01_p01"))
    with pytest.raises(RunError) as error:
        run(workplace, instance)
    assert "demo/performances failed" in str(error.value)
    assert "demo/w01_p01.mid: cannot be read" in str(error.value)
