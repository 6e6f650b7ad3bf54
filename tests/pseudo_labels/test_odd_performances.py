"""Odd input: nothing, one note, a transcription, no pedal; a reason each time, never a crash."""

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.performance import Performance, Source, note_array, pedal_array
from piano_core.pseudo_labels import Against, Sound, pseudo_labels
from piano_core.reference import reference_bands

PIECE = load_pieces()["satie_gymnopedie_1"]
TAKE = perform(PIECE, PERSONALITIES[1], np.random.default_rng(0)).performance
OTHERS = [perform(PIECE, PERSONALITIES[i], np.random.default_rng(0)).performance for i in (0, 2, 4)]
BANDS = reference_bands(OTHERS, PIECE.score)


@pytest.mark.parametrize(
    "rows", [[], [(0.0, 1.0, 60, 64)], [(i / 2, i / 2 + 0.4, 60 + i, 64) for i in range(5)]]
)
def test_too_little_playing_has_no_label_and_a_reason(
    rows: list[tuple[float, float, int, int]],
) -> None:
    take = Performance(note_array(rows), pedal_array(), 3.0)
    sound = Sound(np.zeros(1000, np.float32), 22_050)
    for label in pseudo_labels(take, sound=sound):
        assert (label.value is None) == bool(label.reason)


def test_a_transcription_is_believed_less_and_its_pedal_not_at_all() -> None:
    heard = Performance(TAKE.notes, TAKE.pedals, TAKE.duration_s, Source.TRANSCRIPTION)
    keyed, transcribed = (pseudo_labels(t, PIECE.score, BANDS) for t in (TAKE, heard))
    assert transcribed[0].confidence < keyed[0].confidence
    assert keyed[4].value is not None
    assert transcribed[4].value is None


def test_pedal_that_references_take_is_missed_though_none_was_played() -> None:
    dry = Performance(TAKE.notes, pedal_array(), TAKE.duration_s)
    with_references = pseudo_labels(dry, PIECE.score, BANDS)[4]
    assert with_references.value is not None
    assert with_references.value < 20
    alone = pseudo_labels(dry, PIECE.score)[4]
    assert alone.value is None
    assert "nothing says it was wanted" in alone.reason


def test_one_reference_is_believed_less_than_three() -> None:
    one = reference_bands(OTHERS[:1], PIECE.score)
    few, more = (pseudo_labels(TAKE, PIECE.score, bands) for bands in (one, BANDS))
    for place in (1, 2, 3, 4):
        assert few[place].against is Against.REFERENCE
        assert few[place].confidence < more[place].confidence
