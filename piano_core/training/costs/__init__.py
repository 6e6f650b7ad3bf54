"""What training the stack costs: hours, prices and memory on named GPUs, from a step measured here.

An estimate, and it says so: what is counted and measured is one step on this machine; how much of
its peak a GPU reaches is an assumption, until somebody measures one and says so.
"""

from piano_core.training.costs.estimate import (
    ASSUMED_SHARES,
    Cost,
    Planned,
    StageWork,
    costs,
    memory_bytes,
    stage_works,
)
from piano_core.training.costs.gpus import GPUS, PRICES, ROADMAP, Gpu, Price, RoadmapRow

__all__ = [
    "ASSUMED_SHARES",
    "GPUS",
    "PRICES",
    "ROADMAP",
    "Cost",
    "Gpu",
    "Planned",
    "Price",
    "RoadmapRow",
    "StageWork",
    "costs",
    "memory_bytes",
    "stage_works",
]
