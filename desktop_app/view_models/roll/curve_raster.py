"""A dense curve as an image: the range of its values as an area, their means as a line."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.roll.note_index import Floats

Pixels = npt.NDArray[np.uint32]


def curve_raster(
    upper: Floats, lower: Floats, middle: Floats, height: int, thickness: int, area: int, line: int
) -> Pixels:
    """An image (`height`, one column a value), transparent (0) beside the curve.

    upper, lower, middle: rows from the top, NaN where there is no curve.  area, line: ARGB
    colours.  thickness: of the line in pixels. The line joins each column to the one before.
    """
    known = ~np.isnan(upper + lower + middle)
    top, bottom, at = (
        np.where(known, np.round(column), height).astype(np.int64)
        for column in (upper, lower, middle)
    )
    before = np.where(known & np.roll(known, 1), np.roll(at, 1), at)
    before[:1] = at[:1]
    first, last = np.minimum(at, before), np.maximum(at, before) + thickness
    rows = np.arange(height)[:, None]
    image = np.where(known & (rows >= top) & (rows <= bottom), np.uint32(area), np.uint32(0))
    return np.where(known & (rows >= first) & (rows < last), np.uint32(line), image)
