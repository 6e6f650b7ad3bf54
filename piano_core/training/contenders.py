"""All models that are put on the same folds, in one list: nobody's row is left out by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from piano_core.models import CrossFitted, Model
from piano_core.models.baselines import ExtraTrees, GlobalMean, PassageMean, Ridge
from piano_core.models.gaussian_process import GaussianProcess
from piano_core.training.config import EstimatorConfig
from piano_core.training.model import EstimatorModel

_PROCESSES = (
    GaussianProcess(width=4.0, noise=0.1, passage=0.03),
    GaussianProcess(width=4.0, noise=0.2, passage=0.03),
    GaussianProcess(width=2.0, noise=0.1, passage=0.0),
    GaussianProcess(width=8.0, noise=0.2, passage=0.03),
    GaussianProcess(width=8.0, noise=0.4, passage=0.1),
)
"""Near what was learned from, a narrow kernel does best and passages need no effect of their own;
far from it a wide one that trusts single labels less."""

STACK, PRETRAINED_STACK = "stack", "stack, pretrained"
"""Names of the research stack among the models: learned from the corpus alone, or begun with an
encoder of notes that knows other music; see `heard_as`."""

PROCESS, ESTIMATOR = "gaussian process", "estimator"
"""Names of the models of features that can be shipped."""

EXPORTABLE: Mapping[str, str] = {
    PROCESS: "a Gaussian process on ranks of named features of notes and pedals",
    ESTIMATOR: "an ensemble of small neural networks on named features of notes and pedals",
    STACK: "attention over notes and pedals beside named features of them, by trained stages",
}
"""These, the simplest first, with what a card calls them. The process is solved in one step and
has three settings, chosen together of five triples; the ensemble is trained in many and has ten;
the stack is trained in several stages and has some thirty. The baselines are what these must beat
and are never written to disk."""


def heard_as(name: str, hears: str) -> str:
    """The name of a stack that hears notes, `sound` or `both`: as it is, or with that behind it.

    What hears sound is another model, which no bundle can ship.
    """
    return name if hears == "notes" else f"{name}, {hears}"


def gaussian_process(name: str = PROCESS) -> CrossFitted:
    """The process whose settings are chosen, and whose intervals are fitted, out of fold."""
    return CrossFitted(_PROCESSES, name)


def candidates(config: EstimatorConfig, trees: int) -> Sequence[Model | CrossFitted]:
    """Every model that needs no score: those that can be shipped, and the baselines.

    trees: of extra trees.
    """
    baselines = [GlobalMean(), PassageMean(), Ridge(), ExtraTrees(trees=trees)]
    return [gaussian_process(), EstimatorModel(config, ESTIMATOR), *baselines]


def contenders() -> Sequence[Model | CrossFitted]:
    """`candidates` with their customary settings."""
    return candidates(EstimatorConfig(), ExtraTrees().trees)


def contenders_with_score() -> Sequence[Model | CrossFitted]:
    """Those that are also shown what the notation says."""
    return [gaussian_process("gaussian process, with score")]
