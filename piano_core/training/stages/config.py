"""Every choice of the stages, in one value a stage, and the roadmap's numbers as presets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from piano_core.dimensions import DIMENSIONS, GRADED_DESCRIPTORS, Family
from piano_core.stack.config import BOOTSTRAPPED as BOOTSTRAPPED_STACK
from piano_core.stack.config import RESEARCH as RESEARCH_STACK
from piano_core.stack.config import SMALL as SMALL_STACK
from piano_core.stack.config import FusionName, Hears, StackConfig
from piano_core.stack.symbolic.encoder import BASE_LAYERS, LARGE_LAYERS
from piano_core.stack.symbolic.masking import Masking
from piano_core.training.stages.encoders import (
    EncoderName,
    SoundConfig,
    SymbolicConfig,
    require,
)

INTERPRETIVE = tuple(one.name for one in DIMENSIONS if one.family is Family.INTERPRETIVE)

INTERPRETIVE_DESCRIPTORS = tuple(
    one.descriptor for one in GRADED_DESCRIPTORS if one.dimension in INTERPRETIVE
)
"""What PercePiano rates in their place."""


@dataclass(frozen=True)
class Fitting:
    """How the weights of one stage are found, by AdamW.

    batch: clips a step and device. accumulate: steps whose gradients are added before the
        weights move, so that batch * accumulate * devices clips decide each move.
    epochs: passes at most. patience: passes without a validation loss that is better by
        `least_gain` before stopping; None goes on to the end.
    backbone_rate, head_rate: learning rates of the encoders, and of all that stands on them.
        Both rise over the first `warmup` of all moves, then fall along half a cosine.
    weight_decay: of all weights. clip: largest norm of the gradient.
    keep: checkpoints kept, those of the best validation losses.
    save_every: moves after which the state is written from which a killed run goes on.
    """

    batch: int
    accumulate: int
    epochs: int
    backbone_rate: float
    head_rate: float
    weight_decay: float = 0.01
    clip: float = 1.0
    warmup: float = 0.05
    patience: int | None = None
    least_gain: float = 0.0
    keep: int = 1
    save_every: int = 100

    def __post_init__(self) -> None:
        for name in ("batch", "accumulate", "epochs", "keep", "save_every"):
            require(self, name, getattr(self, name) >= 1, "at least 1")
        for name in ("backbone_rate", "weight_decay", "least_gain"):
            require(self, name, getattr(self, name) >= 0, "0 or more")
        for name in ("head_rate", "clip"):
            require(self, name, getattr(self, name) > 0, "above 0")
        require(self, "warmup", 0 <= self.warmup < 1, "from 0 to below 1")
        require(self, "patience", self.patience is None or self.patience >= 1, "at least 1")


@dataclass(frozen=True)
class MaskedStage:
    """Learning from notes alone. masking: how much is hidden, and how."""

    fitting: Fitting
    masking: Masking = field(default_factory=Masking)


@dataclass(frozen=True)
class Curriculum:
    """Confident samples first (Bengio et al., "Curriculum learning", ICML 2009).

    first: the share of samples that the first epoch draws from, the most confident ones.
    full_by: the epoch (from 0) from which on it is all of them; it grows evenly until then.
    """

    first: float = 0.3
    full_by: int = 5

    def __post_init__(self) -> None:
        require(self, "first", 0 < self.first <= 1, "above 0, at most 1")
        require(self, "full_by", self.full_by >= 0, "0 or more")

    def share(self, epoch: int) -> float:
        """Of the samples, how many an epoch draws from."""
        if epoch >= self.full_by:
            return 1.0
        return self.first + (1 - self.first) * epoch / self.full_by


@dataclass(frozen=True)
class PseudoLabelStage:
    """Learning from what was measured instead of rated; each label counts as it is trusted."""

    fitting: Fitting
    curriculum: Curriculum = field(default_factory=Curriculum)
    beta: float = 0.5


@dataclass(frozen=True)
class ExpertStage:
    """Learning from ratings. beta: of `beta_nll`. augment: whether notes and sound are varied."""

    fitting: Fitting
    beta: float = 0.5
    augment: bool = True


@dataclass(frozen=True)
class SpecialistStage:
    """One model a dimension and seed, from the weights of the expert stage.

    dimensions: which targets get specialists. seeds: how many each. share: of the training
    clips that each sees, drawn anew, so that any two overlap.
    """

    fitting: Fitting
    dimensions: tuple[str, ...] = INTERPRETIVE
    seeds: int = 3
    share: float = 0.8

    def __post_init__(self) -> None:
        require(self, "seeds", self.seeds >= 1, "at least 1")
        require(self, "share", 0 < self.share <= 1, "above 0, at most 1")


@dataclass(frozen=True)
class Machine:
    """What it runs on: one processor, one accelerator or several; nothing else changes.

    precision: `bf16-mixed` keeps weights in 32 bits and multiplies in 16. compile: let torch
    compile the model, which pays after some hundred steps of like shape.
    """

    accelerator: Literal["auto", "cpu", "gpu"] = "auto"
    devices: int = 1
    strategy: Literal["auto", "ddp"] = "auto"
    precision: Literal["32-true", "bf16-mixed"] = "32-true"
    compile: bool = False

    def __post_init__(self) -> None:
        require(self, "devices", self.devices >= 1, "at least 1")


@dataclass(frozen=True)
class StagesConfig:
    """The architecture and all its stages; a stage that is None is left out.

    sound: its encoder, for a stack that hears sound (`stack.hears`).
    """

    stack: StackConfig
    symbolic: SymbolicConfig
    expert: ExpertStage
    masked: MaskedStage | None = None
    pseudo: PseudoLabelStage | None = None
    specialists: SpecialistStage | None = None
    machine: Machine = field(default_factory=Machine)
    sound: SoundConfig = field(default_factory=SoundConfig)

    def hearing(
        self,
        hears: Hears | None,
        fusion: FusionName | None = None,
        encoder: EncoderName | None = None,
    ) -> StagesConfig:
        """The same on notes, sound or both (see `StackConfig.hearing`; None leaves it), with
        another encoder of sound where one is named: a published one is then left as it is."""
        sound = self.sound
        if encoder is not None and encoder != sound.encoder:
            sound = replace(sound, encoder=encoder, trained_layers=0)
        stack = self.stack.hearing(hears or self.stack.hears, fusion)
        return replace(self, stack=stack, sound=sound)


# The roadmap names no numbers for masked pretraining; rate and decay are MidiBERT-Piano's
# (Chou et al., 2021). Nor does it name decay and clipping where fine-tuning is called stronger.
_MASKED = Fitting(16, 1, 100, 2e-5, 2e-5, patience=10)

BOOTSTRAPPED = StagesConfig(
    BOOTSTRAPPED_STACK,
    SymbolicConfig(BASE_LAYERS),
    ExpertStage(
        Fitting(
            batch=4,
            accumulate=8,
            epochs=100,
            backbone_rate=5e-6,
            head_rate=5e-5,
            weight_decay=0.02,
            clip=0.5,
            patience=10,
            least_gain=0.01,
            keep=5,
        )
    ),
    MaskedStage(_MASKED),
    PseudoLabelStage(Fitting(4, 8, 20, 2e-5, 1e-4, patience=5)),
    sound=SoundConfig("MERT-v1-95M", trained_layers=12),
)
"""The roadmap's "Bootstrapped Solo" (phase 5.2); its stage 2 ran 20 epochs (phase 1.1)."""

