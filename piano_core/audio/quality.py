"""Whether a recording is good enough to be judged, and what to do where it is not.

Whether a piano is heard at all is told by transcription, which appends its own warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from piano_core.audio.background import BackgroundMeter
from piano_core.audio.container import recognize
from piano_core.audio.decoding import decode, probe
from piano_core.audio.framing import mono
from piano_core.audio.histogram import decibels
from piano_core.audio.levels import LevelMeter
from piano_core.audio.source import Samples, Side
from piano_core.errors import AudioCutShortError
from piano_core.sentences import say

SHORTEST_S = 5.0
"""Shorter recordings carry too little to say anything about (as the feature model holds)."""

SILENT_DB = -60.0
"""Frames below are silence: a quiet room on a telephone, not music. In a quiet recording the
limit lies lower, `_SILENCE_BELOW_MUSIC_DB` below the music."""
_SILENCE_BELOW_MUSIC_DB = 40.0

_NOTHING_DB = -75.0
"""Where even the loudest frames lie below, no microphone was heard."""

_QUIET_DB = -52.0
"""Softer, 16 bits leave less than 45 dB between music and rounding. Clean playing whose peaks
reach -30 dB lies at -42 to -49."""
_NOISY_DB = 25.0
_HUMMING_DB = 40.0
_MUCH_SILENCE = 0.5
_FLAT_TOPS = 3
_DEAD_CHANNEL_DB = 40.0
_OPPOSITE = -0.7

_HALVED_DB = 10 * np.log10(2)
"""The mean power of a living and a dead channel is half the living one's; the power of their
mean, where the background is measured, a quarter."""

_DEAD: dict[Side, str] = {
    "left": say(
        "The left channel is silent, so only the right one is judged. Check its microphone and "
        "cable, or record in mono."
    ),
    "right": say(
        "The right channel is silent, so only the left one is judged. Check its microphone and "
        "cable, or record in mono."
    ),
}


@dataclass(frozen=True)
class QualityWarning:
    """What is wrong with a recording: a fixed code, and a sentence that says what to do."""

    code: str
    sentence: str


@dataclass(frozen=True)
class RecordingQuality:
    """What was measured on a recording. Levels are dB against full scale (0 is the loudest).

    loud_db: level that the loudest twentieth of its tenths of a second reaches: the music.
    noise_db: level of the background below 4 kHz; an upper limit where nothing pauses.
    hum: mains frequency in Hz and level in dB; None where no hum is heard.
    flat_tops: how often the wave is cut off at full scale, the first at `first_flat_top_s`.
    silent_share: part of the time that is silent, 0-1.
    dead_channel: `left` or `right` where only the other one carries sound; levels are then
        those of the other one alone.
    correlation: of left and right; -1 where they cancel each other in mono.
    missing: blank, or why the file could be read in part only.
    """

    duration_s: float
    peak_db: float
    loud_db: float
    noise_db: float
    hum: tuple[int, float] | None
    flat_tops: int
    first_flat_top_s: float | None
    silent_share: float
    dead_channel: Side | None
    correlation: float
    missing: str = ""
    misnamed: str = ""

    @property
    def warnings(self) -> tuple[QualityWarning, ...]:
        """All that the player should know, the gravest first. Silence makes the rest moot."""
        if self.loud_db < _NOTHING_DB:
            return tuple(_silent(self))
        return (*_file(self), *_length(self), *_level(self), *_behind(self), *_channels(self))


class QualityMeter:
    """Measures a stream block by block, from a file or a microphone, in constant memory."""

    def __init__(self, sample_rate: int, channels: int) -> None:
        self._rate = sample_rate
        self._levels = LevelMeter(sample_rate, channels)
        self._background = BackgroundMeter(sample_rate)

    def push(self, block: Samples) -> None:
        """Take in the next (frames, channels) block."""
        self._levels.push(block)
        self._background.push(mono(block))

    def quality(self, missing: str = "", misnamed: str = "") -> RecordingQuality:
        """What was measured so far."""
        levels = self._levels
        first = levels.first_flat_top
        dead = _dead_channel(levels)
        halved = _HALVED_DB if dead else 0.0
        loud = float(levels.levels.percentile(95)[0]) + halved
        silence = min(SILENT_DB, loud - _SILENCE_BELOW_MUSIC_DB) - halved
        hum = self._background.hum()
        return RecordingQuality(
            duration_s=levels.frames / self._rate,
            peak_db=float(decibels(levels.peak**2)),
            loud_db=loud,
            noise_db=self._background.noise_db() + 2 * halved,
            hum=hum and (hum[0], hum[1] + 2 * halved),
            flat_tops=levels.flat_tops,
            first_flat_top_s=None if first is None else first / self._rate,
            silent_share=levels.levels.share_below(silence),
            dead_channel=dead,
            correlation=levels.correlation(),
            missing=missing,
            misnamed=misnamed,
        )


def assess(path: Path) -> RecordingQuality:
    """Measure a whole file, streamed. A damaged one is measured as far as it can be read.

    Raises `AudioError` where nothing can be decoded.
    """
    info = probe(path)
    meter = QualityMeter(info.sample_rate, info.channels)
    missing = ""
    try:
        for block in decode(path):
            meter.push(block)
    except AudioCutShortError as error:
        missing = error.sentence
    container = recognize(path)
    return meter.quality(missing, "" if container.is_named_by(path) else container.name)


def _dead_channel(levels: LevelMeter) -> Side | None:
    each = levels.channel_levels_db()
    if len(each) < 2 or abs(each[0] - each[1]) < _DEAD_CHANNEL_DB:
        return None
    return "left" if each[0] < each[1] else "right"


def _silent(quality: RecordingQuality) -> Iterator[QualityWarning]:
    yield QualityWarning(
        "silent",
        say(
            "There is nothing to hear. Check that the right microphone is chosen "
            "and not muted, and record again."
        ),
    )


def _file(quality: RecordingQuality) -> Iterator[QualityWarning]:
    if quality.missing:
        yield QualityWarning(
            "cut_short", say("Part of the recording is missing. {missing}", missing=quality.missing)
        )
    if quality.misnamed:
        yield QualityWarning(
            "misnamed",
            say(
                "The file's ending does not fit: it is {misnamed}. Rename it.",
                misnamed=quality.misnamed,
            ),
        )


def _length(quality: RecordingQuality) -> Iterator[QualityWarning]:
    if quality.duration_s < SHORTEST_S:
        yield QualityWarning(
            "too_short",
            say(
                "The recording lasts {duration_s:.1f} s. Record at least "
                "{least_s:.0f} s, better half a minute.",
                duration_s=quality.duration_s,
                least_s=SHORTEST_S,
            ),
        )
    if quality.silent_share > _MUCH_SILENCE:
        yield QualityWarning(
            "much_silence",
            say(
                "{silent_share:.0%} of the recording is silence. Cut it off, or check"
                " that the microphone heard all that was played.",
                silent_share=quality.silent_share,
            ),
        )


def _level(quality: RecordingQuality) -> Iterator[QualityWarning]:
    if quality.flat_tops >= _FLAT_TOPS and quality.first_flat_top_s is not None:
        yield QualityWarning(
            "clipped",
            say(
                "The sound is clipped in {flat_tops} places, the first at {place}. "
                "Lower the recording level or move the microphone away from the "
                "piano, and record again: loudness cannot be judged there.",
                flat_tops=quality.flat_tops,
                place=_clock(quality.first_flat_top_s),
            ),
        )
    elif quality.loud_db < _QUIET_DB:
        yield QualityWarning(
            "too_quiet",
            say(
                "The recording is very quiet ({loud_db:.0f} dB). Raise the recording "
                "level or move the microphone nearer to the piano.",
                loud_db=quality.loud_db,
            ),
        )


def _behind(quality: RecordingQuality) -> Iterator[QualityWarning]:
    if quality.hum and quality.loud_db - quality.hum[1] < _HUMMING_DB:
        yield QualityWarning(
            "hum",
            say(
                "There is a mains hum of {frequency} Hz. Move the microphone and its "
                "cable away from power supplies and lamps, or run the recorder on its"
                " battery.",
                frequency=quality.hum[0],
            ),
        )
    if quality.loud_db - quality.noise_db < _NOISY_DB:
        yield QualityWarning(
            "noisy",
            say(
                "The background is only {distance:.0f} dB below the music. Move the "
                "microphone nearer to the piano and away from the lid and fans, close"
                " the windows, and record again.",
                distance=quality.loud_db - quality.noise_db,
            ),
        )


def _channels(quality: RecordingQuality) -> Iterator[QualityWarning]:
    if quality.dead_channel:
        yield QualityWarning("dead_channel", _DEAD[quality.dead_channel])
    elif quality.correlation < _OPPOSITE:
        yield QualityWarning(
            "opposite_channels",
            say(
                "Left and right are opposite and cancel each other. Swap the polarity"
                " of one microphone, or record in mono."
            ),
        )


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
