"""Builds the definitions from default lists, so that tests and commands make variants.

Nothing is registered elsewhere: what is not reachable from here is not in the graph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dagster as dg

from orchestration.assets import (
    active_learning,
    corpus,
    evaluation,
    export,
    ratings,
    stack,
    studies,
    training,
)
from orchestration.assets.transcription import transcription_assets
from orchestration.checks import corpus_checks
from orchestration.jobs import SHARED_JOBS, corpus_jobs
from orchestration.resources import Workplace
from orchestration.schedules import corpus_schedules
from piano_core.errors import CorpusError

_GROUPS = (ratings, training, stack, evaluation, studies, export, active_learning)


@dataclass(frozen=True)
class CorpusGraph:
    """The graph of one corpus: its name and key prefix, and the module that reads it.

    sound: whether it may hold sound, which is measured and, without MIDI, transcribed.
    """

    name: str
    adapter: str
    sound: bool = False

    def assets(self) -> list[dg.AssetsDefinition]:
        """Every asset of the corpus."""
        declared = (
            *(corpus.ASSETS_WITH_SOUND if self.sound else corpus.ASSETS),
            *(asset for group in _GROUPS for asset in group.ASSETS),
        )
        return [asset.of(self.name, self.adapter) for asset in declared]

    def checks(self) -> list[dg.AssetChecksDefinition]:
        """Every check of the corpus."""
        return corpus_checks(self.name, [k.path[-1] for a in self.assets() for k in a.keys])


CORPORA: tuple[CorpusGraph, ...] = (
    CorpusGraph("demo", "piano_core.corpora.demo.corpus"),
    CorpusGraph("percepiano", "piano_core.corpora.percepiano"),
    CorpusGraph("folder", "piano_core.corpora.folder", sound=True),
    CorpusGraph("asap", "piano_core.corpora.asap"),
    CorpusGraph("maestro", "piano_core.corpora.maestro", sound=True),
    CorpusGraph("maps", "piano_core.corpora.maps", sound=True),
)


def corpus_graph(name: str) -> CorpusGraph:
    """The graph of the corpus called `name`; `CorpusError` where there is none."""
    for graph in CORPORA:
        if graph.name == name:
            return graph
    known = ", ".join(graph.name for graph in CORPORA)
    raise CorpusError("there is no such corpus.", where=name, remedy=f"Use one of {known}.")


def build_defs(
    corpora: Sequence[CorpusGraph] = CORPORA,
    resources: Mapping[str, Any] | None = None,
    loggers: Mapping[str, dg.LoggerDefinition] | None = None,
) -> dg.Definitions:
    """The definitions of these corpora.

    resources: replace the defaults by name (`workplace`).
    loggers: replace Dagster's console logger.
    """
    jobs = SHARED_JOBS | {
        name: job for graph in corpora for name, job in corpus_jobs(graph.name).items()
    }
    return dg.Definitions(
        assets=[*transcription_assets(), *(a for graph in corpora for a in graph.assets())],
        asset_checks=[check for graph in corpora for check in graph.checks()],
        jobs=[
            dg.define_asset_job(name, selection=selection, description=description)
            for name, (selection, description) in jobs.items()
        ],
        schedules=[s for graph in corpora for s in corpus_schedules(graph.name)],
        resources={"workplace": Workplace()} | dict(resources or {}),
        loggers=dict(loggers or {}),
        executor=dg.in_process_executor,
    )
