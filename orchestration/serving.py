"""The Dagster UI as two processes of ours: webserver and daemon, on this machine only."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from orchestration.instance import dagster_environment, open_instance
from piano_core.errors import MissingPartError, SettingsError
from piano_core.settings import Settings

HOST = "127.0.0.1"
_STARTS_WITHIN_S = 180.0
_STOPS_WITHIN_S = 20.0
_LAST_LINES = 15
_LOADED = """
{ workspaceOrError { ... on Workspace { locationEntries {
    loadStatus locationOrLoadError { __typename ... on PythonError { message } }
} } } }"""


def stop_on_signals() -> None:
    """Let SIGTERM and SIGINT end this process like Ctrl-C, so that `serving` stops its two.

    A shell that starts a command in the background has it ignore SIGINT, and SIGTERM ends
    a Python process without unwinding it: either would leave the servers running alone.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)


@contextmanager
def serving(
    settings: Settings, port: int, waiting: Callable[[], None] = lambda: None
) -> Generator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Start both, yield the address and the processes once the UI answers, stop both after.

    waiting: called while they start. Raises `SettingsError` where the port is taken and
    `MissingPartError` where a process ends instead of answering.
    """
    _check_free(port)
    address = f"http://{HOST}:{port}"
    workspace = str(resources.files("orchestration.instance").joinpath("workspace.yaml"))
    environment = dagster_environment(settings)
    webserver = ["dagster_webserver", "-h", HOST, "-p", str(port), "-w", workspace]
    daemon = ["dagster._daemon", "run", "-w", workspace, "--log-level", "warning"]
    log_folder = Path(environment["DAGSTER_HOME"]) / "server-logs"
    log_folder.mkdir(exist_ok=True)
    with open_instance(settings):
        pass  # makes the tables of the records: two processes that start at once race to do so
    servers: dict[Path, subprocess.Popen[bytes]] = {}
    try:
        for name, arguments in (("webserver", webserver), ("daemon", daemon)):
            log = log_folder / f"{name}.log"
            servers[log] = _start(arguments, environment, log)
        _wait_until_up(address, servers, waiting)
        yield address, list(servers.values())
    finally:
        _stop(list(servers.values()))


def _start(
    arguments: list[str], environment: Mapping[str, str], log_file: Path
) -> subprocess.Popen[bytes]:
    with log_file.open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", *arguments],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def _check_free(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            raise SettingsError(
                "something else is listening there already.",
                where=f"--port {port}",
                remedy=f"Is the UI open at http://{HOST}:{port}? Else choose another port.",
            )


def _wait_until_up(
    address: str,
    servers: Mapping[Path, subprocess.Popen[bytes]],
    waiting: Callable[[], None],
) -> None:
    """Wait for the UI of `servers`, each under the file that holds what it prints."""
    deadline = time.monotonic() + _STARTS_WITHIN_S
    while not (ended := [log for log, server in servers.items() if server.poll() is not None]):
        waiting()
        try:
            if _graph_is_loaded(address):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            pass  # not listening yet: asked again until the deadline
        if time.monotonic() > deadline:
            raise MissingPartError(
                f"the Dagster UI did not answer within {_STARTS_WITHIN_S:.0f} s.",
                where=address,
                remedy=f"What its processes printed is in {next(iter(servers)).parent}.",
            )
        time.sleep(0.3)
    raise MissingPartError(
        f"the Dagster UI's {ended[0].stem} ended while it started: {_last_lines(ended[0])}",
        where=address,
        remedy=f"All that it printed is in {ended[0]}.",
    )


def _last_lines(log: Path) -> str:
    printed = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(printed[-_LAST_LINES:])


def _graph_is_loaded(address: str) -> bool:
    """Whether the UI has the assets: it answers before the process that holds them does."""
    request = urllib.request.Request(
        f"{address}/graphql",
        json.dumps({"query": _LOADED}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30.0) as answer:
        entries = json.load(answer)["data"]["workspaceOrError"].get("locationEntries", [])
    for entry in entries:
        found = entry["locationOrLoadError"] or {}
        if found.get("__typename") == "PythonError":
            raise MissingPartError(
                f"the assets could not be loaded: {found['message'].strip()}",
                where=address,
                remedy="`piano doctor` says which parts are missing.",
            )
    return bool(entries) and all(
        entry["loadStatus"] == "LOADED" and entry["locationOrLoadError"] for entry in entries
    )


def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(_STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
