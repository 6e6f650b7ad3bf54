"""What the training device computes from sound is what the app computes, to a stated tolerance."""

import numpy as np
import pytest

from piano_core.audio import MelScale, log_mel, resampled
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.synthesis import render

torch = pytest.importorskip("torch", reason="training needs torch (extra train)")
pytest.importorskip("torchaudio", reason="training on sound needs torchaudio (extra train)")

from piano_core.stack.sound import (  # noqa: E402
    AGREEMENT_DB,
    RESAMPLED_AGREEMENT_DB,
    device_resampled,
    log_mels,
)

DEVICES = ["cpu", *(["cuda"] if torch.cuda.is_available() else [])]


@pytest.fixture(scope="module")
def playing() -> np.ndarray:
    """Four seconds at 44.1 kHz, (samples,)."""
    notes = note_array([(0.3 * i, 0.3 * i + 0.5, 36 + 5 * i, 60 + 5 * i) for i in range(12)])
    return render(Performance(notes, pedal_array(), 4.0), 44_100, 1)[:, 0]


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("new_rate", [16_000, 22_050, 48_000])
def test_resampling_agrees_to_65_db(playing: np.ndarray, new_rate: int, device: str):
    ours = np.concatenate(list(resampled([playing[:, None]], 44_100, new_rate)))[:, 0]
    sound = torch.from_numpy(playing.copy()).to(device)
    theirs = device_resampled(sound, 44_100, new_rate).cpu().numpy()
    assert len(ours) == len(theirs)
    assert 20 * np.log10(np.std(ours - theirs) / np.std(ours)) < -65


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("scale", [MelScale(), MelScale(22_050, 2048, 256, 80, 40.0, 11_000.0)])
def test_log_mels_agree(playing: np.ndarray, scale: MelScale, device: str):
    segments = np.stack([playing[:40_000], playing[40_000:80_000]])
    theirs = log_mels(torch.from_numpy(segments).to(device), scale).cpu().numpy()
    ours = np.stack([log_mel(segment, scale) for segment in segments])
    assert theirs.shape == ours.shape
    audible = ours > -80
    assert audible.mean() > 0.3
    assert np.abs(theirs - ours)[audible].max() < AGREEMENT_DB


@pytest.mark.parametrize("device", DEVICES)
def test_from_file_rate_to_log_mel_the_two_ways_agree(playing: np.ndarray, device: str):
    scale = MelScale()
    ours = np.concatenate(list(resampled([playing[:, None]], 44_100, scale.sample_rate)))[:, 0]
    sound = torch.from_numpy(playing.copy()).to(device)
    theirs = log_mels(device_resampled(sound, 44_100, scale.sample_rate)[None], scale)[0]
    difference = theirs.cpu().numpy() - log_mel(ours, scale)
    assert np.abs(difference).max() < RESAMPLED_AGREEMENT_DB
