"""The code location: quick to load, without torch, without deprecated parts of Dagster."""

from __future__ import annotations

import subprocess
import sys
import warnings
from datetime import datetime
from pathlib import Path

import dagster as dg
import pytest
import yaml
from dagster._utils.warnings import BetaWarning, PreviewWarning, SupersessionWarning

from orchestration.build import CORPORA, build_defs
from orchestration.instance import CONFIG_FILE, dagster_environment
from orchestration.schedules import corpus_schedules
from piano_core.settings import Settings

ROOT = Path(__file__).parents[2]
STAGES = {
    "corpus",
    "ratings",
    "model_training",
    "model_evaluation",
    "model_export",
    "active_learning",
}


def test_definitions_are_valid_and_use_nothing_deprecated_superseded_or_beta():
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)
        for category in (SupersessionWarning, BetaWarning, PreviewWarning):
            warnings.simplefilter("error", category)
        defs = build_defs()
        dg.Definitions.validate_loadable(defs)


def test_no_group_mixes_two_corpora():
    for graph in CORPORA:
        groups = {name for a in graph.assets() for name in a.group_names_by_key.values()}
        assert {name.removeprefix(f"{graph.name}_") for name in groups} == STAGES
        assert all(name.startswith(f"{graph.name}_") for name in groups)


def test_every_asset_has_a_group_a_code_version_and_a_description():
    for asset in build_defs().assets or ():
        assert isinstance(asset, dg.AssetsDefinition)
        for spec in asset.specs:
            assert spec.key.path[0] in {graph.name for graph in CORPORA} | {"transcription_bundle"}
            assert spec.group_name != "default"
            assert spec.code_version and spec.description, spec.key


def test_loading_the_definitions_imports_no_training_library():
    code = (
        "import sys, orchestration.definitions;"
        "print([m for m in ('torch', 'sklearn', 'scipy', 'matplotlib.pyplot', 'partitura')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_workspace_beside_the_project_is_the_one_that_piano_ui_uses():
    inside = (ROOT / "orchestration" / "instance" / "workspace.yaml").read_text()
    assert (ROOT / "workspace.yaml").read_text() == inside


def test_the_instance_sends_nothing_and_lets_one_run_write_the_warehouse():
    config = yaml.safe_load((ROOT / "orchestration" / "instance" / CONFIG_FILE).read_text())
    assert config["telemetry"]["enabled"] is False
    assert config["nux"]["enabled"] is False
    assert config["concurrency"]["pools"]["default_limit"] == 1


def test_no_process_of_ours_uploads_anything(tmp_path: Path):
    environment = dagster_environment(Settings(tmp_path))
    assert environment["DAGSTER_DISABLE_TELEMETRY"] == "1"
    assert environment["DAGSTER_HOME"] == str(tmp_path / "dagster")


def test_the_queue_is_refreshed_monthly_once_someone_switches_it_on():
    for schedule in corpus_schedules("demo"):
        assert schedule.default_status is dg.DefaultScheduleStatus.STOPPED
        assert schedule.cron_schedule == "0 3 1 * *"
        job = build_defs().resolve_job_def(schedule.job_name)
        with dg.build_schedule_context(scheduled_execution_time=datetime(2026, 1, 1, 3)) as context:
            tick = schedule.evaluate_tick(context)
        assert tick.run_requests is not None and len(tick.run_requests) == 1
        assert {key.path[-1] for key in job.asset_layer.selected_asset_keys} == {
            "unlabeled_predictions",
            "annotation_queue",
            "annotation_batch",
        }


@pytest.mark.slow
def test_dg_finds_and_checks_the_definitions():
    done = subprocess.run(
        [Path(sys.executable).parent / "dg", "check", "defs"],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr
