"""Runs of a small corpus, as the command and the UI start them."""

from __future__ import annotations

import dagster as dg

from orchestration.build import CorpusGraph, build_defs
from orchestration.refreshing import Refreshed, Wanted, refresh
from orchestration.running import Runner
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
    return names(refreshed(workplace, instance, Wanted(quick_configs(seed), only)))


def refreshed(
    workplace: SmallWorkplace, instance: dg.DagsterInstance, wanted: Wanted | None = None
) -> Refreshed:
    return refresh(
        GRAPH, wanted or Wanted(quick_configs()), Runner(workplace, instance, lambda _f, _d: None)
    )


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
