"""Half the sample rate, for what is only asked about its lower frequencies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.float32]
"""(row, sample) float32."""

TAPS = 40
"""Of the low-pass filter, an even number: its delay is then whole samples and a half."""

STOPBAND_DB = 85.0
"""What it leaves of the frequencies that would be folded down onto lower ones."""

HIGHEST = 0.182
"""Frequencies up to this part of the sample rate come through as they are, to 2 parts in 10,000.

The width of the transition follows from `TAPS` and `STOPBAND_DB` (Kaiser's formula, Oppenheim &
Schafer, Discrete-time signal processing, 7.5.3): (85 - 8) / (2.285 * 2 pi * 39) = .138, half of it
below a quarter.
"""


def halved(rows: Rows) -> Rows:
    """Every second sample of `rows` without their upper half of frequencies.

    Sample n lies where 2 n + 1/2 was, between two given ones (`between` tells what else of a frame
    lies there). What goes beyond the ends is taken to stay as the ends are.
    """
    half, count = TAPS // 2, rows.shape[1] // 2
    padded = np.pad(rows, ((0, 0), (half - 1, half)), mode="edge")
    even, odd = (np.ascontiguousarray(padded[:, first::2]) for first in (0, 1))
    result, pair = (np.zeros((len(rows), count), np.float32) for _ in range(2))
    for tap, weight in enumerate(_low_pass()[:half]):
        mirrored = TAPS - 1 - tap
        near, far = (even, odd) if tap % 2 == 0 else (odd, even)
        np.add(near[:, tap // 2 :][:, :count], far[:, mirrored // 2 :][:, :count], out=pair)
        np.multiply(pair, weight, out=pair)
        np.add(result, pair, out=result)
    return result


def between(rows: Rows) -> Rows:
    """What smooth `rows` are where the samples of `halved` lie."""
    return np.asarray((rows[:, 0::2] + rows[:, 1::2]) / 2, np.float32)


def _low_pass() -> Rows:
    """(`TAPS`,): a windowed sinc that ends in the middle of the lower half; symmetric, sum 1."""
    place = np.arange(TAPS) - (TAPS - 1) / 2
    taps = np.sinc(place / 2) * np.kaiser(TAPS, 0.1102 * (STOPBAND_DB - 8.7))
    return np.asarray(taps / taps.sum(), np.float32)