_RESEARCH_EXPERT = Fitting(8, 4, 50, 2e-5, 1e-4, patience=10, keep=5)

RESEARCH = StagesConfig(
    RESEARCH_STACK,
    SymbolicConfig(LARGE_LAYERS),
    ExpertStage(_RESEARCH_EXPERT),
    MaskedStage(_MASKED),
    PseudoLabelStage(Fitting(16, 2, 20, 2e-5, 1e-4, patience=5)),
    SpecialistStage(replace(_RESEARCH_EXPERT, keep=1)),
    Machine("gpu", 4, "ddp", "bf16-mixed", compile=True),
    SoundConfig("MERT-v1-330M", trained_layers=24),
)
"""The roadmap's "Unlimited Resources" (phase 4): batches of 64 and 32 on four devices."""

_SMALL_FITTING = Fitting(8, 1, 2, 1e-2, 1e-2, save_every=50)

SMALL = StagesConfig(
    replace(SMALL_STACK, fusion="symbolic_only", dropout=0.1),
    SymbolicConfig(layers=1, width=8, most_notes=64),
    ExpertStage(replace(_SMALL_FITTING, epochs=10)),
    MaskedStage(_SMALL_FITTING),
    PseudoLabelStage(_SMALL_FITTING, Curriculum(0.5, 2)),
    SpecialistStage(_SMALL_FITTING, seeds=2),
    Machine("cpu"),
    SoundConfig(channels=4, longest_s=20.0, hop=320, bands=64, kept=True),
)
"""For tests and for a first look on a CPU; on notes alone unless it is told otherwise."""

_LAPTOP_FITTING = Fitting(
    16, 1, 15, 1e-3, 1e-3, weight_decay=0.1, warmup=0.1, patience=5, save_every=1000
)

LAPTOP = StagesConfig(
    replace(SMALL.stack, dim=64, heads=2, rank=5, dropout=0.2),
    SymbolicConfig(layers=1, width=16, most_notes=128, measured=True),
    ExpertStage(_LAPTOP_FITTING),
    MaskedStage(replace(_LAPTOP_FITTING, epochs=2)),
    specialists=SpecialistStage(
        replace(_LAPTOP_FITTING, epochs=1, backbone_rate=1e-4, head_rate=1e-4, patience=None),
        (*INTERPRETIVE, *INTERPRETIVE_DESCRIPTORS),
    ),
    machine=Machine("cpu"),
    sound=SoundConfig(channels=8, longest_s=30.0, hop=320, bands=64, kept=True),
)
"""The symbolic stack at a size that two cores train in minutes, with what is measured of notes
beside what attention makes of them: on the thousand rated clips that there are, attention alone
learns little."""

PRESETS = {"small": SMALL, "laptop": LAPTOP, "bootstrapped": BOOTSTRAPPED, "research": RESEARCH}
