"""The sound of stretches of a file, one after the other, without holding the whole of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from piano_core.audio import probe, readable
from piano_core.pseudo_labels import Sound


def sounds_of(path: Path, spans: Sequence[tuple[float, float]]) -> Iterator[Sound]:
    """The mono sound of each span (start, end in s), in the order given, which is by start.

    Memory holds one span and what overlaps it. Where a damaged file ends early, what is
    missing is left out. Raises `AudioError` for a file that cannot be read at all.
    """
    rate = probe(path).sample_rate
    edges = [(round(start * rate), round(end * rate)) for start, end in spans]
    blocks = readable(path, channels=1)
    held, first = np.empty(0, np.float32), 0
    for start, end in edges:
        while first + len(held) < end and (block := next(blocks, None)) is not None:
            held = np.concatenate([held, block[:, 0]])
            dropped = min(max(start - first, 0), len(held))
            held, first = held[dropped:], first + dropped
        yield Sound(held[max(start - first, 0) : end - first].copy(), rate)
