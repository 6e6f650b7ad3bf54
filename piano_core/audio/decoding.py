"""Sound files to blocks of samples, whatever the file: streamed, so memory stays flat."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np

from piano_core.audio.container import Decoder, recognize
from piano_core.audio.framing import mono
from piano_core.audio.resampling import resampled
from piano_core.audio.source import (
    LONGEST_S,
    Damage,
    Refused,
    Samples,
    Side,
    SoundInfo,
    Source,
    check_usable,
    too_long,
    unreadable,
)
from piano_core.errors import AudioCutShortError, AudioError
from piano_core.sentences import say, without_stop

BLOCK_FRAMES = 65_536
"""Frames decoded at a time: half a megabyte of stereo, more than a second of sound."""

_MISSING_S = 0.1
"""A file may end so much before its promise: MP3 headers count an encoder's padding."""


def probe(path: Path) -> SoundInfo:
    """What the file says about itself, without decoding it.

    Raises `AudioError` for a file that is absent, empty, not sound, protected, a video, or
    of a rate, length or number of channels that cannot be used.
    """
    with _open(path) as source:
        return source.info


def decode(
    path: Path,
    sample_rate: int | None = None,
    channels: int | None = None,
    block_frames: int = BLOCK_FRAMES,
    dead_channel: Side | None = None,
    start_s: float = 0.0,
) -> Generator[Samples]:
    """The sound of a file as float32 blocks of (frames, channels), each of some frames.

    sample_rate: frames a second to resample to, once; None keeps the file's own.
    channels: 1 mixes stereo to its mean, 2 doubles mono; None keeps the file's own.
    block_frames: how many frames are decoded at a time; memory grows with it, and with
        nothing else.
    dead_channel: of stereo, as `assess` finds it: only the other one is taken, as if the
        file were mono.
    start_s: where to begin, to the nearest frame of the file.

    Raises what `probe` raises, `AudioError` for samples that are not numbers, and, after
    all that could be decoded, `AudioCutShortError` for a file that is damaged or ends
    before its header says.
    """
    with _open(path) as source:
        first = round(start_s * source.info.sample_rate)
        own: Iterable[Samples] = _checked(source, block_frames, first)
        if dead_channel and source.info.channels == 2:
            own = _living(own, dead_channel)
        blocks = own if channels is None else _mixed(own, channels)
        rate = source.info.sample_rate
        for block in resampled(blocks, rate, sample_rate or rate):
            if len(block):
                yield block


def readable(
    path: Path,
    sample_rate: int | None = None,
    channels: int | None = None,
    start_s: float = 0.0,
) -> Generator[Samples]:
    """As `decode`, but a damaged file simply ends where it cannot be read any further.

    For uses that have told of the damage, or will: `assess` measures how much is missing.
    """
    try:
        yield from decode(path, sample_rate, channels, start_s=start_s)
    except AudioCutShortError:
        return


@contextmanager
def _open(path: Path) -> Generator[Source]:
    """The file, open, by libsndfile, else by FFmpeg; each is loaded when it is needed."""
    container = recognize(path)
    with ExitStack() as stack:
        damage = ""
        if container.decoder is Decoder.LIBSNDFILE:
            from piano_core.audio.libsndfile import open_libsndfile

            try:
                source = stack.enter_context(open_libsndfile(path, container))
            except Refused as refused:
                damage = refused.damage
            else:
                check_usable(source.info)
                yield source
                return
        from piano_core.audio.ffmpeg import open_ffmpeg

        source = stack.enter_context(open_ffmpeg(path, container, damage))
        check_usable(source.info)
        yield source


def _checked(source: Source, block_frames: int, first: int) -> Iterator[Samples]:
    """The file's own blocks from frame `first` on; raises as `decode` says."""
    info = source.info
    heard = 0
    if source.skip is not None and first:
        heard = min(first, info.frames or first)
        source.skip(heard)
    while True:
        try:
            block = source.read(block_frames)
        except Damage as damage:
            raise _cut_short(info, heard, str(damage)) from damage
        if not len(block):
            break
        if not np.isfinite(block).all():
            raise _not_numbers(info, heard, block)
        before, heard = heard, heard + len(block)
        if heard >= LONGEST_S * info.sample_rate:
            raise too_long(info.path)
        yield block[max(first - before, 0) :]
    missing = (info.frames or 0) - heard > _MISSING_S * info.sample_rate
    if heard == 0 or missing or source.damage:
        reason = source.damage or say("the file ends before its header says")
        raise _cut_short(info, heard, reason)


def _cut_short(info: SoundInfo, heard: int, reason: str) -> AudioError:
    if heard == 0:
        return unreadable(info.path, info.container, reason)
    heard_s = heard / info.sample_rate
    known = {"heard_s": heard_s, "reason": without_stop(reason)}
    return AudioCutShortError(
        say("can be read for {heard_s:.1f} s only ({reason}).", **known)
        if info.duration_s is None
        else say(
            "can be read for {heard_s:.1f} s of {promised_s:.1f} s only ({reason}).",
            promised_s=info.duration_s,
            **known,
        ),
        where=str(info.path),
        remedy="Copy it again from where it was recorded, or use the part that is there.",
        heard_s=heard_s,
    )


def _not_numbers(info: SoundInfo, heard: int, block: Samples) -> AudioError:
    first_s = (heard + int(np.argmax(~np.isfinite(block).all(axis=1)))) / info.sample_rate
    return AudioError(
        say("holds samples that are not numbers, the first at {first_s:.3f} s.", first_s=first_s),
        where=str(info.path),
        remedy="Export it again, as 16-bit or 24-bit WAV.",
    )


def _living(blocks: Iterable[Samples], dead_channel: Side) -> Iterator[Samples]:
    index = 1 if dead_channel == "left" else 0
    for block in blocks:
        yield block[:, index : index + 1]


def _mixed(blocks: Iterable[Samples], channels: int) -> Iterator[Samples]:
    if channels not in (1, 2):
        raise ValueError(f"sound is mixed to 1 or 2 channels, not {channels}")
    for block in blocks:
        if block.shape[1] == channels:
            yield block
        elif channels == 1:
            yield mono(block)
        else:
            yield np.repeat(block, 2, axis=1)
