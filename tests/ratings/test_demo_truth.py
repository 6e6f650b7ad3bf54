"""The ratings room on the demo corpus, whose truth is known: who was careless, who was strict."""

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.corpora.demo.truth import DemoTruth
from piano_core.quality_control import MEASURED, raters_to_look_at, study, verdicts
from piano_core.ratings import (
    METHODS,
    Validated,
    consensus_labels,
    rater_report,
    reliability,
    validate_ratings,
)
from piano_core.tables import ValidRatings


@pytest.fixture(scope="module")
def corpus() -> DemoCorpus:
    return DemoCorpus(seed=0)


@pytest.fixture(scope="module")
def truth(corpus: DemoCorpus) -> DemoTruth:
    return corpus.truth()


@pytest.fixture(scope="module")
def validated(corpus: DemoCorpus) -> Validated:
    return validate_ratings(corpus.ratings(), corpus.targets, corpus.segments()["segment_id"])


@pytest.fixture(scope="module")
def report(validated: Validated) -> pl.DataFrame:
    return rater_report(validated)


def test_the_careless_are_flagged_and_nobody_else(
    report: pl.DataFrame, validated: Validated, truth: DemoTruth
) -> None:
    copies = dict(report.select("rater", "resubmitted").rows())
    studied = study("demo", validated.valid, resubmitted=copies)
    assert studied is not None
    flagged = raters_to_look_at(verdicts(studied, MEASURED), MEASURED.name)
    assert set(flagged["rater"]) == truth.careless


def test_planted_severity_is_found(report: pl.DataFrame, truth: DemoTruth) -> None:
    planted = {rater.name: rater for rater in truth.raters if not rater.careless}
    honest = report.filter(pl.col("rater").is_in(list(planted)))
    strictness = [planted[name].severity for name in honest["rater"]]
    assert np.corrcoef(strictness, honest["severity"].to_numpy())[0, 1] > 0.95


def test_corrected_labels_are_nearest_to_the_planted_quality(
    validated: Validated, truth: DemoTruth
) -> None:
    rows = {segment_id: row for row, segment_id in enumerate(truth.segment_ids)}
    columns = {name: column for column, name in enumerate(truth.dimensions)}
    labels = consensus_labels(validated.valid)
    agreement: dict[str, float] = {}
    for method in METHODS:
        of_method = labels.filter(pl.col("method") == method)
        quality = [
            truth.quality[rows[segment_id], columns[target]]
            for segment_id, target in of_method.select("segment_id", "target").rows()
        ]
        agreement[method] = float(np.corrcoef(quality, of_method["label"].to_numpy())[0, 1])
    assert agreement["severity_corrected"] > agreement["mean"] > agreement["median"]
    assert agreement["severity_corrected"] > 0.85


def test_leaving_the_careless_out_makes_a_rater_more_reliable(
    validated: Validated, truth: DemoTruth
) -> None:
    everybody = reliability(validated.valid, resamples=0)
    honest = validated.valid.filter(~pl.col("rater").is_in(list(truth.careless)))
    without = reliability(ValidRatings.validate(honest), resamples=0)
    assert without["icc_c_1"].mean() > everybody["icc_c_1"].mean() + 0.05
