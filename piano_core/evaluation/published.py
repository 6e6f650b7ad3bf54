"""What others report on PercePiano, with the protocol that they name: read, not re-measured.

Their folds, labels and segments (all 1,202) are not ours, so their rows stand apart. Ours
that asks the nearest question is named beside each.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """A published R2, mean over the 19 descriptors; low and high where an interval is given.

    nearest: our protocol that asks what theirs does, as far as they describe it.
    """

    model: str
    protocol: str
    nearest: str
    r2: float
    source: str
    low: float | None = None
    high: float | None = None


_PARK = "Park et al., Scientific Reports 14:23002, 2024, table 3 (as quoted in Dhiman's repository)"
_DHIMAN = "Dhiman, arXiv:2601.19029, 2026, abstract"
_PIECES = "4 folds by piece"
_PERFORMERS = "4 folds by performer, the same music in training"

PUBLISHED: tuple[Published, ...] = (
    Published("Bi-LSTM", _PIECES, "passage", 0.185, _PARK),
    Published("MidiBERT", _PIECES, "passage", 0.313, _PARK),
    Published("Bi-LSTM + score alignment + HAN", _PIECES, "passage", 0.397, _PARK),
    Published("Bi-LSTM", _PERFORMERS, "random", 0.236, _PARK),
    Published("MidiBERT", _PERFORMERS, "random", 0.212, _PARK),
    Published("Bi-LSTM + score alignment + HAN", _PERFORMERS, "random", 0.285, _PARK),
    Published("symbolic baseline", "not said in the abstract", "", 0.347, _DHIMAN),
    Published(
        "MuQ, layers 9-12", "not said in the abstract", "", 0.537, _DHIMAN, 0.465, 0.575
    ),
)  # fmt: skip
