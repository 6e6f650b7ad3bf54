"""A sound file to notes, and what is wrong with the recording."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.errors import AudioCutShortError
from piano_core.performance import Performance
from piano_core.takes.take import Listening

if TYPE_CHECKING:
    from piano_core.audio import QualityWarning, RecordingQuality, Samples
    from piano_core.transcription import Likeness, Transcriber

Progress = Callable[[float, str], None]


def listen(
    path: Path, transcriber: Transcriber, progress: Progress
) -> tuple[Performance, Listening]:
    """What is heard in a sound file, and how. Memory does not grow with its length.

    The file is measured first, so that a dead channel is left out of what is heard. A damaged
    one is heard as far as it can be read, and a warning says how far that is.
    Raises `AudioError` where nothing can be decoded. What `progress` raises stops the work.
    """
    from piano_core.audio import assess

    quality = assess(path)
    stream = transcriber.listen_to(
        _readable(path, transcriber.sample_rate, quality), quality.duration_s, progress
    )
    return stream.flush(), Listening(
        transcriber.manifest.name,
        transcriber.content_hash,
        transcriber.network.provider,
        _warnings(quality, stream.likeness),
    )


def _warnings(quality: RecordingQuality, likeness: Likeness) -> tuple[QualityWarning, ...]:
    silent = any(warning.code == "silent" for warning in quality.warnings)
    return quality.warnings if silent else (*quality.warnings, *likeness.warnings)


def _readable(path: Path, sample_rate: int, quality: RecordingQuality) -> Iterator[Samples]:
    """What can be read of a file; `quality` knows already what cannot."""
    from piano_core.audio import decode

    with suppress(AudioCutShortError):
        yield from decode(path, sample_rate, dead_channel=quality.dead_channel)
