"""The mix: how many segments of each kind a campaign should have, and choosing them so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.campaigns.campaign import Strata

Counts = npt.NDArray[np.float64]

QUOTAS: dict[str, dict[str, float]] = {
    "difficulty": {"beginner": 0.20, "intermediate": 0.30, "advanced": 0.30, "virtuoso": 0.20},
    "period": {"romantic": 0.40, "classical": 0.30, "baroque": 0.20, "modern": 0.10},
    "recording_quality": {"studio": 0.50, "concert hall": 0.30, "practice room": 0.20},
    "score_band": {"0-20": 0.2, "20-40": 0.2, "40-60": 0.2, "60-80": 0.2, "80-100": 0.2},
}
"""Share of each kind that a corpus of ratings should hold (roadmap, section 2.3)."""


@dataclass(frozen=True)
class Deviation:
    """One stratum: how many segments it has, and how many the quota asks for."""

    margin: str
    stratum: str
    segments: int
    wanted: float

    @property
    def far(self) -> bool:
        """Off the quota by more than a quarter and a segment."""
        return abs(self.segments - self.wanted) > 1 + 0.25 * self.wanted

    @property
    def short(self) -> bool:
        """Far below the quota: a gap."""
        return self.far and self.segments < self.wanted


def choose_by_quota(
    strata: Sequence[Strata],
    count: int,
    rng: np.random.Generator,
    quotas: Mapping[str, Mapping[str, float]] = QUOTAS,
) -> npt.NDArray[np.intp]:
    """Rows of `strata` that come as close to all quotas at once as can be found, sorted.

    Segments are taken one by one where most is missing, ties at random, and then exchanged
    in pairs as long as the sum of absolute deviations falls. Fewer rows than `count` come
    back only where there are fewer. A margin that is not known of a segment is not counted.
    """
    count = min(count, len(strata))
    levels = [(margin, name) for margin, shares in quotas.items() for name in shares]
    wanted = np.array([quotas[margin][name] * count for margin, name in levels])
    member = np.array(
        [[getattr(row, margin) == name for margin, name in levels] for row in strata], np.float64
    ).reshape(len(strata), len(levels))
    kinds, kind_of = np.unique(member, axis=0, return_inverse=True)
    stock = np.bincount(kind_of.ravel(), minlength=len(kinds))
    taken = _exchanged(kinds, stock, _greedy(kinds, stock, wanted, count, rng), wanted)
    rows: list[int] = []
    for kind, number in enumerate(taken):
        own = np.flatnonzero(kind_of.ravel() == kind)
        rows.extend(rng.permutation(own)[:number].tolist())
    return np.array(sorted(rows), np.intp)


def quota_deviations(
    strata: Sequence[Strata], quotas: Mapping[str, Mapping[str, float]] = QUOTAS
) -> tuple[Deviation, ...]:
    """Every stratum with its number of segments beside the quota, of those that are known."""
    found: list[Deviation] = []
    for margin, shares in quotas.items():
        known = [getattr(row, margin) for row in strata if getattr(row, margin) is not None]
        found += [
            Deviation(margin, name, known.count(name), share * len(known))
            for name, share in shares.items()
        ]
    return tuple(found)


def _greedy(
    kinds: Counts, stock: npt.NDArray[np.intp], wanted: Counts, count: int, rng: np.random.Generator
) -> npt.NDArray[np.intp]:
    """How many of each kind, taking one at a time where most is missing."""
    taken = np.zeros(len(kinds), np.intp)
    for _ in range(count):
        missing = wanted - taken @ kinds
        gain = kinds @ np.sign(missing) + 1e-3 * (kinds @ missing)
        gain = np.where(taken < stock, gain + 1e-9 * rng.random(len(kinds)), -np.inf)
        taken[int(np.argmax(gain))] += 1
    return taken


def _exchanged(
    kinds: Counts, stock: npt.NDArray[np.intp], taken: npt.NDArray[np.intp], wanted: Counts
) -> npt.NDArray[np.intp]:
    """The same number of segments after every exchange that brings the quotas closer."""
    taken = taken.copy()
    while len(kinds) > 1:
        off = taken @ kinds - wanted
        now = np.abs(off).sum()
        best, pair = now - 1e-9, None
        inside = np.flatnonzero(taken < stock)
        for out in np.flatnonzero(taken > 0):
            after = np.abs(off - kinds[out] + kinds[inside]).sum(axis=1)
            if len(after) and after.min() < best:
                best, pair = after.min(), (out, inside[int(np.argmin(after))])
        if pair is None:
            break
        taken[pair[0]] -= 1
        taken[pair[1]] += 1
    return taken
