"""The demo corpus: complete, the same for one seed, synthetic by its own word, and its
simulated raters answer as planted."""

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.corpus import Corpus
from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.corpora.demo.raters import Behaviour
from piano_core.dimensions import DIMENSION_NAMES, Provenance
from piano_core.errors import CorpusError


@pytest.fixture(scope="module")
def corpus() -> DemoCorpus:
    return DemoCorpus(seed=0)


@pytest.fixture(scope="module")
def recordings(corpus: DemoCorpus) -> pl.DataFrame:
    return corpus.recordings()


@pytest.fixture(scope="module")
def segments(corpus: DemoCorpus) -> pl.DataFrame:
    return corpus.segments()


@pytest.fixture(scope="module")
def ratings(corpus: DemoCorpus) -> pl.DataFrame:
    return corpus.ratings().with_columns(value=pl.col("raw_value").cast(pl.Float64))


def test_it_is_a_corpus_that_says_it_is_synthetic(
    corpus: DemoCorpus, recordings: pl.DataFrame
) -> None:
    spoken_to: Corpus = corpus
    assert spoken_to.synthetic
    assert "SYNTHETIC" in spoken_to.title
    assert "Synthetic" in spoken_to.licence
    assert spoken_to.provenance is Provenance.SIMULATED_RATINGS
    assert recordings["synthetic"].all()
    assert recordings["licence"].str.contains("Synthetic").all()


def test_every_segment_belongs_to_a_recording_and_lies_inside_it(
    corpus: DemoCorpus, recordings: pl.DataFrame, segments: pl.DataFrame
) -> None:
    assert set(segments["recording_id"]) == set(recordings["recording_id"])
    for recording_id, last in (
        segments.group_by("recording_id").agg(pl.col("end_s").max()).sample(40, seed=0).rows()
    ):
        assert last == pytest.approx(corpus.performance(recording_id).duration_s)
    assert segments["note_count"].min() >= 15


def test_a_recordings_hash_is_that_of_the_performance_it_gives(
    corpus: DemoCorpus, recordings: pl.DataFrame
) -> None:
    row = recordings.row(40, named=True)
    assert corpus.performance(row["recording_id"]).content_hash == row["content_hash"]


def test_splitting_a_long_piece_loses_no_note(corpus: DemoCorpus, segments: pl.DataFrame) -> None:
    counts = segments.group_by("recording_id").agg(pl.len(), pl.col("note_count").sum())
    for recording_id, parts, notes in counts.sample(40, seed=0).rows():
        assert notes == len(corpus.performance(recording_id))
        assert parts in (1, 2)
    assert (counts["len"] == 2).any()


def test_the_same_seed_gives_the_same_corpus_and_another_seed_another(
    corpus: DemoCorpus, segments: pl.DataFrame, ratings: pl.DataFrame
) -> None:
    again, other = DemoCorpus(seed=0), DemoCorpus(seed=1)
    assert again.segments().equals(segments)
    assert again.ratings().equals(corpus.ratings())
    assert not set(other.segments()["content_hash"]) & set(
        segments.filter(~pl.col("deadpan"))["content_hash"]
    )
    assert not other.ratings()["raw_value"].equals(ratings["raw_value"])


def test_one_recording_is_the_same_alone_as_among_all(
    corpus: DemoCorpus, recordings: pl.DataFrame
) -> None:
    first, second = recordings["recording_id"][:2].to_list()
    alone = DemoCorpus(seed=0).performance(second)
    corpus.performance(first)
    assert corpus.performance(second) == alone


def test_an_unknown_recording_is_named_in_the_error(corpus: DemoCorpus) -> None:
    with pytest.raises(CorpusError, match="demo/nobody"):
        corpus.performance("demo/nobody")


def test_truth_lies_beside_the_segments_in_their_order(
    corpus: DemoCorpus, segments: pl.DataFrame
) -> None:
    truth = corpus.truth()
    assert truth.segment_ids == tuple(segments["segment_id"])
    assert truth.dimensions == DIMENSION_NAMES
    assert truth.quality.shape == (len(segments), 12)
    assert truth.quality.min() >= 0
    assert truth.quality.max() <= 100
    assert (truth.quality.std(axis=0) > 5).all()


