"""Runs from the command line: plan what is stale, make it in one in-process run, say so.

The same graph, instance and resources as in the UI; only the console logger differs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import dagster as dg
import dataframely as dy

from orchestration.assets.corpus import unused_bundle
from orchestration.assets.declare import group_of
from orchestration.assets.stack import unused_stack
from orchestration.assets.transcription import TRANSCRIPTION_BUNDLE, transcription_assets
from orchestration.build import CorpusGraph, build_defs
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
from orchestration.partitions import range_tags, sync_partitions
from orchestration.progress import progress_logger
from orchestration.resources import Workplace
from orchestration.staleness import Planned, stale_assets
from piano_core.artefacts import table_hash
from piano_core.errors import PianoError
from piano_core.preparation.failures import DOUBTS, Failure, kept_failures
from piano_core.tables import Decisions
from piano_core.warehouse import Warehouse

Progress = Callable[[float, str], None]


class RunError(PianoError):
    """A run of the graph that did not finish: an asset failed or a gate stayed shut."""


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


def refresh(
    graph: CorpusGraph,
    workplace: Workplace,
    instance: dg.DagsterInstance,
    configs: Mapping[dg.AssetKey, dg.Config],
    progress: Progress,
    only: Sequence[str] = (),
    *,
    slow: Sequence[str] = (),
    force: bool = False,
) -> Refreshed:
    """Make what is stale of a corpus (everything with `force`) in one in-process run.

    The transcription bundle is made first, in a run of its own, where there is sound that
    needs it; without it everything else is made. What is slow is made last, in a run of its
    own with what follows from it, so that all else is kept whatever becomes of it.

    configs: of every asset that has one, such as `study_configs` gives.
    only: names of the assets to consider; empty for all that the corpus has data for:
        without ratings that is group `<corpus>_corpus`. slow: those of `SLOW_ASSETS` that are
        wanted besides. Raises `RunError` with what went wrong and where to look, after
        everything that could be made has been kept.
    """
    from piano_core.preparation.batches import current_batches
    from piano_core.preparation.performances import to_be_heard

    progress(0.0, "looking for what changed")
    corpus = workplace.corpus(graph.name)
    recordings = corpus.recordings()
    batches = current_batches(corpus, workplace.warehouse(), datetime.now(UTC))
    assets = _considered(graph, only, slow, rated=not batches.is_empty())
    keys = recordings["recording_id"].to_list()
    sync_partitions(instance, graph.name, keys)
    sounds = to_be_heard(recordings)
    made, trouble = _transcriber(workplace, instance, progress) if sounds else ({}, ())
    planned = Planned(
        {key: config.model_dump(mode="json") for key, config in configs.items()},
        {
            dg.AssetKey([graph.name, "recordings"]): table_hash(recordings),
            dg.AssetKey([graph.name, "rating_batches"]): table_hash(batches.select("batch_id")),
            dg.AssetKey([graph.name, "rater_decisions"]): table_hash(
                _decisions(workplace.warehouse(), graph.name)
            ),
        },
        frozenset(keys),
        unused_bundle(instance, sounds) | unused_stack(instance, graph.name),
    )
    checks = [spec for check in graph.checks() for spec in check.check_specs]
    stale = stale_assets(assets, checks, instance, planned)
    if force:
        stale = {key: stale.get(key, "asked for") for a in assets for key in a.keys}
    run_id = None
    for job, share in in_order(graph.name, stale):
        run_id = _run([graph], job, workplace, instance, share, configs, progress)
    failed = (*trouble, *_failures(workplace, graph.name, keys))
    doubted = kept_failures(workplace.artefacts(graph.name), DOUBTS, keys)
    return Refreshed(made | stale, run_id, failed, doubted)


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


def _transcriber(
    workplace: Workplace, instance: dg.DagsterInstance, progress: Progress
) -> tuple[dict[dg.AssetKey, str], tuple[Failure, ...]]:
    """Make the transcription bundle if it is stale; what was made, or why it could not be."""
    from piano_core.preparation.transcriber import placed_content

    there = {TRANSCRIPTION_BUNDLE: placed_content(workplace.settings().transcriber)}
    planned = Planned({}, there, frozenset())
    stale = stale_assets(transcription_assets(), [], instance, planned)
    if not stale:
        return {}, ()
    try:
        _run([], TRANSCRIBER_JOB, workplace, instance, stale, {}, progress)
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


def _considered(
    graph: CorpusGraph, only: Sequence[str], slow: Sequence[str], *, rated: bool
) -> list[dg.AssetsDefinition]:
    music = group_of(graph.name, "corpus")
    left = set(SLOW_ASSETS) - {*only, *slow}
    assets = [a for a in graph.assets() if {key.path[-1] for key in a.keys}.isdisjoint(left)]
    if only:
        return [a for a in assets if {key.path[-1] for key in a.keys} <= set(only)]
    return [a for a in assets if rated or set(a.group_names_by_key.values()) == {music}]


def _run(
    corpora: Sequence[CorpusGraph],
    job: str,
    workplace: Workplace,
    instance: dg.DagsterInstance,
    stale: Mapping[dg.AssetKey, str],
    configs: Mapping[dg.AssetKey, dg.Config],
    progress: Progress,
) -> str:
    defs = build_defs(
        corpora,
        resources={"workplace": workplace},
        loggers={"console": progress_logger(_steps(corpora, stale), progress)},
    )
    ranges = [range_tags(instance, graph.name) for graph in corpora]
    ops: dict[str, Any] = {
        "__".join(key.path): config for key, config in configs.items() if key in stale
    }
    result = defs.resolve_job_def(job).execute_in_process(
        run_config=dg.RunConfig(ops=ops, loggers={"console": {"config": {}}}),
        instance=instance,
        asset_selection=list(stale),
        tags={name: value for tags in ranges for name, value in tags.items()},
        raise_on_error=False,
    )
    if not result.success:
        raise _failure(result)
    return result.run_id


def _shuts(check: dg.AssetCheckEvaluation) -> bool:
    return not check.passed and bool(check.blocking)


def _sentence(message: str) -> str:
    """The message without the name of the exception's class, ended by a full stop."""
    text = re.sub(r"^[\w.]*Error: ", "", message.strip())
    return text if text.endswith(".") else f"{text}."


