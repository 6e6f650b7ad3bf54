"""Bands: wide and doubtful from one reference, narrower from many; choices are no deviation."""

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.errors import PianoError, ScoreMismatchError
from piano_core.performance import Performance
from piano_core.reference import ReferenceBands, compare, reference_bands

PIECE = load_pieces()["mozart_sonata_545"]


def played(performer: int, seed: int = 0) -> Performance:
    return perform(PIECE, PERSONALITIES[performer], np.random.default_rng(seed)).performance


REFERENCES = [played(performer, 1) for performer in range(6)]


def width(bands: ReferenceBands, quantity: str) -> float:
    band = bands.bands[quantity]
    return float(np.nanmean(band.high - band.low))


def test_more_references_make_bands_narrower_and_surer() -> None:
    bands = [reference_bands(REFERENCES[:n], PIECE.score) for n in (1, 2, 3, 6)]
    for quantity in ("tempo", "loudness", "articulation", "pedal"):
        widths = [width(b, quantity) for b in bands]
        sure = [float(b.bands[quantity].confidence.mean()) for b in bands]
        assert widths == sorted(widths, reverse=True)
        assert sure == sorted(sure)
        assert sure[0] < 0.2


def test_a_slower_softer_playing_of_the_same_is_no_deviation() -> None:
    bands = reference_bands(REFERENCES, PIECE.score)
    take = played(6)
    notes, pedals = take.notes.copy(), take.pedals.copy()
    for field in ("onset_s", "offset_s"):
        notes[field] *= 1.3
    pedals["time_s"] *= 1.3
    notes["velocity"] -= 12
    slower = Performance(notes, pedals, take.duration_s * 1.3)
    before, after = compare(take, bands), compare(slower, bands)
    for quantity in ("tempo", "loudness"):
        assert np.allclose(before.values[quantity], after.values[quantity], equal_nan=True)


def test_a_stretch_played_too_slow_is_found_where_it_is() -> None:
    bands = reference_bands(REFERENCES, PIECE.score)
    take = played(0, 5)
    start, end = 6.0, 10.0
    notes = take.notes.copy()
    for field in ("onset_s", "offset_s"):
        time = notes[field]
        notes[field] = time + np.clip(time - start, 0.0, end - start)
    found = compare(Performance(notes, take.pedals, take.duration_s + 4.0), bands).of("tempo")
    slow = [d for d in found if d.direction == "slower" and d.start_s < 14.0 and d.end_s > 6.0]
    assert slow
    assert all(d.widths < -1 and d.amount < 0 and d.unit == "octaves" for d in slow)
    assert all(1 <= d.first_bar <= d.last_bar for d in slow)


def test_without_notation_a_performance_stands_for_it() -> None:
    bands = reference_bands(REFERENCES[:3])
    assert not bands.notated
    found = compare(REFERENCES[4], bands)
    assert found.laid.reading.share > 0.98


def test_nothing_to_compare_with_and_other_music_are_refused() -> None:
    with pytest.raises(PianoError, match="no reference"):
        reference_bands([])
    other = load_pieces()["satie_gymnopedie_1"]
    stranger = perform(other, PERSONALITIES[0], np.random.default_rng(0)).performance
    with pytest.raises(ScoreMismatchError):
        reference_bands([REFERENCES[0], stranger], PIECE.score)