def test_about_seven_raters_hear_each_segment_and_none_hears_all(
    segments: pl.DataFrame, ratings: pl.DataFrame
) -> None:
    assert ratings["rater"].n_unique() >= 20
    first = ratings.filter(pl.col("target") == "phrasing").unique(["rater", "segment_id"])
    assert set(first["segment_id"]) == set(segments["segment_id"])
    assert set(first.group_by("segment_id").len()["len"]) == {7}
    heard = first.group_by("rater").len()["len"]
    assert heard.max() < len(segments) / 2
    assert heard.max() - heard.min() < 0.1 * len(segments)


def test_answers_are_whole_numbers_on_the_scale_with_a_few_blanks(ratings: pl.DataFrame) -> None:
    assert ratings["value"].drop_nulls().is_between(0, 100).all()
    blank = ratings["value"].null_count() / len(ratings)
    assert 0.001 < blank < 0.05


def _correlation_with_truth(corpus: DemoCorpus, ratings: pl.DataFrame) -> dict[str, float]:
    truth = corpus.truth()
    flat = pl.DataFrame(
        {
            "segment_id": np.repeat(truth.segment_ids, 12),
            "target": list(truth.dimensions) * len(truth.segment_ids),
            "truth": truth.quality.ravel(),
        }
    )
    joined = ratings.drop_nulls("value").join(flat, on=["segment_id", "target"])
    found = joined.group_by("rater").agg(pl.corr("value", "truth")).rows()
    return dict(found)


def test_honest_raters_follow_the_truth_and_careless_ones_do_not(
    corpus: DemoCorpus, ratings: pl.DataFrame
) -> None:
    correlation = _correlation_with_truth(corpus, ratings)
    for rater in corpus.truth().raters:
        if rater.behaviour in (Behaviour.HONEST, Behaviour.RESUBMITTING):
            assert correlation[rater.name] > 0.35, rater
        else:
            assert abs(correlation[rater.name]) < 0.2, rater


def test_planted_severity_shows_in_the_mean_deviation_of_honest_raters(
    corpus: DemoCorpus, ratings: pl.DataFrame
) -> None:
    truth = corpus.truth()
    honest = [r for r in truth.raters if r.behaviour is Behaviour.HONEST]
    means = dict(ratings.group_by("rater").agg(pl.col("value").mean()).rows())
    planted = [r.severity for r in honest]
    shown = [means[r.name] for r in honest]
    assert np.corrcoef(planted, shown)[0, 1] < -0.9


def test_five_raters_are_careless_each_in_their_way(
    corpus: DemoCorpus, ratings: pl.DataFrame
) -> None:
    by_behaviour: dict[Behaviour, list[str]] = {}
    for rater in corpus.truth().raters:
        by_behaviour.setdefault(rater.behaviour, []).append(rater.name)
    assert len(corpus.truth().careless) == 5
    pages = (
        ratings.drop_nulls("value")
        .group_by("rater", "batch_id", "row")
        .agg(spread=pl.col("value").max() - pl.col("value").min())
    )

    def spread(behaviour: Behaviour) -> float:
        rows = pages.filter(pl.col("rater").is_in(by_behaviour[behaviour]))
        return float(rows["spread"].mean())  # type: ignore[arg-type]

    assert spread(Behaviour.CONSTANT) <= 2
    assert spread(Behaviour.STRAIGHT_LINING) == 0
    assert spread(Behaviour.RANDOM) > 70
    assert 15 < spread(Behaviour.HONEST) < 70


def test_resubmissions_are_verbatim_and_honest_re_ratings_are_not(
    corpus: DemoCorpus, ratings: pl.DataFrame
) -> None:
    pages = (
        ratings.group_by("rater", "segment_id", "batch_id", maintain_order=True)
        .agg(pl.col("raw_value"))
        .group_by("rater", "segment_id")
        .agg(times=pl.len(), different=pl.col("raw_value").n_unique())
        .filter(pl.col("times") == 2)
    )
    resubmitting = next(
        r.name for r in corpus.truth().raters if r.behaviour is Behaviour.RESUBMITTING
    )
    copies = pages.filter(pl.col("rater") == resubmitting)
    again = pages.filter(pl.col("rater") != resubmitting)
    assert len(copies) > 10
    assert (copies["different"] == 1).all()
    assert again["rater"].n_unique() >= 5
    assert (again["different"] == 2).all()
