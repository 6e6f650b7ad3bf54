"""Long sound for an encoder that hears a few seconds at a time: cut into windows, then stitched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from piano_core.errors import SettingsError
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded


@dataclass(frozen=True)
class Windows:
    """How sound is cut and what is made of frames that two windows heard.

    length_s, overlap_s: of neighbouring windows; without overlap the frame between two windows
        is heard by neither and is masked.
    joining: "average" takes the mean, "crop" the window that heard more on both sides.
    """

    length_s: float = 5.0
    overlap_s: float = 1.0
    joining: Literal["average", "crop"] = "average"

    def __post_init__(self) -> None:
        known = self.joining in ("average", "crop")
        if not (self.length_s > 0 and 0 <= self.overlap_s < self.length_s and known):
            raise SettingsError(
                "windows need a length above 0, an overlap from 0 to below the length, and joining "
                "by average or crop.",
                where=str(self),
                remedy="Leave it out: 5 s that overlap by 1 s.",
            )


@dataclass(frozen=True)
class FrameGrid:
    """Frame k of an encoder is made of `field` samples, from sample k * `hop`, at `rate`."""

    rate: int
    hop: int
    field: int

    def frames(self, samples: int) -> int:
        """How many frames so many samples give."""
        return max(0, (samples - self.field) // self.hop + 1)


@dataclass(frozen=True)
class Piece:
    """Samples `start` to `stop` of one clip of a batch."""

    clip: int
    start: int
    stop: int


def pieces_of(clip: int, samples: int, windows: Windows, grid: FrameGrid) -> list[Piece]:
    """The windows of a clip, each starting on the grid; none where it is shorter than a frame.

    All have the full length, the last one reaching further back instead of being padded; only a
    clip shorter than a window is heard at its own length. So no window holds anything but sound.
    """
    if grid.frames(samples) == 0:
        return []
    length = max(round(windows.length_s * grid.rate / grid.hop) * grid.hop, grid.field)
    if samples <= length:
        return [Piece(clip, 0, samples)]
    step = max(round((windows.length_s - windows.overlap_s) * grid.rate / grid.hop), 1) * grid.hop
    last = (samples - length) // grid.hop * grid.hop
    starts = [*range(0, last, step), last]
    return [Piece(clip, start, start + length) for start in starts]


def encode_in_windows(
    sound: Sound, hear: Callable[[Tensor], Tensor], windows: Windows, grid: FrameGrid
) -> Encoded:
    """(b, t, d): `hear` turns (windows, samples) into (windows, frames, d); each of the vectors
    tells of the middle of its frame."""
    lengths: list[int] = sound.mask.sum(dim=1).tolist()
    cut = [p for clip, n in enumerate(lengths) for p in pieces_of(clip, n, windows, grid)]
    groups: dict[int, list[Piece]] = {}
    for piece in cut:
        groups.setdefault(piece.stop - piece.start, []).append(piece)
    if not groups:
        # A second of silence tells the width; nothing of it is kept.
        width = hear(sound.samples.new_zeros(1, grid.rate)).shape[2]
        return _nothing(sound, width)
    heard = [
        hear(torch.stack([sound.samples[p.clip, p.start : p.stop] for p in group]))
        for group in groups.values()
    ]
    pieces = [piece for group in groups.values() for piece in group]
    vectors = [vectors for group in heard for vectors in group]
    return _stitched(pieces, vectors, len(lengths), windows, grid)


def _stitched(
    pieces: list[Piece], heard: list[Tensor], clips: int, windows: Windows, grid: FrameGrid
) -> Encoded:
    """Every piece's vectors at their place in their clip."""
    device = heard[0].device
    frames = max(p.start // grid.hop + len(v) for p, v in zip(pieces, heard, strict=True))
    place = torch.cat(
        [
            torch.arange(len(v), device=device) + p.clip * frames + p.start // grid.hop
            for p, v in zip(pieces, heard, strict=True)
        ]
    )
    inside = torch.cat([_distance_from_edge(len(v), device) for v in heard])
    best = torch.zeros(clips * frames, device=device).scatter_reduce(0, place, inside, "amax")
    weight = torch.ones_like(inside) if windows.joining == "average" else inside == best[place]
    vectors = torch.cat(heard)
    weight = weight.to(vectors.dtype)
    total = vectors.new_zeros(clips * frames, vectors.shape[1])
    total = total.index_add(0, place, vectors * weight.unsqueeze(1))
    count = weight.new_zeros(clips * frames).index_add(0, place, weight)
    joined = total / count.clamp(min=1).unsqueeze(1)
    middles = torch.arange(frames, device=device) * grid.hop + grid.field / 2
    return Encoded(
        joined.view(clips, frames, -1),
        (middles / grid.rate).expand(clips, frames),
        (best > 0).view(clips, frames),
    )


def _distance_from_edge(frames: int, device: torch.device) -> Tensor:
    """(frames,) 1 at both ends of a window, most in its middle."""
    at = torch.arange(frames, device=device)
    return torch.minimum(at + 1, frames - at).float()


def _nothing(sound: Sound, width: int) -> Encoded:
    clips = len(sound.mask)
    empty = sound.mask.new_zeros(clips, 1)
    vectors = sound.samples.new_zeros(clips, 1, width)
    return Encoded(vectors, vectors[:, :, 0], empty)
