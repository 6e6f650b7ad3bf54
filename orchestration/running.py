"""One run of a job in this process, and what went wrong in it, said in words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dagster as dg

from orchestration.assets.transcription import transcription_assets
from orchestration.build import CorpusGraph, build_defs
from orchestration.partitions import range_tags
from orchestration.progress import progress_logger
from orchestration.resources import Workplace
from piano_core.errors import PianoError
from piano_core.progress import Progress


class RunError(PianoError):
    """A run of the graph that did not finish: an asset failed or a gate stayed shut."""


@dataclass(frozen=True)
class Runner:
    """Runs jobs: on the files of `workplace`, recorded in `instance`, telling `progress`."""

    workplace: Workplace
    instance: dg.DagsterInstance
    progress: Progress

    def run(
        self,
        corpora: Sequence[CorpusGraph],
        job: str,
        keys: Collection[dg.AssetKey],
        configs: Mapping[dg.AssetKey, dg.Config],
    ) -> str:
        """Make these assets of the job, configured so, and give the run's id. Raises `RunError`."""
        defs = build_defs(
            corpora,
            resources={"workplace": self.workplace},
            loggers={"console": progress_logger(_steps(corpora, keys), self.progress)},
        )
        ranges = [range_tags(self.instance, graph.name) for graph in corpora]
        ops: dict[str, Any] = {
            "__".join(key.path): config for key, config in configs.items() if key in keys
        }
        result = defs.resolve_job_def(job).execute_in_process(
            run_config=dg.RunConfig(ops=ops, loggers={"console": {"config": {}}}),
            instance=self.instance,
            asset_selection=list(keys),
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
