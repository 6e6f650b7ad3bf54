"""The log-mel encoder: its times are right, padding is nothing, and it learns."""

import pytest
import torch

from piano_core.audio import MelScale
from piano_core.stack import Sound
from piano_core.stack.audio_encoders import LogMelEncoder

SCALE = MelScale(sample_rate=4_000, window=256, hop=40, bands=16, highest_hz=1_800.0)


@pytest.fixture
def encoder() -> LogMelEncoder:
    torch.manual_seed(0)
    return LogMelEncoder(8, SCALE, channels=4).eval()


def tones(hertz: list[float], lengths: list[int], padding: float = 0.0) -> Sound:
    """One tone a clip, with `padding` in the padding."""
    longest = max(lengths)
    mask = torch.arange(longest) < torch.tensor(lengths).unsqueeze(1)
    phase = 2 * torch.pi * torch.arange(longest) / SCALE.sample_rate
    samples = 0.3 * torch.sin(torch.tensor(hertz).unsqueeze(1) * phase)
    return Sound(samples.masked_fill(~mask, padding), mask)


def test_padding_and_company_change_nothing(encoder: LogMelEncoder) -> None:
    together = encoder(tones([300, 500, 700], [1_600, 930, 0], padding=5.0))
    assert together.mask.sum(1).tolist() == [11, 6, 0]
    alone = encoder(tones([500], [930]))
    torch.testing.assert_close(together.vectors[1, :6], alone.vectors[0], atol=1e-5, rtol=1e-5)
    assert together.vectors.isfinite().all()


def test_a_vector_stands_at_the_time_of_what_it_hears(encoder: LogMelEncoder) -> None:
    silence = tones([0.0], [8_000])
    click = Sound(silence.samples.clone(), silence.mask)
    click.samples[0, 4_000] = 0.9
    change = (encoder(click).vectors - encoder(silence).vectors).abs().sum(2)[0]
    times = encoder(silence).times[0]
    heard = times[change > 1e-6]
    assert float(heard.min() + heard.max()) / 2 == pytest.approx(1.0, abs=0.03)
    assert times.diff().mean() == pytest.approx(0.04)


def test_it_learns_to_tell_tones_apart(encoder: LogMelEncoder) -> None:
    hertz = [200.0, 400.0, 800.0, 1_500.0]
    sound, wanted = tones(hertz, [800, 700, 800, 600]), torch.tensor([0.0, 1.0, 2.0, 3.0])
    optimizer = torch.optim.Adam(encoder.train().parameters(), 0.01)
    losses: list[float] = []
    for _ in range(40):
        loss = (encoder(sound).vectors[:, :2, 0].mean(1) - wanted).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 10
