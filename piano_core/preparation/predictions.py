"""What the champion says of segments nobody has rated, and which to rate next.

The uncertainty that chooses is that of the model that scores. A stack states an epistemic sigma
where it has specialists; of its other targets it says nothing that would choose.
"""

from __future__ import annotations

from datetime import datetime

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.active_learning import annotation_queue
from piano_core.artefacts import Artefacts
from piano_core.champion import current_champion, load_champion
from piano_core.features import SCORE_FREE
from piano_core.preparation.datasets import unlabelled_dataset, unlabelled_segments
from piano_core.preparation.features import feature_matrix
from piano_core.tables import AnnotationQueue, ConsensusLabels, Predictions, Segments


def predict_unlabelled(
    segments: dy.DataFrame[Segments], labels: dy.DataFrame[ConsensusLabels], artefacts: Artefacts
) -> dy.DataFrame[Predictions]:
    """One row a segment without labels and target; empty where everything is rated.

    Sigmas are the champion's, scaled by its calibration and widened where input is novel.
    """
    asked = unlabelled_segments(segments, labels)
    if asked.is_empty():
        return Predictions.create_empty()
    champion = load_champion(artefacts, asked)
    estimator, calibration = champion.estimator, champion.calibration
    names = estimator.feature_names
    found = estimator.predict(
        unlabelled_dataset(
            asked, estimator.target_names, names, feature_matrix(artefacts, asked, names)
        )
    )
    count = len(estimator.target_names)
    table = pl.DataFrame(
        {
            "segment_id": np.repeat(asked["segment_id"].to_numpy(), count).tolist(),
            "target": list(estimator.target_names) * len(asked),
            "mean": found.mean.ravel(),
            "aleatoric": calibration.scaled(found.aleatoric, found.novelty).ravel(),
            "epistemic": calibration.scaled(found.epistemic, found.novelty).ravel(),
        }
    ).with_columns(model=pl.lit(current_champion(artefacts)), corpus=pl.lit(asked["corpus"][0]))
    return Predictions.validate(table.select(Predictions.column_names()), cast=True)


def queue_unlabelled(
    segments: dy.DataFrame[Segments],
    labels: dy.DataFrame[ConsensusLabels],
    predictions: dy.DataFrame[Predictions],
    artefacts: Artefacts,
    budget: int,
    rng: np.random.Generator,
    queued_at: datetime,
) -> dy.DataFrame[AnnotationQueue]:
    """`annotation_queue` over the unrated segments, away from what is rated already."""
    asked = unlabelled_segments(segments, labels)
    if asked.is_empty():
        return AnnotationQueue.create_empty()
    rated = segments.join(labels, on="segment_id", how="semi")
    return annotation_queue(
        asked,
        predictions,
        feature_matrix(artefacts, asked, SCORE_FREE),
        budget,
        rng,
        queued_at,
        rated=feature_matrix(artefacts, rated, SCORE_FREE) if len(rated) else None,
    )
