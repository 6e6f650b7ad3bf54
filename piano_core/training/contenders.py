"""All models that are put on the same folds, in one list: nobody's row is left out by chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from piano_core.models import CrossFitted, Model
from piano_core.models.baselines import ExtraTrees, GlobalMean, PassageMean, Ridge
from piano_core.models.gaussian_process import GaussianProcess
from piano_core.performance import Performance
from piano_core.training.config import EstimatorConfig
from piano_core.training.model import EstimatorModel

_NOISES = (0.1, 0.2, 0.4)


def estimator_and_baselines(config: EstimatorConfig, trees: int) -> list[Model]:
    """The model that ships and those it must beat; trees: of the extra-trees baseline."""
    return [EstimatorModel(config), GlobalMean(), PassageMean(), Ridge(), ExtraTrees(trees=trees)]


def gaussian_process(name: str = "gaussian process") -> CrossFitted:
    """The process whose noise is chosen, and whose intervals are fitted, out of fold."""
    return CrossFitted(tuple(GaussianProcess(noise=noise) for noise in _NOISES), name)


def contenders() -> Sequence[Model | CrossFitted]:
    """Every model that needs no score."""
    return [gaussian_process(), *estimator_and_baselines(EstimatorConfig(), ExtraTrees().trees)]


STACK = "stack"
"""Name of the research stack among the models."""


def stack_of_notes(played: Callable[[Sequence[str]], list[Performance]]) -> Model:
    """The symbolic research stack at a size that a CPU trains; `played` gives segments' notes."""
    # Imported here: Lightning takes seconds, for which nobody waits who does not name the stack.
    from piano_core.training.stages.config import LAPTOP
    from piano_core.training.stages.model import StackModel

    return StackModel(LAPTOP, played, name=STACK)


def contenders_with_score() -> Sequence[Model | CrossFitted]:
    """Those that are also shown what the notation says."""
    return [gaussian_process("gaussian process, with score")]
