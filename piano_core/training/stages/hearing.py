"""The sound of clips as stages meet it: samples, read when a batch needs them, or what nothing is
learned in, a spectrogram or a frozen network, made of them and kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch.nn.utils.rnn import pad_sequence

from piano_core.audio import decode
from piano_core.errors import AudioError
from piano_core.files import value_hash
from piano_core.stack.audio_encoders import (
    AudioEncoder,
    EmbeddingCache,
    MertLayers,
    SpanMeans,
    Spectrogram,
    encode_named,
    encoder_identity,
    load_mert,
)
from piano_core.stack.audio_encoders.mert import MERT_RATE
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded
from piano_core.training.stages.config import SoundConfig

Rows = npt.NDArray[np.intp]

Files = Callable[[Sequence[str]], list[Path | None]]
"""Where the sound of the segments of these identifiers lies; None for one without. Files are
named by their content."""


class Sounds(Protocol):
    """The sound of n clips."""

    def __len__(self) -> int: ...

    def take(self, rows: Rows) -> Sounds:
        """Of some of the clips."""
        ...

    def batch(self, rows: Rows) -> Sound | Encoded:
        """These clips, padded; raises `AudioError` for a file that cannot be read."""
        ...

    def samples(self, rows: Rows) -> Sound:
        """The same before any encoder."""
        ...

    def identity(self) -> str:
        """Hash of all that is heard."""
        ...


@dataclass(frozen=True, eq=False)
class SampledSounds:
    """Samples of files at one rate, cut after `longest_s`; a clip without a file has none."""

    paths: Sequence[Path | None]
    rate: int
    longest_s: float

    def __len__(self) -> int:
        return len(self.paths)

    def take(self, rows: Rows) -> SampledSounds:
        """As `Sounds`."""
        return SampledSounds([self.paths[i] for i in rows], self.rate, self.longest_s)

    def batch(self, rows: Rows) -> Sound:
        """As `samples`."""
        return self.samples(rows)

    def samples(self, rows: Rows) -> Sound:
        """(b, longest) samples, at least one."""
        each = [self.clip(i) for i in rows]
        longest = max(1, *(len(one) for one in each))
        mask = torch.arange(longest) < torch.tensor([len(one) for one in each]).unsqueeze(1)
        padded = pad_sequence([*each, torch.zeros(longest)], batch_first=True)[:-1]
        return Sound(padded, mask)

    def identity(self) -> str:
        """As `Sounds`."""
        return value_hash([self.name(row) for row in range(len(self))])

    def name(self, row: int) -> str:
        """What is heard of one clip, as its file names it."""
        path = self.paths[row]
        return value_hash(None if path is None else path.stem, self.rate, self.longest_s)

    def clip(self, row: int) -> torch.Tensor:
        """(n,) samples of one clip; raises as `Sounds.batch`."""
        path = self.paths[row]
        if path is None:
            return torch.zeros(0)
        blocks: list[npt.NDArray[np.float32]] = []
        wanted = round(self.longest_s * self.rate)
        for block in decode(path, self.rate, 1):
            blocks.append(block[:, 0])
            if sum(map(len, blocks)) >= wanted:
                break
        if not blocks:
            raise AudioError(
                "holds no sound.", where=str(path), remedy="Delete it; it will be made again."
            )
        return torch.from_numpy(np.concatenate(blocks)[:wanted])


@dataclass(frozen=True, eq=False)
class KeptSounds:
    """What an encoder in which nothing is learned says of samples; it is asked once for each."""

    sampled: SampledSounds
    encoder: AudioEncoder
    cache: EmbeddingCache

    def __len__(self) -> int:
        return len(self.sampled)

    def take(self, rows: Rows) -> KeptSounds:
        """As `Sounds`."""
        return KeptSounds(self.sampled.take(rows), self.encoder, self.cache)

    def samples(self, rows: Rows) -> Sound:
        """As `Sounds`."""
        return self.sampled.samples(rows)

    def batch(self, rows: Rows) -> Encoded:
        """(b, t, numbers) on the CPU."""
        device = next((one.device for one in self.encoder.parameters()), torch.device("cpu"))
        names = [self.sampled.name(row) for row in rows]
        return encode_named(
            self.cache, self.encoder, names, lambda at: self.sampled.clip(rows[at]).to(device)
        )

    def identity(self) -> str:
        """As `Sounds`."""
        return value_hash(self.sampled.identity(), self.cache.encoder)


@dataclass(frozen=True, eq=False)
class Ear:
    """How the sound of segments reaches a stack.

    files: where it lies. published: the network of an encoder that others published. kept: folder
    for what a frozen one says.
    """

    config: SoundConfig
    files: Files
    kept: Path
    published: MertLayers | None = None

    def sounds(self, segment_ids: Sequence[str]) -> Sounds:
        """Of these segments, in their order."""
        paths = self.files(segment_ids)
        sampled = SampledSounds(paths, sound_rate(self.config), self.config.longest_s)
        if self._once is None:
            return sampled
        return KeptSounds(sampled, *self._once)

    @cached_property
    def _once(self) -> tuple[AudioEncoder, EmbeddingCache] | None:
        """The encoder that is heard once, and its cache: their hash takes a while."""
        if self.config.frozen and self.published is not None:
            unlearned = SpanMeans(self.published, self.config.span_s)
        elif self.config.kept and not self.config.published:
            unlearned = Spectrogram(self.config.scale)
        else:
            return None
        return unlearned, EmbeddingCache(self.kept, encoder_identity(unlearned))


def sound_rate(config: SoundConfig) -> int:
    """Samples a second that the encoder hears."""
    return MERT_RATE if config.published else config.scale.sample_rate


def load_published(config: SoundConfig, weights: Path) -> MertLayers | None:
    """The published network that the encoder is, None for one that is trained from the start.

    weights: a folder with a folder for each network, by its name. Raises as `load_mert`.
    """
    return load_mert(weights / config.encoder) if config.published else None
