"""Reads a sound file for its waveform, in a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.roll.waveform import Waveform, waveform_of
from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.audio import Samples

READING = "Reading the sound"


def read_waveform(path: Path, progress: Progress) -> Waveform:
    """The waveform of a sound file, as far as it can be read; memory stays flat.

    Raises `AudioError` where nothing can be decoded. What `progress` raises stops the work.
    """
    # Imported in the worker: a take of MIDI needs no decoder.
    from piano_core.audio import probe, readable

    info = probe(path)

    def told(blocks: Iterator[Samples]) -> Iterator[npt.NDArray[np.float32]]:
        done = 0
        for block in blocks:
            done += len(block)
            progress(min(done / (info.frames or done), 1.0), READING)
            yield block[:, 0]

    return waveform_of(told(readable(path, channels=1)), info.sample_rate)
