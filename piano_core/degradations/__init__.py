"""Controlled damage of known severity to a clean performance, one kind a dimension."""

from piano_core.degradations.catalogue import DEGRADATIONS, degrade, degrade_all
from piano_core.degradations.degradation import Degradation, Degraded, Event, TimeMap
from piano_core.degradations.keys import one_key_once

__all__ = [
    "DEGRADATIONS",
    "Degradation",
    "Degraded",
    "Event",
    "TimeMap",
    "degrade",
    "degrade_all",
    "one_key_once",
]
