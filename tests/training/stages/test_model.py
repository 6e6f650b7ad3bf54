"""The stack as a model among others, and its specialists."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from piano_core.errors import TrainingError
from piano_core.models import Dataset
from piano_core.performance import Performance
from piano_core.training.stages.config import SMALL, ExpertStage, SpecialistStage
from piano_core.training.stages.material import Material
from piano_core.training.stages.model import StackModel, StackPredictor, mixture
from piano_core.training.stages.sources import pseudo_labelled
from piano_core.training.stages.specialists import drawn
from tests.training.stages.toys import rated_tunes

MUSIC = rated_tunes(120)
NAMES = tuple(f"toy/{i:03}#0" for i in range(len(MUSIC)))
DATA = Dataset(
    NAMES,
    np.zeros((len(MUSIC), 0)),
    MUSIC.labels,
    MUSIC.errors,
    NAMES,
    (),
    ("loud", "fast"),
)
TRAIN, VALIDATION, TEST = (DATA.take(np.arange(a, b)) for a, b in ((0, 80), (80, 100), (100, 120)))
CONFIG = replace(
    SMALL,
    masked=None,
    specialists=SpecialistStage(
        replace(SMALL.expert.fitting, epochs=1), dimensions=("fast", "phrasing"), seeds=2
    ),
)


QUICK = replace(SMALL.expert, fitting=replace(SMALL.expert.fitting, epochs=3))


def played(names: Sequence[str]) -> list[Performance]:
    return [MUSIC.performances[NAMES.index(name)] for name in names]


@pytest.fixture(scope="module")
def fitted() -> StackPredictor:
    return StackModel(CONFIG, played).fit(TRAIN, VALIDATION, seed=0)


def test_it_hears_notes_and_predicts_music_that_it_has_not_seen(fitted: StackPredictor) -> None:
    said = fitted.predict(TEST)
    assert said.mean.shape == said.sigma.shape == TEST.labels.shape
    for column in range(2):
        assert np.corrcoef(said.mean[:, column], TEST.labels[:, column])[0, 1] > 0.5
    assert (said.aleatoric > 0).all()


def test_what_is_measured_of_notes_is_learned_from_and_told() -> None:
    told = replace(
        CONFIG, symbolic=replace(CONFIG.symbolic, measured=True), specialists=None, expert=QUICK
    )
    fitted = StackModel(told, played).fit(TRAIN, VALIDATION, seed=0)
    (one,) = fitted.general
    assert one.measures is not None and bool(one.measures.mean.weight.any())
    assert (one.measures.scale != 1).any(), "usual values are those of the training clips"
    without = replace(fitted, withheld="notes").predict(TEST)
    assert np.ptp(without.mean, axis=0).max() < 1e-3, "notes that are withheld are not measured"
    assert np.ptp(fitted.predict(TEST).mean, axis=0).min() > 1


def test_specialists_speak_for_their_dimension_and_nobody_else(fitted: StackPredictor) -> None:
    assert [one.target_names for one in fitted.specialists] == [("fast",), ("fast",)]
    assert fitted.speakers("fast") == fitted.specialists
    assert fitted.speakers("loud") == fitted.general
    said = fitted.predict(TEST)
    assert (said.epistemic[:, 0] == 0).all()
    assert (said.epistemic[:, 1] > 0).any()
    alone = replace(fitted, specialists=()).predict(TEST)
    assert not np.array_equal(alone.mean[:, 1], said.mean[:, 1])
    assert np.array_equal(alone.mean[:, 0], said.mean[:, 0])


def test_what_a_clip_is_told_does_not_depend_on_its_neighbours(fitted: StackPredictor) -> None:
    alone = fitted.predict(TEST.take(np.array([3]))).mean[0]
    np.testing.assert_allclose(fitted.predict(TEST).mean[3], alone, atol=1e-3)


def test_two_specialists_share_most_of_their_clips() -> None:
    first, second = set(drawn(100, 0.8, 1).tolist()), set(drawn(100, 0.8, 2).tolist())
    assert len(first) == len(second) == 80
    assert first != second
    assert len(first & second) >= 60


def test_the_total_sigma_is_that_of_the_mixture() -> None:
    means, sigmas = np.array([[10.0], [14.0]]), np.array([[3.0], [5.0]])
    mean, aleatoric, epistemic = mixture(means, sigmas)
    draws = np.random.default_rng(0).normal(size=(2, 200_000)) * sigmas + means
    assert mean[0] == 12
    assert np.hypot(aleatoric, epistemic)[0] == pytest.approx(draws.std(), rel=0.01)


def test_pseudo_labels_count_by_their_confidence_and_gaps_are_gaps() -> None:
    table = pl.DataFrame(
        {
            "segment_id": [NAMES[4], NAMES[4], NAMES[2], NAMES[1]],
            "dimension": ["pedaling", "articulation", "pedaling", "pedaling"],
            "value": [40.0, 60.0, None, 80.0],
            "confidence": [0.25, 0.75, 0.0, 1.0],
        }
    )
    found = pseudo_labelled(table, NAMES[:5], ("pedaling", "articulation"), played)
    np.testing.assert_array_equal(found.labels, [[80, np.nan], [40, 60]])
    assert found.performances == played([NAMES[1], NAMES[4]])
    assert found.confidence().tolist() == [1.0, 0.5]


def test_what_was_measured_is_learned_before_what_was_rated() -> None:
    said: list[str] = []
    measured = StackModel(
        replace(CONFIG, specialists=None, expert=ExpertStage(SMALL.pseudo.fitting)),
        played,
        lambda names: Material.rated(
            played(names), *(np.full((len(names), 1), value) for value in (50.0, 0.0))
        ),
        ("pedaling",),
    )
    measured.fit(TRAIN, VALIDATION, 0, lambda _, doing: said.append(doing.split(":")[0]))
    assert list(dict.fromkeys(said)) == ["pseudo-labels", "expert ratings"]


def test_constant_labels_are_refused() -> None:
    constant = replace(TRAIN, labels=np.full_like(TRAIN.labels, 50.0))
    with pytest.raises(TrainingError, match="all labels are the same"):
        StackModel(CONFIG, played).fit(constant, VALIDATION, seed=0)
