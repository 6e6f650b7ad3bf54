"""Sound made block by block is the sound made at once, from wherever it begins."""

import numpy as np
import pytest

from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.synthesis import render, rendered

SUSTAIN, SOFT = int(Pedal.SUSTAIN), int(Pedal.SOFT)
RATE = 22_050
PLAYED = Performance(
    note_array(
        [
            (0.0, 0.3, 40, 90),
            (0.5, 1.0, 64, 70),
            (0.7, 5.0, 67, 60),
            (1.2, 1.4, 64, 80),
            (3.1, 3.3, 95, 50),
            (6.0, 6.4, 52, 75),
        ]
    ),
    pedal_array(
        [
            (0.2, SUSTAIN, 127),
            (2.5, SUSTAIN, 0),
            (2.9, SUSTAIN, 64),
            (3.0, SOFT, 127),
            (5.5, SUSTAIN, 0),
        ]
    ),
    7.0,
)


@pytest.mark.parametrize("start_s", [0.0, 0.3, 1.23456, 3.0, 6.9])
def test_blocks_are_the_whole_render_from_there_on(start_s: float) -> None:
    whole = render(PLAYED, RATE)[round(start_s * RATE) :]
    pieces = np.concatenate(list(rendered(PLAYED, start_s, RATE)))
    assert pieces.shape == whole.shape
    # 80 dB below the loudest note: what is left of strokes that are called silent.
    assert np.abs(pieces - whole).max() < 2e-5


def test_the_sustain_pedal_is_heard() -> None:
    dry = Performance(PLAYED.notes, pedal_array([]), 7.0)
    after = slice(round(1.6 * RATE), round(2.4 * RATE))
    with_pedal = np.concatenate(list(rendered(PLAYED, 0.0, RATE)))[after]
    without = np.concatenate(list(rendered(dry, 0.0, RATE)))[after]
    assert np.square(with_pedal).mean() > 1.5 * np.square(without).mean()


def test_too_loud_is_cut_off_and_nothing_to_play_is_silence() -> None:
    chord = Performance(note_array([(0.0, 1.0, p, 127) for p in range(30, 90)]), pedal_array(), 1.0)
    assert np.abs(np.concatenate(list(rendered(chord, 0.0, RATE)))).max() <= 1.0
    silence = np.concatenate(list(rendered(Performance(note_array([]), pedal_array(), 1.0))))
    assert not silence.any()
    assert list(rendered(PLAYED, 100.0, RATE)) == []
