"""`RatedCorpus`: a corpus as `piano run` left it, opened to judge models on its labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts
from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
from piano_core.errors import PianoError, TrainingError
from piano_core.models.dataset import Dataset
from piano_core.preparation.datasets import dataset_of, labelled_dataset
from piano_core.settings import Settings
from piano_core.tables import ConsensusLabels, Recordings, Segments, Splits
from piano_core.warehouse import Warehouse


@dataclass(frozen=True, eq=False)
class RatedCorpus:
    """Tables of one corpus and where its files lie. `labels` has at least one row."""

    name: str
    warehouse: Warehouse
    artefacts: Artefacts
    segments: dy.DataFrame[Segments]
    labels: dy.DataFrame[ConsensusLabels]

    def splits(self) -> dy.DataFrame[Splits]:
        """Who may be learned from when which is tested."""
        return self.warehouse.read(Splits, self.name)

    def recordings(self) -> dy.DataFrame[Recordings]:
        """What was recorded, and where its sound lies."""
        return self.warehouse.read(Recordings, self.name)

    @property
    def targets(self) -> list[str]:
        """All that are rated, dimensions before descriptors."""
        rated = set(self.labels["target"])
        return [name for name in (*DIMENSION_NAMES, *DESCRIPTOR_NAMES) if name in rated]

    def thinned(self, every: int) -> RatedCorpus:
        """Every so many-th labelled segment of each passage: all of the music, by fewer players.

        For a first look on a machine that cannot train on everything; 1 leaves all.
        """
        labelled = self.segments.join(self.labels, on="segment_id", how="semi").sort("segment_id")
        place = pl.int_range(pl.len()).over("passage")
        kept = labelled.filter(place % every == 0).select("segment_id")
        return replace(
            self,
            segments=Segments.validate(self.segments.join(kept, on="segment_id", how="semi")),
            labels=ConsensusLabels.validate(self.labels.join(kept, on="segment_id", how="semi")),
        )

    def without_features(self) -> Dataset:
        """Every labelled segment and all rated targets, for models that hear notes or sound."""
        return dataset_of(
            self.segments, self.labels, self.targets, (), lambda rows: np.zeros((len(rows), 0))
        )

    def dataset(self, features: Sequence[str]) -> Dataset:
        """Every labelled segment with these features and all rated targets.

        Raises `TrainingError` where the kept feature files were made by another release.
        """
        try:
            return labelled_dataset(
                self.segments, self.labels, self.artefacts, self.targets, features
            )
        except pl.exceptions.ColumnNotFoundError as error:
            raise TrainingError(
                f"the kept features of {self.name} lack a column that is asked for "
                f"({str(error).splitlines()[0]}).",
                where=str(self.artefacts.root / "features"),
                remedy=f"Extract them and train with the same release: "
                f"`piano run --corpus {self.name}`.",
            ) from error


def rated_corpus(settings: Settings, corpus: str) -> RatedCorpus:
    """Open it. Raises `PianoError` where the warehouse holds no labels of it."""
    warehouse = Warehouse(settings.warehouse)
    labels = warehouse.read(ConsensusLabels, corpus)
    if labels.is_empty():
        raise PianoError(
            f"holds no labels of {corpus}.",
            where=str(settings.warehouse),
            remedy=f"Make them with `piano run --corpus {corpus}`.",
        )
    segments = warehouse.read(Segments, corpus)
    artefacts = Artefacts(settings.home / "corpora" / corpus)
    return RatedCorpus(corpus, warehouse, artefacts, segments, labels)
