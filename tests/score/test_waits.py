"""Waiting is a hesitation where references go on, and none where they wait, too."""

import numpy as np
import pytest

from piano_core.performance import Performance
from piano_core.score import Customs, MistakeKind, align, customs_of, mistakes
from piano_core.score.waits import evidence_of_waits
from tests.score.build import performed, rows_of, tune

SCORE = tune()
LATE_BAR = 9
"""Everybody takes .4 s before this bar."""

SLIP_S = 26.2
"""Within bar 13, in the even playing of these takes."""


def take(seed: int, late_s: float = 0.4, slip_s: float = 0.0) -> Performance:
    """The tune with rubato, a wait before bar 9 and one within bar 13."""
    rows = rows_of(SCORE, 1, 24, 1.0, np.random.default_rng(seed))
    bar_s = 1.0 + 2.0 * (LATE_BAR - 1) - 0.1

    def played(time: float) -> float:
        rubato = 0.15 * np.sin(time / 2.0) + 0.02 * np.sin(seed + time)
        return float(time + rubato + late_s * (time > bar_s) + slip_s * (time > SLIP_S))

    return performed([(played(on), played(off), pitch, stroke) for on, off, pitch, stroke in rows])


def customs(*seeds: int) -> Customs:
    takes = [take(seed) for seed in seeds]
    return customs_of(SCORE, [(each, align(each, SCORE)) for each in takes])


def waited_in(performance: Performance, known: Customs | None) -> list[int]:
    found = mistakes(performance, SCORE, align(performance, SCORE), known).mistakes
    return [m.bar for m in found if m.kind is MistakeKind.HESITATION]


@pytest.mark.parametrize("seeds", [(2,), (2, 3, 4)])
def test_where_references_wait_nobody_hesitates(seeds: tuple[int, ...]):
    assert waited_in(take(1), None) == [LATE_BAR]
    assert waited_in(take(1), customs(*seeds)) == []
    assert waited_in(take(1, late_s=1.2), customs(*seeds)) == [LATE_BAR]


@pytest.mark.parametrize("seeds", [(2,), (2, 3, 4)])
def test_a_short_wait_is_found_where_references_go_on(seeds: tuple[int, ...]):
    assert waited_in(take(1, slip_s=0.15), None) == [LATE_BAR]
    assert waited_in(take(1, slip_s=0.15), customs(*seeds)) == [13]


def test_a_reference_that_goes_back_says_nothing_of_the_gap_where_it_did():
    rows = rows_of(SCORE, 1, 12, 1.0, np.random.default_rng(2))
    again = rows_of(SCORE, 11, 24, 25.8, np.random.default_rng(3))
    restarted = performed([*rows, *again])
    alignment = align(restarted, SCORE)
    assert len(alignment.runs) == 2
    known = customs_of(SCORE, [(restarted, alignment)])
    before = np.searchsorted(np.unique(SCORE.notes["onset_beat"]), 40.0) - 1
    assert np.flatnonzero(np.isnan(known.chord_s[0])).tolist() == [before]
    assert (np.diff(known.chord_s[0])[before + 2 :] > 0).all()


def test_evidence_is_unknown_without_references_and_grows_with_the_wait():
    beats = np.arange(20.0)
    even = 0.5 * beats + 0.02 * np.sin(7 * beats)
    unknown = np.full((2, 20), np.nan)
    late = even + 0.1 * (beats >= 10)
    assert not np.isfinite(evidence_of_waits(beats, late, unknown)).any()
    others = np.stack([even + 0.01 * np.sin(beats), even + 0.01 * np.cos(beats)])
    found = [
        evidence_of_waits(beats, even + wait * (beats >= 10), others)[9]
        for wait in (0.1, 0.2, 0.4, 1.0)
    ]
    assert found == sorted(found)
    assert found[1] > 1.0
