"""The test that counts: labels fall with damage of their own dimension, and with that only.

A small part of benchmarks/bench_pseudo_labels.py, with score and references; the limits are those
of docs/pseudo-labels.md with some room for the small sample.
"""

from collections import defaultdict

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.degradations import DEGRADATIONS, degrade
from piano_core.performance import Performance
from piano_core.pseudo_labels import Sound, pseudo_labels
from piano_core.reference import reference_bands
from piano_core.synthesis import render

PIECES = ("chopin_nocturne_9_2", "schumann_traumerei")
SEVERITIES = (0.0, 0.25, 0.5, 1.0)
DIMENSIONS = (
    "note_accuracy",
    "rhythmic_precision",
    "dynamics_control",
    "articulation",
    "pedaling",
)
LEAST_SPEARMAN = 0.8
LARGEST_LEAK = 0.2
LEAST_CLEAN = 65.0


@pytest.fixture(scope="module")
def curves() -> dict[tuple[str, str], list[list[float]]]:
    """For each kind of damage and dimension a list of labels over severities, one a piece."""
    found: dict[tuple[str, str], list[list[float]]] = defaultdict(list)
    for number, name in enumerate(PIECES):
        piece = load_pieces()[name]
        players = [p for p in PERSONALITIES if p.name != "student"]
        takes = [
            perform(piece, player, np.random.default_rng([number, seed])).performance
            for seed, player in enumerate(players)
        ]
        bands = reference_bands(takes[1:], piece.score)
        for kind in DEGRADATIONS:
            rows = []
            for severity in SEVERITIES:
                rng = np.random.default_rng(number)
                take = degrade(takes[0], kind.name, severity, rng).performance
                rows.append(pseudo_labels(take, piece.score, bands))
            for place, dimension in enumerate(DIMENSIONS):
                values = [labels[place].value for labels in rows]
                assert None not in values
                found[kind.name, dimension].append([float(v) for v in values if v is not None])
    return found


def spearman(values: list[float]) -> float:
    """Rank correlation with falling severity; 0 where nothing changes."""
    ranks = np.array([np.mean(np.flatnonzero(np.sort(values) == v)) for v in values])
    if ranks.std() == 0:
        return 0.0
    return -float(np.corrcoef(ranks, np.arange(len(values)))[0, 1])


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_labels_fall_with_damage_of_their_own(
    curves: dict[tuple[str, str], list[list[float]]], dimension: str
) -> None:
    own = [k.name for k in DEGRADATIONS if k.dimension == dimension]
    each = [spearman(row) for kind in own for row in curves[kind, dimension]]
    assert np.mean(each) >= LEAST_SPEARMAN


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_clean_playing_is_hardly_blamed(
    curves: dict[tuple[str, str], list[list[float]]], dimension: str
) -> None:
    assert min(row[0] for row in curves["wrong_notes", dimension]) >= LEAST_CLEAN


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_labels_leave_other_dimensions_damage_alone(
    curves: dict[tuple[str, str], list[list[float]]], dimension: str
) -> None:
    falls: dict[str, list[float]] = defaultdict(list)
    for kind in DEGRADATIONS:
        for row in curves[kind.name, dimension]:
            falls[kind.dimension].append(row[0] - float(np.mean(row[1:])))
    own = float(np.mean(falls.pop(dimension)))
    assert own > 15.0
    for other, fall in falls.items():
        assert abs(float(np.mean(fall))) <= LARGEST_LEAK * own, other


def heard(take: Performance) -> float:
    label = pseudo_labels(take, sound=Sound(render(take, 22_050, 1)[:, 0], 22_050))[-1]
    assert label.value is not None
    return label.value


def test_tone_falls_when_the_accompaniment_covers_the_melody_in_the_sound() -> None:
    piece = load_pieces()["petzold_minuet"]
    take = perform(piece, PERSONALITIES[0], np.random.default_rng(0)).performance.excerpt(0, 12)
    rng = np.random.default_rng(0)
    covered = [
        heard(degrade(take, "unbalanced_hands", severity, rng).performance)
        for severity in (0.0, 0.5, 1.0)
    ]
    assert covered[0] > 80 > covered[1] + 10 > covered[2] + 20
    pressed = degrade(take, "missing_pedal", 1.0, rng).performance
    assert abs(heard(pressed) - covered[0]) < 5
