"""Studies in group `model_evaluation`: what the stack's parts are worth, and models beside people.

They are made where they are asked for: an ablation trains a stack for each arm and fold.
"""

from dataclasses import asdict
from typing import Any

import dagster as dg
import polars as pl

from orchestration.assets.declare import corpus_of, declared, tried_again
from orchestration.config import AblationConfig, HumanComparisonConfig
from orchestration.metadata import bars, forest, markdown_table, numbers
from orchestration.progress import reporter
from orchestration.provenance import artefact, rooms_version
from orchestration.resources import Workplace
from orchestration.stack_study import STACK_DATA, STACK_ROOMS
from piano_core.artefacts import table_hash, write_table
from piano_core.files import write_text
from piano_core.tables import ValidRatings

_GROUP = "model_evaluation"
_ABLATION_ROOMS = (*STACK_ROOMS, "piano_core.ablation.study", "piano_core.ablation.arms")


@declared(_GROUP, _ABLATION_ROOMS, STACK_DATA, kinds=frozenset({"torch"}))
@tried_again
def ablation_report(
    context: dg.AssetExecutionContext, workplace: Workplace, config: AblationConfig
) -> dg.MaterializeResult[None]:
    """Sound, notes, both; pretraining, augmentation, ensemble, size: each with and without.

    A paired difference of R2 on the same folds with its interval; what cannot be trained
    here says what it lacks. A run that was killed goes on with the next arm.
    """
    from piano_core.ablation import format_effects
    from piano_core.ablation.rated import ablate_rated
    from piano_core.preparation.rated_corpus import rated_corpus

    corpus = corpus_of(context)
    artefacts = workplace.artefacts(corpus)
    kept = artefacts.folder("ablation", rooms_version(_ABLATION_ROOMS))
    rated = rated_corpus(workplace.settings(), corpus)
    settings, report = workplace.settings(), reporter(context)
    effects = ablate_rated(rated, config.wanted(), settings, kept, report)
    table = pl.DataFrame([asdict(one) for one in effects], infer_schema_length=None)
    write_table(artefacts.report_file("ablation"), table)
    text = format_effects(effects)
    page = artefacts.report_file("ablation").with_suffix(".md")
    write_text(page, text)
    measured = [one for one in effects if one.difference is not None]
    differences = {one.question: one.difference or 0.0 for one in measured}
    metadata = {
        "measured": len(measured),
        "lacking": len(effects) - len(measured),
        "answers": dg.MetadataValue.md(text),
        "page": dg.MetadataValue.path(str(page)),
        **numbers("R2 more by", differences),
    }
    if measured:
        ends = [(one.low, one.high) for one in measured]
        metadata["differences"] = forest(differences, ends, "R2 more with than without")
    return artefact(context, table_hash(table), metadata, config)


@declared(
    _GROUP,
    ("piano_core.evaluation.human_comparison", "piano_core.champion"),
    [
        "champion",
        "features",
        "valid_ratings",
        "consensus_labels",
        "label_splits",
        "segments",
    ],
)
@tried_again
def human_comparison(
    context: dg.AssetExecutionContext, workplace: Workplace, config: HumanComparisonConfig
) -> dg.MaterializeResult[None]:
    """The champion beside people: ICC(A,1) with single raters and with the panel's mean,
    on music that the model has never seen, and one rater's with the other raters' mean."""
    import numpy as np

    from piano_core.champion import champion_answers
    from piano_core.evaluation.human_comparison import human_comparison as compared
    from piano_core.features import SCORE_FREE
    from piano_core.preparation.rated_corpus import rated_corpus

    corpus = corpus_of(context)
    rated = rated_corpus(workplace.settings(), corpus)
    data, artefacts = rated.dataset(SCORE_FREE), workplace.artefacts(corpus)
    found = champion_answers(artefacts)
    ratings = workplace.warehouse().read(ValidRatings, corpus)
    rng = np.random.default_rng(config.seed)
    rows = compared(found, data, rated.segments, ratings, rng, config.resamples)
    table = pl.DataFrame([asdict(row) for row in rows], infer_schema_length=None)
    write_table(artefacts.report_file("human_comparison"), table)
    return artefact(context, table_hash(table), _agreement(table), config)


ASSETS = (ablation_report, human_comparison)


def _agreement(table: pl.DataFrame) -> dict[str, Any]:
    """The comparison as a table, as numbers to plot, and with the panel by target as bars."""
    from piano_core.evaluation.human_comparison import MEAN, ONE_RATER, SINGLE

    means = table.filter(pl.col("target") == MEAN).drop("target")
    columns = means.select("judge", "against", "icc")
    named = {f"{judge} with {who}": icc for judge, who, icc in columns.iter_rows()}
    model = (pl.col("judge") != ONE_RATER) & (pl.col("against") != SINGLE)
    sure = table.filter(model & (pl.col("target") != MEAN)).drop_nulls(["low", "high"])
    target, icc, low, high = (sure[n].to_list() for n in ("target", "icc", "low", "high"))
    shown = bars(target, icc, low, high, "ICC(A,1)")
    told = {"agreement": markdown_table(means), **numbers("ICC(A,1) of", named)}
    return told | {"with the panel, by target": shown}
