"""From a trained estimator to a scorecard: scoring says exactly what the estimator says."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.bundle import TrainingData, draft_manifest
from piano_core.bundle.export import export_bundle
from piano_core.bundle.graph import onnx_bytes
from piano_core.bundle.parity import parity
from piano_core.calibration import Calibration, fit_calibration
from piano_core.dimensions import Provenance
from piano_core.errors import BundleError
from piano_core.features import FEATURE_NAMES, SCORE_FREE, extract_features
from piano_core.models import Dataset
from piano_core.models.baselines import GlobalMean
from piano_core.models.estimator import FeatureEstimator, exportable
from piano_core.models.gaussian_process import GaussianProcess
from piano_core.performance import NOTE_DTYPE, Performance, pedal_array
from piano_core.registry import Registry
from piano_core.scoring import Scorer
from piano_core.training import EstimatorConfig, train_estimator
from tests.bundle.sample import TARGETS

ROWS = 90


def take(rng: np.random.Generator) -> Performance:
    """Twelve seconds of even notes, each take with its own pace, loudness and unevenness."""
    interval, jitter = rng.uniform(0.12, 0.4), rng.uniform(0, 0.03)
    count = int(12 / interval)
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.arange(count) * interval + rng.uniform(0, jitter, count)
    notes["offset_s"] = notes["onset_s"] + interval * rng.uniform(0.5, 1.2)
    notes["pitch"] = rng.integers(40, 84, count)
    notes["velocity"] = np.clip(rng.normal(rng.uniform(35, 95), 8, count), 1, 127)
    pedals = [(second, 64, 127 * (second % 2)) for second in range(12)]
    return Performance(notes, pedal_array(pedals), 12.0)


def dataset(takes: list[Performance]) -> Dataset:
    columns = [FEATURE_NAMES.index(name) for name in SCORE_FREE]
    features = np.stack([extract_features(one)[columns] for one in takes])
    loudness = features[:, SCORE_FREE.index("velocity.mean")]
    labels = np.stack([30 + 0.5 * loudness * (k + 1) / 5 for k in range(len(TARGETS))], axis=1)
    names = tuple(f"take {i}" for i in range(len(takes)))
    errors = np.full_like(labels, 2.0)
    return Dataset(names, features, labels, errors, names, SCORE_FREE, TARGETS)


@pytest.fixture(scope="module")
def trained() -> tuple[FeatureEstimator, Dataset, Calibration]:
    rng = np.random.default_rng(0)
    data = dataset([take(rng) for _ in range(ROWS)])
    parts = (0, 50), (50, 65), (65, ROWS)
    train, validation, held = (data.take(np.arange(*part)) for part in parts)
    estimator = train_estimator(
        EstimatorConfig(members=2, hidden=8, epochs=20), train, validation, seed=0
    )
    guess = estimator.predict(held)
    noisy = held.labels + rng.normal(0, 4, held.labels.shape)
    calibration = fit_calibration(
        TARGETS, guess.mean, guess.sigma, noisy, held.passages, estimator.novelty(held.features)
    )
    return estimator, train, calibration


@pytest.fixture(scope="module")
def scorer(
    trained: tuple[FeatureEstimator, Dataset, Calibration], tmp_path_factory: pytest.TempPathFactory
) -> Scorer:
    estimator, train, calibration = trained
    folder = tmp_path_factory.mktemp("trained")
    draft = draft_manifest(
        name="trained",
        model="An ensemble of two small networks.",
        targets=TARGETS,
        provenance=Provenance.EXPERT_RATINGS,
        feature_names=estimator.feature_names,
        calibration=calibration,
        training=[TrainingData("test", "Test takes", "CC0-1.0", True, len(train), 1)],
        metrics=[],
        code_revision="0" * 40,
    )
    export_bundle(folder / "bundle", estimator.network, draft, train.features)
    result = parity(folder / "bundle", estimator.network, train.features)
    assert result.passed and result.flips == 0
    registry = Registry(folder / "registry")
    return Scorer.load(registry.path(registry.put(folder / "bundle")))


def test_scores_and_intervals_are_the_estimators(
    trained: tuple[FeatureEstimator, Dataset, Calibration], scorer: Scorer
):
    estimator, _, calibration = trained
    rng = np.random.default_rng(1)
    takes = [take(rng) for _ in range(8)]
    new = dataset(takes)
    guess = estimator.predict(new)
    low, high = calibration.interval(guess.mean, guess.sigma, 0.8, estimator.novelty(new.features))
    column = TARGETS.index("space")
    for i, one in enumerate(takes):
        card = scorer.score(one, coverage=0.8)
        phrasing = next(score for score in card.dimensions if score.dimension == "phrasing")
        ends = np.clip([low[i, column], high[i, column]], 0, 100)
        assert phrasing.score == pytest.approx(guess.mean[i, column], abs=0.01)
        assert (phrasing.low, phrasing.high) == pytest.approx(ends, abs=0.01)


def test_an_exported_process_says_what_it_says_for_any_number_of_rows(
    trained: tuple[FeatureEstimator, Dataset, Calibration], tmp_path: Path
):
    _, train, _ = trained
    rng = np.random.default_rng(2)
    data = replace(train, labels=train.labels + rng.normal(0, 5, train.labels.shape))
    # Two targets lack half of the labels, so they are solved apart.
    data.labels[::2, :2] = np.nan
    process = GaussianProcess().fit(data, data.take(np.zeros(0, np.intp)), 0)
    (tmp_path / "scorer.onnx").write_bytes(onnx_bytes(process.network, len(SCORE_FREE)))
    new = dataset([take(rng) for _ in range(5)]).features
    new[0, ::3] = np.nan
    for rows in (train.features, new, new[:1]):
        found = parity(tmp_path, process.network, rows)
        assert found.rows == len(rows)
        assert found.largest_difference < 1e-4 and found.flips == 0


def test_a_baseline_cannot_be_exported(trained: tuple[FeatureEstimator, Dataset, Calibration]):
    _, train, _ = trained
    with pytest.raises(BundleError, match="ridge: is no network"):
        exportable(GlobalMean().fit(train, train, 0), "ridge")
