"""Real performances are scored without surprises, each within the scale and by its own notes."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.midi import read_midi
from piano_core.performance import Performance
from piano_core.scoring import Scorer


def joined(takes: list[Performance]) -> Performance:
    """The takes one after the other, as one long performance."""
    start, notes, pedals = 0.0, [], []
    for take in takes:
        for array, columns in ((take.notes, ("onset_s", "offset_s")), (take.pedals, ("time_s",))):
            moved = array.copy()
            for column in columns:
                moved[column] += start
            (notes if array is take.notes else pedals).append(moved)
        start += take.duration_s
    return Performance(np.concatenate(notes), np.concatenate(pedals), start)


@pytest.mark.data
def test_real_segments_and_a_long_take_made_of_them(scorer: Scorer, percepiano_dir: Path):
    files = sorted((percepiano_dir / "midi").glob("*.mid"))[::120]
    takes = [read_midi(path) for path in files]
    cards = [scorer.score(take) for take in takes]
    scores = [card.dimensions[6].score for card in cards]  # phrasing, which is the loudness here
    loudness = [take.notes["velocity"].mean() for take in takes]
    for card, score, expected in zip(cards, scores, loudness, strict=True):
        # Longer takes are the mean of their stretches, which count soft and loud ones alike.
        assert score == pytest.approx(expected, abs=0.01 if card.windows == 1 else 3)
    long = scorer.score(joined(takes))
    assert long.windows > len(takes) / 2
    pooled = long.dimensions[6].score
    assert pooled is not None and min(loudness) < pooled < max(loudness)
