"""Varied sound: the same for the same seed, and what is measured on the playing stays."""

from collections.abc import Callable

import numpy as np
import pytest
import torch

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.degradations import degrade
from piano_core.errors import SettingsError
from piano_core.performance import Performance
from piano_core.pseudo_labels import Sound as Recorded
from piano_core.pseudo_labels import pseudo_labels
from piano_core.stack.clips import Sound
from piano_core.synthesis import render
from piano_core.training.augmentation import SoundVariation

RATE = 16_000
NOTHING = SoundVariation(
    gain_db=0, snr_db=(200, 200), room_s=0, equalizer_db=0, tempo=0, cents=0, masks=0
)
PIECE = load_pieces()["chopin_nocturne_9_2"]
TAKE = perform(PIECE, PERSONALITIES[0], np.random.default_rng(0)).performance.excerpt(0, 12)
DAMAGE = "unbalanced_hands"
HEARD = render(TAKE, RATE, 1)[:, 0]


def clips(*sounds: np.ndarray) -> Sound:
    longest = max(len(one) for one in sounds)
    samples = torch.stack(
        [torch.from_numpy(np.pad(one, (0, longest - len(one)))).float() for one in sounds]
    )
    mask = torch.arange(longest) < torch.tensor([len(one) for one in sounds]).unsqueeze(1)
    return Sound(samples, mask)


def varied(variation: SoundVariation, sound: Sound, seed: int = 0) -> Sound:
    return variation(sound, torch.Generator().manual_seed(seed), RATE)


def sine(hertz: float, seconds: float = 2.0) -> np.ndarray:
    return 0.3 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def test_seed_decides_all_of_it_and_nothing_else() -> None:
    sound = clips(sine(440), sine(880, 1.0))
    whole = SoundVariation(respaced=1)
    assert torch.equal(varied(whole, sound).samples, varied(whole, sound).samples)
    assert not torch.equal(varied(whole, sound, 1).samples[0], varied(whole, sound).samples[0])
    torch.manual_seed(1)
    assert torch.equal(varied(whole, sound).samples, varied(whole, sound).samples)


def test_padding_and_clips_without_sound_stay_silent() -> None:
    sound = clips(sine(440), sine(440, 0.5), np.zeros(0))
    for seed in range(4):
        out = varied(SoundVariation(respaced=1), sound, seed)
        lengths = out.mask.sum(dim=1) / sound.mask.sum(dim=1).clamp(min=1)
        assert lengths[2] == 0 and ((lengths[:2] - 1).abs() < 0.03).all()
        assert (out.samples[~out.mask] == 0).all() and out.samples.isfinite().all()


def test_nothing_asked_for_changes_nothing() -> None:
    out = varied(NOTHING, clips(HEARD[: 2 * RATE])).samples[0].numpy()
    np.testing.assert_allclose(out, HEARD[: 2 * RATE], atol=1e-4)


def test_tuning_and_tempo_stay_within_their_limits_and_move() -> None:
    cents: list[float] = []
    for seed in range(6):
        changed = SoundVariation(
            0, (200, 200), 0, 8, 0, tempo=0.02, cents=20, respaced=1, masks=0
        )  # fmt: skip
        out = varied(changed, clips(sine(440)), seed).samples[0].numpy()
        spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out)), 8 * len(out)))
        cents.append(1200 * np.log2(spectrum.argmax() * RATE / (8 * len(out)) / 440))
        assert len(out) / (2 * RATE) == pytest.approx(1, abs=0.021)
    assert max(map(abs, cents)) < 21 and np.ptp(cents) > 5


def test_labels_that_are_measured_stay_and_light_damage_moves_them_further() -> None:
    still = SoundVariation(tempo=0, cents=0)  # notes must lie where they sound
    clean = covered(TAKE, HEARD)
    away = [abs(covered(TAKE, played(still, seed)) - clean) for seed in range(3)]
    worse = degrade(TAKE, DAMAGE, 0.5, np.random.default_rng(0)).performance
    assert max(away) < 6
    assert abs(covered(worse, render(worse, RATE, 1)[:, 0]) - clean) > max(away)


def test_who_is_louder_when_stays() -> None:
    before = loudness(HEARD)
    for seed in range(3):
        after = loudness(played(SoundVariation(tempo=0, cents=0), seed))
        assert np.corrcoef(before, after)[0, 1] > 0.9


@pytest.mark.parametrize(
    "change", [{"tempo": 0.2}, {"snr_db": (3.0, 10.0)}, {"cents": 200.0}, {"direct_db": -3.0}]
)
def test_what_people_would_rate_otherwise_is_refused(change: dict[str, object]) -> None:
    make: Callable[..., SoundVariation] = SoundVariation
    with pytest.raises(SettingsError, match=rf"SoundVariation\.{next(iter(change))}"):
        make(**change)


def played(variation: SoundVariation, seed: int) -> np.ndarray:
    return varied(variation, clips(HEARD), seed).samples[0].numpy()


def covered(performance: Performance, sound: np.ndarray) -> float:
    """The pseudo-label of tone: how far the accompaniment covers the melody in the sound."""
    labels = pseudo_labels(performance, None, None, Recorded(sound, RATE))
    (tone,) = [one for one in labels if one.dimension == "tone_quality"]
    assert tone.value is not None
    return tone.value


def loudness(sound: np.ndarray) -> np.ndarray:
    """dB of every half second."""
    blocks = sound[: len(sound) // 8000 * 8000].reshape(-1, 8000)
    return 10 * np.log10(np.square(blocks).mean(axis=1) + 1e-7)
