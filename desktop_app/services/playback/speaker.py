"""The output that the system has chosen, fed through PortAudio and a ring buffer in C."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop_app.services import portaudio
from desktop_app.services.closing import Closing
from desktop_app.services.playback.heard import SPEAKERS
from piano_core.errors import PlaybackError, told
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.audio import Samples

NO_PORTAUDIO = "nothing can be played, because the PortAudio library is not here."
NO_OUTPUT = "there is nothing here to play on."
_RING_S = 1.5
_LOST_AFTER_S = 2.5
_LATENCY_S = 0.1
"""Enough for a busy computer not to stutter, and not felt as waiting."""
_FRAME_BYTES = 4 * SPEAKERS


class Speaker(Closing):
    """An open output. A context: it falls silent and closes at the end.

    Raises `PlaybackError` where there is no output, or it refuses the rate.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._written = 0

    def __enter__(self) -> Speaker:
        sounddevice, rtmixer = _libraries()
        with portaudio.one_at_a_time():
            _check_output(sounddevice)
            try:
                self._stream = rtmixer.Mixer(
                    channels=SPEAKERS, samplerate=self._rate, latency=_LATENCY_S
                )
                self._stream.start()
            except sounddevice.PortAudioError as error:
                raise PlaybackError(
                    say("the speakers cannot be used ({reason}).", reason=told(error)),
                    remedy="Close other programs that use them, or choose others in the system's "
                    "sound settings.",
                ) from error
            portaudio.began(self._stream)
        size = 1 << (round(_RING_S * self._rate) - 1).bit_length()
        self._ring = rtmixer.RingBuffer(_FRAME_BYTES, size)
        self._action: Any = None
        self._moved, self._left = time.monotonic(), 0
        return self

    def close(self) -> None:
        """Fall silent and close the output."""
        portaudio.close(self._stream)

    @property
    def heard(self) -> int:
        """Frames that have left the speaker by now."""
        late = round(float(self._stream.latency) * self._rate)
        return max(self._written - self._ring.read_available - late, 0)

    @property
    def silent(self) -> bool:
        """Whether all that was written has been taken."""
        return not self._ring.read_available

    @property
    def latency_s(self) -> float:
        """For how long what was taken is still on its way."""
        return float(self._stream.latency)

    def write(self, block: Samples) -> Samples:
        """Take what there is room for; what is left over. Never waits.

        Raises `PlaybackError` when the output takes nothing any more.
        """
        room = min(self._ring.write_available, len(block))
        if room:
            self._ring.write(np.ascontiguousarray(block[:room], np.float32))
            self._written += room
        self.keep_up()
        return block[room:]

    def keep_up(self) -> None:
        """See that what was written is being played. Raises as `write` does."""
        if not self.silent and self._action not in self._stream.actions:
            # It ends by itself where the ring ran empty.
            self._action = self._stream.play_ringbuffer(self._ring)
        self._check()

    def _check(self) -> None:
        now, left = time.monotonic(), self._ring.read_available
        if left != self._left or not left:
            self._left, self._moved = left, now
        if now - self._moved > _LOST_AFTER_S or not self._stream.active:
            raise PlaybackError(
                "the speakers stopped taking sound.",
                remedy="Check that they are connected, then play again.",
            )


def _libraries() -> tuple[Any, Any]:
    try:
        return portaudio.libraries()
    except OSError as error:
        raise PlaybackError(
            NO_PORTAUDIO, remedy="On Debian or Ubuntu: sudo apt-get install libportaudio2"
        ) from error


def _check_output(sounddevice: Any) -> None:
    """Raise `PlaybackError` where nothing can be heard, also after looking for outputs anew."""
    for looked_anew in (False, True):
        try:
            sounddevice.query_devices(kind="output")
        except (sounddevice.PortAudioError, ValueError) as error:
            if looked_anew:
                raise PlaybackError(
                    NO_OUTPUT, remedy="Connect headphones or speakers, then play again."
                ) from error
            portaudio.look_anew(sounddevice)
        else:
            return
