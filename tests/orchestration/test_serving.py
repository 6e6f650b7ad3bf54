"""`piano ui`: both processes on this machine, a run started from it, and nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Collection
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from orchestration.instance import open_instance
from orchestration.partitions import sync_partitions
from orchestration.resources import data_folder, remember_data
from orchestration.serving import HOST, serving
from piano_core.errors import MissingPartError, SettingsError
from piano_core.midi import write_midi
from piano_core.settings import Settings
from tests.orchestration.small_corpus import SmallCorpus
from tests.ports import free_port

BROKEN = "w01_p01.mid"
STATUS = """
{ assetNodeOrError(assetKey: {path: ["folder", "performances"]}) { ... on AssetNode {
    partitionStats { numMaterialized numFailed }
    assetChecksOrError { ... on AssetChecks { checks { name
        executionForLatestMaterialization { status evaluation { severity description } } } } }
} } }"""
BY_RECORDING = ("performances", "segments", "features")
LAUNCH = """
mutation($params: LaunchBackfillParams!) {
  launchPartitionBackfill(backfillParams: $params) {
    __typename ... on LaunchBackfillSuccess { backfillId } ... on PythonError { message }
  }
}"""
RUNS = "{ runsOrError { ... on Runs { results { runId status jobName } } } }"
LAUNCH_ONE = """
mutation($params: ExecutionParams!) {
  launchRun(executionParams: $params) {
    __typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message }
    ... on RunConfigValidationInvalid { errors { message } }
    ... on InvalidSubsetError { message }
  }
}"""


def ask(address: str, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
    body = json.dumps({"query": query, "variables": variables or {}}).encode()
    request = urllib.request.Request(
        f"{address}/graphql", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["data"]


def backfill(address: str, keys: Collection[str], assets: Collection[str]) -> None:
    """What "Materialize selected partitions" sends."""
    params = {
        "partitionNames": list(keys),
        "assetSelection": [{"path": ["folder", name]} for name in assets],
        "fromFailure": False,
        "tags": [],
    }
    launched = ask(address, LAUNCH, {"params": params})["launchPartitionBackfill"]
    assert launched["__typename"] == "LaunchBackfillSuccess", launched


def again_alone(address: str, settings: Settings) -> None:
    """The broken recording alone is tried again: red while it is broken, green once mended."""
    alone = [f"folder/{BROKEN}"]
    backfill(address, alone, ["performances"])
    assert sorted(finished(address, runs=4)) == ["FAILURE"] * 2 + ["SUCCESS"] * 2
    stats = ask(address, STATUS)["assetNodeOrError"]["partitionStats"]
    assert stats == {"numMaterialized": 3, "numFailed": 1}
    corpus = SmallCorpus(works=2, performers=2)
    write_midi(corpus.performance("demo/w01_p01"), data_folder(settings, "folder") / BROKEN)
    backfill(address, alone, ["performances"])
    assert sorted(finished(address, runs=5)) == ["FAILURE"] * 2 + ["SUCCESS"] * 3
    stats = ask(address, STATUS)["assetNodeOrError"]["partitionStats"]
    assert stats == {"numMaterialized": 4, "numFailed": 0}


def launch_one(address: str, params: dict[str, Any], within_s: float = 60.0) -> dict[str, Any]:
    """Launch a run; asked again where the process with the assets was being replaced.

    Dagster ends that process after 20 s without a sign of life, which a busy machine can
    take to give, starts another, and answers every question in between with this error.
    """
    deadline = time.monotonic() + within_s
    while True:
        launched = ask(address, LAUNCH_ONE, {"params": params})["launchRun"]
        if launched["__typename"] != "InvalidSubsetError" or time.monotonic() > deadline:
            return launched
        time.sleep(3.0)


def finished(address: str, runs: int, within_s: float = 240.0) -> list[str]:
    """Statuses of the runs once there are as many as asked and all have ended."""
    deadline = time.monotonic() + within_s
    while True:
        found = ask(address, RUNS)["runsOrError"]["results"]
        statuses = [run["status"] for run in found]
        if len(statuses) >= runs and set(statuses) <= {"SUCCESS", "FAILURE", "CANCELED"}:
            return statuses
        assert time.monotonic() < deadline, statuses
        time.sleep(1.0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A folder of four takes, one of them broken, remembered, in a home of its own."""
    corpus, takes = SmallCorpus(works=2, performers=2), tmp_path / "takes"
    takes.mkdir()
    for name in corpus.recordings()["recording_id"]:
        write_midi(corpus.performance(name), takes / f"{name.rpartition('/')[2]}.mid")
    (takes / BROKEN).write_bytes(b"no notes here")
    made = Settings(tmp_path / "home")
    remember_data(made, "folder", takes)
    return made


