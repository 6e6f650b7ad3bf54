"""Stretches cover the playing evenly; marks are few, merged, and beyond the model's own doubt."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.bundle import NoveltyLimits, Windows
from piano_core.scoring.estimate import widening
from piano_core.scoring.marks import clock, marks_of, most_severe
from piano_core.scoring.windows import played_span, window_spans
from tests.scoring.playing import even_notes, nothing


@given(start=st.floats(0, 1000), length=st.floats(0, 10_000))
def test_windows_cover_everything_and_overlap(start: float, length: float):
    windows = Windows()
    spans = window_spans((start, start + length), windows)
    assert spans[0][0] == start
    assert spans[-1][1] == pytest.approx(start + length)
    if length <= windows.longest_s:
        assert len(spans) == 1
    else:
        begins = np.array([begin for begin, _ in spans])
        assert np.all(np.diff(begins) <= windows.hop_s + 1e-6)
        assert all(end - begin == pytest.approx(windows.window_s) for begin, end in spans)


def test_what_is_played_lasts_from_first_onset_to_last_offset():
    assert played_span(even_notes(10, interval=0.5)) == (0.0, 10.0)
    assert played_span(nothing()) == (0.0, 0.0)


def test_intervals_widen_with_novelty_and_not_without_end():
    limits = NoveltyLimits(threshold=2.0, widest=3.0)
    factors = widening(np.array([0.0, 2.0, 3.0, 100.0]), limits)
    assert list(factors) == [1.0, 1.0, 1.5, 3.0]


SPANS = [(12.5 * i, 12.5 * i + 25) for i in range(8)]


def marks(scores: list[float], sigma: float = 5.0, name: str = "phrasing"):
    return marks_of(name, SPANS[: len(scores)], np.array(scores), np.full(len(scores), sigma))


def test_a_fall_within_sigma_is_no_mark():
    assert marks([60, 60, 60, 56, 60, 60, 60, 60]) == []


def test_a_rise_is_no_mark():
    assert marks([60, 60, 60, 100, 60, 60, 60, 60], sigma=2) == []


def test_overlapping_falls_are_one_mark_as_deep_as_the_worst():
    (mark,) = marks([60, 60, 30, 20, 60, 60, 60, 60])
    assert (mark.start_s, mark.end_s) == (25.0, 62.5)
    assert "40 points below" in mark.sentence
    assert "0:25 to 1:02" in mark.sentence
    assert mark.severity == 1.0


def test_falls_apart_are_two_marks():
    found = marks([20, 60, 60, 60, 60, 60, 60, 20])
    assert [mark.start_s for mark in found] == [0.0, 87.5]


def test_severity_counts_sigmas_not_points():
    (sure,) = marks([60, 60, 60, 50, 60, 60, 60, 60], sigma=4)
    (unsure,) = marks([60, 60, 60, 40, 60, 60, 60, 60], sigma=16)
    assert sure.severity > unsure.severity


def test_two_stretches_have_no_level_to_fall_below():
    assert marks([80, 20]) == []


def test_the_five_most_severe_are_kept_worst_first():
    names = (
        "phrasing",
        "pedaling",
        "articulation",
        "expressiveness",
        "tone_quality",
        "note_accuracy",
    )
    every = [
        mark
        for i, name in enumerate(names)
        for mark in marks([60, 60, 60, 50 - 2 * i, 60, 60, 60, 60], sigma=8, name=name)
    ]
    kept = most_severe(every)
    assert len(every) == 6
    assert [mark.dimension for mark in kept] == list(reversed(names))[:5]


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (65.2, "1:05"), (3600, "60:00")])
def test_places_are_told_in_minutes_and_seconds(seconds: float, text: str):
    assert clock(seconds) == text
