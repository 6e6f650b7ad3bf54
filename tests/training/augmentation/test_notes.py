"""Varied notes: below what is noticed, and labels that are measured stay as they were."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.degradations import degrade
from piano_core.degradations.hearing import group_onsets
from piano_core.errors import SettingsError
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.pseudo_labels import pseudo_labels
from piano_core.reference import reference_bands
from piano_core.training.augmentation import NoteVariation
from piano_core.training.augmentation.notes import (
    ONSET_LIMIT,
    SHORTEST_ONSET_LIMIT_S,
    TEMPO_LIMIT,
    VELOCITY_LIMIT,
)

PIECE = load_pieces()["chopin_nocturne_9_2"]
UNTRANSPOSED = NoteVariation(semitones=0)


def played(performer: int) -> Performance:
    return perform(PIECE, PERSONALITIES[performer], np.random.default_rng(performer)).performance


TAKE = played(0)
BANDS = reference_bands([played(performer) for performer in range(1, 5)], PIECE.score)


@given(st.integers(0, 1000))
@settings(deadline=None, max_examples=15)
def test_nothing_changes_more_than_is_noticed(seed: int) -> None:
    varied = NoteVariation()(TAKE, np.random.default_rng(seed))
    assert len(varied) == len(TAKE)
    stretch = varied.duration_s / TAKE.duration_s
    assert abs(stretch - 1) <= TEMPO_LIMIT + 1e-9
    before, after = group_onsets(TAKE.notes), np.unique(varied.notes["onset_s"] / stretch)
    assert len(after) <= len(np.unique(TAKE.notes["onset_s"]))
    intervals, limits = np.diff(before), ONSET_LIMIT * np.diff(before)
    played = np.sort(varied.notes["onset_s"]) / stretch
    moved = np.abs(played - np.sort(TAKE.notes["onset_s"]))
    assert moved.max() <= max(0.5 * limits.max(), SHORTEST_ONSET_LIMIT_S) + 1e-9
    assert intervals.min() > 0
    steps = np.sort(varied.notes["velocity"]) - np.sort(TAKE.notes["velocity"])
    assert np.abs(steps).max() <= VELOCITY_LIMIT + 1


@given(st.integers(0, 1000))
@settings(deadline=None, max_examples=15)
def test_who_is_louder_and_which_keys_lie_how_far_apart_stays(seed: int) -> None:
    rows = [(0.5 * i, 0.5 * i + 0.4, 21 + 29 * i, 20 + 30 * i) for i in range(4)]
    take = Performance(note_array(rows), pedal_array([(0.1, Pedal.SUSTAIN, 90)]), 2.0)
    varied = NoteVariation()(take, np.random.default_rng(seed))
    assert (np.diff(varied.notes["velocity"]) > 0).all()
    assert (np.diff(varied.notes["pitch"]) == 29).all()
    assert varied.notes["pitch"].min() >= 21 and varied.notes["pitch"].max() <= 108
    assert varied.pedals["time_s"][0] == pytest.approx(0.1 * varied.duration_s / 2.0)


def test_labels_that_are_measured_stay_and_light_damage_moves_them_further() -> None:
    clean = _measured(TAKE)
    varied = [_measured(UNTRANSPOSED(TAKE, np.random.default_rng(seed))) for seed in range(4)]
    away = np.abs(np.array(varied) - clean).max(axis=0)
    assert away.max() < 5
    for place, damage in enumerate(("jittered_timing", "erratic_dynamics")):
        worse = degrade(TAKE, damage, 0.3, np.random.default_rng(0)).performance
        assert abs(clean[place] - _measured(worse)[place]) > 4 * away[place]


def test_transposed_playing_is_measured_alike_without_a_score() -> None:
    up = NoteVariation(tempo=0, velocity=0, onset=0)
    found = {up(TAKE, np.random.default_rng(seed)).notes["pitch"][0] for seed in range(20)}
    first = TAKE.notes["pitch"][0]
    assert found == set(range(first - 2, first + 3))


def test_silence_stays_silence() -> None:
    nothing = Performance(note_array([]), pedal_array(), 3.0)
    assert NoteVariation()(nothing, np.random.default_rng(0)) == nothing


def test_what_would_be_heard_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"NoteVariation\.tempo=0\.2"):
        NoteVariation(tempo=0.2)


def _measured(performance: Performance) -> np.ndarray:
    """Pseudo-labels of rhythm and dynamics, against other takes of the piece."""
    values = [label.value for label in pseudo_labels(performance, PIECE.score, BANDS)[1:3]]
    return np.array(values, float)
