"""Sound that is no piano is said to be none, and a piano is left alone."""

import re

import numpy as np
import pytest

from piano_core.transcription import Likeness, Transcriber
from piano_core.transcription.likeness import LikenessMeter


@pytest.mark.parametrize(
    ("seconds", "notes", "certainty"),
    [
        (30.0, 300, 2.7),
        (30.0, 12, 0.5),  # too few notes to tell by their certainty
        (4.0, 0, float("nan")),  # too short to say anything
        (600.0, 500, 3.0),
    ],
)
def test_a_piano_is_not_doubted(seconds: float, notes: int, certainty: float):
    assert Likeness(seconds, notes, certainty).warnings == ()


@pytest.mark.parametrize(
    ("notes", "certainty", "why"),
    [
        (0, float("nan"), r"Hardly any piano notes are heard \(0 in 30 s\)"),
        (2, 4.0, "Hardly any piano notes"),
        (150, 1.9, "does not sound like a piano"),
    ],
)
def test_what_is_no_piano_is_told_with_what_to_do(notes: int, certainty: float, why: str):
    (warning,) = Likeness(30.0, notes, certainty).warnings
    assert warning.code == "not_a_piano"
    assert warning.sentence.count("choose another file") == 1
    assert re.search(why, warning.sentence)


def test_certainty_is_what_nine_tenths_of_all_notes_reach():
    meter = LikenessMeter()
    meter.push(np.arange(0, 50, dtype=np.float32))
    meter.push(np.arange(50, 101, dtype=np.float32))
    likeness = meter.likeness(60.0)
    assert (likeness.notes, likeness.certainty) == (101, pytest.approx(10.0))


def test_a_stream_gathers_notes_and_no_pedals(tiny: Transcriber):
    random = np.random.default_rng(0)
    stream = tiny.listen_to([random.standard_normal(30_000)], 30.0)
    likeness = stream.likeness
    assert likeness.seconds == 30.0
    # Notes cut off by a segment's end are found twice.
    assert 0 < len(stream.flush()) <= likeness.notes < 2 * len(stream.flush())
    assert likeness.certainty > 0
