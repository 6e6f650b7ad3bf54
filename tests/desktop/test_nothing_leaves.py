"""Nothing leaves this computer: the app runs where no socket can be made, and asks for none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.resources import DEMO_TAKE
from piano_core.midi import read_midi
from piano_core.scoring.choice import SHIPPED

ROOT = Path(__file__).parents[2]
SECONDS_MORE = 2
"""A library that reports does so later, from a thread of its own."""

BARRED = """
import socket

class Refused(socket.socket):
    def __new__(cls, *words, **names):
        raise AssertionError("a socket was asked for")

socket.socket = socket.SocketType = socket._socket.socket = Refused
socket.create_connection = socket.getaddrinfo = Refused
socket.socketpair = Refused
"""
"""What every Python process does first, where it lies as sitecustomize.py on the path: so the
processes that the app starts cannot make a socket either."""

PROGRAM = """
import sys, time
from pathlib import Path
from desktop_app.application import Bundles
from desktop_app.self_test import self_test

bundle, take, wait = sys.argv[1:]
report = self_test(Bundles(lambda: Path(bundle), lambda: Path("none")), Path(take), None, 0.0)
time.sleep(float(wait))
print(report["notes"])
"""


class Run(NamedTuple):
    """A self-test that has ended: what it said, its home folder, its system calls if traced."""

    done: subprocess.CompletedProcess[str]
    home: Path
    calls: str | None


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The whole self-test, in processes whose Python cannot make a socket."""
    home = tmp_path_factory.mktemp("home")
    (home / "sitecustomize.py").write_text(BARRED, encoding="utf-8")
    trace = home / "calls.txt"
    command = [sys.executable, "-c", PROGRAM, str(SHIPPED), str(DEMO_TAKE), str(SECONDS_MORE)]
    tracing = can_trace(home)
    if tracing:
        calls = ["-e", "trace=socket,connect,sendto,sendmsg", "-o", str(trace)]
        command = ["strace", "-f", "--seccomp-bpf", *calls, *command]
    kept = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    environment = {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join((str(home), str(ROOT))),
    }
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    return Run(done, home, trace.read_text(encoding="utf-8") if tracing else None)


def can_trace(home: Path) -> bool:
    """Whether system calls can be watched here: strace is installed and allowed."""
    if shutil.which("strace") is None:
        return False
    words = ["strace", "-f", "--seccomp-bpf", "-o", str(home / "probe"), "true"]
    return subprocess.run(words, capture_output=True).returncode == 0


def test_a_take_is_scored_where_python_cannot_make_a_socket(run: Run) -> None:
    assert run.done.returncode == 0, run.done.stderr
    assert run.done.stdout.strip() == str(len(read_midi(DEMO_TAKE)))


def test_no_library_keeps_an_identifier_of_the_computer(run: Run) -> None:
    # ONNX Runtime's telemetry writes one before it sends anything.
    named = [path.name for path in run.home.rglob("*")]
    assert [name for name in named if "deviceid" in name or "onnxruntime" in name] == []


def test_no_library_opens_a_connection_of_its_own(run: Run) -> None:
    if run.calls is None:
        pytest.skip("strace is not installed or not allowed here")
    assert [line for line in run.calls.splitlines() if "AF_INET" in line] == []
