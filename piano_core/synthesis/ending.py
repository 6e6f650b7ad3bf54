"""How every rendered sound ends: faded, and nowhere louder than full scale."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

TAIL_S = 1.0
"""Sound after the end of the performance, faded out: strings ring on."""

_PEAK = 0.98


def finished(sound: npt.NDArray[np.float32], rate: int) -> npt.NDArray[np.float32]:
    """(channels, frames) as (frames, channels), with the last half of the tail faded out so that
    what still rings does not break off; made softer as a whole where it would clip."""
    frames = min(round(TAIL_S / 2 * rate), sound.shape[1])
    if frames:
        sound[:, -frames:] *= np.linspace(1, 0, frames, dtype=np.float32)
    peak = float(np.max(np.abs(sound), initial=0.0))
    return np.ascontiguousarray(sound.T) * np.float32(min(1.0, _PEAK / max(peak, 1e-9)))
