"""Group `active_learning`: what the model says of unrated segments, and which to rate next."""

from datetime import UTC, datetime

import dagster as dg
import numpy as np

from orchestration.assets.declare import WAREHOUSE_POOL, corpus_of, declared
from orchestration.config import QueueConfig
from orchestration.metadata import histogram, markdown_table, rows_metadata
from orchestration.provenance import artefact
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash
from piano_core.files import value_hash
from piano_core.tables import AnnotationQueue, ConsensusLabels, Predictions, Segments

_GROUP = "active_learning"


@declared(
    _GROUP,
    ("piano_core.preparation.predictions",),
    ["champion", "features", "segments", "consensus_labels"],
    kinds=frozenset({"duckdb"}),
    pool=WAREHOUSE_POOL,
)
def unlabeled_predictions(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """What the champion says of every segment that nobody has rated; no rows once all are."""
    from piano_core.preparation.predictions import predict_unlabelled

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    segments = warehouse.read(Segments, corpus)
    labels = warehouse.read(ConsensusLabels, corpus)
    table = predict_unlabelled(segments, labels, workplace.artefacts(corpus))
    warehouse.replace(Predictions, table, corpus)
    metadata = rows_metadata(Predictions, table) | {
        "segments": table["segment_id"].n_unique(),
        "epistemic": histogram(table["epistemic"], "epistemic sigma, points"),
    }
    return artefact(context, table_hash(table), metadata)


@declared(
    _GROUP,
    ("piano_core.active_learning", "piano_core.preparation.predictions"),
    ["unlabeled_predictions", "features", "segments", "consensus_labels"],
    kinds=frozenset({"duckdb"}),
    pool=WAREHOUSE_POOL,
)
def annotation_queue(
    context: dg.AssetExecutionContext, workplace: Workplace, config: QueueConfig
) -> dg.MaterializeResult[None]:
    """What to rate next: the uncertain half, spread out, in quotas, some at random."""
    from piano_core.preparation.predictions import queue_unlabelled

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    table = queue_unlabelled(
        warehouse.read(Segments, corpus),
        warehouse.read(ConsensusLabels, corpus),
        warehouse.read(Predictions, corpus),
        workplace.artefacts(corpus),
        config.budget,
        np.random.default_rng(config.seed),
        datetime.now(UTC),
    )
    warehouse.replace(AnnotationQueue, table, corpus)
    chosen = table.select("rank", "segment_id", "chosen_by", "epistemic")
    metadata = rows_metadata(AnnotationQueue, table) | {"next": markdown_table(chosen)}
    return artefact(context, table_hash(chosen), metadata, config)


@declared(_GROUP, ("piano_core.preparation.annotation",), ["annotation_queue", "performances"])
def annotation_batch(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """The queue as a folder for raters: a sheet to fill in, and the music it is about."""
    from piano_core.preparation.annotation import SHEET, write_batch
    from piano_core.preparation.batches import rated_targets

    corpus = corpus_of(context)
    warehouse = workplace.warehouse()
    queue = warehouse.read(AnnotationQueue, corpus)
    segments = warehouse.read(Segments, corpus)
    targets = rated_targets(workplace.corpus(corpus), warehouse)
    folder = write_batch(workplace.artefacts(corpus), queue, segments, targets)
    metadata = {
        "segments": len(queue),
        "folder": dg.MetadataValue.path(str(folder)),
        "how it comes back": f"piano ratings import csv {folder / SHEET} --corpus {corpus}",
    }
    return artefact(context, value_hash(folder.name), metadata)


ASSETS = (
    unlabeled_predictions,
    annotation_queue,
    annotation_batch,
)
