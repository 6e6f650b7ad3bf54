"""Varied spectrograms: the same for the same seed, and changed as samples would be."""

from dataclasses import replace

import pytest
import torch

from piano_core.audio import MelScale
from piano_core.stack.audio_encoders import Spectrogram
from piano_core.stack.clips import Sound
from piano_core.stack.constant_q import ConstantQScale
from piano_core.stack.encoded import Encoded
from piano_core.training.augmentation import LevelsVariation, SoundVariation

MEL = MelScale(hop=320, bands=64)
NOTHING = SoundVariation(gain_db=0, snr_db=(200, 200), room_s=0, equalizer_db=0, masks=0)
SECONDS = 2


def heard(scale: MelScale | ConstantQScale = MEL) -> Encoded:
    """Bursts of noise in two clips, the second half as long, and one of silence."""
    generator = torch.Generator().manual_seed(0)
    count = SECONDS * scale.sample_rate
    samples = torch.randn(3, count, generator=generator) * 0.1
    samples = samples * ((torch.arange(count) // 4000) % 2 == 0)
    lengths = torch.tensor([count, count // 2, 0]).unsqueeze(1)
    return Spectrogram(scale)(Sound(samples, torch.arange(count) < lengths))


def varied(limits: SoundVariation, levels: Encoded, seed: int = 0) -> Encoded:
    return LevelsVariation(limits)(levels, torch.Generator().manual_seed(seed), MEL)


def test_seed_decides_all_of_it() -> None:
    whole, levels = SoundVariation(), heard()
    assert torch.equal(varied(whole, levels).vectors, varied(whole, levels).vectors)
    other = varied(whole, levels, 1).vectors[0]
    assert not torch.equal(other, varied(whole, levels).vectors[0])


@pytest.mark.parametrize("scale", [MEL, ConstantQScale(hop=320)])
def test_nothing_varied_is_what_was_there(scale: MelScale | ConstantQScale) -> None:
    levels = heard(scale)
    out = LevelsVariation(NOTHING)(levels, torch.Generator().manual_seed(0), scale)
    there = levels.mask.unsqueeze(2)
    torch.testing.assert_close(out.vectors * there, levels.vectors * there, atol=1e-3, rtol=0)
    assert torch.equal(out.mask, levels.mask) and torch.equal(out.times, levels.times)


def test_padding_changes_nothing() -> None:
    levels, whole = heard(), SoundVariation()
    longer = torch.nn.functional.pad(levels.vectors, (0, 0, 0, 40), value=-3.0)
    padded = Encoded(
        longer,
        torch.nn.functional.pad(levels.times, (0, 40)),
        torch.nn.functional.pad(levels.mask, (0, 40)),
    )
    out, there = varied(whole, levels).vectors, levels.mask.unsqueeze(2)
    again = varied(whole, padded).vectors[:, : out.shape[1]]
    torch.testing.assert_close(again * there, out * there, atol=1e-3, rtol=0)


def test_gain_moves_all_levels_alike_and_keeps_what_is_louder_than_what() -> None:
    levels = heard()
    moved = (varied(replace(NOTHING, gain_db=6), levels).vectors - levels.vectors)[0]
    loud = levels.vectors[0] > -60
    assert moved[loud].std() < 1e-3 and 0 < abs(float(moved[loud].mean())) <= 6


def test_noise_fills_the_rests_as_far_below_as_is_said() -> None:
    levels = heard()
    out = varied(replace(NOTHING, snr_db=(30, 30)), levels).vectors[0]
    rests = levels.vectors[0] < -70
    mean_db = 10 * torch.log10((10 ** (levels.vectors[0] / 10)).mean())
    assert rests.any()
    torch.testing.assert_close(
        out[rests], torch.full_like(out[rests], float(mean_db) - 30), atol=0.1, rtol=0
    )


def test_a_room_rings_on_and_falls_and_never_precedes() -> None:
    silent = torch.full((1, 60, 64), -100.0)
    silent[0, 20] = -20.0
    click = Encoded(silent, torch.arange(60)[None] * 0.02, torch.ones(1, 60, dtype=torch.bool))
    out = varied(replace(NOTHING, room_s=0.5, direct_db=8), click).vectors[0, :, 0]
    assert (out[:20] <= -99).all() and out[20] == pytest.approx(-20, abs=0.1)
    tail = out[21:45]
    assert (tail.diff() <= 0.01).all() and float(tail[0]) > -60
    power = (10 ** (tail / 10)).sum() / 10 ** (-20 / 10)
    assert -20.1 <= 10 * float(torch.log10(power)) <= -7.9, "8 to 20 dB below the direct sound"


def test_hidden_spans_are_at_the_floor_and_short() -> None:
    levels = heard()
    hidden = varied(replace(NOTHING, masks=1), levels).vectors[0] <= MEL.floor_db + 1e-3
    hidden &= levels.vectors[0] > -70
    loud = (levels.vectors[0] > -70).any(dim=1)
    assert hidden[loud].float().mean() < 0.3
