"""A pace that creeps up and is caught, sections that do not belong together, a pedal that is
kept into the next harmony: measured, and not in steady playing."""

import numpy as np
import pytest

from piano_core.amateurs.habits import unlike_sections
from piano_core.degradations import degrade
from piano_core.features import FEATURE_NAMES, extract_features
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score

BEAT_S = 0.5
ROOTS = (48, 53, 55, 57)


def harmonies(bars: int = 16) -> Score:
    """Eighths of a chord over its root in quarters, another harmony every half note."""
    rows = []
    for half in range(2 * bars):
        root, beat = ROOTS[half % 4], 2.0 * half
        rows += [(beat + i, 1.0, root, 1, 2, half // 2 + 1) for i in range(2)]
        rows += [
            (beat + i / 2, 0.5, root + (12, 16, 12, 16)[i], 1, 1, half // 2 + 1) for i in range(4)
        ]
    return Score(np.array(rows, SCORE_NOTE_DTYPE), 4.0, 120.0)


def played(score: Score, pedals: list[tuple[float, int, int]]) -> Performance:
    notes = [
        (BEAT_S * n["onset_beat"], BEAT_S * n["onset_beat"] + 0.2, int(n["pitch"]), 60)
        for n in score.notes
    ]
    return Performance(note_array(notes), pedal_array(pedals), 0.0)


def foot(score: Score, lift_after_s: float, every: int = 1) -> list[tuple[float, int, int]]:
    """Down in every so many halves, up so long after the harmony that follows."""
    moves: list[tuple[float, int, int]] = []
    for half in range(0, int(score.notes["onset_beat"].max() / 2) - every + 1, every):
        begin, end = 2 * BEAT_S * half, 2 * BEAT_S * (half + every)
        moves += [(begin + lift_after_s + 0.05, 64, 127), (end + lift_after_s, 64, 0)]
    return moves


def value(performance: Performance, name: str, score: Score) -> float:
    return float(extract_features(performance, score)[FEATURE_NAMES.index(name)])


def test_a_pace_that_creeps_up_is_told_from_a_steady_one() -> None:
    score = harmonies()
    steady = played(score, [])
    rushed = degrade(steady, "rushing", 0.6, np.random.default_rng(0)).performance
    assert value(steady, "pacing.creep", score) == pytest.approx(0.0, abs=0.01)
    assert value(rushed, "pacing.creep", score) > 0.03


def test_sections_at_tempi_that_do_not_belong_together() -> None:
    score = harmonies()
    steady = played(score, [])
    halved = unlike_sections(steady, 0.5, 1.0)
    assert value(steady, "grid.shift", score) == pytest.approx(0.0, abs=0.01)
    assert value(halved, "grid.shift", score) > 0.3


def test_a_pedal_changed_with_the_harmony_blurs_nothing() -> None:
    score = harmonies()
    clean = played(score, foot(score, 0.05))
    assert value(clean, "notated_pedal.kept_share", score) == 0.0
    assert value(clean, "notated_pedal.blur_s", score) < 0.1


def test_a_pedal_kept_into_the_next_harmony_is_told() -> None:
    score = harmonies()
    late, kept = played(score, foot(score, 0.5)), played(score, foot(score, 0.05, every=2))
    assert value(late, "notated_pedal.old_s", score) == pytest.approx(0.5, abs=0.1)
    assert value(kept, "notated_pedal.kept_share", score) == pytest.approx(0.5, abs=0.1)
    assert value(kept, "notated_pedal.blurred_share", score) > 0.4


@pytest.mark.parametrize("halves", [0, 1, 3])
def test_little_music_says_nothing_or_something_finite(halves: int) -> None:
    score = harmonies()
    whole = played(score, foot(score, 0.05))
    little = Performance(whole.notes[: 6 * halves], whole.pedals, 0.0)
    found = extract_features(little, score)
    assert not np.isinf(found).any()
