"""Group `model_evaluation`: calibration, the report on every protocol, and the leaderboard."""

from typing import TYPE_CHECKING, Any

import dagster as dg
import polars as pl

from orchestration.assets.declare import WAREHOUSE_POOL, corpus_of, declared
from orchestration.assets.reading import Labelled, labelled
from orchestration.assets.stack import JUDGED_STACK, unused_stack
from orchestration.config import ChampionConfig, EvaluationConfig
from orchestration.metadata import (
    bars,
    calibration,
    frame_schema,
    markdown_table,
    numbers,
    report_metadata,
    rows_metadata,
)
from orchestration.progress import halves, reporter
from orchestration.provenance import artefact
from orchestration.resources import Workplace
from orchestration.stack_study import current_study
from piano_core.artefacts import table_hash, write_table
from piano_core.files import value_hash
from piano_core.gates import JUDGED_ON
from piano_core.tables import Decisions, LearningCurve, ValidRatings

if TYPE_CHECKING:
    from piano_core.champion import FittedChampion
    from piano_core.evaluation import Champion
    from piano_core.models.estimator import FeatureEstimator
    from piano_core.stack_export.estimator import StackEstimator

_GROUP = "model_evaluation"


@declared(
    _GROUP,
    ("piano_core.calibration", "piano_core.model_files"),
    ["feature_estimator", "features", "consensus_labels", "label_splits", "segments"],
)
def calibrated_model(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Sigma made honest and intervals fitted, on whole pieces that trained nothing."""
    from piano_core.model_files import load_estimator, save_calibration
    from piano_core.models.model import calibrated_on
    from piano_core.preparation.datasets import rows_in

    corpus = corpus_of(context)
    data = labelled(workplace, corpus)
    held_out = data.dataset.take(rows_in(data.dataset, data.release, ["calibration"]))
    estimator = load_estimator(workplace.artefacts(corpus))
    fitted = calibrated_on(estimator, held_out)
    save_calibration(workplace.artefacts(corpus), fitted)
    scales = dict(zip(fitted.targets, fitted.sigma_scale.tolist(), strict=True))
    metadata = {"pieces": fitted.groups, "segments": fitted.rows}
    content = value_hash(scales, fitted.quantiles.tolist(), fitted.novelty_threshold)
    return artefact(context, content, metadata | numbers("sigma scale", scales))


@declared(
    _GROUP,
    ("piano_core.evaluation", "piano_core.training.contenders"),
    ["features", "consensus_labels", "label_splits", "segments"],
)
def evaluation_report(
    context: dg.AssetExecutionContext, workplace: Workplace, config: EvaluationConfig
) -> dg.MaterializeResult[None]:
    """Every model of features on every protocol: each metric with its interval."""
    from piano_core.champion import keep_answers
    from piano_core.evaluation import cross_validate, evaluation_table
    from piano_core.evaluation.calibration_plot import calibration_curves

    corpus = corpus_of(context)
    data = labelled(workplace, corpus)
    possible = set(data.splits["protocol"])
    protocols = [name for name in config.protocols if name in possible]
    fitting, judging = halves(reporter(context), 0.8)
    found = cross_validate(
        data.dataset, data.splits, config.models(), protocols, config.seed, fitting
    )
    table = evaluation_table(
        found, data.dataset, data.segments, config.resamples, config.seed, judging
    )
    artefacts = workplace.artefacts(corpus)
    write_table(artefacts.report_file("evaluation"), table)
    keep_answers(artefacts, "evaluation", found)
    best = leader(table)
    curves = calibration_curves(found, data.dataset, best)
    told = {"best": best, "calibration": calibration(curves, best)}
    return artefact(context, table_hash(table), evaluation_metadata(table, best) | told, config)


@declared(
    _GROUP,
    ("piano_core.champion", "piano_core.evaluation.champion"),
    [
        "evaluation_report",
        *JUDGED_STACK,
        "feature_estimator",
        "calibrated_model",
        "features",
        "consensus_labels",
        "label_splits",
        "segments",
    ],
    kinds=frozenset({"torch"}),
)
def champion(
    context: dg.AssetExecutionContext, workplace: Workplace, config: ChampionConfig
) -> dg.MaterializeResult[None]:
    """What won on unseen music, whichever model it is, fitted on the release split.

    The research stack takes part once it was judged on the labels and splits of today.
    """
    from piano_core.champion import crown, kept_answers, save_champion

    corpus = corpus_of(context)
    data, artefacts = labelled(workplace, corpus), workplace.artefacts(corpus)
    unused = unused_stack(context.instance, corpus)
    found = kept_answers(artefacts, _reports(stack=not unused))
    choice, pairs = crown(found, data.dataset, data.segments, config.resamples, config.seed)
    write_table(artefacts.report_file("differences"), pairs)
    fitted = _fitted(context, workplace, choice, data, config.seed)
    model = save_champion(artefacts, fitted)
    told = {
        "model": model,
        "champion": choice.name,
        "why": choice.sentence,
        "research stack": "not judged" if unused else "judged",
        "R2 of one model over another": markdown_table(pairs),
        "fitted on": ", ".join(fitted.parts),
    }
    return artefact(context, value_hash(model, choice.sentence), told, config, unused=unused)


@declared(
    _GROUP,
    ("piano_core.evaluation.leaderboard",),
    ["evaluation_report", "stack_evaluation"],
)
def leaderboard(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Models in order of R2 on each protocol, with interval and share of the ceiling.

    The research stack is among them once it was judged on the labels and splits of today.
    """
    from piano_core.evaluation.leaderboard import leaderboard as ranked

    corpus = corpus_of(context)
    unused = unused_stack(context.instance, corpus)
    artefacts = workplace.artefacts(corpus)
    reports = [artefacts.read_report(name) for name in _reports(stack=not unused)]
    table = ranked(pl.concat(reports))
    write_table(artefacts.report_file("leaderboard"), table)
    best = table.filter(pl.col("rank") == 1)
    metadata = report_metadata(table, ["protocol", "rank", "model", "r2", "low", "high"])
    winners = dict(best.select("protocol", "model").iter_rows())
    metadata |= {"best": winners, "research stack": "not judged" if unused else "judged"}
    return artefact(context, table_hash(table), metadata, unused=unused)


@declared(
    _GROUP,
    ("piano_core.evaluation.learning_curve", "piano_core.models.baselines"),
    [
        "features",
        "valid_ratings",
        "rater_decisions",
        "consensus_labels",
        "label_splits",
        "segments",
    ],
    kinds=frozenset({"duckdb"}),
    pool=WAREHOUSE_POOL,
)
def learning_curve(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """What a model learns from fewer segments and raters; `piano ratings plan` reads it."""
    from piano_core.evaluation.learning_curve import measured_curve
    from piano_core.models.baselines import Ridge
    from piano_core.quality_control import counted

    corpus = corpus_of(context)
    warehouse, data = workplace.warehouse(), labelled(workplace, corpus)
    decisions = warehouse.read(Decisions, corpus)
    answers = counted(warehouse.read(ValidRatings, corpus), decisions)
    table = measured_curve(data.dataset, answers, data.splits, Ridge(), 0, reporter(context))
    warehouse.replace(LearningCurve, table, corpus)
    means = (
        table.group_by("segments", "panel")
        .agg(pl.col("raters", "r2").mean())
        .sort("segments", "panel")
    )
    metadata = rows_metadata(LearningCurve, table) | {"R2, mean of folds": markdown_table(means)}
    return artefact(context, table_hash(table), metadata)


ASSETS = (calibrated_model, evaluation_report, champion, leaderboard, learning_curve)


def _fitted(
    context: dg.AssetExecutionContext,
    workplace: Workplace,
    choice: "Champion",
    data: Labelled,
    seed: int,
) -> "FittedChampion[FeatureEstimator | StackEstimator]":
    """The winner: the process fitted now, the estimator and the stack as they were trained."""
    from piano_core.champion import fit_champion, kept_estimator, stack_champion
    from piano_core.training.contenders import ESTIMATOR, STACK
    from piano_core.training.stages.release import load_stack

    corpus = corpus_of(context)
    if choice.name == ESTIMATOR:
        return kept_estimator(workplace.artefacts(corpus), choice)
    if choice.name != STACK:
        return fit_champion(choice, data.dataset, data.splits, seed)
    study = current_study(context.instance, workplace, corpus)
    trained = load_stack(study.release, study.stages)
    return stack_champion(choice, trained, data.dataset, data.splits)


def _reports(*, stack: bool) -> list[str]:
    """Of the models that stand side by side."""
    return ["evaluation", "stack_evaluation"] if stack else ["evaluation"]


def leader(table: pl.DataFrame) -> str:
    """The model of the highest R2 on the protocol that decides, or on the first that was judged."""
    from piano_core.evaluation.leaderboard import leaderboard as ranked

    board = ranked(table)
    judged = board.filter(pl.col("protocol") == JUDGED_ON)
    return str((board if judged.is_empty() else judged)["model"][0])


def evaluation_metadata(table: pl.DataFrame, champion: str) -> dict[str, Any]:
    """The champion's figures as numbers to plot, and the models side by side."""
    means = table.filter((pl.col("target") == "mean") & (pl.col("subset") == "all"))
    own = means.filter((pl.col("model") == champion) & (pl.col("metric") == "r2"))
    by_target = table.filter(
        (pl.col("model") == champion)
        & (pl.col("metric") == "r2")
        & (pl.col("protocol") == JUDGED_ON)
        & (pl.col("subset") == "all")
        & (pl.col("target") != "mean")
    ).drop_nulls(["value", "low", "high"])
    side_by_side = means.filter(pl.col("metric") == "r2").pivot(
        "model", index="protocol", values="value"
    )
    return {
        "dagster/row_count": len(table),
        "dagster/column_schema": frame_schema(table),
        "R2 on all segments": markdown_table(side_by_side),
        **numbers("R2", dict(own.drop_nulls("value").select("protocol", "value").iter_rows())),
        **numbers("R2", dict(by_target.select("target", "value").iter_rows())),
        "R2 by target": bars(
            by_target["target"].to_list(),
            by_target["value"].to_list(),
            by_target["low"].to_list(),
            by_target["high"].to_list(),
            f"R2, protocol {JUDGED_ON}",
        ),
    }
