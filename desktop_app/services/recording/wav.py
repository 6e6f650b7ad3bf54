"""A WAV file that is whole after every write: 24-bit PCM, header kept right as it grows."""

from __future__ import annotations

import os
import struct
from io import FileIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.errors import TakeFolderError

HEADER_BYTES = 44
_COUNT_AT = 40
_SAMPLE_BYTES = 3
_SCALE = 2**23
_LONGEST = 2**32 - 1 - HEADER_BYTES
"""Bytes of sound a WAV header can name: 4.1 hours of stereo at 48 kHz."""
_SYNC_S = 0.25
"""Sound is forced to the disk, against power loss, with each block that is not shorter: blocks come
every 0.4 s, as long as the recorder holds them back, so less than a second can be lost."""


class GrowingWav:
    """Sound appended as it comes. 24 bits hold what 16- and 24-bit converters send, exactly."""

    def __init__(self, path: Path, channels: int, rate: int) -> None:
        self._frame = channels * _SAMPLE_BYTES
        self._rate = rate
        self._channels = channels
        self._file = path.open("xb", buffering=0)
        self._bytes = self._unsynced = 0
        self._file.write(_header(channels, rate, 0))
        self.sync()  # without its header nobody could tell what the rest is

    @classmethod
    def gone_on_with(cls, path: Path) -> GrowingWav:
        """A file of ours that was closed, to append to."""
        wav = cls.__new__(cls)
        wav._file = path.open("r+b", buffering=0)
        head = wav._file.read(HEADER_BYTES)
        wav._channels, wav._rate = struct.unpack_from("<HI", head, 22)
        wav._frame = wav._channels * _SAMPLE_BYTES
        wav._bytes = counted_frames(wav._file, wav._channels) * wav._frame
        wav._unsynced = 0
        return wav

    @property
    def frames(self) -> int:
        """Frames written so far."""
        return self._bytes // self._frame

    @property
    def full(self) -> bool:
        """Whether the format can hold less than another ten seconds."""
        return self._bytes + 10 * self._rate * self._frame > _LONGEST

    def append(self, sound: npt.NDArray[np.float32]) -> None:
        """Write frames, shape (n, channels), full scale 1; then the header that counts them.

        Raises OSError where the disk takes no more; what was counted before stays readable.
        """
        data = memoryview(_packed(sound))
        self._file.seek(HEADER_BYTES + self._bytes)
        while data:
            data = data[self._file.write(data) :]
        self._bytes += len(sound) * self._frame
        self._unsynced += len(sound) * self._frame
        self._file.seek(0)
        self._file.write(_header(self._channels, self._rate, self._bytes))
        if self._unsynced >= _SYNC_S * self._rate * self._frame:
            self.sync()

    def sync(self) -> None:
        """Force what was written to the disk."""
        os.fsync(self._file.fileno())
        self._unsynced = 0

    def close(self) -> None:
        """Cut off what was not counted, sync and close."""
        self._file.truncate(HEADER_BYTES + self._bytes)
        self.sync()
        self._file.close()


def repair_wav(path: Path) -> float:
    """Make the header of a file of ours name all its whole frames; return its seconds.

    0.0 for a file that holds no sound: one that ends within its header, or of nothing but zeros,
    as a power cut leaves one that was just begun. Raises `TakeFolderError` for one that is not
    ours.
    """
    size = path.stat().st_size
    with path.open("r+b") as file:
        head = file.read(HEADER_BYTES)
        if len(head) < HEADER_BYTES:
            return 0.0
        if head[:4] != b"RIFF":
            return _without_header(path)
        channels, rate = struct.unpack_from("<HI", head, 22)
        frame = channels * _SAMPLE_BYTES
        frames = (size - HEADER_BYTES) // frame
        file.seek(0)
        file.write(_header(channels, rate, frames * frame))
        file.truncate(HEADER_BYTES + frames * frame)
        os.fsync(file.fileno())
    return frames / rate


def _without_header(path: Path) -> float:
    """0.0 where there is nothing at all; what is there is nobody's to delete."""
    if not any(path.read_bytes()):
        return 0.0
    raise TakeFolderError(
        "the sound of this recording has lost its header and cannot be read.",
        where=str(path),
        remedy="An audio editor can import it as raw data: 24-bit PCM, little-endian.",
    )


def counted_frames(file: FileIO, channels: int) -> int:
    """How many frames the header of a file of ours counts now; those are written whole."""
    file.seek(_COUNT_AT)
    (size,) = struct.unpack("<I", file.read(4))
    return size // (channels * _SAMPLE_BYTES)


def unpacked(file: FileIO, first: int, frames: int, channels: int) -> npt.NDArray[np.float32]:
    """Frames of a file of ours from `first` on, (frames, channels), full scale 1."""
    file.seek(HEADER_BYTES + first * channels * _SAMPLE_BYTES)
    data = np.frombuffer(file.read(frames * channels * _SAMPLE_BYTES), np.uint8)
    whole = np.zeros((len(data) // _SAMPLE_BYTES, 4), np.uint8)
    whole[:, 1:] = data.reshape(-1, _SAMPLE_BYTES)
    # The lowest byte is zero: the value is 2^8 times the sample.
    samples = whole.view("<i4").astype(np.float64) / (_SCALE * 2**8)
    return samples.astype(np.float32).reshape(-1, channels)


def _packed(sound: npt.NDArray[np.float32]) -> bytes:
    """Little-endian 24-bit samples; beyond full scale they are cut."""
    whole = np.clip(np.rint(sound.astype(np.float64) * _SCALE), -_SCALE, _SCALE - 1)
    parts = np.ascontiguousarray(whole.astype("<i4")).view(np.uint8).reshape(-1, 4)
    return parts[:, :_SAMPLE_BYTES].tobytes()


def _header(channels: int, rate: int, size: int) -> bytes:
    """RIFF WAVE, PCM (Microsoft, "Multimedia Programming Interface", 1991)."""
    frame = channels * _SAMPLE_BYTES
    riff = struct.pack("<4sI4s", b"RIFF", HEADER_BYTES - 8 + size, b"WAVE")
    form = (b"fmt ", 16, 1, channels, rate, rate * frame, frame, 8 * _SAMPLE_BYTES)
    return riff + struct.pack("<4sIHHIIHH", *form) + struct.pack("<4sI", b"data", size)
