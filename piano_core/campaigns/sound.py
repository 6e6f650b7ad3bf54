"""What raters hear and see of a segment: its sound as FLAC, and the outline of its waveform."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.audio import write_flac
from piano_core.files import write_json

COLUMNS = 600
"""Columns of the outline: more than a phone has, enough for a wide window."""

_FADE_S = 0.01


def write_clip(samples: npt.NDArray[np.float32], rate: int, audio: Path, peaks: Path) -> float:
    """`write_excerpt`, and the outline of its waveform beside it; the length in seconds."""
    faded = write_excerpt(samples, rate, audio)
    write_json(peaks, outline(faded))
    return len(faded) / rate


def write_excerpt(
    samples: npt.NDArray[np.float32], rate: int, audio: Path
) -> npt.NDArray[np.float32]:
    """Write (frames, channels) samples as 16-bit FLAC, and return them as they sound there.

    FLAC is lossless and every browser plays it. The ends are faded over 10 ms, so that a cut
    does not click; no name or tag goes into the file.
    """
    faded = _faded(samples, rate)
    write_flac(audio, faded, rate)
    return faded


def outline(samples: npt.NDArray[np.float32], columns: int = COLUMNS) -> list[int]:
    """Largest amplitude of each of `columns` equal stretches, 0-100; the loudest is 100."""
    loudness = np.abs(samples).max(axis=1)
    edges = np.linspace(0, len(loudness), columns + 1).astype(np.intp)
    tops = [float(loudness[a:b].max(initial=0.0)) for a, b in pairwise(edges)]
    loudest = max(max(tops), 1e-9)
    return [round(100 * top / loudest) for top in tops]


def _faded(samples: npt.NDArray[np.float32], rate: int) -> npt.NDArray[np.float32]:
    frames = min(round(_FADE_S * rate), len(samples) // 2)
    ramp = np.linspace(0.0, 1.0, frames, dtype=np.float32)[:, None]
    faded = samples.astype(np.float32, copy=True)
    if frames:
        faded[:frames] *= ramp
        faded[-frames:] *= ramp[::-1]
    return faded
