"""The research stack in groups `model_training` and `model_evaluation`: a stage an asset.

They call what `piano train` calls. None is part of `piano run` unless it is asked for: a stage
takes from minutes on a CPU to days on graphics cards.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import dagster as dg
import polars as pl

from orchestration.assets.declare import corpus_of, declared, tried_again
from orchestration.config import StackEvaluationConfig, StackTrainingConfig
from orchestration.metadata import loss_curves, markdown_table, numbers, report_metadata
from orchestration.progress import halves, reporter
from orchestration.provenance import artefact, current_version, recorded_provenance
from orchestration.resources import Workplace
from orchestration.stack_study import (
    STACK_DATA,
    STACK_ROOMS,
    Study,
    begin_study,
    current_study,
    keep_study,
)
from piano_core.artefacts import table_hash, write_table
from piano_core.files import file_hash, value_hash

if TYPE_CHECKING:
    from piano_core.models import Predictor
    from piano_core.training.stages.model import StackModel
    from piano_core.training.stages.release import StageDone

JUDGED_STACK = ("stack_evaluation", "specialist_ensemble")
"""The stack's row beside other models, and what would be shipped of it."""

_TRAINING, _EVALUATION = "model_training", "model_evaluation"
_TORCH = frozenset({"torch"})


@declared(_TRAINING, STACK_ROOMS, STACK_DATA, kinds=_TORCH)
@tried_again
def pretrained_checkpoint(
    context: dg.AssetExecutionContext, workplace: Workplace, config: StackTrainingConfig
) -> dg.MaterializeResult[None]:
    """What the stack learns before ratings: hidden notes, then measured dimensions.

    A run that was killed goes on where it was when it is started again.
    """
    from piano_core.training.stages.rated import RATED_STAGES, has_material, own_music
    from piano_core.training.stages.release import train_masked
    from piano_core.training.stages.sources import music_of

    corpus = corpus_of(context)
    study = begin_study(context.instance, workplace, corpus, config)
    first, second = halves(reporter(context), 0.7)
    done: list[StageDone] = []
    if study.stages.masked is not None and study.stages.stack.hears != "sound":
        others = [workplace.corpus(name) for name in config.music]
        music = music_of(others, first) if others else own_music(study.release)
        folder = study.release.folder
        done.append(train_masked(study.stages, music, folder, config.seed, first))
    if has_material(study.stages, study.release, "pseudo-labels"):
        train = RATED_STAGES["pseudo-labels"]
        done.append(train(study.stages, study.release, config.seed, second))
    keep_study(workplace, corpus, study)
    return artefact(context, _content(done), _metadata(study, done), config)


