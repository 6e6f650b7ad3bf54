"""Frames become seconds, and events of one track never overlap."""

import numpy as np
import pytest

from piano_core.transcription.events import Attributes, flat, segment_events, shifts

FRAME_S = 0.5


def attributes(count: int, shift: float = 0.0, inside: bool = False) -> Attributes:
    return Attributes(
        np.arange(count) + 40, np.full((count, 2), shift), np.full((count, 2), inside)
    )


@pytest.mark.parametrize("logit", [-30.0, -2.0, -0.3, 0.3, 2.0, 30.0])
def test_shift_is_the_mean_of_a_continuous_bernoulli(logit: float):
    x = (np.arange(200_000) + 0.5) / 200_000
    density = np.exp(logit * (x - 0.5))  # proportional to p^x (1 - p)^(1 - x)
    mean = (x * density).sum() / density.sum()
    assert shifts(np.array(logit)) == pytest.approx(np.clip((mean - 0.5) / 0.99, -0.5, 0.5))


def test_shift_runs_smoothly_through_the_middle():
    logits = np.linspace(-0.02, 0.02, 401)
    steps = np.diff(shifts(logits))
    assert steps.min() > 0
    assert steps.max() == pytest.approx(steps.min(), rel=1e-3)
    assert np.abs(shifts(np.array([-1e4, 1e4]))).tolist() == [0.5, 0.5]


def test_times_come_from_frame_shift_and_begin_of_the_segment():
    found = flat([[(2, 5)], [], [(1, 1)]])
    events = segment_events(found, attributes(2, 0.25), 10.0, 99.0, FRAME_S, edge_frame=20)
    assert [(e.track, e.start_s, e.end_s, e.velocity) for e in events] == [
        (0, 11.125, 12.625, 40),
        (2, 10.625, 10.625 + 1e-8, 41),
    ]


def test_touching_intervals_do_not_overlap_in_time():
    found = flat([[(2, 5), (5, 8)]])
    shift = np.array([[0.0, 0.4], [-0.4, 0.0]])
    both = Attributes(np.array([1, 2]), shift, np.zeros((2, 2), np.bool_))
    first, second = segment_events(found, both, 0.0, 99.0, FRAME_S, edge_frame=20)
    assert first.end_s == second.start_s == 2.7


def test_edges_cut_an_event_off_unless_the_network_says_otherwise():
    found = flat([[(0, 3), (8, 10)]])
    cut = segment_events(found, attributes(2), 0.0, 99.0, FRAME_S, edge_frame=10)
    whole = segment_events(found, attributes(2, inside=True), 0.0, 99.0, FRAME_S, edge_frame=10)
    assert [(e.has_onset, e.has_offset) for e in cut] == [(False, True), (True, False)]
    assert all(e.has_onset and e.has_offset for e in whole)


def test_nothing_is_heard_before_the_recording_or_after_it():
    found = flat([[(0, 3), (4, 9), (9, 10)]])
    events = segment_events(found, attributes(3), -1.0, 3.25, FRAME_S, edge_frame=20)
    assert [(e.start_s, e.end_s) for e in events] == [(0.0, 0.5), (1.0, 3.25)]
