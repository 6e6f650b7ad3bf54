"""What runs in the other process: follows a WAV that grows, and sends what it heard.

Nothing of Qt is imported here. The process ends when the app does, however that ends.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.model import Model
from desktop_app.services.processes import Gone, Line
from desktop_app.services.recording.wav import HEADER_BYTES, counted_frames, unpacked
from piano_core.errors import PianoError

if TYPE_CHECKING:
    from piano_core.audio import Samples

ENDED = "ended"
"""The app's word for: no more sound will come, the file is complete."""

_LOOK_EVERY_S = 0.1
_LARGEST_READ = 1 << 20


def follow(model: Model, sound: Path, line: Line) -> None:
    """Transcribe `sound` as it grows; send (performance, listening), or a sentence on failure.

    It ends unheard where the app has gone or the take was discarded.
    """
    from piano_core.takes import listen_as_it_comes
    from piano_core.transcription import Transcriber

    with suppress(Gone):
        try:
            transcriber, why = model.load(Transcriber.load)
            with sound.open("rb") as file:
                channels, rate = struct.unpack_from("<HI", file.read(HEADER_BYTES), 22)
            blocks = growing(sound, channels, line)
            heard = listen_as_it_comes(blocks, rate, channels, transcriber)
            line.send(None if heard is None else (heard[0], replace(heard[1], provider_note=why)))
        except (PianoError, OSError) as error:
            line.send(str(error))


def growing(sound: Path, channels: int, line: Line) -> Iterator[Samples]:
    """The frames of a WAV of ours as they are written, until the app says that it ended."""
    # A buffer would go on to show the header as it was.
    with sound.open("rb", buffering=0) as file:
        done, ended = 0, False
        while True:
            left = counted_frames(file, channels) - done
            while left > 0:
                block = unpacked(file, done, min(left, _LARGEST_READ), channels)
                done, left = done + len(block), left - len(block)
                yield block
            if ended:
                return
            ended = line.waits(_LOOK_EVERY_S) and line.receive() == ENDED
