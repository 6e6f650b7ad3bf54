"""What several asset bodies read first: labelled segments of a corpus, and who is where."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from orchestration.resources import Workplace
from piano_core.tables import ConsensusLabels, Segments, Splits

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.models.dataset import Dataset


@dataclass(frozen=True)
class Labelled:
    """The dataset of a corpus with its splits. release: the fold that the model is made on."""

    dataset: "Dataset"
    segments: "dy.DataFrame[Segments]"
    splits: "dy.DataFrame[Splits]"
    release: pl.DataFrame


def labelled(workplace: Workplace, corpus: str) -> Labelled:
    """Every labelled segment with the features that any performance has (no notation needed).

    A pianist's file comes without a score, so a model that is shipped must not want one.
    """
    from piano_core.features import SCORE_FREE
    from piano_core.preparation.batches import rated_targets
    from piano_core.preparation.datasets import labelled_dataset, release_fold

    warehouse = workplace.warehouse()
    segments = warehouse.read(Segments, corpus)
    splits = warehouse.read(Splits, corpus)
    dataset = labelled_dataset(
        segments,
        warehouse.read(ConsensusLabels, corpus),
        workplace.artefacts(corpus),
        rated_targets(workplace.corpus(corpus), warehouse),
        SCORE_FREE,
    )
    return Labelled(dataset, segments, splits, release_fold(splits))
