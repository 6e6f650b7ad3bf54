"""What our synthesizer plays, the published transcriber hears: it sounds like a piano.

Slow, because the published network listens. `benchmarks/bench_synthesis.py` has all pieces.
"""

from pathlib import Path

import numpy as np
import pytest

from piano_core.corpora import open_corpus
from piano_core.performance import Performance
from piano_core.synthesis import render
from piano_core.transcription import Transcriber

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published")]

EXCERPTS = {  # fast and dry; pedalled chords under a melody
    "demo/rimsky_bumblebee-dreamer-2": (4.0, 12.0),
    "demo/beethoven_moonlight-architect-1": (4.0, 16.0),
}


@pytest.fixture(scope="module")
def transcriber(published_bundle: Path) -> Transcriber:
    return Transcriber.load(published_bundle, "cpu")


@pytest.mark.parametrize("recording", EXCERPTS)
def test_at_least_95_percent_of_the_notes_are_heard_and_none_invented(
    transcriber: Transcriber, recording: str
):
    played = open_corpus("demo").performance(recording).excerpt(*EXCERPTS[recording])
    heard = transcriber.transcribe(render(played, transcriber.sample_rate))
    agreeing = matched(played, heard)
    assert len(played) > 40
    assert agreeing >= 0.95 * len(played)
    assert agreeing >= 0.95 * len(heard)


def matched(played: Performance, heard: Performance) -> int:
    """How many notes begin within 50 ms of a played one of their pitch, each counted once."""
    agreeing = 0
    for pitch in np.unique(played.notes["pitch"]):
        onsets = [p.notes["onset_s"][p.notes["pitch"] == pitch] for p in (played, heard)]
        free = np.ones(len(onsets[1]), bool)
        for onset in onsets[0]:
            near = np.flatnonzero(free & (np.abs(onsets[1] - onset) <= 0.05))
            if len(near):
                free[near[0]] = False
                agreeing += 1
    return agreeing
