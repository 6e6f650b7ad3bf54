"""What `piano diagnose` and `piano analyze` share: which model is judged, on which rows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import progress_bar, settings_of_this_process
from piano_core.cli.study_options import (
    UNSEEN,
    Option,
    corpus_option,
    gathered,
    resamples_option,
    seed_option,
)
from piano_core.errors import PianoError

if TYPE_CHECKING:
    from piano_core.diagnosis import Judged
    from piano_core.preparation.rated_corpus import RatedCorpus

WHICH_HELP = """\
CHECKPOINT is the feature estimator that `piano run` trained, below the home folder as
corpora/NAME/models/HASH/estimator.safetensors, or what a stage of `piano train` left as
stack/PRESET/NAME/expert/weights.safetensors. It is judged on the test part of the release
split, which it did not learn from. That part is small; with --corpus and no checkpoint a model
is cross-validated instead, so that every labelled segment is held out once.
"""

_DEFAULT_PROTOCOL = "overlap"


@dataclass(frozen=True)
class Which:
    """What is judged, as the options say it."""

    checkpoint: Path | None
    corpus: str | None
    model: str | None
    protocol: str | None
    resamples: int
    seed: int


which_options: Option = gathered(
    "which",
    Which,
    click.argument("checkpoint", type=click.Path(path_type=Path), required=False),
    corpus_option(
        "Rated corpus that `piano run` made ready [default: the one whose folder holds the "
        "checkpoint]."
    ),
    click.option(
        "--model",
        metavar="NAME",
        help="Model to cross-validate, without a checkpoint [default: gaussian process].",
    ),
    click.option(
        "--protocol",
        type=click.Choice(UNSEEN),
        help=f"What is unseen in a fold, without a checkpoint [default: {_DEFAULT_PROTOCOL}].",
    ),
    resamples_option(1000, fewest=100),
    seed_option("Of fits and draws."),
)
"""Give the command a `which`."""


def judged(which: Which, title: str) -> tuple[RatedCorpus, Judged]:
    """Open the corpus and have the model answer. Raises `PianoError` for what is not there."""
    from piano_core.diagnosis import judged_by_cross_validation, judged_checkpoint
    from piano_core.preparation.rated_corpus import rated_corpus

    settings = settings_of_this_process()
    if which.checkpoint is not None:
        if which.model is not None or which.protocol is not None:
            raise click.UsageError("--model and --protocol are for judging without a checkpoint.")
        name = which.corpus or _corpus_of(which.checkpoint, settings.home)
        corpus = rated_corpus(settings, name)
        return corpus, judged_checkpoint(corpus, which.checkpoint, settings)
    if which.corpus is None:
        raise click.UsageError("Name a CHECKPOINT, or --corpus to cross-validate a model on.")
    from piano_core.training.contenders import contenders

    models = {model.name: model for model in contenders()}
    model = models.get(which.model or next(iter(models)))
    if model is None:
        raise click.UsageError(f"--model {which.model} is none of {', '.join(models)}.")
    corpus = rated_corpus(settings, which.corpus)
    protocol = which.protocol or _DEFAULT_PROTOCOL
    with progress_bar(title) as progress:
        return corpus, judged_by_cross_validation(corpus, model, protocol, which.seed, progress)


def with_interval(value: float, low: float | None, high: float | None) -> str:
    """`.52 [.41, .60]` for a table of rich, whose brackets are escaped; `-` where undefined."""
    if not math.isfinite(value):
        return "-"
    if low is None or high is None or not math.isfinite(low):
        return f"{value:.2f}"
    return f"{value:.2f} \\[{low:.2f}, {high:.2f}]"


def _corpus_of(checkpoint: Path, home: Path) -> str:
    """`corpora/NAME/...` or `stack/PRESET/NAME/...`, below the home folder."""
    if not checkpoint.is_file():
        raise PianoError(
            "is not a file.",
            where=str(checkpoint),
            remedy=f"The graph keeps checkpoints as {home}/corpora/NAME/models/HASH/"
            "estimator.safetensors, `piano train` as stack/PRESET/NAME/STAGE/weights.safetensors.",
        )
    path = checkpoint.resolve()
    for kept, place in (("corpora", 0), ("stack", 1)):
        root = (home / kept).resolve()
        if path.is_relative_to(root) and len(parts := path.relative_to(root).parts) > place + 1:
            return parts[place]
    raise PianoError(
        f"does not lie below {home}, so it does not say what it was trained on.",
        where=str(checkpoint),
        remedy="Name its corpus with --corpus.",
    )
