"""Dagster's own records: the committed instance config, and the home it is put in."""

from __future__ import annotations

import os
from importlib import resources
from pathlib import Path

import dagster as dg

from piano_core.files import write_text
from piano_core.settings import Settings

CONFIG_FILE = "dagster.yaml"
BATCH_SIZE = 500
"""Events that Dagster hands to the log together, see `orchestration.instance.event_log`."""

_IN_PROCESS_FILE = "in-process.yaml"
_NOTHING_CAPTURED = """
compute_logs:
  module: dagster._core.storage.noop_compute_log_manager
  class: NoOpComputeLogManager
"""
_VARIABLES = {
    "DAGSTER_EVENT_BATCH_SIZE": str(BATCH_SIZE),
    # `telemetry.enabled: false` stops the writing of telemetry, but the webserver still
    # uploads whatever lies in <DAGSTER_HOME>/logs unless this is set (dagster 1.13.27,
    # dagster/_core/telemetry_upload.py).
    "DAGSTER_DISABLE_TELEMETRY": "1",
}


def prepare_instance(settings: Settings) -> Path:
    """Make Dagster's home with the committed config in it, and return it."""
    home = settings.dagster_home.resolve()
    config = resources.files(__name__).joinpath(CONFIG_FILE).read_text(encoding="utf-8")
    target = home / CONFIG_FILE
    if not target.is_file() or target.read_text(encoding="utf-8") != config:
        write_text(target, config)
    return home


def dagster_environment(settings: Settings) -> dict[str, str]:
    """Environment for Dagster's processes: this one's, with both homes stated."""
    return {
        **os.environ,
        "DAGSTER_HOME": str(prepare_instance(settings)),
        "PIANO_HOME": str(settings.home.resolve()),
        **_VARIABLES,
    }


def open_instance(settings: Settings) -> dg.DagsterInstance:
    """The persistent instance that the UI shows as well; a context manager.

    Runs in this process do not capture what it prints: progress belongs on the terminal.
    """
    home = prepare_instance(settings)
    config = (home / CONFIG_FILE).read_text(encoding="utf-8")
    write_text(home / _IN_PROCESS_FILE, config + _NOTHING_CAPTURED)
    # The config reads DAGSTER_HOME, which Dagster itself expects in the environment.
    os.environ.update({"DAGSTER_HOME": str(home), **_VARIABLES})
    return dg.DagsterInstance.from_config(str(home), _IN_PROCESS_FILE)
