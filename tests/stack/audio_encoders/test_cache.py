"""An encoder is asked once for a sound; another encoder or sound is never mistaken for it."""

from pathlib import Path

import pytest
import torch

from piano_core.audio import MelScale
from piano_core.errors import WeightsError
from piano_core.stack import Encoded, Sound
from piano_core.stack.audio_encoders import (
    EmbeddingCache,
    LogMelEncoder,
    content_of,
    encode_cached,
    encoder_identity,
)

SCALE = MelScale(sample_rate=4_000, window=256, hop=40, bands=16, highest_hz=1_800.0)


class _Counting(LogMelEncoder):
    asked = 0

    def forward(self, sound: Sound) -> Encoded:
        self.asked += len(sound.mask)
        return super().forward(sound)


def noise(*lengths: int) -> Sound:
    longest = max(lengths)
    mask = torch.arange(longest) < torch.tensor(lengths).unsqueeze(1)
    generator = torch.Generator().manual_seed(3)
    return Sound(torch.randn(len(lengths), longest, generator=generator), mask)


@pytest.fixture
def encoder() -> _Counting:
    torch.manual_seed(0)
    return _Counting(8, SCALE, channels=4)


def test_what_is_kept_is_what_the_encoder_says(encoder: _Counting, tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path, encoder_identity(encoder))
    sound = noise(1_200, 700, 0)
    first = encode_cached(cache, encoder, sound)
    assert encoder.asked == 3 and encoder.training
    second = encode_cached(cache, encoder, Sound(sound.samples.flip(0), sound.mask.flip(0)))
    assert encoder.asked == 3
    assert torch.equal(second.vectors.flip(0), first.vectors)
    assert torch.equal(second.mask.flip(0), first.mask)
    direct = encoder.eval()(sound)
    assert torch.equal(first.mask.sum(1), direct.mask.sum(1))
    torch.testing.assert_close(
        first.vectors[1][first.mask[1]], direct.vectors[1][direct.mask[1]], atol=1e-5, rtol=1e-5
    )
    assert not first.vectors.requires_grad


def test_another_sound_weight_or_setting_is_not_found(encoder: _Counting, tmp_path: Path) -> None:
    cache, sound = EmbeddingCache(tmp_path, encoder_identity(encoder)), noise(500)
    encode_cached(cache, encoder, sound)
    assert cache.read(content_of(sound.samples[0])) is not None
    louder = sound.samples[0].clone()
    louder[7] += 1e-4
    assert cache.read(content_of(louder)) is None
    before = encoder_identity(encoder)
    with torch.no_grad():
        encoder.joined.bias[0] += 1e-4
    assert encoder_identity(encoder) != before
    name = content_of(sound.samples[0])
    assert EmbeddingCache(tmp_path, encoder_identity(encoder)).read(name) is None
    torch.manual_seed(0)
    quieter = MelScale(sample_rate=4_000, window=256, hop=40, bands=16, floor_db=-80.0)
    assert encoder_identity(_Counting(8, quieter, channels=4)) != before


def test_a_damaged_file_is_named(encoder: _Counting, tmp_path: Path) -> None:
    cache, sound = EmbeddingCache(tmp_path, encoder_identity(encoder)), noise(500)
    encode_cached(cache, encoder, sound)
    path = cache.path(content_of(sound.samples[0]))
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(WeightsError, match="damaged") as refusal:
        encode_cached(cache, encoder, sound)
    assert str(path) in str(refusal.value)
