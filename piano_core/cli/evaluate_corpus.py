"""The half of `piano evaluate` that puts all models on the same folds of a rated corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import click
import dataframely as dy
import numpy as np

from piano_core.cli.evaluate_options import PROTOCOLS, Wanted
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
from piano_core.evaluation.calibration_plot import (
    calibration_curves,
    check_picture,
    write_calibration,
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
from piano_core.resampling import Vector
from piano_core.tables import Evaluation, Segments, ValidRatings
from piano_core.training.contenders import (
    PRETRAINED_STACK,
    STACK,
    contenders,
    contenders_with_score,
    heard_as,
)

Models = Sequence[Model | CrossFitted]


@dataclass(frozen=True)
class Study:
    """A rated corpus as `piano run` left it: with and without features that need a score.

    resamples: draws for each interval. seed: of fits and draws.
    """

    free: Dataset
    scored: Dataset
    rated: RatedCorpus
    resamples: int
    seed: int

    @property
    def segments(self) -> dy.DataFrame[Segments]:
        """Of the corpus."""
        return self.rated.segments

    def ratings(self) -> dy.DataFrame[ValidRatings]:
        """All that count."""
        return self.rated.warehouse.read(ValidRatings, self.rated.name)

    def rng(self) -> np.random.Generator:
        """The same one each time, so that all intervals come from the same draws of groups."""
        return np.random.default_rng(self.seed)


@dataclass(frozen=True)
class Found:
    """What is printed and drawn, by protocol. differences: of the first model from every other.

    curves: how often labels lie below what the first model predicts (`calibration_curves`).
    """

    first: str

    table: dy.DataFrame[Evaluation]
    differences: Mapping[str, Sequence[Difference]]
    people: Mapping[str, Sequence[HumanComparison]]
    curves: Mapping[str, Vector]


def evaluate_corpus(corpus: str, wanted: Wanted, resamples: int, seed: int, as_json: bool) -> None:
    """Validate, judge, compare and print; nothing is kept."""
    if PRETRAINED_STACK in wanted.models and wanted.encoder is None:
        raise click.UsageError(f"--model '{PRETRAINED_STACK}' needs --encoder.")
    if wanted.calibration is not None:
        check_picture(wanted.calibration)
    free, scored = _chosen(wanted.models)
    rated = rated_corpus(settings_of_this_process(), corpus).thinned(wanted.every)
    study = _study(rated, wanted, resamples, seed)
    if not {STACK, PRETRAINED_STACK}.isdisjoint(wanted.models):
        with progress_bar("piano evaluate, sound") as progress:
            free = [*free, *_stacks(study.rated, wanted, progress)]
    with progress_bar("piano evaluate") as progress:
        found = _found(study, (free, scored), wanted.protocols, progress)
    if wanted.calibration is not None:
        write_calibration(wanted.calibration, found.curves, found.first)
    if as_json:
        _print_json(study, found)
    else:
        _print(study, found, wanted.target)


def _study(rated: RatedCorpus, wanted: Wanted, resamples: int, seed: int) -> Study:
    if wanted.target not in (MEAN, *rated.targets):
        known = ", ".join((MEAN, *rated.targets))
        raise click.UsageError(f"--target {wanted.target} is none of {known}.")
    return Study(rated.dataset(SCORE_FREE), rated.dataset(RATED), rated, resamples, seed)


def _found(
    study: Study,
    models: tuple[Models, Models],
    protocols: Sequence[str],
    progress: ProgressReport,
) -> Found:
    """All models judged, the first held against every other, and each beside people."""
    validated = _validated(study, models, protocols, progress)
    ratings = study.ratings()
    table = evaluation_table(
        validated,
        study.free,
        study.segments,
        study.resamples,
        study.seed,
        lambda done, doing: progress(0.7 + 0.3 * done, doing),
        ratings,
    )
    first, *others = [model.name for group in models for model in group]
    judged = study.free, study.segments
    return Found(
        first,
        table,
        {
            protocol: [
                r2_difference(result, first, other, *judged, study.rng()) for other in others
            ]
            for protocol, result in validated.items()
        },
        {
            protocol: human_comparison(result, *judged, ratings, study.rng(), study.resamples)
            for protocol, result in validated.items()
        },
        calibration_curves(validated, study.free, first),
    )


def _print_json(study: Study, found: Found) -> None:
    print_json(
        {
            "corpus": study.rated.name,
            "evaluation": found.table.to_dicts(),
            "differences": {p: [asdict(one) for one in o] for p, o in found.differences.items()},
            "human_comparison": {p: [asdict(one) for one in o] for p, o in found.people.items()},
            "published": [asdict(one) for one in PUBLISHED],
        }
    )


def _print(study: Study, found: Found, target: str) -> None:
    click.echo(f"Target: {target}. `random` is a warning: it measures memory.\n")
    click.echo(format_evaluation(found.table, target, ACCURACY))
    click.echo(format_evaluation(found.table, target, CERTAINTY))
    click.echo(_compared(found.differences))
    for protocol, rows in found.people.items():
        click.echo(f"### {protocol}, agreement with people")
        click.echo(format_human_comparison(rows, target))
    if study.rated.name == "percepiano":
        click.echo(format_published())


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
        missing = f" without {withheld}" if withheld else ""
        own = heard_as(STACK, heard) + missing
        alone = replace(stack_for_folds(config, rated, None, own, ear), withheld=withheld)
        if STACK in wanted.models:
            found.append(alone)
        if PRETRAINED_STACK in wanted.models and wanted.encoder and heard != "sound":
            begun = load_encoder(wanted.encoder, config.stack, config.symbolic)
            found.append(
                replace(alone, begun=begun, name=heard_as(PRETRAINED_STACK, heard) + missing)
            )
    return found


def _validated(
    study: Study,
    models: tuple[Models, Models],
    wanted: Sequence[str],
    progress: ProgressReport,
) -> Mapping[str, Validated]:
    """All models on the folds of every protocol that was asked for and the corpus allows."""
    splits = study.rated.splits()
    possible = set(splits["protocol"])
    protocols = [p for p in wanted or PROTOCOLS if p in possible]
    found: dict[str, Validated] = {}
    share = [len(group) for group in models]
    before = 0.0
    for group, data in zip(models, (study.free, study.scored), strict=True):
        if not group:
            continue
        part, begun = 0.7 * len(group) / sum(share), before

        def step(done: float, doing: str, begun: float = begun, part: float = part) -> None:
            progress(begun + part * done, doing)

        results = cross_validate(data, splits, group, protocols, study.seed, step)
        for protocol, result in results.items():
            known = found.get(protocol)
            found[protocol] = result if known is None else side_by_side(known, result)
        before += part
    return found


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
