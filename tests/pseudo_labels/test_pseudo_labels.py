"""Pseudo-labels: in order, on 0-100, lower for damage of their own dimension, honest about gaps."""

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.degradations import degrade
from piano_core.dimensions import DIMENSIONS, Family
from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.pseudo_labels import Against, pseudo_labels
from piano_core.reference import reference_bands

PIECE = load_pieces()["chopin_nocturne_9_2"]
TECHNICAL = tuple(d.name for d in DIMENSIONS if d.family is Family.TECHNICAL)


def played(performer: int, seed: int = 0) -> Performance:
    return perform(PIECE, PERSONALITIES[performer], np.random.default_rng(seed)).performance


TAKE = played(0)
BANDS = reference_bands([played(performer, 1) for performer in range(1, 7)], PIECE.score)


def test_every_technical_dimension_has_a_label_or_a_reason() -> None:
    for score, bands in ((None, None), (PIECE.score, None), (None, BANDS), (PIECE.score, BANDS)):
        labels = pseudo_labels(TAKE, score, bands)
        assert tuple(label.dimension for label in labels) == TECHNICAL
        for label in labels:
            if label.value is None:
                assert label.reason
                assert label.confidence == 0.0
            else:
                assert 0.0 <= label.value <= 100.0
                assert 0.0 < label.confidence <= 1.0


def test_without_score_and_references_nobody_says_which_notes_are_right() -> None:
    accuracy = pseudo_labels(TAKE)[0]
    assert accuracy.value is None
    assert accuracy.against is Against.NOTHING


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        ("wrong_notes", 0),
        ("jittered_timing", 1),
        ("erratic_dynamics", 2),
        ("choppy_articulation", 3),
        ("missing_pedal", 4),
    ],
)
def test_damage_lowers_the_label_of_its_dimension(damage: str, place: int) -> None:
    worse = degrade(TAKE, damage, 0.8, np.random.default_rng(0)).performance
    clean = pseudo_labels(TAKE, PIECE.score, BANDS)[place].value
    damaged = pseudo_labels(worse, PIECE.score, BANDS)[place].value
    assert clean is not None
    assert damaged is not None
    assert damaged < clean - 15


def test_other_music_is_refused() -> None:
    other = load_pieces()["bach_invention_1"].score
    with pytest.raises(ScoreMismatchError):
        pseudo_labels(TAKE, other)
