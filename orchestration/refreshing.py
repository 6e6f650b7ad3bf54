"""What `piano run` does: finds what is stale of a corpus, has it made, and says so.

The same graph, instance and resources as in the UI; only the console logger differs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import dagster as dg
import dataframely as dy

from orchestration.assets.corpus import unused_bundle
from orchestration.assets.declare import group_of
from orchestration.assets.stack import unused_stack
from orchestration.assets.transcription import TRANSCRIPTION_BUNDLE, transcription_assets
from orchestration.build import CorpusGraph
from orchestration.jobs import (
    DECIDED_ASSETS,
    SLOW_ASSETS,
    STACK_ASSETS,
    STUDY_ASSETS,
    TRANSCRIBER_JOB,
    refresh_job_name,
    stack_job_name,
    studies_job_name,
)
from orchestration.partitions import sync_partitions
from orchestration.resources import Workplace
from orchestration.running import RunError, Runner
from orchestration.staleness import Planned, stale_assets
from piano_core.artefacts import table_hash
from piano_core.preparation.failures import DOUBTS, Failure, kept_failures
from piano_core.tables import Decisions, RatingBatches, Recordings
from piano_core.warehouse import Warehouse


@dataclass(frozen=True)
class Wanted:
    """What a refresh is to make of a corpus.

    configs: of every asset that has one, such as `study_configs` gives.
    only: names of the assets to consider; empty for all that the corpus has data for: without
        ratings that is group `<corpus>_corpus`. slow: those of `SLOW_ASSETS` besides.
    force: also what is up to date.
    """

    configs: Mapping[dg.AssetKey, dg.Config] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    slow: tuple[str, ...] = ()
    force: bool = False


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did: the assets it made with the reason for each, and the run.

    failed: recordings that cannot be used as they are, and what to do about each; the
        others were made all the same.
    doubted: recordings that were heard and may be no piano.
    """

    made: Mapping[dg.AssetKey, str]
    run_id: str | None
    failed: tuple[Failure, ...] = ()
    doubted: tuple[Failure, ...] = ()


def refresh(graph: CorpusGraph, wanted: Wanted, runner: Runner) -> Refreshed:
    """Make what is wanted of a corpus and stale.

    The transcription bundle is made first, in a run of its own, where there is sound that
    needs it; without it everything else is made. What is slow is made last, in a run of its
    own with what follows from it, so that all else is kept whatever becomes of it. Raises
    `RunError` with what went wrong and where to look, after everything that could be made
    has been kept.
    """
    runner.progress(0.0, "looking for what changed")
    there = _There.of(graph.name, runner.workplace)
    sync_partitions(runner.instance, graph.name, there.keys)
    made, trouble = _transcriber(runner) if there.sounds else ({}, ())
    stale = _stale(graph, wanted, there, runner.instance)
    run_id = None
    for job, share in in_order(graph.name, stale):
        run_id = runner.run([graph], job, share, wanted.configs)
    failed = (*trouble, *_failures(runner.workplace, graph.name, there.keys))
    doubted = kept_failures(runner.workplace.artefacts(graph.name), DOUBTS, there.keys)
    return Refreshed(made | stale, run_id, failed, doubted)


@dataclass(frozen=True)
class _There:
    """What lies outside the graph now. sounds: recordings that have to be heard."""

    recordings: dy.DataFrame[Recordings]
    batches: dy.DataFrame[RatingBatches]
    decisions: dy.DataFrame[Decisions]
    sounds: Sequence[str]

    @classmethod
    def of(cls, name: str, workplace: Workplace) -> _There:
        from piano_core.preparation.batches import current_batches
        from piano_core.preparation.performances import to_be_heard

        corpus, warehouse = workplace.corpus(name), workplace.warehouse()
        recordings = corpus.recordings()
        batches = current_batches(corpus, warehouse, datetime.now(UTC))
        return cls(recordings, batches, _decisions(warehouse, name), to_be_heard(recordings))

    @property
    def keys(self) -> list[str]:
        """Every recording, which are the partitions."""
        return self.recordings["recording_id"].to_list()

    def contents(self, name: str) -> dict[dg.AssetKey, str]:
        """Content hashes, by the asset of the corpus that reads it."""
        found = {
            "recordings": table_hash(self.recordings),
            "rating_batches": table_hash(self.batches.select("batch_id")),
            "rater_decisions": table_hash(self.decisions),
        }
        return {dg.AssetKey([name, asset]): content for asset, content in found.items()}


