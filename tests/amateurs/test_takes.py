"""Made takes have the damage they say, habits are no faults, and the pieces can be played."""

import numpy as np
import pytest

from piano_core.amateurs import (
    JUDGED,
    light_take,
    load_simple_piece,
    sample_take,
    simple_piece_names,
    simple_takes,
)
from piano_core.amateurs.habits import (
    hand_moved,
    long_waits,
    slower,
    stopped_early,
    unlike_sections,
)
from piano_core.amateurs.sampling import LONG_WAITS
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.errors import CorpusError
from piano_core.performance import Performance
from piano_core.score import align


@pytest.fixture(scope="module")
def clean() -> Performance:
    piece = load_simple_piece("twinkle")
    return perform(piece, PERSONALITIES[0], np.random.default_rng(0)).performance


def test_every_piece_reads_and_fits_its_own_notation() -> None:
    names = simple_piece_names()
    assert len(names) >= 30
    for name in names:
        piece = load_simple_piece(name)
        assert len(piece.score) >= 24, name
        assert piece.nominal_s < 120, name
    with pytest.raises(CorpusError, match="there is no piece called sonata"):
        load_simple_piece("sonata")


def test_takes_come_with_both_hands_and_with_one() -> None:
    takes = [t for t in simple_takes(4, np.random.default_rng(0)) if t.piece == "waltz"]
    assert len({len(t.score) for t in takes}) == 3
    for take in takes:
        assert len(align(take.performance, take.score).pairs) >= 0.95 * len(take.performance)


def test_severities_are_drawn_apart_and_the_same_again(clean: Performance) -> None:
    piece = load_simple_piece("twinkle")

    def drawn(seed: int) -> list[float]:
        take = sample_take("twinkle", clean, piece.score, np.random.default_rng(seed))
        return [take.severity.get(name, np.nan) for name in JUDGED]

    rows = np.array([drawn(seed) for seed in range(60)])
    assert drawn(3) == pytest.approx(drawn(3), nan_ok=True)
    assert np.nanmax(rows) <= 1.0 and np.nanmin(rows) == 0.0
    assert abs(np.corrcoef(rows[:, 0], rows[:, 2])[0, 1]) < 0.35
    assert np.isnan(rows[:, JUDGED.index("pedaling")]).all()  # nobody has a foot on it


def test_one_kind_of_damage_is_that_dimension_alone(clean: Performance) -> None:
    score = load_simple_piece("twinkle").score
    rng = np.random.default_rng(0)
    take = light_take("twinkle", clean, score, "wrong_notes", 0.5, rng)
    assert take.severity["note_accuracy"] == 0.5 and take.severity["articulation"] == 0.0
    assert light_take("twinkle", clean, score, "wrong_notes", 0.0, rng).performance == clean
    waits = light_take("twinkle", clean, score, LONG_WAITS, 0.5, rng)
    assert waits.severity["rhythmic_precision"] == 0.5


def test_habits_change_one_thing(clean: Performance) -> None:
    assert slower(clean, 0.5).duration_s == pytest.approx(2 * clean.duration_s)
    assert len(stopped_early(clean, 0.5)) == round(0.5 * len(clean))
    waiting = long_waits(clean, 1.0, np.random.default_rng(0))
    assert waiting.duration_s > clean.duration_s + 4
    assert len(waiting) == len(clean)
    slow_end = unlike_sections(clean, 0.5, 1.0)
    assert slow_end.duration_s == pytest.approx(1.5 * clean.duration_s, rel=0.01)
    score = load_simple_piece("twinkle").score
    moved = hand_moved(clean, score, 2, -12)
    lower = np.sum(score.notes["staff"] == 2)
    assert len(clean) * clean.notes["pitch"].mean() - 12 * lower == pytest.approx(
        len(moved) * moved.notes["pitch"].mean()
    )
