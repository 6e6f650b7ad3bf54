"""Pictures of a window as PNG files of 256 colours: a third of their size, alike to the eye."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

COLOURS = 256
_FREQUENT = 96
"""So many colours are the most frequent ones; the others are those that would be missed most."""


def save_small(image: QImage, target: Path) -> None:
    """Write `image` with 256 of its colours; each other colour as the nearest of them."""
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (flat.height(), flat.width())
    rows = np.frombuffer(flat.constBits(), np.uint32).reshape(size)
    colours, place, counts = np.unique(rows, return_inverse=True, return_counts=True)
    kept, nearest = _chosen(colours, counts)
    indexed = np.ascontiguousarray(nearest[place].reshape(size))
    made = QImage(indexed.data, size[1], size[0], size[1], QImage.Format.Format_Indexed8)
    made.setColorTable([int(colour) for colour in colours[kept]])
    # Quality 0 is the strongest compression.
    if not made.save(str(target), "PNG", 0):
        raise SystemExit(f"{target} cannot be written")


def _chosen(
    colours: npt.NDArray[np.uint32], counts: npt.NDArray[np.intp]
) -> tuple[list[int], npt.NDArray[np.uint8]]:
    """Which colours are kept, and for each colour which of these is nearest to it."""
    parts = np.stack([colours >> bits & 255 for bits in (0, 8, 16)], axis=1).astype(np.float32)
    frequent = np.argsort(-counts)[:_FREQUENT]
    kept: list[int] = []
    nearest = np.zeros(len(colours), np.uint8)
    distance = np.full(len(colours), np.inf, np.float32)
    while len(kept) < min(COLOURS, len(colours)):
        at = len(kept)
        # What would be missed: far from all that are kept, and frequent.
        new = frequent[at] if at < len(frequent) else np.argmax(distance * np.sqrt(counts))
        away = np.square(parts - parts[new]).sum(axis=1)
        nearest[away < distance] = at
        distance = np.minimum(distance, away)
        kept.append(int(new))
    return kept, nearest
