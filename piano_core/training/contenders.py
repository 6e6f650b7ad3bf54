"""All models that are put on the same folds, in one list: nobody's row is left out by chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.models import CrossFitted, Model
from piano_core.models.baselines import ExtraTrees, GlobalMean, PassageMean, Ridge
from piano_core.models.gaussian_process import GaussianProcess
from piano_core.performance import Performance
from piano_core.training.config import EstimatorConfig
from piano_core.training.model import EstimatorModel

if TYPE_CHECKING:
    from piano_core.training.stages.config import StagesConfig
    from piano_core.training.stages.hearing import Ear
    from piano_core.training.stages.model import Side

Played = Callable[[Sequence[str]], list[Performance]]

_NOISES = (0.1, 0.2, 0.4)

PROCESS, ESTIMATOR = "gaussian process", "estimator"
"""Names of the models that can be shipped."""

EXPORTABLE: Mapping[str, str] = {
    PROCESS: "a Gaussian process on ranks of named features of notes and pedals",
    ESTIMATOR: "an ensemble of small neural networks on named features of notes and pedals",
}
"""These, the simplest first, with what a card calls them. The process is
solved in one step and has three settings, of which one is chosen; the ensemble is trained
in many and has ten. The baselines are what these must beat and are never written to disk."""


def gaussian_process(name: str = PROCESS) -> CrossFitted:
    """The process whose noise is chosen, and whose intervals are fitted, out of fold."""
    return CrossFitted(tuple(GaussianProcess(noise=noise) for noise in _NOISES), name)


def candidates(config: EstimatorConfig, trees: int) -> Sequence[Model | CrossFitted]:
    """Every model that needs no score: those that can be shipped, and the baselines.

    trees: of extra trees.
    """
    baselines = [GlobalMean(), PassageMean(), Ridge(), ExtraTrees(trees=trees)]
    return [gaussian_process(), EstimatorModel(config, ESTIMATOR), *baselines]


def contenders() -> Sequence[Model | CrossFitted]:
    """`candidates` with their customary settings."""
    return candidates(EstimatorConfig(), ExtraTrees().trees)


STACK, PRETRAINED_STACK = "stack", "stack, pretrained"
"""Names of the research stack among the models: learned from the corpus alone, or begun with an
encoder of notes that knows other music. What hears sound has `, sound` or `, both` behind it."""


def stacks(
    played: Played,
    config: StagesConfig,
    encoder: Path | None,
    ear: Ear | None,
    withheld: Side | None,
) -> list[Model]:
    """The research stack of a configuration; a second one where there is an encoder of notes to
    begin with, which `piano train --stage masked` made.

    played: gives segments' notes. ear: gives their sound, for a configuration that hears it.
    withheld: a side that is missing when a stack of both is asked. Raises `TrainingError` where
    the encoder is of another preset.
    """
    # Imported here: Lightning takes seconds, for which nobody waits who does not name the stack.
    from piano_core.training.stages.evaluators import load_encoder
    from piano_core.training.stages.model import StackModel

    hears = config.stack.hears
    own = "" if hears == "notes" else f", {hears}"
    own += f" without {withheld}" if withheld and hears == "both" else ""
    alone = StackModel(config, played, name=STACK + own, ear=ear)
    if hears == "both":
        alone = replace(alone, withheld=withheld)
    if encoder is None or hears == "sound":
        return [alone]
    begun = load_encoder(encoder, config.stack, config.symbolic)
    return [alone, replace(alone, begun=begun, name=PRETRAINED_STACK + own)]


def contenders_with_score() -> Sequence[Model | CrossFitted]:
    """Those that are also shown what the notation says."""
    return [gaussian_process("gaussian process, with score")]
