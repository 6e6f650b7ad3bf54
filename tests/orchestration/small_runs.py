"""Runs of a small corpus, as the command and the UI start them."""

from __future__ import annotations

import dagster as dg

from orchestration.build import CorpusGraph, build_defs
from orchestration.running import Refreshed, refresh
from tests.orchestration.small_corpus import SmallWorkplace, quick_configs

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


def names(done: Refreshed) -> set[str]:
    return {key.path[-1] for key in done.made}
