"""A sound file to notes, and what is wrong with the recording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from piano_core.errors import AudioCutShortError
from piano_core.performance import Performance
from piano_core.progress import Progress
from piano_core.takes.take import Listening

if TYPE_CHECKING:
    from piano_core.audio import QualityMeter, QualityWarning, RecordingQuality, Samples
    from piano_core.transcription import Likeness, Transcriber


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
    return stream.flush(), _listening(transcriber, quality, stream.likeness)


def listen_as_it_comes(
    blocks: Iterable[Samples], sample_rate: int, channels: int, transcriber: Transcriber
) -> tuple[Performance, Listening] | None:
    """What is heard in sound that is still being recorded: blocks come when they are there.

    As `listen` hears the finished file; None where a channel was dead all along, which only
    the end shows: then the file has to be heard.
    """
    from piano_core.audio import QualityMeter, resampled

    meter = QualityMeter(sample_rate, channels)
    stream = transcriber.stream()
    for piece in resampled(_measured(blocks, meter), sample_rate, transcriber.sample_rate):
        stream.push(piece)
    quality = meter.quality()
    if quality.dead_channel:
        return None
    return stream.flush(), _listening(transcriber, quality, stream.likeness)


def _measured(blocks: Iterable[Samples], meter: QualityMeter) -> Iterator[Samples]:
    for block in blocks:
        meter.push(block)
        yield block


def _listening(
    transcriber: Transcriber, quality: RecordingQuality, likeness: Likeness
) -> Listening:
    return Listening(
        transcriber.manifest.name,
        transcriber.content_hash,
        transcriber.network.provider,
        _warnings(quality, likeness),
    )


def _warnings(quality: RecordingQuality, likeness: Likeness) -> tuple[QualityWarning, ...]:
    silent = any(warning.code == "silent" for warning in quality.warnings)
    return quality.warnings if silent else (*quality.warnings, *likeness.warnings)


def _readable(path: Path, sample_rate: int, quality: RecordingQuality) -> Iterator[Samples]:
    """What can be read of a file; `quality` knows already what cannot."""
    from piano_core.audio import decode

    with suppress(AudioCutShortError):
        yield from decode(path, sample_rate, dead_channel=quality.dead_channel)
