"""The decoded intervals are the best there are: tried against plain dynamic programming."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.transcription.intervals import Interval, IntervalScores, best_intervals

TRACKS = 3


def random_scores(frames: int, seed: int) -> IntervalScores:
    random = np.random.default_rng(seed)
    slopes = (random.standard_normal((TRACKS, frames, frames)) - 0.5).astype(np.float32)
    return IntervalScores(slopes, random.standard_normal((TRACKS, frames)).astype(np.float32))


def score_of(scores: IntervalScores, track: int, begin: int, end: int) -> float:
    if begin == end:
        return float(scores.within[track, begin])
    return float(scores.slopes[track, begin, end]) * (end - begin)


def best_total(scores: IntervalScores, track: int, start: int) -> float:
    """The largest total from frame `start` on, interval by interval in plain Python."""
    frames = scores.within.shape[1]
    best = [0.0] * frames
    for frame in range(frames - 1, start - 1, -1):
        after = [
            score_of(scores, track, frame, end) + best[end] for end in range(frame + 1, frames)
        ]
        skip = [best[frame + 1]] if frame + 1 < frames else [0.0]
        best[frame] = max(after + skip) + max(score_of(scores, track, frame, frame), 0.0)
    return best[start]


def total_of(scores: IntervalScores, track: int, found: list[Interval]) -> float:
    return sum(score_of(scores, track, *one) for one in found)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 67), st.integers(0, 10**6), st.floats(0, 1))
def test_no_other_set_of_intervals_scores_more(frames: int, seed: int, place: float):
    scores = random_scores(frames, seed)
    start = int(place * (frames - 1))
    for track, found in enumerate(best_intervals(scores, np.full(TRACKS, start))):
        best = best_total(scores, track, start)
        assert total_of(scores, track, found) == pytest.approx(best, rel=1e-4, abs=1e-4)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 100), st.integers(0, 10**6), st.integers(0, 99))
def test_intervals_touch_at_most_and_begin_where_allowed(frames: int, seed: int, start: int):
    start = min(start, frames - 1)
    for found in best_intervals(random_scores(frames, seed), np.full(TRACKS, start)):
        assert all(start <= begin <= end < frames for begin, end in found)
        longer = [one for one in found if one[0] < one[1]]
        assert all(one[1] <= other[0] for one, other in pairwise(longer))
        assert found == sorted(found)


def test_tracks_may_start_at_different_frames():
    scores = random_scores(50, 7)
    starts = np.array([0, 20, 49])
    together = best_intervals(scores, starts)
    for track in range(TRACKS):
        alone = best_intervals(scores, np.full(TRACKS, starts[track]))[track]
        assert together[track] == alone


def test_where_nothing_scores_nothing_is_found():
    likely = random_scores(40, 0)
    scores = IntervalScores(-np.abs(likely.slopes), -np.abs(likely.within))
    assert best_intervals(scores, np.zeros(TRACKS, np.int64)) == [[], [], []]


def test_an_interval_scores_by_its_length_and_one_inside_a_frame_by_itself():
    scores = random_scores(9, 3)
    found = np.array([[0, 2, 6], [1, 4, 4], [2, 0, 8]])
    expected = [4 * scores.slopes[0, 2, 6], scores.within[1, 4], 8 * scores.slopes[2, 0, 8]]
    np.testing.assert_allclose(scores.of(found), expected, rtol=1e-6)
