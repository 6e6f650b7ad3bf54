"""A small rated corpus as `piano run` leaves it: five raters who follow two features."""

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts, performance_table, write_table
from piano_core.features import FEATURE_NAMES
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.ratings import consensus_labels
from piano_core.splits import assign_splits
from piano_core.tables import ConsensusLabels, Segments, Splits, ValidRatings
from piano_core.warehouse import Warehouse

PIECES, TAKES, RATERS = 15, 6, 5
TARGETS = ("timing", "space")


def write_rated_home(home: Path) -> None:
    """Corpus `small` below `home`: 90 segments of 15 pieces, labels, splits, features, notes."""
    rng = np.random.default_rng(0)
    features = np.zeros((PIECES * TAKES, len(FEATURE_NAMES)))
    features[:, :4] = rng.normal(size=(PIECES * TAKES, 4))
    segments = _segments()
    truth = np.column_stack([50 + 10 * features[:, 0], 50 - 8 * features[:, 1]])
    valid = _ratings(segments, truth, rng)
    warehouse = Warehouse(home / "warehouse.duckdb")
    warehouse.append(Segments, segments)
    warehouse.append(ValidRatings, valid)
    labels = consensus_labels(valid)
    warehouse.append(ConsensusLabels, labels)
    splits = assign_splits(segments, ["release", "passage", "overlap"], folds=3)
    warehouse.append(Splits, splits)
    artefacts = Artefacts(home / "corpora" / "small")
    for row, (recording, segment) in enumerate(
        segments.select("recording_id", "segment_id").iter_rows()
    ):
        values = dict(zip(FEATURE_NAMES, features[row], strict=True))
        table = pl.DataFrame({"segment_id": [segment], **{k: [v] for k, v in values.items()}})
        write_table(artefacts.feature_file(recording), table)
        played = performance_table(_played(features[row, 0], features[row, 1]))
        write_table(artefacts.performance_file(recording), played)


def _played(loud: float, fast: float) -> Performance:
    """A scale whose velocity and pace are the two features that raters follow."""
    step, velocity = 0.3 * 2 ** (-fast / 2), int(np.clip(70 + 15 * loud, 1, 127))
    rows = [(i * step, (i + 0.8) * step, 60 + i % 12, velocity) for i in range(16)]
    return Performance(note_array(rows), pedal_array(), 20.0)


def _segments() -> Any:
    numbers = range(PIECES * TAKES)
    return Segments.validate(
        pl.DataFrame(
            {
                "segment_id": [f"small/take{i:03}#0" for i in numbers],
                "corpus": "small",
                "recording_id": [f"small/take{i:03}" for i in numbers],
                "start_s": 0.0,
                "end_s": 20.0,
                "content_hash": [f"{i:x}" for i in numbers],
                "note_count": 100,
                "work": [f"work {i // TAKES % 2}" for i in numbers],
                "passage": [f"passage {i // TAKES}" for i in numbers],
                "performer": [f"pianist {i % TAKES}" for i in numbers],
                "overlap_group": [f"music {i // TAKES}" for i in numbers],
                "deadpan": [i % TAKES == 0 for i in numbers],
            }
        ),
        cast=True,
    )


def _ratings(segments: Any, truth: np.ndarray, rng: np.random.Generator) -> Any:
    rows = [
        {
            "batch_id": "b",
            "row": row * RATERS + rater,
            "target": target,
            "corpus": "small",
            "rater": f"rater {rater}",
            "segment_id": segment,
            "score": float(np.clip(truth[row, column] + rng.normal(0, 12), 0, 100)),
            "repeat": 0,
            "rated_at": None,
        }
        for row, segment in enumerate(segments["segment_id"])
        for column, target in enumerate(TARGETS)
        for rater in range(RATERS)
    ]
    return ValidRatings.validate(pl.DataFrame(rows, infer_schema_length=None), cast=True)
