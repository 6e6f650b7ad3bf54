"""A group of features: their documentation and the one function that computes them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from piano_core.features.feature import Feature

Seen = TypeVar("Seen")


@dataclass(frozen=True)
class Group(Generic[Seen]):
    """Features `<name>.<what>` that one function computes from one value.

    compute: `Heard` (or, with a score, `Followed`) -> {what: value}, one entry a feature.
    """

    features: tuple[Feature, ...]
    compute: Callable[[Seen], Mapping[str, float]]

    def holds(self, names: Collection[str]) -> bool:
        """Whether one of these is a feature of the group."""
        return any(feature.name in names for feature in self.features)

    def values(self, seen: Seen) -> list[float]:
        """The values in the order of `features`."""
        computed = self.compute(seen)
        return [float(computed[feature.name.split(".", 1)[1]]) for feature in self.features]
