"""The stages in which the research stack is trained, each with one typed configuration.

Masked pretraining of the symbolic encoder, pretraining on pseudo-labels, fine-tuning on expert
ratings, specialists. Lightning drives them all, and is imported by `run` alone; the last stage
of the roadmap, calibration, is `piano_core.calibration`, the same for every model.
"""

from piano_core.training.stages.config import (
    PRESETS,
    Curriculum,
    ExpertStage,
    Fitting,
    Machine,
    MaskedStage,
    PseudoLabelStage,
    SoundConfig,
    SpecialistStage,
    StagesConfig,
    SymbolicConfig,
)

__all__ = [
    "PRESETS",
    "Curriculum",
    "ExpertStage",
    "Fitting",
    "Machine",
    "MaskedStage",
    "PseudoLabelStage",
    "SoundConfig",
    "SpecialistStage",
    "StagesConfig",
    "SymbolicConfig",
]
