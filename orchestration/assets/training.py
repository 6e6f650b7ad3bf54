"""Group `model_training`: the feature estimator, fitted on the release split."""

import dagster as dg

from orchestration.assets.declare import WAREHOUSE_POOL, corpus_of, declared
from orchestration.assets.reading import labelled
from orchestration.config import TrainingConfig
from orchestration.progress import reporter
from orchestration.provenance import artefact
from orchestration.resources import Workplace

_GROUP = "model_training"


@declared(
    _GROUP,
    ("piano_core.training", "piano_core.models.estimator", "piano_core.preparation.datasets"),
    ["features", "consensus_labels", "label_splits", "segments"],
    kinds=frozenset({"torch"}),
    pool=WAREHOUSE_POOL,
)
def feature_estimator(
    context: dg.AssetExecutionContext, workplace: Workplace, config: TrainingConfig
) -> dg.MaterializeResult[None]:
    """An ensemble that states how sure it is, fitted on the release split's training part."""
    from piano_core.model_files import save_estimator
    from piano_core.preparation.datasets import rows_in
    from piano_core.training import train_estimator

    corpus = corpus_of(context)
    data = labelled(workplace, corpus)
    train = data.dataset.take(rows_in(data.dataset, data.release, ["train"]))
    validation = data.dataset.take(rows_in(data.dataset, data.release, ["validation"]))
    estimator = train_estimator(
        config.estimator(), train, validation, config.seed, reporter(context)
    )
    model = save_estimator(workplace.artefacts(corpus), estimator)
    metadata = {
        "model": model,
        "training segments": len(train),
        "validation segments": len(validation),
        "features": len(train.feature_names),
        "targets": len(train.target_names),
        "parameters": sum(p.numel() for p in estimator.network.parameters()),
    }
    return artefact(context, model, metadata, config)


ASSETS = (feature_estimator,)
