"""From a step's work to hours, dollars and memory on a GPU."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from piano_core.errors import SettingsError
from piano_core.training.costs.gpus import GPUS, PRICES, Gpu
from piano_core.training.stages.config import Fitting, StagesConfig

if TYPE_CHECKING:
    from piano_core.training.costs.step import StepWork

ASSUMED_SHARES = (0.15, 0.45)
"""Of a GPU's peak that training reaches, from, to: published large runs reached 21 % (GPT-3), 30 %
(Megatron-Turing) and 46 % (Chowdhery et al., "PaLM", 2022, table 3); a small one reaches less."""

WORKING = 1.5
"""Peak memory of a step over what autograd keeps of it: gradients of activations and what single
operations need for a moment. Measured on a CPU, presets small and laptop, 8 clips: 1.56, 1.52."""

BYTES_A_TRAINED_WEIGHT, BYTES_A_WEIGHT = 16, 4
"""Weight, gradient and the two averages of AdamW in 32 bits, which mixed precision keeps; a frozen
weight has neither gradient nor averages."""


@dataclass(frozen=True)
class Planned:
    """How much there is to learn from. rated, measured: clips for the stages on ratings and on
    pseudo-labels (masked pretraining hears the latter). dimensions: that get specialists."""

    rated: int
    measured: int
    dimensions: int


@dataclass(frozen=True)
class StageWork:
    """One stage: `steps` of `clips` clips on each device, summed over its models; at most, as
    early stopping ends sooner."""

    stage: str
    models: int
    clips: int
    steps: int


@dataclass(frozen=True)
class Cost:
    """One stage on `count` GPUs of one kind.

    hours: from, to, equal where a step was measured on one. dollars: the same by the cheapest
    price known and `offer` that names it; None without one. memory_gb: of one GPU; fits: whether
    it has that much.
    """

    stage: str
    gpu: str
    count: int
    hours: tuple[float, float]
    dollars: tuple[float, float] | None
    offer: str
    memory_gb: float
    fits: bool


def stage_works(config: StagesConfig, planned: Planned) -> list[StageWork]:
    """The stages that the configuration has, in their order."""
    devices = config.machine.devices
    found: list[StageWork] = []

    def add(stage: str, fitting: Fitting, clips: float, models: int) -> None:
        steps = max(int(clips) // (fitting.batch * devices), 1) * fitting.epochs * models
        found.append(StageWork(stage, models, fitting.batch, steps))

    if config.masked is not None and config.stack.hears != "sound":
        add("masked", config.masked.fitting, planned.measured, 1)
    if config.pseudo is not None:
        add("pseudo-labels", config.pseudo.fitting, planned.measured, 1)
    add("expert", config.expert.fitting, planned.rated, 1)
    special = config.specialists
    if special is not None and planned.dimensions:
        models = special.seeds * planned.dimensions
        add("specialists", special.fitting, planned.rated * special.share, models)
    return found


def memory_bytes(step: StepWork, *, mixed: bool) -> float:
    """Peak of one device: weights with gradients and averages, and what the passes need.

    mixed: in bf16-mixed precision, in which activations take half.
    """
    weights = BYTES_A_TRAINED_WEIGHT * step.trained + BYTES_A_WEIGHT * step.frozen
    return weights + WORKING * step.saved_bytes * (0.5 if mixed else 1.0)


def costs(
    config: StagesConfig,
    works: Sequence[StageWork],
    step: Mapping[str, StepWork],
    measured: Mapping[str, float],
    gpus: Sequence[Gpu] = GPUS,
) -> list[Cost]:
    """Every stage on every GPU.

    step: of one clip, by stage. measured: steps a second of fine-tuning somebody measured on GPUs
    of these names; one is an anchor for all, which reach the same share of their peaks.

    Raises `SettingsError` for a GPU that is not in the table.
    """
    count, mixed = config.machine.devices, config.machine.precision == "bf16-mixed"
    shares = _shares(works, step, measured)
    found: list[Cost] = []
    for work in works:
        one = step[work.stage].of(work.clips)
        memory = memory_bytes(one, mixed=mixed) / 1e9
        for gpu in gpus:
            fast, slow = (
                work.steps * one.flops / (gpu.tflops * 1e12 * share) / 3600
                for share in reversed(shares)
            )
            dollars, offer = _price(gpu.name, count, (fast, slow))
            fits = memory <= gpu.memory_gb
            found.append(
                Cost(work.stage, gpu.name, count, (fast, slow), dollars, offer, memory, fits)
            )
    return found


def _shares(
    works: Sequence[StageWork], step: Mapping[str, StepWork], measured: Mapping[str, float]
) -> tuple[float, float]:
    if not measured:
        return ASSUMED_SHARES
    known = {gpu.name: gpu for gpu in GPUS}
    (expert,) = (work for work in works if work.stage == "expert")
    flops = step["expert"].of(expert.clips).flops
    reached: list[float] = []
    for name, rate in measured.items():
        if name not in known or rate <= 0:
            raise SettingsError(
                "must be a GPU of the table and a number of steps above 0.",
                where=f"{name}={rate}",
                remedy=f"Name one of {', '.join(known)}.",
            )
        reached.append(rate * flops / (known[name].tflops * 1e12))
    return min(reached), max(reached)


def _price(
    gpu: str, count: int, hours: tuple[float, float]
) -> tuple[tuple[float, float] | None, str]:
    offers = [price for price in PRICES if price.gpu == gpu]
    if not offers:
        return None, ""
    best = min(offers, key=lambda price: price.dollars)
    low, high = (count * each * best.dollars for each in hours)
    return (low, high), best.offer
