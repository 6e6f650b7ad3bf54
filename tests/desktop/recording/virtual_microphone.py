"""A PulseAudio server of its own whose only microphone is a pipe that a test writes into."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

RATE = 44_100
NEEDED = ("pulseaudio", "pactl")


def missing() -> str:
    """Why no virtual microphone can be made here; "" where one can."""
    absent = [name for name in NEEDED if shutil.which(name) is None]
    if absent:
        return f"{', '.join(absent)} not installed (Debian: pulseaudio pulseaudio-utils)"
    try:
        import sounddevice  # noqa: F401
    except OSError:
        return "PortAudio not installed (Debian: libportaudio2)"
    return ""


@contextmanager
def server(folder: Path, *modules: str) -> Iterator[None]:
    """Run a server with these modules. PULSE_SERVER and PULSE_RUNTIME_PATH must name `folder`."""
    socket, config = folder / "native", folder / "config.pa"
    protocol = f"module-native-protocol-unix auth-anonymous=1 socket={socket}"
    config.write_text("".join(f"load-module {module}\n" for module in (protocol, *modules)))
    options = ("--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes")
    process = subprocess.Popen(
        ["pulseaudio", "-n", "-F", str(config), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 10
        while not socket.exists() and time.monotonic() < until:
            time.sleep(0.05)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


@contextmanager
def microphone(folder: Path) -> Iterator[Path]:
    """A server with one microphone; yields the pipe that is heard by it."""
    pipe = folder / "pipe"
    form = f"file={pipe} format=s16le rate={RATE} channels=1"
    with server(folder):
        _pactl("load-module", "module-pipe-source", "source_name=pipe_mic", *form.split())
        _pactl("set-default-source", "pipe_mic")
        yield pipe


@contextmanager
def use_server(folder: Path) -> Iterator[None]:
    """PortAudio and pactl talk to the server in `folder`, and to no other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PULSE_SERVER", f"unix:{folder / 'native'}")
        patch.setenv("PULSE_RUNTIME_PATH", str(folder))
        patch.setenv("HOME", str(folder))
        yield


def _pactl(*words: str) -> None:
    subprocess.run(["pactl", *words], check=True, stdout=subprocess.DEVNULL, timeout=10)


def feed(pipe: Path, sound: npt.NDArray[np.int16], block_s: float) -> None:
    """Write `sound` into the microphone in real time, `block_s` at a time."""
    step = round(block_s * RATE)
    with pipe.open("wb", buffering=0) as stream:
        began = time.monotonic()
        for start in range(0, len(sound), step):
            wait = began + start / RATE - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            os.write(stream.fileno(), sound[start : start + step].tobytes())
