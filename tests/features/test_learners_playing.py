"""Breaks and slips of learners show without notation, and what music does by itself does not."""

from collections.abc import Sequence

import numpy as np
import pytest

from piano_core.features import FEATURE_NAMES, FEATURES, RATED, SCORE_FREE, extract_features
from piano_core.performance import Performance, note_array, pedal_array

TUNE = [60, 62, 64, 65, 67, 67, 69, 65, 67, 64, 62, 60, 64, 62, 59, 60]
STEPS = [0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0]

Row = tuple[float, float, int, int]


def played(pitches: Sequence[int], steps: Sequence[float]) -> list[Row]:
    onsets = np.concatenate([[0.0], np.cumsum(steps)[:-1]])
    return [
        (float(t), float(t + 0.9 * s), p, 64)
        for t, s, p in zip(onsets, steps, pitches, strict=True)
    ]


def twice(steps: Sequence[float] = (*STEPS, *STEPS)) -> list[Row]:
    """The tune and again the tune."""
    return played([*TUNE, *TUNE], steps)


def values(rows: list[Row]) -> dict[str, float]:
    row = extract_features(Performance(note_array(rows), pedal_array([]), 0.0))
    return dict(zip(FEATURE_NAMES, row.tolist(), strict=True))


def with_wait(at: int, seconds: float) -> list[Row]:
    steps = [*STEPS, *STEPS]
    steps[at] += seconds
    return twice(steps)


def broken_off(at: int, back: int, pause: float) -> list[Row]:
    """The player stops before note `at`, and plays again from `back` notes earlier."""
    first, steps = TUNE[:at], list(STEPS[:at])
    steps[-1] += pause
    return played([*first, *TUNE[at - back :], *TUNE], [*steps, *STEPS[at - back :], *STEPS])


def test_a_repeat_is_no_new_try_and_long_notes_are_no_waits() -> None:
    clean = values(twice())
    for name in ("tries.again_share", "tries.lost_share", "tries.delay_share", "tries.differs"):
        assert clean[name] == 0.0, name
    for name in ("stalls.lost_share", "stalls.wait_rate", "grid.wait_share"):
        assert clean[name] == 0.0, name
    assert clean["tries.returning"] > 0.5
    assert clean["grid.error_s"] == pytest.approx(0.0, abs=0.02)


def test_breaking_off_and_going_back_is_a_new_try() -> None:
    found = values(broken_off(at=10, back=5, pause=0.6))
    assert found["tries.again_share"] == pytest.approx(5 / 37)
    assert found["tries.stutter_share"] == 0.0
    assert values(broken_off(at=10, back=2, pause=0.3))["tries.stutter_share"] > 0


def test_going_back_without_a_break_is_a_figure() -> None:
    assert values(broken_off(at=10, back=5, pause=0.0))["tries.again_share"] == 0.0


def test_a_wait_is_longer_than_any_note_value_of_the_piece() -> None:
    waiting = values(with_wait(at=9, seconds=1.3))
    assert waiting["stalls.wait_rate"] == pytest.approx(1 / 31)
    assert waiting["tries.delay_share"] > 0
    assert values(with_wait(at=9, seconds=0.2))["stalls.wait_rate"] == 0.0


@pytest.mark.parametrize("tempo", [0.5, 1.0, 1.6])
def test_waits_are_heard_at_any_tempo(tempo: float) -> None:
    rows = [(t / tempo, end / tempo, p, v) for t, end, p, v in with_wait(at=9, seconds=2.0)]
    assert values(rows)["stalls.wait_rate"] > 0


def test_uneven_steps_leave_the_grid_and_differ_where_music_returns() -> None:
    noise = np.random.default_rng(0).normal(size=32)
    little, much = (
        values(
            twice(
                [float(s * 2 ** (size * n)) for s, n in zip([*STEPS, *STEPS], noise, strict=True)]
            )
        )
        for size in (0.03, 0.12)
    )
    for name in ("grid.error_s", "grid.error_share", "tries.uneven"):
        assert little[name] < much[name], name


def test_a_tempo_that_wanders_moves_the_unit() -> None:
    course = 2 ** (0.35 * np.sin(np.arange(32) / 3))
    wandering = values(twice([float(s * c) for s, c in zip([*STEPS, *STEPS], course, strict=True)]))
    assert wandering["grid.wander"] > values(twice())["grid.wander"]


def test_a_wrong_note_is_a_stranger_and_differs_from_the_other_playing() -> None:
    rows = twice()
    start, end, _, velocity = rows[20]
    rows[20] = (start, end, 68, velocity)
    wrong, clean = values(rows), values(twice())
    assert wrong["strangers.stranger_share"] > clean["strangers.stranger_share"]
    assert wrong["strangers.surprise"] > clean["strangers.surprise"]
    assert wrong["tries.differs"] > 0.0


def test_a_brushed_key_is_short_soft_and_beside_what_was_meant() -> None:
    rows = twice()
    start, _, pitch, velocity = rows[8]
    brushed = values([*rows, (start + 0.03, start + 0.12, pitch + 1, velocity - 20)])
    assert brushed["strangers.brushed_share"] == pytest.approx(1 / 33)
    assert brushed["strangers.clash_share"] > 0
    third = values([*rows, (start + 0.03, start + 0.12, pitch + 4, velocity - 20)])
    assert third["strangers.brushed_share"] == 0.0


def test_models_of_ratings_do_without_them() -> None:
    learners = {feature.name for feature in FEATURES if feature.of_learners}
    groups = {"grid", "stalls", "tries", "strangers", "pacing", "notated_pedal"}
    assert {name.split(".")[0] for name in learners} == groups
    assert not learners & set(RATED) and not learners & set(SCORE_FREE)


@pytest.mark.parametrize("notes", [0, 1, 3, 9])
def test_little_music_says_nothing_or_something_finite(notes: int) -> None:
    found = values(twice()[:notes])
    assert not any(np.isinf(value) for value in found.values())
