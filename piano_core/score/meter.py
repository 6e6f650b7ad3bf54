"""What meter and tempo marks of a notation file can mean, and what is assumed where they cannot."""

from __future__ import annotations

CUSTOMARY_QPM = 120.0
"""Quarter notes a minute where the notation gives no tempo."""

PLAUSIBLE_QPM = (4.0, 1000.0)
"""A mark outside is damaged, and read as none."""


def bar_length(beats: float, beat_type: float) -> float:
    """Quarter notes a bar of `beats`/`beat_type`; 4 where no bar can be that long (or short)."""
    length = beats * 4.0 / beat_type if beat_type > 0 else 0.0
    return length if 0.0 < length <= 256.0 else 4.0
