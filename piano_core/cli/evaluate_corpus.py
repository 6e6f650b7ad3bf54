"""The half of `piano evaluate` that puts all models on the same folds of a rated corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
import dataframely as dy
import numpy as np

from piano_core.cli.output import (
    ProgressReport,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.evaluation import (
    ACCURACY,
    CERTAINTY,
    PUBLISHED,
    Difference,
    Validated,
    cross_validate,
    evaluation_table,
    format_evaluation,
    format_published,
    r2_difference,
    side_by_side,
)
from piano_core.evaluation.human_comparison import (
    HumanComparison,
    format_human_comparison,
    human_comparison,
)
from piano_core.evaluation.table import MEAN
from piano_core.features import RATED, SCORE_FREE
from piano_core.models import CrossFitted, Dataset, Model
from piano_core.preparation.rated_corpus import RatedCorpus, rated_corpus
from piano_core.tables import Segments, Splits, ValidRatings
from piano_core.training.contenders import (
    PRETRAINED_STACK,
    STACK,
    contenders,
    contenders_with_score,
)
from piano_core.warehouse import Warehouse

if TYPE_CHECKING:
    from piano_core.stack.config import FusionName, Hears
    from piano_core.training.stages.config import EncoderName
    from piano_core.training.stages.model import Side

PROTOCOLS = ("random", "passage", "overlap", "performer", "work")


@dataclass(frozen=True)
class Study:
    """A rated corpus as `piano run` left it: with and without features that need a score."""

    free: Dataset
    scored: Dataset
    rated: RatedCorpus

    @property
    def warehouse(self) -> Warehouse:
        """Of the corpus."""
        return self.rated.warehouse

    @property
    def corpus(self) -> str:
        """Its name."""
        return self.rated.name


@dataclass(frozen=True)
class Wanted:
    """The options of the command, as it documents them; empty for all."""

    corpus: str
    protocols: tuple[str, ...]
    models: tuple[str, ...]
    target: str
    resamples: int
    seed: int
    preset: str = "laptop"
    encoder: Path | None = None
    hears: tuple[Hears, ...] = ()
    fusion: FusionName | None = None
    sound_encoder: EncoderName | None = None
    without: Side | None = None


def evaluate_corpus(wanted: Wanted, as_json: bool) -> None:
    """Validate, judge, compare and print; nothing is kept."""
    if PRETRAINED_STACK in wanted.models and wanted.encoder is None:
        raise click.UsageError(f"--model '{PRETRAINED_STACK}' needs --encoder.")
    free, scored = _chosen(wanted.models)
    study = _study(wanted.corpus)
    if wanted.target not in (MEAN, *study.free.target_names):
        known = ", ".join((MEAN, *study.free.target_names))
        raise click.UsageError(f"--target {wanted.target} is none of {known}.")
    segments = study.warehouse.read(Segments, wanted.corpus)
    if not {STACK, PRETRAINED_STACK}.isdisjoint(wanted.models):
        with progress_bar("piano evaluate, sound") as progress:
            free = [*free, *_stacks(study.rated, wanted, progress)]
    chosen = (free, scored)
    with progress_bar("piano evaluate") as progress:
        validated = _validated(study, chosen, wanted, progress)
        table = evaluation_table(
            validated,
            study.free,
            segments,
            wanted.resamples,
            wanted.seed,
            lambda done, doing: progress(0.7 + 0.3 * done, doing),
            study.warehouse.read(ValidRatings, wanted.corpus),
        )
    first, *others = [model.name for model in (*chosen[0], *chosen[1])]
    differences = {
        protocol: [
            r2_difference(
                result, first, other, study.free, segments, np.random.default_rng(wanted.seed)
            )
            for other in others
        ]
        for protocol, result in validated.items()
    }
    people = _beside_people(study, validated, segments, wanted)
    if as_json:
        print_json(
            {
                "corpus": wanted.corpus,
                "evaluation": table.to_dicts(),
                "differences": {p: [asdict(d) for d in ds] for p, ds in differences.items()},
                "human_comparison": {p: [asdict(r) for r in rows] for p, rows in people.items()},
                "published": [asdict(one) for one in PUBLISHED],
            }
        )
        return
    click.echo(f"Target: {wanted.target}. `random` is a warning: it measures memory.\n")
    click.echo(format_evaluation(table, wanted.target, ACCURACY))
    click.echo(format_evaluation(table, wanted.target, CERTAINTY))
    click.echo(_compared(differences))
    for protocol, rows in people.items():
        click.echo(f"### {protocol}, agreement with people")
        click.echo(format_human_comparison(rows, wanted.target))
    if wanted.corpus == "percepiano":
        click.echo(format_published())


Models = Sequence[Model | CrossFitted]


def _chosen(names: Sequence[str]) -> tuple[Models, Models]:
    """The models of these names (all for none) without and with what the score says.

    The stacks are not among them: they are made when the corpus is known, and only if named.
    """
    free, scored = contenders(), contenders_with_score()
    known = [*(model.name for model in (*free, *scored)), STACK, PRETRAINED_STACK]
    if wrong := [name for name in names if name not in known]:
        raise click.UsageError(f"--model {wrong[0]} is none of {', '.join(known)}.")

    def wanted(models: Models) -> Models:
        return [model for model in models if not names or model.name in names]

    return wanted(free), wanted(scored)


def _study(corpus: str) -> Study:
    rated = rated_corpus(settings_of_this_process(), corpus)
    free, scored = rated.dataset(SCORE_FREE), rated.dataset(RATED)
    return Study(free, scored, rated)


def _stacks(rated: RatedCorpus, wanted: Wanted, progress: ProgressReport) -> list[Model]:
    """The research stacks that were named, on each side that they are to hear.

    One that hears sound alone begins with no encoder of notes.
    """
    # Imported here: Lightning takes seconds, for which nobody waits who does not name the stack.
    from piano_core.training.stages.config import PRESETS
    from piano_core.training.stages.evaluators import load_encoder
    from piano_core.training.stages.listening import ear_of
    from piano_core.training.stages.rated import stack_for_folds

    found: list[Model] = []
    for hears in wanted.hears or (None,):
        config = PRESETS[wanted.preset].hearing(hears, wanted.fusion, wanted.sound_encoder)
        heard, withheld = config.stack.hears, wanted.without
        ear = ear_of(rated, config, settings_of_this_process(), progress)
        if heard != "both":
            withheld = None
        own = ("" if heard == "notes" else f", {heard}") + (
            f" without {withheld}" if withheld else ""
        )
        alone = replace(stack_for_folds(config, rated, None, STACK + own, ear), withheld=withheld)
        if STACK in wanted.models:
            found.append(alone)
        if PRETRAINED_STACK in wanted.models and wanted.encoder and heard != "sound":
            begun = load_encoder(wanted.encoder, config.stack, config.symbolic)
            found.append(replace(alone, begun=begun, name=PRETRAINED_STACK + own))
    return found


def _validated(
    study: Study, models: tuple[Models, Models], wanted: Wanted, progress: ProgressReport
) -> Mapping[str, Validated]:
    """All models on the folds of every protocol that the corpus allows."""
    splits = study.warehouse.read(Splits, study.corpus)
    possible = set(splits["protocol"])
    protocols = [p for p in wanted.protocols or PROTOCOLS if p in possible]
    found: dict[str, Validated] = {}
    share = [len(group) for group in models]
    before = 0.0
    for group, data in zip(models, (study.free, study.scored), strict=True):
        if not group:
            continue
        part, begun = 0.7 * len(group) / sum(share), before

        def step(done: float, doing: str, begun: float = begun, part: float = part) -> None:
            progress(begun + part * done, doing)

        results = cross_validate(data, splits, group, protocols, wanted.seed, step)
        for protocol, result in results.items():
            known = found.get(protocol)
            found[protocol] = result if known is None else side_by_side(known, result)
        before += part
    return found


def _beside_people(
    study: Study,
    validated: Mapping[str, Validated],
    segments: dy.DataFrame[Segments],
    wanted: Wanted,
) -> dict[str, list[HumanComparison]]:
    ratings = study.warehouse.read(ValidRatings, study.corpus)
    return {
        protocol: human_comparison(
            result,
            study.free,
            segments,
            ratings,
            np.random.default_rng(wanted.seed),
            wanted.resamples,
        )
        for protocol, result in validated.items()
    }


def _compared(differences: Mapping[str, Sequence[Difference]]) -> str:
    """Markdown of paired differences of mean R2."""
    lines = ["| protocol | model | against | R2 more |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {protocol} | {one.model} | {one.other} | "
        f"{one.value:+.3f} [{one.low:+.3f}, {one.high:+.3f}] |"
        for protocol, each in differences.items()
        for one in each
    ]
    return "\n".join(lines) + "\n"