@declared(_TRAINING, STACK_ROOMS, ["pretrained_checkpoint", *STACK_DATA], kinds=_TORCH)
@tried_again
def expert_checkpoint(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Fine-tuned on expert ratings of the release split's training part.

    Its settings are those of pretrained_checkpoint, whose weights it begins with.
    """
    from piano_core.training.stages.rated import RATED_STAGES
    from piano_core.training.stages.release import load_stack

    corpus = corpus_of(context)
    study = current_study(context.instance, workplace, corpus)
    done = RATED_STAGES["expert"](study.stages, study.release, study.config.seed, reporter(context))
    expert = replace(load_stack(study.release, study.stages), specialists=())
    metadata = _metadata(study, [done]) | _on_validation(study, expert)
    return artefact(context, _content([done]), metadata)


@declared(_TRAINING, STACK_ROOMS, ["expert_checkpoint", *STACK_DATA], kinds=_TORCH)
@tried_again
def specialist_ensemble(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Models of one interpretive dimension each, several seeds, and how sure all of them are.

    Where the preset has no specialists, or the corpus rates none of their dimensions, the
    expert speaks alone; either way sigma and intervals come from segments that trained
    nothing.
    """
    from piano_core.training.stages.rated import RATED_STAGES, has_material
    from piano_core.training.stages.release import load_stack

    corpus = corpus_of(context)
    study = current_study(context.instance, workplace, corpus)
    names = ["specialists", "calibration"]
    if not has_material(study.stages, study.release, "specialists"):
        names = names[1:]
    report = reporter(context)
    done = [
        RATED_STAGES[name](study.stages, study.release, study.config.seed, report) for name in names
    ]
    stack = load_stack(study.release, study.stages)
    models = {"specialists": len(stack.specialists)}
    metadata = _metadata(study, done) | models | _on_validation(study, stack)
    return artefact(context, _content(done), metadata)


@declared(
    _EVALUATION,
    (*STACK_ROOMS, "piano_core.evaluation"),
    ["expert_checkpoint", *STACK_DATA],
    kinds=_TORCH,
)
@tried_again
def stack_evaluation(
    context: dg.AssetExecutionContext, workplace: Workplace, config: StackEvaluationConfig
) -> dg.MaterializeResult[None]:
    """All stages anew in every fold, judged as every other model; a row of the leaderboard.

    With the settings of expert_checkpoint, which itself has learned from segments that
    folds test.
    """
    from piano_core.champion import keep_answers
    from piano_core.evaluation import cross_validate, evaluation_table

    corpus = corpus_of(context)
    study = current_study(context.instance, workplace, corpus)
    model = _for_folds(study)
    splits, data = study.rated.splits(), study.rated.without_features()
    possible = set(splits["protocol"])
    protocols = [name for name in config.protocols if name in possible]
    fitting, judging = halves(reporter(context), 0.9)
    found = cross_validate(data, splits, [model], protocols, config.seed, fitting)
    table = evaluation_table(
        found, data, study.rated.segments, config.resamples, config.seed, judging
    )
    artefacts = workplace.artefacts(corpus)
    write_table(artefacts.report_file("stack_evaluation"), table)
    keep_answers(artefacts, "stack_evaluation", found)
    means = table.filter((pl.col("target") == "mean") & (pl.col("subset") == "all"))
    shown = means.filter(pl.col("metric").is_in(["r2", "pearson", "pair_order_within"]))
    columns = ["protocol", "metric", "value", "low", "high", "ceiling"]
    metadata = report_metadata(table, columns) | {"table": markdown_table(shown.select(columns))}
    return artefact(context, table_hash(table), metadata, config)


ASSETS = (pretrained_checkpoint, expert_checkpoint, specialist_ensemble, stack_evaluation)


def _for_folds(study: Study) -> "StackModel":
    """The stack as a model that begins each fold with an encoder that knows none of its music."""
    from piano_core.training.contenders import STACK, heard_as
    from piano_core.training.stages.evaluators import load_encoder
    from piano_core.training.stages.rated import stack_for_folds

    stack, encoder, begun = study.stages.stack, study.release.folder.encoder, None
    if study.config.music and encoder.is_file() and stack.hears != "sound":
        begun = load_encoder(encoder, stack, study.stages.symbolic)
    name = heard_as(STACK, stack.hears)
    return stack_for_folds(study.stages, study.rated, begun, name, study.release.ear)


def unused_stack(instance: dg.DagsterInstance, corpus: str) -> frozenset[dg.AssetKey]:
    """`JUDGED_STACK`, where leaderboard and champion are not made from it: any of it was never
    made, or from other labels or splits than the models beside it."""
    keys = [dg.AssetKey([corpus, name]) for name in JUDGED_STACK]
    for key in keys:
        recorded = recorded_provenance(instance.get_latest_materialization_event(key))
        inputs = {} if recorded is None else recorded.inputs
        for name in ("consensus_labels", "label_splits"):
            upstream = dg.AssetKey([corpus, name])
            now = current_version(instance, upstream)
            if now is None or inputs.get(upstream.to_user_string()) != now:
                return frozenset(keys)
    return frozenset()


def _content(done: "Sequence[StageDone]") -> str:
    """Hash of all files that stages left."""
    return value_hash([file_hash(path) for one in done for path in one.files])


def _metadata(study: Study, done: "Sequence[StageDone]") -> dict[str, Any]:
    """What people look at: sizes, losses as curves, and where the weights lie."""
    told: dict[str, Any] = {
        "preset": study.config.preset,
        "training segments": len(study.release.train),
        "validation segments": len(study.release.validation),
        "folder": dg.MetadataValue.path(str(study.release.folder.root)),
        "stages": ", ".join(one.stage for one in done) or "none: preset or corpus have nothing",
    }
    for one in done:
        begun = "random weights" if one.begun_with is None else str(one.begun_with)
        told |= numbers(one.stage, one.figures) | {f"{one.stage} begun with": begun}
        if any(curve.validation for curve in one.curves):
            told[f"{one.stage}, losses"] = loss_curves(one.curves, one.stage)
    return told


def _on_validation(study: Study, predictor: "Predictor") -> dict[str, Any]:
    """Correlation with the labels of the validation part, which decided when to stop: flattering,
    and no substitute for `stack_evaluation`."""
    from piano_core.evaluation import pearson

    held = study.release.validation
    said = predictor.predict(held).mean
    r = {
        name: float(pearson(held.labels[:, place], said[:, place])[0])
        for place, name in enumerate(held.target_names)
    }
    return numbers("validation r", r)
