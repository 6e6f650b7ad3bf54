"""The constant-Q spectrogram: keys where they are, levels as librosa's, padding nothing."""

import numpy as np
import pytest
import torch

from piano_core.errors import SettingsError
from piano_core.stack.constant_q import ConstantQScale, log_cqts

SCALE = ConstantQScale()
RATE = SCALE.sample_rate


def tone(hertz: float, seconds: float = 2.0) -> np.ndarray:
    return np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE).astype(np.float32)


@pytest.mark.parametrize("key", [0, 11, 24, 39, 60, 87])
def test_a_full_tone_is_0_db_in_the_band_of_its_key(key: int) -> None:
    levels = log_cqts(torch.from_numpy(tone(SCALE.frequencies()[key]))[None], SCALE)[0]
    middle = levels[len(levels) // 2]
    assert int(middle.argmax()) == key
    assert float(middle[key]) == pytest.approx(0.0, abs=0.1)
    away = torch.cat([middle[: max(key - 2, 0)], middle[key + 3 :]])
    assert float(away.max()) < -35


CHORD = 0.2 * (tone(110.0) + tone(277.18) + tone(1480.0) + tone(41.2))


def test_halving_the_rate_changes_nothing_that_is_heard() -> None:
    """Each band at the full rate, by the definition."""
    ours = log_cqts(torch.from_numpy(CHORD)[None], SCALE)[0].numpy()
    frame = 100
    for band in range(0, SCALE.bands, 5):
        length, hertz = SCALE.lengths()[band], SCALE.frequencies()[band]
        at = np.arange(len(CHORD)) / RATE - frame * SCALE.hop / RATE
        window = np.where(abs(at) < length / 2, 0.5 + 0.5 * np.cos(2 * np.pi * at / length), 0)
        value = 2 * abs((CHORD * window * np.exp(-2j * np.pi * hertz * at)).sum()) / window.sum()
        expected = max(20 * np.log10(value), -50.0)
        assert max(ours[frame, band], -50.0) == pytest.approx(expected, abs=0.5), band


@pytest.mark.slow
def test_it_says_what_librosa_says() -> None:
    librosa = pytest.importorskip("librosa", reason="compared with librosa where it is there")
    chord = CHORD
    ours = log_cqts(torch.from_numpy(chord)[None], SCALE)[0].numpy()
    found = librosa.cqt(
        chord,
        sr=RATE,
        hop_length=SCALE.hop,
        fmin=SCALE.lowest_hz,
        n_bins=SCALE.bands,
        bins_per_octave=SCALE.bins,
        sparsity=0.0,
    )
    # librosa's is scaled by the root of each filter's length in samples.
    full = np.abs(found) * 2 / np.sqrt(SCALE.lengths() * RATE)[:, None]
    theirs = 20 * np.log10(np.maximum(full, 1e-5)).T
    assert ours.shape == theirs.shape
    inside = slice(60, len(ours) - 60)  # librosa mirrors sound at its ends, here is silence
    audible = theirs[inside] > -40
    assert audible.mean() > 0.1
    assert np.abs(ours[inside] - theirs[inside])[audible].max() < 0.5


def test_what_lies_behind_a_clip_is_silence() -> None:
    sound = torch.from_numpy(tone(300.0, 0.5))
    longer = torch.nn.functional.pad(sound, (0, 5_000))
    alone, beside = (log_cqts(one[None], SCALE)[0] for one in (sound, longer))
    torch.testing.assert_close(alone, beside[: len(alone)], atol=1e-3, rtol=0)


def test_a_band_too_near_half_the_rate_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"octaves=9"):
        ConstantQScale(octaves=9)