@pytest.mark.slow
def test_runs_are_started_from_the_ui_one_run_for_all_recordings(settings: Settings):
    with serving(settings, free_port()) as (address, processes):
        one = {
            "selector": {
                "repositoryLocationName": "piano",
                "repositoryName": "__repository__",
                "jobName": "__ASSET_JOB",
                "assetSelection": [{"path": ["folder", "recordings"]}],
            },
            "mode": "default",
        }
        launched = launch_one(address, one)
        assert launched["__typename"] == "LaunchRunSuccess", launched
        assert finished(address, runs=1) == ["SUCCESS"]
        with open_instance(settings) as instance:
            keys = instance.get_dynamic_partitions("folder_recordings")
        assert len(keys) == 4
        backfill(address, keys, BY_RECORDING)
        # The third only marks the broken recording, whose partition else were as green as all.
        assert sorted(finished(address, runs=3)) == ["FAILURE", "SUCCESS", "SUCCESS"]
        shown = ask(address, STATUS)["assetNodeOrError"]
        assert shown["partitionStats"] == {"numMaterialized": 3, "numFailed": 1}
        checks = {check["name"]: check for check in shown["assetChecksOrError"]["checks"]}
        latest = checks["every_recording_has_notes"]["executionForLatestMaterialization"]
        assert (latest["status"], latest["evaluation"]["severity"]) == ("FAILED", "ERROR")
        assert BROKEN in latest["evaluation"]["description"]
        with open_instance(settings) as instance:
            for name in BY_RECORDING:
                made = instance.get_materialized_partitions(dg.AssetKey(["folder", name]))
                assert made == set(keys), name
        again_alone(address, settings)
    assert all(process.poll() is not None for process in processes)


def test_a_port_that_is_taken_is_said(settings: Settings):
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = int(other.getsockname()[1])
        with pytest.raises(SettingsError, match="listening there already"), serving(settings, port):
            pass


def test_a_server_that_ends_while_it_starts_is_named_with_what_it_said(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHONHOME", "no such python")
    with (
        pytest.raises(MissingPartError, match=r"(?s)webserver ended.*no such python"),
        serving(settings, free_port()),
    ):
        pass


def test_partitions_follow_the_recordings(settings: Settings):
    with open_instance(settings) as instance:
        assert sync_partitions(instance, "folder", ["a", "b"]) == (2, 0)
        assert sync_partitions(instance, "folder", ["b", "c"]) == (1, 1)
        assert sorted(instance.get_dynamic_partitions("folder_recordings")) == ["b", "c"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix's")
def test_a_terminated_ui_leaves_no_server_behind(tmp_path: Path):
    port = free_port()
    ui = subprocess.Popen(
        [sys.executable, "-m", "piano_core", "ui", "--port", str(port)],
        env={**os.environ, "PIANO_HOME": str(tmp_path / "home")},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert ui.stderr is not None
    assert str(port) in ui.stderr.readline()  # said once it answers
    ui.send_signal(signal.SIGTERM)
    ui.communicate(timeout=60)
    with socket.socket() as probe:
        assert probe.connect_ex((HOST, port)) != 0
