"""A written WAV is complete or absent, and reads back."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import decode, write_wav
from tests.audio.sounds import chord


def test_what_is_written_reads_back(tmp_path: Path):
    sound = chord(0.5, 44_100, 2)
    write_wav(tmp_path / "a.wav", sound, 44_100)
    np.testing.assert_allclose(
        np.concatenate(list(decode(tmp_path / "a.wav"))), sound, atol=1 / 32768
    )


def test_louder_than_full_scale_is_clipped_not_wrapped(tmp_path: Path):
    write_wav(tmp_path / "a.wav", np.array([0.0, 1.5, -1.5, 0.0]), 44_100)
    (heard,) = decode(tmp_path / "a.wav")
    assert heard[1, 0] == pytest.approx(1.0, abs=1e-4)
    assert heard[2, 0] == -1.0


def test_a_failed_write_leaves_what_was_there(tmp_path: Path):
    path = tmp_path / "a.wav"
    write_wav(path, chord(0.1, 44_100), 44_100)
    before = path.read_bytes()
    with pytest.raises(ValueError):
        write_wav(path, np.array(["no sound"]), 44_100)  # type: ignore[arg-type]
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.wav"]
