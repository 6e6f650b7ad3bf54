"""What a frozen encoder said of a sound, kept in files so that it is asked only once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
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

    def path(self, name: str) -> Path:
        """Where the vectors of the sound of this name are, or would be.

        name: of the content, not of a place: `content_of` its samples, or what stands for them.
        """
        found = value_hash(name, self.encoder)
        return self.folder / found[:2] / f"{found}.safetensors"

    def read(self, name: str) -> Encoded | None:
        """(1, t, d) without padding on the CPU, or None. Raises `WeightsError` where the file is
        damaged."""
        path = self.path(name)
        if not path.is_file():
            return None
        try:
            kept = load_file(path)
            return Encoded(kept["vectors"], kept["times"], kept["mask"])
        except (SafetensorError, KeyError) as error:
            raise WeightsError(
                "is damaged.", where=str(path), remedy="Delete it; it will be made again."
            ) from error

    def write(self, name: str, encoded: Encoded) -> None:
        """Keep (1, t, d), complete or not at all."""
        tensors = {"vectors": encoded.vectors, "times": encoded.times, "mask": encoded.mask}
        plain = {part: value.detach().cpu().contiguous() for part, value in tensors.items()}
        write_bytes(self.path(name), save(plain))


def content_of(samples: Tensor) -> str:
    """A name for samples (n,)."""
    content = samples.detach().to("cpu", torch.float32).contiguous().numpy().tobytes()
    return hashlib.sha256(content).hexdigest()


def encode_cached(cache: EmbeddingCache, encoder: AudioEncoder, sound: Sound) -> Encoded:
    """`encode_named` for the clips of a batch, each under the name of its content."""
    clips = [samples[mask] for samples, mask in zip(sound.samples, sound.mask, strict=True)]
    names = [content_of(samples) for samples in clips]
    return encode_named(cache, encoder, names, lambda clip: clips[clip])


def encode_named(
    cache: EmbeddingCache,
    encoder: AudioEncoder,
    names: Sequence[str],
    samples: Callable[[int], Tensor],
) -> Encoded:
    """(b, t, d) on the CPU as `encoder` in evaluation gives, without gradient, of the b sounds of
    these names; only those that the cache does not know are asked for and heard, one at a time.

    samples: gives those (n,) of one of the sounds, on the encoder's device.
    """
    clips: list[Encoded] = []
    for clip, name in enumerate(names):
        known = cache.read(name)
        if known is None:
            known = _heard(encoder, samples(clip)).to(torch.device("cpu"))
            cache.write(name, known)
        clips.append(known)
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


def _heard(encoder: AudioEncoder, samples: Tensor) -> Encoded:
    """(1, t, d) without padding."""
    training = encoder.training
    encoder.eval()
    with torch.no_grad():
        mask = torch.ones_like(samples, dtype=torch.bool).unsqueeze(0)
        encoded = _without_padding(encoder(Sound(samples.unsqueeze(0), mask)))
    encoder.train(training)
    return encoded


def _without_padding(encoded: Encoded) -> Encoded:
    """(1, t, d) up to its last vector."""
    used = int(encoded.mask[0].nonzero().amax()) + 1 if encoded.mask.any() else 0
    return Encoded(encoded.vectors[:, :used], encoded.times[:, :used], encoded.mask[:, :used])
