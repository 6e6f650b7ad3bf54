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
def microphone(folder: Path) -> Iterator[Path]:
    """Run the server; yields the pipe. PULSE_SERVER and PULSE_RUNTIME_PATH must name `folder`."""
    pipe, socket, config = folder / "pipe", folder / "native", folder / "config.pa"
    config.write_text(f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}\n")
    options = ("--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes")
    server = subprocess.Popen(
        ["pulseaudio", "-n", "-F", str(config), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 10
        while not socket.exists() and time.monotonic() < until:
            time.sleep(0.05)
        form = f"file={pipe} format=s16le rate={RATE} channels=1"
        _pactl("load-module", "module-pipe-source", "source_name=pipe_mic", *form.split())
        _pactl("set-default-source", "pipe_mic")
        yield pipe
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)


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
