"""The spectrum is what its definition says, whatever the loudness and the channels."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from piano_core.errors import BundleError
from piano_core.transcription import Transcriber
from piano_core.transcription.halving import HIGHEST, between, halved
from piano_core.transcription.manifest import SPECTRUM_FILE
from piano_core.transcription.spectrum import Spectrum

RATE = 1000


def noise(channels: int, seconds: float = 2.0) -> npt.NDArray[np.float32]:
    random = np.random.default_rng(0)
    return random.standard_normal((round(seconds * RATE), channels)).astype(np.float32)


def by_definition(spectrum: Spectrum, sound: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """(window, frame, bin), frame by frame in double precision."""
    length, hop = spectrum.length, spectrum.frame_hop
    count = math.ceil(len(sound) / hop) + 1
    padded = np.zeros((count * hop + length, sound.shape[1]))
    padded[length // 2 : length // 2 + len(sound)] = sound
    frames = np.stack([padded[n * hop : n * hop + length] for n in range(count)])
    frames = (frames - frames.mean()) / frames.std(ddof=1)
    windowed = frames * spectrum.windows.astype(float)[:, np.newaxis, :, np.newaxis]
    bins = np.fft.rfft(windowed, axis=2, norm="ortho")
    return (np.abs(bins) ** 2).mean(axis=3)[..., slice(*spectrum.bins)]


@pytest.mark.parametrize("channels", [1, 2])
def test_it_is_what_its_definition_says(tiny: Transcriber, channels: int):
    sound = noise(channels)
    power = tiny.spectrum.power(sound)
    assert power.dtype == np.float32
    np.testing.assert_allclose(power[0], by_definition(tiny.spectrum, sound), rtol=1e-4, atol=1e-5)


def test_loudness_does_not_matter(tiny: Transcriber):
    loud, soft = (tiny.spectrum.power(noise(1) * gain) for gain in (1.0, 0.01))
    np.testing.assert_allclose(loud, soft, rtol=1e-3, atol=1e-5)


def test_two_equal_channels_are_one(tiny: Transcriber):
    one = noise(1)
    both = tiny.spectrum.power(np.hstack([one, one]))
    np.testing.assert_allclose(both, tiny.spectrum.power(one), rtol=1e-2, atol=1e-4)


def test_opposite_channels_do_not_cancel(tiny: Transcriber):
    one = noise(1)
    both = tiny.spectrum.power(np.hstack([one, -one]))
    # The mean taken out is another one, which the lowest frequencies show.
    assert both.sum() == pytest.approx(tiny.spectrum.power(one).sum(), rel=0.02)


def test_silence_stays_silent(tiny: Transcriber):
    assert not tiny.spectrum.power(np.zeros((RATE, 1), np.float32)).any()


def test_a_file_that_holds_no_spectrum_is_refused(tiny: Transcriber, tmp_path: Path):
    (tmp_path / SPECTRUM_FILE).write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(BundleError, match=rf"{SPECTRUM_FILE}: holds no spectrum"):
        Spectrum.load(tmp_path, tiny.manifest)


def test_a_pickle_is_not_opened(tiny: Transcriber, tmp_path: Path):
    objects = np.array([object()])
    np.savez(tmp_path / SPECTRUM_FILE, windows=objects, bins=objects)
    with pytest.raises(BundleError, match="holds no spectrum"):
        Spectrum.load(tmp_path, tiny.manifest)


def test_a_spectrum_of_other_frames_is_refused(tiny: Transcriber, tiny_bundle: Path):
    manifest = replace(tiny.manifest, frame_length=512)
    with pytest.raises(BundleError, match="do not fit frames of 512 samples"):
        Spectrum.load(tiny_bundle, manifest)


def low_sound(channels: int) -> npt.NDArray[np.float32]:
    """Partials up to .18 of the sample rate, and a hundredth of that above it."""
    random, time = np.random.default_rng(1), np.arange(2 * RATE)[:, np.newaxis] / RATE
    hertz = np.array([21.0, 55.0, 90.0, 140.0, 178.0, 290.0, 420.0])[:, np.newaxis, np.newaxis]
    loud = np.where(hertz < 0.18 * RATE, 1.0, 0.01)
    phase = random.uniform(0, 2 * np.pi, (len(hertz), 1, channels))
    return (loud * np.sin(2 * np.pi * hertz * time + phase)).sum(axis=0).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 2])
def test_half_the_samples_are_enough_for_low_frequencies(tiny: Transcriber, channels: int):
    windows, hop = tiny.spectrum.windows[:1], tiny.spectrum.frame_hop
    hann = Spectrum(windows, (2, int(HIGHEST * 256)), hop)
    half = replace(hann, windows=between(windows), step=2)
    sound = low_sound(channels)
    power, expected = half.power(sound)[0], by_definition(hann, sound)
    np.testing.assert_allclose(power, expected, rtol=1e-3, atol=1e-3)
    assert expected.max() > 5


def test_half_the_samples_keep_low_frequencies_and_drop_high_ones():
    time = np.arange(2000, dtype=float)
    for part_of_rate, kept in ((0.01, 1.0), (HIGHEST, 1.0), (0.5 - HIGHEST, 0.0), (0.45, 0.0)):
        sound = np.sin(2 * np.pi * part_of_rate * time)[np.newaxis].astype(np.float32)
        expected = kept * np.sin(2 * np.pi * part_of_rate * (time[::2] + 0.5))
        # Near the ends nothing is known of what goes beyond.
        np.testing.assert_allclose(halved(sound)[0, 20:-20], expected[20:-20], atol=2e-4)
