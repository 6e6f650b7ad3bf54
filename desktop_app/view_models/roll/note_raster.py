"""Notes as a grid of colours: drawing cost bounded by pixels, whatever the number of notes.

Measured here on 10,000 notes across 1,100 x 500 pixels: 1 ms, against 13 ms for as many
filled rectangles and 24 ms for rounded ones through QPainter.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.roll.viewport import Viewport
from piano_core.performance import NoteArray

Pixels = npt.NDArray[np.uint32]


def note_raster(
    notes: NoteArray, viewport: Viewport, width: int, height: int, colours: Pixels
) -> Pixels:
    """An image (`height`, `width`) of `notes`, transparent (0) where nothing sounds.

    colours: one ARGB value for each velocity 0-127. Later notes cover earlier ones; every
    note is at least one pixel wide; keys are parted by a pixel where there is room.
    """
    lowest = int(np.floor(viewport.low))
    keys = int(np.ceil(viewport.high)) - lowest
    grid = _key_grid(notes, viewport, width, lowest, keys, colours)
    centres = viewport.high - (np.arange(height) + 0.5) * (viewport.high - viewport.low) / height
    rows = np.floor(centres).astype(np.int64) - lowest
    image = grid[np.clip(rows, 0, keys - 1)]
    if height >= 4 * keys:
        image[np.flatnonzero(np.diff(rows)), :] = 0
    return image


def _key_grid(
    notes: NoteArray, viewport: Viewport, width: int, lowest: int, keys: int, colours: Pixels
) -> Pixels:
    """One row a key, one column a pixel."""
    grid = np.zeros((keys, width), np.uint32)
    rows = notes["pitch"].astype(np.int64) - lowest
    inside = (rows >= 0) & (rows < keys)
    notes, rows = notes[inside], rows[inside]
    scale = width / viewport.seconds
    first = np.floor((notes["onset_s"] - viewport.start_s) * scale)
    last = np.floor((notes["offset_s"] - viewport.start_s) * scale)
    # A note that ends where the next begins stops one pixel short, so that both are seen.
    last = np.where(last - first > 2, last - 1, last)
    first = np.clip(first, 0, width - 1).astype(np.int64)
    last = np.clip(last, first, width - 1).astype(np.int64)
    widths = last - first + 1
    steps = np.arange(int(widths.sum())) - np.repeat(np.cumsum(widths) - widths, widths)
    velocities = np.clip(notes["velocity"], 0, 127)
    grid[np.repeat(rows, widths), np.repeat(first, widths) + steps] = np.repeat(
        colours[velocities], widths
    )
    return grid
