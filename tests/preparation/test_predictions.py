"""What nobody has rated is predicted by the champion, with sigmas as they will be shown."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.champion import current_champion, fit_champion, save_champion
from piano_core.errors import PianoError
from piano_core.evaluation import Champion
from piano_core.features import SCORE_FREE
from piano_core.preparation.datasets import unlabelled_segments
from piano_core.preparation.features import feature_matrix
from piano_core.preparation.predictions import predict_unlabelled
from piano_core.preparation.rated_corpus import RatedCorpus, rated_corpus
from piano_core.settings import Settings
from piano_core.training.contenders import PROCESS
from tests.rated_home import write_rated_home


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> RatedCorpus:
    home = tmp_path_factory.mktemp("home")
    write_rated_home(home)
    return rated_corpus(Settings(home=home), "small")


def test_without_a_champion_nothing_is_said(corpus: RatedCorpus, tmp_path: Path) -> None:
    artefacts = type(corpus.artefacts)(tmp_path)
    with pytest.raises(PianoError, match="not there yet"):
        predict_unlabelled(corpus.segments, corpus.labels.head(0), artefacts)


def test_the_champion_says_mean_and_honest_sigmas(corpus: RatedCorpus) -> None:
    dataset = corpus.dataset(SCORE_FREE)
    choice = Champion(PROCESS, PROCESS, "It was the only one.")
    fitted = fit_champion(choice, dataset, corpus.splits(), seed=0)
    save_champion(corpus.artefacts, fitted)
    rated = corpus.labels.filter(pl.col("segment_id") < "small/take080#0")
    table = predict_unlabelled(corpus.segments, rated, corpus.artefacts)

    asked = unlabelled_segments(corpus.segments, rated)
    assert len(asked) and sorted(table["segment_id"].unique()) == sorted(asked["segment_id"])
    assert table["model"].unique().to_list() == [current_champion(corpus.artefacts)]
    features = feature_matrix(corpus.artefacts, asked, SCORE_FREE)
    said = fitted.estimator.predict_features(features)
    honest = fitted.calibration.scaled(said.epistemic, said.novelty)
    for column, target in enumerate(fitted.estimator.target_names):
        found = table.filter(pl.col("target") == target).sort("segment_id")
        order = asked["segment_id"].arg_sort().to_numpy()
        np.testing.assert_allclose(found["mean"], said.mean[order, column])
        np.testing.assert_allclose(found["epistemic"], honest[order, column])
