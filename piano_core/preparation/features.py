"""Feature rows of segments as files, from kept performances and the corpus's notation."""

from __future__ import annotations

from collections.abc import Sequence

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.artefacts import Artefacts, is_made_from, made_from, read_table, write_table
from piano_core.errors import PianoError
from piano_core.features import FEATURE_NAMES, extract_features
from piano_core.files import value_hash
from piano_core.performance import Performance
from piano_core.preparation.failures import Failure, forget_failure, note_failure
from piano_core.preparation.made import Made, Outcome, Selection
from piano_core.preparation.performances import read_performance
from piano_core.progress import Progress
from piano_core.score import Alignment, Score, align, part_played, unfold
from piano_core.tables import Segments

STEP = "features"

_Row = npt.NDArray[np.float64]


def make_features(selection: Selection, segments: dy.DataFrame[Segments]) -> Made:
    """Write the feature rows of each recording taken, unless its file is up to date.

    A file holds `segment_id` and one column a feature, one row a segment. It is up to date
    when the segments, their notes, the notation and the code are those it was made from.
    Where the notation of a recording cannot be used, that is a failure, and its features
    are those that need no notation.
    """
    notations = dict(selection.recordings.select("recording_id", "score_hash").iter_rows())
    spans = {str(key[0]): rows for key, rows in segments.group_by("recording_id")}

    def make(recording_id: str, progress: Progress) -> Outcome:
        own = spans.get(recording_id, segments.clear()).sort("segment_id")
        return _made(selection, recording_id, notations[recording_id], own, progress)

    return selection.made(STEP, selection.artefacts.feature_file, selection.each(make))


def _made(
    selection: Selection,
    recording_id: str,
    notation: str | None,
    segments: pl.DataFrame,
    progress: Progress,
) -> Outcome:
    artefacts = selection.artefacts
    path = artefacts.feature_file(recording_id)
    made_with = value_hash(notation, selection.code)
    identity = segments.select("segment_id", "start_s", "end_s", "content_hash").rows()
    notes = made_from(artefacts.performance_file(recording_id))
    fingerprint = value_hash(identity, notes, FEATURE_NAMES, made_with)
    if is_made_from(path, fingerprint):
        return Outcome(False, len(segments), fingerprint)
    progress(0.0, f"features of {recording_id}")
    forget_failure(artefacts, STEP, recording_id)
    if segments.is_empty():
        write_table(path, _table(segments, []), fingerprint)
        return Outcome(True, 0, fingerprint)
    performance = read_performance(artefacts, recording_id)
    failure: Failure | None = None
    try:
        rows = feature_rows(performance, selection.corpus.score(recording_id), segments)
    except PianoError as error:
        failure = Failure.of(recording_id, error)
        note_failure(artefacts, STEP, failure)
        rows = feature_rows(performance, None, segments)
    write_table(path, rows, fingerprint)
    return Outcome(True, len(segments), fingerprint, failure)


def feature_rows(
    performance: Performance, score: Score | None, segments: pl.DataFrame
) -> pl.DataFrame:
    """`segment_id` and one column a feature for segments of one performance.

    The performance is followed in its score once, as a whole; what a segment is compared
    with is the part of the notation that was due in it.
    """
    rows: list[_Row] = []
    whole = None if score is None else followed(performance, score)
    for span in segments.select("start_s", "end_s").iter_rows():
        excerpt = performance.excerpt(*span)
        if whole is None:
            rows.append(extract_features(excerpt))
        else:
            rows.append(extract_features(excerpt, *part_played(performance, *whole, *span)))
    return _table(segments, rows)


def feature_matrix(
    artefacts: Artefacts, segments: pl.DataFrame, names: Sequence[str]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """(segments, names) in the order of `segments`, read from the kept feature files."""
    recordings = segments["recording_id"].unique(maintain_order=True).to_list()
    tables = [read_table(artefacts.feature_file(name)) for name in recordings]
    order = segments.select("segment_id")
    joined = order.join(pl.concat(tables), on="segment_id", how="left", maintain_order="left")
    return joined.select(names).to_numpy()


def followed(performance: Performance, score: Score) -> tuple[Score, Alignment]:
    """The score with its repeats as they were played, and which played note is which."""
    unfolded = unfold(score, performance)
    return unfolded, align(performance, unfolded)


def _table(segments: pl.DataFrame, rows: Sequence[_Row]) -> pl.DataFrame:
    matrix = np.array(rows, np.float64).reshape(len(segments), len(FEATURE_NAMES))
    columns = {name: matrix[:, i] for i, name in enumerate(FEATURE_NAMES)}
    return pl.DataFrame({"segment_id": segments["segment_id"], **columns})
