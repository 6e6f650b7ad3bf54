"""Sound from a microphone to `sound.wav`, through PortAudio and a ring buffer in C."""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.services import portaudio
from desktop_app.services.closing import Closing
from desktop_app.services.recording.gap_finder import GapFinder, Verdict
from desktop_app.services.recording.level import LevelMeter
from desktop_app.services.recording.take_folder import SOUND
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.view_models.recording.recording import (
    Choice,
    Found,
    Gap,
    Input,
    InputKind,
    Reading,
)
from desktop_app.view_models.wording import marked
from piano_core.errors import RecordingError, told
from piano_core.sentences import say

_RING_S = 20
_LOST_AFTER_S = 2.5
RATES = (44_100, 48_000)
NO_PORTAUDIO = marked(
    "Microphones cannot be used, because the PortAudio library is not here. "
    "On Debian or Ubuntu: sudo apt-get install libportaudio2"
)
NO_ANSWER = marked(
    "Microphones cannot be found at the moment, because the computer's sound does not answer. "
    "Choose “Look again” once something can be heard from it."
)


def microphones() -> Found:
    """The microphones that PortAudio finds now; a list made anew, so that new ones appear."""
    try:
        sounddevice: Any = importlib.import_module("sounddevice")
    except OSError:
        return Found((), (NO_PORTAUDIO,))
    try:
        portaudio.look_anew(sounddevice)
        hosts = sounddevice.query_hostapis()
        devices: Any = sounddevice.query_devices()
    except sounddevice.PortAudioError as error:
        return Found((), (NO_ANSWER,), (str(error),))
    found = [
        Input(
            InputKind.SOUND,
            device["name"],
            hosts[device["hostapi"]]["name"],
            device["max_input_channels"],
            round(device["default_samplerate"]),
        )
        for device in devices
        if device["max_input_channels"] > 0
    ]
    return Found(tuple(found))


class Microphone(Closing):
    """An open microphone whose sound goes to disk. A context: it closes device and file."""

    def __init__(self, choice: Choice, folder: Path) -> None:
        self._choice = choice
        self._path = folder / SOUND
        self._meter = LevelMeter(choice.rate)
        self._finder = GapFinder(choice.rate)
        self._held: list[npt.NDArray[np.float32]] = []
        self._came = self._given = 0
        self._gaps: list[Gap] = []
        self.latency_s = 0.0
        self.zero = float("inf")

    def __enter__(self) -> Microphone:
        if self._path.exists():
            self._wav = GrowingWav.gone_on_with(self._path)
        else:
            self._wav = GrowingWav(self._path, self._choice.channels, self._choice.rate)
        self._earlier = self._wav.frames
        try:
            self._stream, self._ring, self._action = hearing(self._choice)
        except BaseException:
            self._wav.close()
            raise
        self.latency_s = float(self._stream.latency)
        self._moved = time.monotonic()
        return self

    def close(self) -> None:
        """Close device and file."""
        try:
            portaudio.close(self._stream)
        finally:
            self._wav.close()

    def poll(self) -> Reading:
        """Take what has come, write what is known to be whole, and say how it stands.

        Raises `RecordingError` when nothing comes any more, OSError for a full disk.
        """
        now = time.monotonic()
        block = self._take()
        verdict = self._finder.poll(self._came, now)
        if verdict is not None:
            self._write(verdict)
        if len(block):
            self._moved = now
        self._check(now)
        return Reading(
            (self._earlier + self._came) / self._choice.rate,
            self._meter.peak_db,
            self._meter.clipped,
            self._meter.silent_s,
            self._meter.quiet_s,
        )

    def finish(self) -> tuple[Path | None, float, tuple[Gap, ...]]:
        """Write all that has come; the file, its seconds and its gaps."""
        self._take()
        self._write(Verdict())
        seconds = self._wav.frames / self._choice.rate
        return (self._path if seconds else None), seconds, tuple(self._gaps)

    def _take(self) -> npt.NDArray[np.float32]:
        ready = self._ring.read_available
        data = np.frombuffer(self._ring.read(ready), np.float32)
        block = data.reshape(-1, self._choice.channels)
        if len(block):
            self._held.append(block)
            self._came += len(block)
            # When the first frame came, by the steady clock: later blocks may be late, never early.
            length = (self._earlier + self._came) / self._choice.rate
            self.zero = min(self.zero, time.monotonic() - length)
            self._meter.hear(block)
        return block

    def _write(self, verdict: Verdict) -> None:
        """Frames that came since the last verdict, with silence where some are missing."""
        if not self._held:
            return
        sound = np.concatenate(self._held)
        cut = min(max(verdict.place - self._given, 0), len(sound))
        if verdict.missing:
            silence = np.zeros((verdict.missing, self._choice.channels), np.float32)
            start = (self._wav.frames + cut) / self._choice.rate
            self._gaps.append(Gap(start, verdict.missing / self._choice.rate))
            sound = np.concatenate([sound[:cut], silence, sound[cut:]])
        self._wav.append(sound)
        self._given = self._came
        self._held.clear()

    def _check(self, now: float) -> None:
        name = self._choice.source.name
        if self._wav.full:
            raise RecordingError("A sound file can be no longer.", where=name)
        if self._action not in self._stream.actions:
            raise RecordingError("The disk was too slow for the sound.", where=name)
        if now - self._moved > _LOST_AFTER_S or not self._stream.active:
            raise RecordingError(
                "The microphone stopped sending.",
                where=name,
                remedy="Check that it is plugged in, then record again.",
            )


def hearing(choice: Choice) -> tuple[Any, Any, Any]:
    """An open microphone: its stream, the ring buffer that fills, and what fills it.

    Whoever asks closes the stream with `portaudio.close`. Raises `RecordingError` where it
    cannot be opened.
    """
    with portaudio.one_at_a_time():
        stream, ring = _open(choice)
        action = stream.record_ringbuffer(ring)
        sounddevice, _ = portaudio.libraries()
        try:
            stream.start()
        except sounddevice.PortAudioError as error:
            stream.close()
            raise _refused(error, choice) from error
        portaudio.began(stream)
    return stream, ring, action


def _open(choice: Choice) -> tuple[Any, Any]:
    """The stream, not started, and its ring buffer."""
    try:
        sounddevice, rtmixer = portaudio.libraries()
    except OSError as error:
        raise RecordingError(NO_PORTAUDIO, where=choice.source.name) from error
    frame = 4 * choice.channels
    size = 1 << (_RING_S * choice.rate - 1).bit_length()
    try:
        stream = rtmixer.Recorder(
            device=_index(choice.source, sounddevice),
            channels=choice.channels,
            samplerate=choice.rate,
        )
    except sounddevice.PortAudioError as error:
        raise _refused(error, choice) from error
    return stream, rtmixer.RingBuffer(frame, size)


def _refused(error: Exception, choice: Choice) -> RecordingError:
    return RecordingError(
        say("the microphone cannot be opened ({reason}).", reason=told(error)),
        where=choice.source.name,
        remedy="Close other programs that use it, or choose another rate or input.",
    )


def _index(source: Input, sounddevice: Any) -> int:
    hosts = sounddevice.query_hostapis()
    for index, device in enumerate(sounddevice.query_devices()):
        named = (device["name"], hosts[device["hostapi"]]["name"])
        if device["max_input_channels"] > 0 and named == (source.name, source.host):
            return index
    raise RecordingError(
        "this microphone is not here any more.",
        where=source.name,
        remedy="Plug it in, or choose another input.",
    )