def _stale(
    graph: CorpusGraph, wanted: Wanted, there: _There, instance: dg.DagsterInstance
) -> dict[dg.AssetKey, str]:
    """What has to be made and why; with force, everything that was asked for."""
    assets = _considered(graph, wanted, rated=not there.batches.is_empty())
    planned = Planned(
        {key: config.model_dump(mode="json") for key, config in wanted.configs.items()},
        there.contents(graph.name),
        frozenset(there.keys),
        unused_bundle(instance, there.sounds) | unused_stack(instance, graph.name),
    )
    checks = [spec for check in graph.checks() for spec in check.check_specs]
    stale = stale_assets(assets, checks, instance, planned)
    if not wanted.force:
        return stale
    return {key: stale.get(key, "asked for") for asset in assets for key in asset.keys}


def in_order(
    corpus: str, stale: Mapping[dg.AssetKey, str]
) -> list[tuple[str, dict[dg.AssetKey, str]]]:
    """What is quick, then what is slow and what follows from it, each with its job."""
    names = {key.path[-1] for key in stale}
    stack = {*STACK_ASSETS, *DECIDED_ASSETS} if names & set(STACK_ASSETS) else set[str]()
    last = {stack_job_name(corpus): stack, studies_job_name(corpus): set(STUDY_ASSETS)}
    first = {refresh_job_name(corpus): names - stack - set(STUDY_ASSETS)}
    runs = [
        (job, {key: why for key, why in stale.items() if key.path[-1] in share})
        for job, share in (first | last).items()
    ]
    return [(job, share) for job, share in runs if share]


def _transcriber(runner: Runner) -> tuple[dict[dg.AssetKey, str], tuple[Failure, ...]]:
    """Make the transcription bundle if it is stale; what was made, or why it could not be."""
    from piano_core.preparation.transcriber import placed_content

    there = {TRANSCRIPTION_BUNDLE: placed_content(runner.workplace.settings().transcriber)}
    planned = Planned({}, there, frozenset())
    stale = stale_assets(transcription_assets(), [], runner.instance, planned)
    if not stale:
        return {}, ()
    try:
        runner.run([], TRANSCRIBER_JOB, stale, {})
    except RunError as error:
        name = TRANSCRIPTION_BUNDLE.to_user_string()
        return {}, (Failure(name, error.where, error.problem, error.remedy),)
    return stale, ()


def _failures(workplace: Workplace, corpus: str, keys: Sequence[str]) -> tuple[Failure, ...]:
    """What the steps could not use of these recordings; a reason that two steps give once."""
    artefacts = workplace.artefacts(corpus)
    found = {
        (failure.recording_id, str(failure)): failure
        for step in ("performances", "sound_quality", "features", "pseudo_labels")
        for failure in kept_failures(artefacts, step, keys)
    }
    return tuple(found.values())


def _decisions(warehouse: Warehouse, corpus: str) -> dy.DataFrame[Decisions]:
    if not warehouse.path.is_file():
        return Decisions.create_empty()
    return warehouse.read(Decisions, corpus)


def _considered(graph: CorpusGraph, wanted: Wanted, *, rated: bool) -> list[dg.AssetsDefinition]:
    music = group_of(graph.name, "corpus")
    left = set(SLOW_ASSETS) - {*wanted.only, *wanted.slow}
    assets = [a for a in graph.assets() if {key.path[-1] for key in a.keys}.isdisjoint(left)]
    if wanted.only:
        return [a for a in assets if {key.path[-1] for key in a.keys} <= set(wanted.only)]
    return [a for a in assets if rated or set(a.group_names_by_key.values()) == {music}]
