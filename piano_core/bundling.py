"""From a trained, calibrated and evaluated model to a stored bundle with its history.

The bundle room knows the format; this module gathers what goes in it from the files of a
corpus, and keeps which bundle is current.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import dataframely as dy
import polars as pl

from piano_core.artefacts import Artefacts
from piano_core.bundle import (
    CARD_FILE,
    Manifest,
    Metric,
    TrainingData,
    draft_manifest,
    graded_references,
)
from piano_core.bundle.export import export_parts
from piano_core.bundle.parity import Parity
from piano_core.champion import FittedChampion, load_champion
from piano_core.corpora.corpus import Corpus
from piano_core.dimensions import Provenance
from piano_core.errors import PianoError
from piano_core.files import value_hash, write_json
from piano_core.models.dataset import Dataset, Matrix
from piano_core.preparation.datasets import rows_in
from piano_core.registry import Promotion, Registry
from piano_core.tables import Promotions, Segments
from piano_core.training.contenders import EXPORTABLE

if TYPE_CHECKING:
    from piano_core.models.estimator import FeatureEstimator
    from piano_core.stack_export.estimator import StackEstimator

_TOLD = ("r2", "pearson", "spearman", "mae", "pair_order_within", "coverage_90")
"""Metrics of the evaluation that a bundle carries with it."""


@dataclass(frozen=True)
class Built:
    """A bundle in the registry: its hash, its model card, and how well graph equals network."""

    content_hash: str
    card: str
    parity: Parity


@dataclass(frozen=True, eq=False)
class Known:
    """What a champion was fitted and is judged on: labelled segments with the features that need
    no score, where they lie, and the split that says which of them it learned from."""

    dataset: Dataset
    segments: dy.DataFrame[Segments]
    release: pl.DataFrame


def build_bundle(
    corpus: Corpus,
    artefacts: Artefacts,
    registry: Registry,
    known: Known,
    evaluation: pl.DataFrame,
    raters: int,
) -> Built:
    """Export the champion with its calibration and metrics, and store the bundle.

    known: what the champion was fitted on. evaluation: rows of the champion and of others.
    Raises `BundleError` where anything does not fit; nothing half-made is stored.
    """
    champion, dataset = load_champion(artefacts, known.segments), known.dataset
    trained = dataset.take(rows_in(dataset, known.release, champion.parts))
    learned = TrainingData(
        corpus.name, corpus.title, corpus.licence, corpus.synthetic, len(trained), raters
    )
    draft = _draft(champion, corpus, learned, manifest_metrics(evaluation, champion.choice.name))
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder) / "bundle"
        exporting = champion.exporting(trained)
        unseen = champion.estimator.predict(champion.unseen(dataset, known.release)).mean
        draft = _completed(draft, corpus, unseen, exporting.encoder)
        export_parts(directory, [exporting], draft)
        content_hash = registry.put(directory)
        card = (directory / CARD_FILE).read_text(encoding="utf-8")
    write_json(_pointer(artefacts), {"bundle": content_hash})
    found = champion.exporting(dataset).parity(registry.path(content_hash), draft.parts[0])
    return Built(content_hash, card, found)


def _draft(
    champion: FittedChampion[FeatureEstimator | StackEstimator],
    corpus: Corpus,
    learned: TrainingData,
    metrics: Sequence[Metric],
) -> Manifest:
    choice, estimator = champion.choice, champion.estimator
    return draft_manifest(
        name=f"{corpus.name} {choice.name}",
        model=f"{EXPORTABLE[choice.name]}. {choice.sentence}",
        targets=estimator.target_names,
        # Without ratings of its own, what it was trained on was imported: people's.
        provenance=corpus.provenance or Provenance.EXPERT_RATINGS,
        feature_names=estimator.feature_names,
        calibration=champion.calibration,
        training=[learned],
        metrics=metrics,
        code_revision=code_revision(),
    )


def _completed(draft: Manifest, corpus: Corpus, unseen: Matrix, encoder: str | None) -> Manifest:
    """The draft with the encoder that its graph stands on, if any, and with what its model says,
    (n, t), of segments of music that it did not learn from."""
    references = graded_references(
        f"segments of music that it did not learn from ({corpus.title})",
        draft.dimensions,
        [output.name for output in draft.outputs],
        unseen,
    )
    part = replace(draft.parts[0], references=references, encoder=encoder)
    return replace(draft, parts=(part,))


def manifest_metrics(evaluation: pl.DataFrame, model: str) -> list[Metric]:
    """What the evaluation says of a model, as the manifest carries it."""
    told = evaluation.filter(
        (pl.col("model") == model)
        & (pl.col("subset") == "all")
        & (pl.col("target") == "mean")
        & pl.col("metric").is_in(_TOLD)
    ).drop_nulls(["value", "low", "high"])
    columns = ("metric", "protocol", "value", "low", "high", "ceiling")
    return [
        Metric(metric, protocol, "all", value, low, high, ceiling)
        for metric, protocol, value, low, high, ceiling in told.select(columns).iter_rows()
    ]


def current_bundle(artefacts: Artefacts) -> str:
    """Hash of the bundle that was built last; `PianoError` where there is none."""
    path = _pointer(artefacts)
    if not path.is_file():
        raise PianoError(
            "no bundle has been built yet.", where=str(path), remedy="Materialize onnx_bundle."
        )
    return str(json.loads(path.read_text(encoding="utf-8"))["bundle"])


def promotion_row(promotion: Promotion, corpus: str) -> dy.DataFrame[Promotions]:
    """A promotion as the warehouse keeps it beside the registry's own log."""
    row = {
        "promotion_id": value_hash(promotion.content_hash, promotion.channel, promotion.time),
        "corpus": corpus,
        "bundle": promotion.content_hash,
        "channel": promotion.channel,
        "reason": promotion.reason,
        "synthetic": promotion.synthetic,
        "promoted_at": promotion.time,
    }
    table = pl.DataFrame([row]).with_columns(pl.col("promoted_at").str.to_datetime(time_zone="UTC"))
    return Promotions.validate(table, cast=True)


def code_revision() -> str:
    """Git revision of the code that runs; the package's version where it is no checkout."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "HEAD"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return f"version {version('piano-evaluator')}"
    return done.stdout.strip()


def _pointer(artefacts: Artefacts) -> Path:
    return artefacts.root / "models" / "bundle.json"
