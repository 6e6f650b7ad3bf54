"""Krippendorff's alpha against his published examples and against its definition by pairs."""

import numpy as np
import pytest

from piano_core.ratings.one_way_draws import interval_alpha
from piano_core.ratings.panel import Panel

_ = np.nan
# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: four
# observers, twelve units, missing answers; its interval alpha is .849.
FOUR_OBSERVERS = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
        [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ]
)
# Example A: two observers, ten units, yes or no, where every metric is the same: .095.
TWO_OBSERVERS = np.array([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], float)


def panel_of_table(table: np.ndarray) -> Panel:
    """Raters in rows, units in columns, NaN where nobody answered."""
    units, raters = np.nonzero(np.isfinite(table.T))
    score = table.T[units, raters]
    _, unit = np.unique(units, return_inverse=True)
    _, rater = np.unique(raters, return_inverse=True)
    return Panel(unit, rater, score, int(unit.max()) + 1, int(rater.max()) + 1)


def alpha(table: np.ndarray) -> float:
    panel = panel_of_table(table)
    return float(interval_alpha(panel, np.ones((1, panel.segments)))[0])


def by_pairs(table: np.ndarray) -> float:
    """The definition written out, pair by pair of answers."""
    units = [column[np.isfinite(column)] for column in table.T]
    units = [unit for unit in units if len(unit) > 1]
    everything = np.concatenate(units)
    n = len(everything)
    observed = sum(np.sum((unit[:, None] - unit[None, :]) ** 2) / (len(unit) - 1) for unit in units)
    expected = np.sum((everything[:, None] - everything[None, :]) ** 2) / (n - 1)
    return float(1 - observed / expected)


@pytest.mark.parametrize(("table", "published"), [(FOUR_OBSERVERS, 0.849), (TWO_OBSERVERS, 0.095)])
def test_published_examples_come_out(table: np.ndarray, published: float) -> None:
    assert round(alpha(table), 3) == published


@pytest.mark.parametrize("seed", range(5))
def test_any_pattern_of_missing_answers_gives_the_definition(seed: int) -> None:
    rng = np.random.default_rng(seed)
    table = rng.normal(50, 10, 15) + rng.normal(0, 15, (6, 15))
    table[rng.random(table.shape) < 0.5] = np.nan
    assert alpha(table) == pytest.approx(by_pairs(table))


def test_a_draw_counts_a_segment_as_often_as_it_came_up() -> None:
    panel = panel_of_table(FOUR_OBSERVERS)
    counts = np.array([[2, 1, 0, 1, 1, 3, 1, 0, 1, 2, 0, 0]], float)
    drawn = FOUR_OBSERVERS[:, np.repeat(np.arange(12), counts[0].astype(int))]
    assert interval_alpha(panel, counts)[0] == pytest.approx(by_pairs(drawn))


def test_nothing_to_compare_gives_no_alpha() -> None:
    assert np.isnan(alpha(np.array([[1.0, 2.0, _], [_, _, 3.0]])))
    assert np.isnan(alpha(np.full((3, 4), 2.0)))
