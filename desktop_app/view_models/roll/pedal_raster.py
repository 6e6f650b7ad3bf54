"""A pedal's depth over time as an image: an area with an opaque edge along its top.

Measured here on 10,000 movements across 1,100 pixels: under 1 ms, against 11 ms for the same
outline as a stroked polygon through QPainter.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.roll.note_index import Floats

Pixels = npt.NDArray[np.uint32]


def pedal_raster(
    shallowest: Floats, deepest: Floats, height: int, thickness: int, area: int, edge: int
) -> Pixels:
    """An image (`height`, one column a value), transparent (0) above the pedal.

    shallowest, deepest: range of each column, 0 (up) to 1 (down).  area, edge: ARGB colours.
    thickness: of the edge in pixels. The edge spans the range within each column and joins
    it to the column before.
    """
    upper = np.round((1.0 - deepest) * (height - thickness)).astype(np.int64)
    lower = np.round((1.0 - shallowest) * (height - thickness)).astype(np.int64)
    first = np.minimum(upper, np.concatenate([lower[:1], lower[:-1]]))
    last = np.maximum(lower, np.concatenate([upper[:1], upper[:-1]])) + thickness
    rows = np.arange(height)[:, None]
    image = np.where(rows >= upper, np.uint32(area), np.uint32(0))
    return np.where((rows >= first) & (rows < last), np.uint32(edge), image)
