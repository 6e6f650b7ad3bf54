"""Feature rows of segments as files, from kept performances and the corpus's notation."""

from __future__ import annotations

from collections.abc import Sequence

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts, is_made_from, read_table, write_table
from piano_core.corpora.corpus import Corpus
from piano_core.features import FEATURE_NAMES, extract_features
from piano_core.files import value_hash
from piano_core.performance import Performance
from piano_core.preparation.made import Made, Progress
from piano_core.preparation.performances import read_performance
from piano_core.score import Alignment, Score, align, part_played, unfold
from piano_core.tables import Segments


def make_features(
    corpus: Corpus,
    segments: dy.DataFrame[Segments],
    artefacts: Artefacts,
    recording_ids: Sequence[str],
    code: str,
    progress: Progress,
) -> Made:
    """Write the feature rows of each recording named, unless its file is up to date.

    A file holds `segment_id` and one column a feature, one row a segment. It is up to
    date when the segments, their notes and `code` are those it was made from.
    """
    spans = {str(key[0]): rows for key, rows in segments.group_by("recording_id")}
    made, rows, fingerprints = 0, 0, list[str]()
    for done, recording_id in enumerate(recording_ids):
        table = spans.get(recording_id, segments.clear()).sort("segment_id")
        identity = table.select("segment_id", "start_s", "end_s", "content_hash").rows()
        path = artefacts.feature_file(recording_id)
        fingerprint = value_hash(identity, FEATURE_NAMES, code)
        if not is_made_from(path, fingerprint):
            progress(done / len(recording_ids), f"features of {recording_id}")
            performance = read_performance(artefacts, recording_id)
            write_table(
                path, feature_rows(performance, corpus.score(recording_id), table), fingerprint
            )
            made += 1
        rows += len(table)
        fingerprints.append(fingerprint)
    return Made(made, len(recording_ids) - made, rows, value_hash(fingerprints))


def feature_rows(
    performance: Performance, score: Score | None, segments: pl.DataFrame
) -> pl.DataFrame:
    """`segment_id` and one column a feature for segments of one performance.

    The performance is followed in its score once, as a whole; what a segment is compared
    with is the part of the notation that was due in it.
    """
    matrix = np.full((len(segments), len(FEATURE_NAMES)), np.nan)
    followed = None if score is None else _followed(performance, score)
    for row, span in enumerate(segments.select("start_s", "end_s").iter_rows()):
        excerpt = performance.excerpt(*span)
        if followed is None:
            matrix[row] = extract_features(excerpt)
        else:
            matrix[row] = extract_features(excerpt, *part_played(performance, *followed, *span))
    columns = {name: matrix[:, i] for i, name in enumerate(FEATURE_NAMES)}
    return pl.DataFrame({"segment_id": segments["segment_id"], **columns})


def feature_matrix(
    artefacts: Artefacts, segments: pl.DataFrame, names: Sequence[str]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """(segments, names) in the order of `segments`, read from the kept feature files."""
    recordings = segments["recording_id"].unique(maintain_order=True).to_list()
    tables = [read_table(artefacts.feature_file(name)) for name in recordings]
    order = segments.select("segment_id")
    joined = order.join(pl.concat(tables), on="segment_id", how="left", maintain_order="left")
    return joined.select(names).to_numpy()


def _followed(performance: Performance, score: Score) -> tuple[Score, Alignment]:
    """The score with its repeats as they were played, and which played note is which."""
    unfolded = unfold(score, performance)
    return unfolded, align(performance, unfolded)
