"""M4A (AAC, Apple Lossless) and raw AAC, as phones write them, through FFmpeg (the av wheel).

It also opens what libsndfile refuses: cut FLAC and Ogg, unfinished WAV, rare codecs.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from piano_core.audio.container import FLAC, MP4, TAKE_ITS_SOUND, Container
from piano_core.audio.source import Damage, Samples, SoundInfo, Source, unreadable
from piano_core.errors import AudioError

_PROTECTED_TAGS = ("drms", "enca")
"""Sample entries of protected sound: Apple's FairPlay, and ISO/IEC 14496-12 section 8.12."""

_PROMISING = (MP4, FLAC)
"""Containers whose header says how long the sound is; for others FFmpeg guesses."""


@contextmanager
def open_ffmpeg(path: Path, container: Container, damage: str = "") -> Generator[Source]:
    """The file, open; closed at the end. Raises `AudioError` where FFmpeg refuses it.

    damage: what is already known to be wrong with it. The demuxer is named, since FFmpeg
        would otherwise also follow playlists to other files.
    """
    try:
        file = av.open(path, format=container.demuxer)
    except (FFmpegError, OSError, ValueError) as error:
        raise unreadable(path, container, _reason(error)) from error
    with file:
        stream = _only_sound(file, path, container)
        info = _info(path, container, stream)
        yield Source(info, _Reader(file, stream, info).read, damage)


def _only_sound(file: InputContainer, path: Path, container: Container) -> AudioStream:
    videos = [s for s in file.streams.video if not s.disposition & Disposition.attached_pic]
    if videos:
        raise AudioError("is a video.", where=str(path), remedy=TAKE_ITS_SOUND)
    if not file.streams.audio:
        raise unreadable(path, container, "there is no sound in it")
    stream = file.streams.audio[0]
    codec = getattr(stream, "codec_context", None)  # absent where FFmpeg has no decoder for it
    if codec is None or codec.codec_tag in _PROTECTED_TAGS:
        raise AudioError(
            "is protected against copying (DRM) or stored in an unknown way.",
            where=str(path),
            remedy="Use a recording of your own, or an unprotected copy.",
        )
    return stream


def _info(path: Path, container: Container, stream: AudioStream) -> SoundInfo:
    codec = stream.codec_context
    rate, frames = codec.sample_rate, None
    if container in _PROMISING and stream.duration and stream.time_base:
        frames = round(stream.duration * stream.time_base * rate)
    return SoundInfo(path, container, codec.name, rate, codec.channels, frames)


class _Reader:
    """Reads on: keeps what a decoded frame held beyond what was asked for."""

    def __init__(self, file: InputContainer, stream: AudioStream, info: SoundInfo) -> None:
        self._frames = _decoded(file, stream, info)
        self._damage: Damage | None = None
        self._rest: Samples = np.zeros((0, info.channels), np.float32)
        # The edit list's length: the encoder fills its last frame with silence beyond it.
        self._left = info.frames if info.container is MP4 else None

    def read(self, frames: int) -> Samples:
        if self._left is not None:
            frames = min(frames, self._left)
        joined = self._gathered(frames)
        if not len(joined) and frames and self._damage:
            raise self._damage
        self._rest = joined[frames:]
        if self._left is not None:
            self._left -= min(len(joined), frames)
        return joined[:frames]

    def _gathered(self, frames: int) -> Samples:
        """At least so many frames, fewer where the file or what can be decoded of it ends."""
        parts, ready = [self._rest], len(self._rest)
        try:
            while ready < frames and (part := next(self._frames, None)) is not None:
                parts.append(part)
                ready += len(part)
        except Damage as damage:
            self._damage = damage
        return np.concatenate(parts)


def _decoded(file: InputContainer, stream: AudioStream, info: SoundInfo) -> Iterator[Samples]:
    """Every decoded frame as float samples. Raises `Damage` at the first that is not sound."""
    floats = AudioResampler(format="flt", layout=stream.codec_context.layout, rate=info.sample_rate)
    try:
        for frame in file.decode(stream):
            _check_same(frame, info)
            yield from (_samples(part) for part in floats.resample(frame))
        yield from (_samples(part) for part in floats.resample(None))
    except (FFmpegError, ValueError) as error:
        raise Damage(_reason(error)) from error


def _check_same(frame: AudioFrame, info: SoundInfo) -> None:
    if frame.sample_rate != info.sample_rate or frame.layout.nb_channels != info.channels:
        raise Damage("rate or channels change inside the file")


def _samples(frame: AudioFrame) -> Samples:
    return np.asarray(frame.to_ndarray(), np.float32).reshape(-1, frame.layout.nb_channels)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", "") or str(error)
