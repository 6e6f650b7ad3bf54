"""Work that another process does for the tests, and an app that is killed while it waits."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from desktop_app.services.processes import Worker
from piano_core.errors import AudioCutShortError

Progress = Callable[[float, str], None]


def where(_progress: Progress) -> int:
    return os.getpid()


def niceness(_progress: Progress) -> int:
    return os.nice(0)


def loaded(names: frozenset[str], _progress: Progress) -> frozenset[str]:
    return names & sys.modules.keys()


def halves(numbers: np.ndarray, progress: Progress) -> tuple[np.ndarray, str]:
    progress(0.5, "halving")
    time.sleep(0.1)
    return numbers / 2, "halved"


def cut_short(_progress: Progress) -> None:
    raise AudioCutShortError("ends early.", where="take.wav", remedy="Copy it again.", heard_s=2.5)


def faulty(_progress: Progress) -> None:
    raise ZeroDivisionError("a fault of ours")


def reporting(mark: Path, progress: Progress) -> None:
    mark.write_text(str(os.getpid()))
    while True:
        progress(0.5, "going on and on")
        time.sleep(0.01)


def silent(mark: Path, _progress: Progress) -> None:
    mark.write_text(str(os.getpid()))
    time.sleep(60)


def deadly(_progress: Progress) -> None:
    os._exit(3)


if __name__ == "__main__":
    Worker().run(reporting, Path(sys.argv[1]), progress=lambda _fraction, _doing: None)
