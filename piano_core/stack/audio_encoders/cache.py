"""What a frozen encoder said of a sound, kept in files so that it is asked only once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from piano_core.errors import WeightsError
from piano_core.files import value_hash, write_bytes
from piano_core.stack.audio_encoders.encoder import AudioEncoder
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded


@dataclass(frozen=True)
class EmbeddingCache:
    """A folder of one safetensors file a sound and encoder, each complete or absent.

    encoder: see `encoder_identity`; vectors of another encoder are never found.
    """

    folder: Path
    encoder: str

    def path(self, samples: Tensor) -> Path:
        """Where the vectors of samples (n,) are, or would be: named by content, not by file."""
        content = samples.detach().to("cpu", torch.float32).contiguous().numpy().tobytes()
        name = value_hash(hashlib.sha256(content).hexdigest(), self.encoder)
        return self.folder / name[:2] / f"{name}.safetensors"

    def read(self, samples: Tensor) -> Encoded | None:
        """(1, t, d) without padding, or None. Raises `WeightsError` where the file is damaged."""
        path = self.path(samples)
        if not path.is_file():
            return None
        try:
            kept = load_file(path, device=str(samples.device))
            return Encoded(kept["vectors"], kept["times"], kept["mask"])
        except (SafetensorError, KeyError) as error:
            raise WeightsError(
                "is damaged.", where=str(path), remedy="Delete it; it will be made again."
            ) from error

    def write(self, samples: Tensor, encoded: Encoded) -> None:
        """Keep (1, t, d), complete or not at all."""
        tensors = {"vectors": encoded.vectors, "times": encoded.times, "mask": encoded.mask}
        plain = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
        write_bytes(self.path(samples), save(plain))


def encode_cached(cache: EmbeddingCache, encoder: AudioEncoder, sound: Sound) -> Encoded:
    """(b, t, d) as `encoder` in evaluation gives, without gradient; only sounds that the cache
    does not know are heard, one at a time."""
    clips = [_of_one(cache, encoder, sound, clip) for clip in range(len(sound.mask))]
    return Encoded(
        pad_sequence([one.vectors[0] for one in clips], batch_first=True),
        pad_sequence([one.times[0] for one in clips], batch_first=True),
        pad_sequence([one.mask[0] for one in clips], batch_first=True),
    )


def encoder_identity(encoder: AudioEncoder) -> str:
    """Hash of an encoder's kind, settings and every weight: what it depends on."""
    digest = hashlib.sha256()
    for name, tensor in sorted(encoder.state_dict().items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        plain = tensor.detach().cpu().contiguous().reshape(-1)
        digest.update(plain.view(torch.uint8).numpy().tobytes())
    return value_hash(type(encoder).__name__, encoder.settings, digest.hexdigest())


def _of_one(cache: EmbeddingCache, encoder: AudioEncoder, sound: Sound, clip: int) -> Encoded:
    samples = sound.samples[clip][sound.mask[clip]]
    known = cache.read(samples)
    if known is not None:
        return known
    training = encoder.training
    encoder.eval()
    with torch.no_grad():
        mask = torch.ones_like(samples, dtype=torch.bool).unsqueeze(0)
        encoded = _without_padding(encoder(Sound(samples.unsqueeze(0), mask)))
    encoder.train(training)
    cache.write(samples, encoded)
    return encoded


def _without_padding(encoded: Encoded) -> Encoded:
    """(1, t, d) up to its last vector."""
    used = int(encoded.mask[0].nonzero().amax()) + 1 if encoded.mask.any() else 0
    return Encoded(encoded.vectors[:, :used], encoded.times[:, :used], encoded.mask[:, :used])
