"""A MIDI keyboard that is none: an output that appears as an input of a JACK server of its own."""

import importlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


def missing() -> str:
    """Why no virtual keyboard can be made here; "" where one can."""
    if shutil.which("jackd") is None:
        return "jackd not installed (Debian: jackd2)"
    try:
        rtmidi = importlib.import_module("rtmidi")
    except ImportError:
        return "python-rtmidi not installed"
    if rtmidi.API_UNIX_JACK not in rtmidi.get_compiled_api():
        return "python-rtmidi was built without JACK"
    if os.name != "posix":
        return "JACK is tested where there are file locks"
    return ""


@contextmanager
def jack(folder: Path) -> Iterator[None]:
    """A server that this process and those that it starts use.

    One at a time for all that name the same folder: servers share a registry in memory, and
    clients of two that start together are refused.
    """
    import fcntl

    name = f"piano{os.getpid()}"
    with (folder / "jack.lock").open("w") as alone, pytest.MonkeyPatch.context() as patch:
        fcntl.flock(alone, fcntl.LOCK_EX)
        patch.setenv("JACK_DEFAULT_SERVER", name)
        words = ["jackd", "-r", "-n", name, "-d", "dummy"]
        server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            server.terminate()
            server.wait(10)


def keyboard(name: str = "piano", longest_s: float = 10.0) -> Any:
    """A port to play on, once the server has started; raises where it does not."""
    rtmidi: Any = importlib.import_module("rtmidi")
    until = time.monotonic() + longest_s
    while True:
        try:
            return rtmidi.MidiOut(rtmidi.API_UNIX_JACK).open_virtual_port(name)
        except rtmidi.RtMidiError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
