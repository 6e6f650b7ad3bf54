"""Sounds and sound files that the tests of this room make."""

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import soundfile
from av.audio.stream import AudioStream
from av.container import OutputContainer

Sound = npt.NDArray[np.float32]
_LAYOUTS = {1: "mono", 2: "stereo"}


def chord(seconds: float, rate: int, channels: int = 1) -> Sound:
    """(frames, channels): three decaying tones that start anew each second, left louder."""
    t = np.arange(round(seconds * rate)) / rate
    tones = sum(np.sin(2 * np.pi * f * t) for f in (220.0, 554.4, 1318.5))
    mono = 0.2 * tones * np.exp(-2 * (t % 1.0))
    return np.stack([mono * gain for gain in (1.0, 0.5)[:channels]], axis=1).astype(np.float32)


def write_m4a(path: Path, sound: Sound, rate: int, codec: str = "aac", container: str = "") -> Path:
    """AAC or Apple Lossless, as a telephone writes it."""
    with av.open(path, "w", format=container or None) as file:
        stream = file.add_stream(codec, rate=rate, layout=_LAYOUTS[sound.shape[1]])
        mux_sound(file, stream, sound)
    return path


def mux_sound(file: OutputContainer, stream: AudioStream, sound: Sound) -> None:
    """Encode and write a whole sound."""
    stream.bit_rate = 256_000
    planes = np.ascontiguousarray(sound.T)
    lossless = stream.codec_context.name == "alac"
    if lossless:
        planes = np.round(planes * 32768).astype(np.int16)
    frame = av.AudioFrame.from_ndarray(
        planes, format="s16p" if lossless else "fltp", layout=_LAYOUTS[sound.shape[1]]
    )
    frame.sample_rate, frame.pts = stream.rate, 0
    file.mux(stream.encode(frame))
    file.mux(stream.encode(None))


def write_sound(path: Path, sound: Sound, rate: int, subtype: str | None = None) -> Path:
    """Whatever the name's ending says; `.opus` is Opus in Ogg."""
    if path.suffix in (".m4a", ".aac"):
        return write_m4a(path, sound, rate)
    kinds = {".opus": ("OGG", "OPUS"), ".aiff": ("AIFF", None)}
    container, default = kinds.get(path.suffix, (path.suffix[1:].upper(), None))
    soundfile.write(path, sound, rate, subtype=subtype or default, format=container)
    return path