def _steps(corpora: Sequence[CorpusGraph], keys: Collection[dg.AssetKey]) -> int:
    """Bodies and checks that a run of these assets goes through."""
    bodies = [*transcription_assets(), *(a for graph in corpora for a in graph.assets())]
    checks = [key for graph in corpora for check in graph.checks() for key in check.check_keys]
    made = sum(not asset.keys.isdisjoint(keys) for asset in bodies)
    return made + sum(key.asset_key in keys for key in checks)


def _failure(result: dg.ExecuteInProcessResult) -> RunError:
    """The first thing that went wrong, in the words of whoever raised it."""
    shut = [check for check in result.get_asset_check_evaluations() if _shuts(check)]
    where = f"run {result.run_id}"
    for event in result.all_events:
        if event.is_step_failure and event.step_failure_data.error is not None:
            step = (event.step_key or "").replace("__", "/")
            error = event.step_failure_data.error
            while error.cause is not None:
                error = error.cause
            if not shut or "check" not in error.message.lower():
                problem = f"{step} failed: {_sentence(error.message)}"
                return RunError(problem, where=where, remedy="`piano ui` shows the whole run.")
    names = "; ".join(
        f"{check.asset_key.to_user_string()} {check.check_name}: {check.description or 'failed'}"
        for check in shut
    )
    return RunError(
        f"a gate stayed shut: {names}.",
        where=where,
        remedy="Nothing behind it was made; what was promoted before still is.",
    )
