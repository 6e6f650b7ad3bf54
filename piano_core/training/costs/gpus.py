"""GPUs, what an hour of them costs, and what the roadmap expects: data, each with its source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Gpu:
    """memory_gb: of 10^9 bytes. tflops: peak of dense matrix products in bf16 (fp16 where the GPU
    has no bf16), as its maker states it, without sparsity."""

    name: str
    memory_gb: float
    tflops: float
    source: str


GPUS = (
    Gpu("V100 16GB", 16, 125, "NVIDIA V100 datasheet, SXM2; fp16, it has no bf16"),
    Gpu("RTX 4090", 24, 165.2, "NVIDIA Ada architecture whitepaper, bf16 with fp32 accumulation"),
    Gpu("A40", 48, 149.7, "NVIDIA A40 datasheet"),
    Gpu("A100 40GB", 40, 312, "NVIDIA A100 datasheet"),
    Gpu("A100 80GB", 80, 312, "NVIDIA A100 datasheet"),
    Gpu("H100 80GB", 80, 989, "NVIDIA H100 datasheet, SXM, half of the figure with sparsity"),
    Gpu("H200 141GB", 141, 989, "NVIDIA H200 datasheet, SXM, half of the figure with sparsity"),
)


@dataclass(frozen=True)
class Price:
    """Dollars for an hour of one GPU. offer: from whom and how."""

    gpu: str
    dollars: float
    offer: str


PRICED_ON = "2025-10-29"
"""Date of the roadmap, which names all of `PRICES`; they were not looked up again. It names none
for the H100 and the H200."""

PRICES = (
    Price("V100 16GB", 0.50, "Google Cloud, spot"),
    Price("RTX 4090", 0.39, "RunPod"),
    Price("A40", 0.59, "RunPod"),
    Price("A100 40GB", 0.79, "RunPod"),
    Price("A100 80GB", 1.39, "RunPod"),
    Price("A100 80GB", 8.00, "Google Cloud or AWS, spot"),
    Price("A100 80GB", 12.00, "Google Cloud or AWS, on demand"),
)


@dataclass(frozen=True)
class RoadmapRow:
    """What the roadmap expects of one piece of training. count: GPUs at once; hours, dollars:
    from, to."""

    section: str
    what: str
    stage: str
    gpu: str
    count: int
    hours: tuple[float, float]
    dollars: tuple[float, float]


ROADMAP = (
    RoadmapRow(
        "1, phase 4.2", "18,000-27,000 clips, 15-20 epochs", "pseudo-labels", "A100 80GB", 4,
        (72, 120), (3456, 5760),
    ),
    RoadmapRow(
        "1, phase 4.3", "2,000 clips, 50 epochs", "expert", "A100 80GB", 4,
        (96, 168), (4608, 8064),
    ),
    RoadmapRow(
        "1, phase 4.4", "18 models, 2-3 days each", "specialists", "A100 80GB", 4,
        (216, 336), (10368, 16128),
    ),
    RoadmapRow(
        "2, phase 5", "160-240 clips, 100 epochs, MERT-95M", "expert", "RTX 4090", 1,
        (20, 40), (8, 16),
    ),
    RoadmapRow(
        "2, phase 7", "200-300 clips, 100 epochs, MERT-330M", "expert", "A40", 1,
        (40, 80), (24, 48),
    ),
)  # fmt: skip
