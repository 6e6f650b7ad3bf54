"""One sample rate to another, in one step, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import soxr

from piano_core.audio.source import Samples
from piano_core.errors import AudioCutShortError

QUALITY = "HQ"
"""SoX's high quality: 20 bits of precision, finer than 16-bit recordings hold."""


def resampled(blocks: Iterable[Samples], rate: int, new_rate: int) -> Iterator[Samples]:
    """The same sound at `new_rate`, as blocks that follow each other without a seam.

    A sound of n frames becomes one of n * new_rate / rate, to a frame. Blocks may be
    empty while the filter fills. Equal rates pass through untouched. Where `blocks` raises
    `AudioCutShortError`, what the filter still holds comes first, then the error.
    """
    if rate == new_rate:
        yield from blocks
        return
    stream: soxr.ResampleStream | None = None
    channels = 1
    cut_short: AudioCutShortError | None = None
    try:
        for block in blocks:
            if stream is None:
                channels = block.shape[1]
                stream = soxr.ResampleStream(rate, new_rate, channels, "float32", QUALITY)
            yield stream.resample_chunk(np.ascontiguousarray(block))
    except AudioCutShortError as error:
        cut_short = error
    if stream is not None:
        yield stream.resample_chunk(np.zeros((0, channels), np.float32), last=True)
    if cut_short:
        raise cut_short
