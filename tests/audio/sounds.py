"""Sounds and sound files that the tests of this room make."""

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import soundfile

Sound = npt.NDArray[np.float32]


def chord(seconds: float, rate: int, channels: int = 1) -> Sound:
    """(frames, channels): three decaying tones that start anew each second, left louder."""
    t = np.arange(round(seconds * rate)) / rate
    tones = sum(np.sin(2 * np.pi * f * t) for f in (220.0, 554.4, 1318.5))
    mono = 0.2 * tones * np.exp(-2 * (t % 1.0))
    return np.stack([mono * gain for gain in (1.0, 0.5)[:channels]], axis=1).astype(np.float32)


def write_m4a(path: Path, sound: Sound, rate: int, codec: str = "aac", container: str = "") -> Path:
    """AAC or Apple Lossless, as a telephone writes it."""
    layout = {1: "mono", 2: "stereo"}[sound.shape[1]]
    planes = np.ascontiguousarray(sound.T)
    if codec == "alac":
        planes = np.round(planes * 32768).astype(np.int16)
    with av.open(path, "w", format=container or None) as file:
        stream = file.add_stream(codec, rate=rate, layout=layout)
        stream.bit_rate = 256_000
        kind = "s16p" if codec == "alac" else "fltp"
        frame = av.AudioFrame.from_ndarray(planes, format=kind, layout=layout)
        frame.sample_rate, frame.pts = rate, 0
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return path


def write_sound(path: Path, sound: Sound, rate: int, subtype: str | None = None) -> Path:
    """Whatever the name's ending says; `.opus` is Opus in Ogg."""
    if path.suffix in (".m4a", ".aac"):
        return write_m4a(path, sound, rate)
    kinds = {".opus": ("OGG", "OPUS"), ".aiff": ("AIFF", None)}
    container, default = kinds.get(path.suffix, (path.suffix[1:].upper(), None))
    soundfile.write(path, sound, rate, subtype=subtype or default, format=container)
    return path
