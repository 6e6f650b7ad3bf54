"""Performances made audible by FluidSynth, and heard again by our transcriber."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.audio import decode
from piano_core.midi import read_midi, write_midi
from piano_core.performance import Performance, Source
from piano_core.transcription import Transcriber

RATE = 44_100
RING_S = 2.0
"""What is rendered beyond the last note, for it to ring out."""


def render(played: Performance, soundfont: Path, wav: Path) -> None:
    """Write the sound of a performance; needs the program `fluidsynth`."""
    midi = wav.with_suffix(".mid")
    write_midi(played, midi)
    command = ["fluidsynth", "-ni", "-q", "-F", str(wav), "-r", str(RATE), "-g", "0.6"]
    subprocess.run([*command, str(soundfont), str(midi)], check=True, capture_output=True)


def samples(played: Performance, wav: Path) -> npt.NDArray[np.float32]:
    """The rendered sound, not longer than the performance and `RING_S`."""
    sound = np.concatenate(list(decode(wav, RATE)))
    return sound[: round((played.duration_s + RING_S) * RATE)]


@dataclass(frozen=True, eq=False)
class Listening:
    """What our transcriber hears of performances; each is listened to once.

    kept: folder of transcriptions, named by what was played on what and heard by whom.
    """

    transcriber: Transcriber
    kept: Path

    def hear(self, played: Performance, soundfont: Path) -> Performance:
        """The transcription of a performance rendered with a SoundFont."""
        self.kept.mkdir(parents=True, exist_ok=True)
        by = self.transcriber.content_hash[:8]
        known = self.kept / f"{soundfont.stem}-{played.content_hash[:16]}-{by}.mid"
        if not known.is_file():
            with tempfile.TemporaryDirectory() as folder:
                wav = Path(folder) / "played.wav"
                render(played, soundfont, wav)
                write_midi(self.transcriber.transcribe(samples(played, wav)), known)
        return replace(read_midi(known), source=Source.TRANSCRIPTION)
