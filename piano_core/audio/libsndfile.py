"""WAV, FLAC, MP3, Ogg, Opus, AIFF, CAF and AU through libsndfile (the soundfile wheel)."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import soundfile

from piano_core.audio.container import AIFF, AU, CAF, FLAC, OGG, W64, WAV, Container
from piano_core.audio.promises import has_last_page, missing_bytes
from piano_core.audio.source import Damage, Refused, Samples, SoundInfo, Source

_PIECE_FRAMES = 4096
_EXACTLY_SOUGHT = (WAV, W64, AIFF, FLAC, CAF, AU)
"""Kinds of which any frame is found without those before it, to the frame."""


class _ForwardFile(soundfile.SoundFile):
    """A file that is only read on.

    soundfile seeks to where it already is after every read of a seekable file. In an MP3
    or Opus stream that resets the decoder, and the sound is wrong after each block.
    """

    def seekable(self) -> bool:
        return False


@contextmanager
def open_libsndfile(path: Path, container: Container) -> Generator[Source]:
    """The file, open; closed at the end. Raises `Refused` where libsndfile sees no sound.

    It sees none in a WAV whose recorder died before the header was finished, nor in an
    Ogg file without its last page.
    """
    try:
        file = _ForwardFile(path)
    except (soundfile.LibsndfileError, OSError) as error:
        raise Refused(_reason(error)) from error
    with file:
        if file.frames == 0:
            raise Refused("it holds no sound", "the file was never finished")

        cut = container is OGG and not has_last_page(path)
        damage = "its last page is missing" if cut else ""
        skip = file.seek if container in _EXACTLY_SOUGHT else None
        yield Source(_info(path, container, file), partial(_read, file), damage, skip)


def _read(file: soundfile.SoundFile, frames: int) -> Samples:
    """So many frames, in small pieces: libsndfile drops all of a piece with damage in it."""
    parts: list[Samples] = []
    while frames > 0:
        try:
            part = file.read(min(frames, _PIECE_FRAMES), "float32", always_2d=True)
        except soundfile.LibsndfileError as error:
            if parts:
                break  # the next call meets the same damage, with nothing before it
            raise Damage(_reason(error)) from error
        if not len(part):
            break
        parts.append(np.asarray(part, np.float32))
        frames -= len(part)
    return np.concatenate(parts) if parts else np.zeros((0, file.channels), np.float32)


def _info(path: Path, container: Container, file: soundfile.SoundFile) -> SoundInfo:
    frames = file.frames
    if container in (WAV, AIFF) and file.format in ("WAV", "WAVEX", "AIFF") and frames > 0:
        frames += _missing_frames(path, frames)
    return SoundInfo(path, container, file.subtype, file.samplerate, file.channels, frames)


def _missing_frames(path: Path, frames: int) -> int:
    """Frames promised but not in the file, at the bytes a frame that the present ones take."""
    missing = missing_bytes(path)
    return round(missing / path.stat().st_size * frames) if missing else 0


def _reason(error: Exception) -> str:
    return getattr(error, "error_string", "") or str(error)
