"""The page of models as it is read: facts, hardware, and two models' scores beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.library.kept_takes import KeptScore
from desktop_app.view_models.library.trend import noise
from desktop_app.view_models.models.models import Beside, Device, Loaded
from desktop_app.view_models.wording import marked, tr

if TYPE_CHECKING:
    from piano_core.scoring import DimensionScore

DEVICES = {
    "cuda": "CUDA (NVIDIA)",
    "tensorrt": "TensorRT (NVIDIA)",
    "directml": "DirectML (Windows)",
    "coreml": "CoreML (Apple)",
    "cpu": marked("Processor (CPU)"),
}
COLUMNS = (marked("Dimension"), marked("In use"), marked("Other"), marked("What that means"))
NO_NUMBER = "–"
BEST = marked("The best that works here")


@dataclass(frozen=True)
class Fact:
    """One thing that is known of a model: its name and what it is."""

    name: str
    value: str


@dataclass(frozen=True)
class BesideRow:
    """One dimension by two models: each with its interval, and how far they agree."""

    label: str
    own: str
    other: str
    meaning: str

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """In the order of `COLUMNS`."""
        return self.label, self.own, self.other, self.meaning


def facts(loaded: Loaded) -> tuple[Fact, ...]:
    """What the page says of a bundle beside its card."""
    identity = loaded.identity
    return (
        Fact(tr("Name"), identity.name),
        Fact(tr("Learned from"), identity.trained_on),
        Fact(tr("Folder"), str(loaded.folder)),
        Fact(tr("Content hash"), f"{identity.content_hash[:16]}…"),
    )


def synthetic_notice(loaded: Loaded) -> str:
    """What has to be said of a model that learned from made data; "" for others."""
    if not loaded.identity.synthetic:
        return ""
    return tr(
        "Some or all of what this model learned from was made by a program. It shows how the app "
        "works and says nothing about a pianist."
    )


def device_facts(devices: Iterable[Device]) -> tuple[Fact, ...]:
    """Each kind of hardware, and why it computes or does not."""
    return tuple(Fact(tr(DEVICES[one.name]), _device(one)) for one in devices)


def hardware_choices(loaded: Loaded) -> tuple[tuple[str, str], ...]:
    """What can be chosen to compute, (name, text): the best, what is found here, and what was
    chosen before even if it is not found any more."""
    named = [one.name for one in loaded.devices if one.offered or one.name == loaded.hardware]
    return (("", tr(BEST)), *((name, tr(DEVICES[name])) for name in named))


def _device(one: Device) -> str:
    if one.used:
        return tr("computes here")
    if one.name == "cpu":
        return tr("there if nothing else works")
    if one.offered:
        return tr("offered here and not used")
    return tr("not in the installed onnxruntime")


def beside_rows(beside: Beside) -> tuple[BesideRow, ...]:
    """Every dimension that at least one of the two models has a number for."""
    others = {said.dimension: said for said in beside.other.dimensions}
    return tuple(
        BesideRow(tr(own.label), _number(own), _number(other), _meaning(own, other))
        for own in beside.own.dimensions
        if (other := others[own.dimension]).enough_evidence or own.enough_evidence
    )


def _number(said: DimensionScore) -> str:
    if said.score is None:
        return NO_NUMBER
    return f"{said.score:.0f} ({said.low:.0f}–{said.high:.0f})"


def _meaning(own: DimensionScore, other: DimensionScore) -> str:
    one, two = _kept(own), _kept(other)
    if one is None or two is None:
        return tr("Only one of them says something here.")
    if own.provenance is not other.provenance:
        return tr("They rest on different evidence and cannot be compared.")
    needed = noise(one, two)
    difference = two.score - one.score
    if abs(difference) <= needed:
        return tr("Within both intervals: up to {noise:.0f} is no difference.", noise=needed)
    return tr(
        "{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.",
        difference=difference,
        noise=needed,
    )


def _kept(said: DimensionScore) -> KeptScore | None:
    if said.score is None or said.low is None or said.high is None:
        return None
    return KeptScore(said.dimension, said.score, said.low, said.high, said.coverage)
