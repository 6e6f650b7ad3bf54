"""A PulseAudio server of its own whose only speaker is a pipe that a test reads."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.desktop.recording.virtual_microphone import RATE, server

FRAME_BYTES = 8
Heard = Callable[[], npt.NDArray[np.float32]]


@contextmanager
def speaker(folder: Path) -> Iterator[Heard]:
    """Yields what tells all that was heard since it was last asked, as (frames, 2)."""
    pipe, file = folder / "speaker", folder / "heard"
    form = f"format=float32le rate={RATE} channels=2 use_system_clock_for_timing=yes"
    modules = (f"module-pipe-sink sink_name=out file={pipe} {form}",)
    with server(folder, *modules):
        while not pipe.exists():
            time.sleep(0.05)
        with file.open("wb") as target:
            listener = subprocess.Popen(["cat", str(pipe)], stdout=target)
        told = 0

        def heard() -> npt.NDArray[np.float32]:
            nonlocal told
            whole = file.read_bytes()
            new = whole[told : len(whole) // FRAME_BYTES * FRAME_BYTES]
            told += len(new)
            return np.frombuffer(new, np.float32).reshape(-1, 2)

        try:
            yield heard
        finally:
            listener.terminate()
            listener.wait(10)
