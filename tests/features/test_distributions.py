"""Whole distributions: every stroke and every moment of the pedal counts in one step."""

import numpy as np
import pytest

from piano_core.features import (
    FEATURE_NAMES,
    FEATURES,
    OF_TAKES,
    RATED,
    SCORE_FREE,
    extract_features,
)
from piano_core.features.distributions import shares
from piano_core.performance import Pedal, Performance, Source, note_array, pedal_array

FAMILIES = ("stroke_shares", "touch_shares", "pedal_depths")


def values(rows: list, pedals: list, length_s: float, source: Source = Source.MIDI) -> dict:
    performance = Performance(note_array(rows), pedal_array(pedals), length_s, source)
    return dict(zip(FEATURE_NAMES, extract_features(performance).tolist(), strict=True))


def family(found: dict, start: str) -> list[float]:
    return [value for name, value in found.items() if name.startswith(start)]


ROWS = [(0.5 * i, 0.5 * i + 0.25, 60 + i % 12, 40 if i % 4 else 100) for i in range(40)]
HALF_DOWN = [(10.0, Pedal.SUSTAIN, 127)]


def test_steps_hold_everything_once() -> None:
    found = values(ROWS, HALF_DOWN, 20.0)
    for start in ("stroke_shares.", "touch_shares.", *_pedal_parts()):
        assert sum(family(found, start)) == pytest.approx(1.0), start


def _pedal_parts() -> list[str]:
    return [f"pedal_depths.{part}_" for part in ("time", "onset", "release", "soft", "speed")]


def test_strengths_and_lengths_lie_where_they_were_played() -> None:
    found = values(ROWS, [], 20.0)
    assert found["stroke_shares.from_40"] == pytest.approx(0.75)
    assert found["stroke_shares.from_96"] == pytest.approx(0.25)
    # .25 s is the third of six lengths, 40 the second of four strengths, 100 the last.
    assert found["touch_shares.length_2_strength_1"] == pytest.approx(0.75)
    assert found["touch_shares.length_2_strength_3"] == pytest.approx(0.25)


def test_a_register_is_heard_alone() -> None:
    low = [(0.5 * i, 0.5 * i + 1.0, 40, 90) for i in range(20)]
    found = values([*ROWS, *low], [], 20.0)
    assert found["registers.velocity_from_37"] == pytest.approx(90.0)
    assert found["registers.length_from_37"] == pytest.approx(0.0)
    assert np.isnan(found["registers.velocity_from_89"])


def test_a_pedal_that_is_down_half_the_time() -> None:
    found = values(ROWS, HALF_DOWN, 20.0)
    assert found["pedal_depths.time_7"] == pytest.approx(0.5, abs=0.01)
    assert found["pedal_depths.time_0"] == pytest.approx(0.5, abs=0.01)
    assert found["pedal_depths.onset_7"] == pytest.approx(0.5)
    assert found["pedal_depths.speed_10"] > 0
    assert found["pedal_depths.stretch_0"] == 0.0
    assert found["pedal_depths.stretch_6"] == pytest.approx(127.0)


def test_what_was_heard_from_sound_has_no_depths() -> None:
    found = values(ROWS, HALF_DOWN, 20.0, Source.TRANSCRIPTION)
    assert np.isnan(family(found, "pedal_depths.")).all()
    assert not np.isnan(family(found, "touch_shares.")).any()


def test_values_outside_count_to_the_last_step() -> None:
    np.testing.assert_allclose(shares(np.array([-5.0, 0.5, 9.0, 2.0]), (0, 1, 2)), [0.5, 0.5])
    assert np.isnan(shares(np.empty(0), (0, 1, 2))).all()


def test_models_of_damage_do_without_them() -> None:
    steps = {feature.name for feature in FEATURES if feature.of_ratings}
    assert {name.split(".")[0] for name in steps} == {*FAMILIES, "registers"}
    assert steps <= set(SCORE_FREE) and steps <= set(RATED)
    assert not steps & set(OF_TAKES)
