"""A performance as the sound of a sampled piano, where the user has a SoundFont."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import numpy.typing as npt

from piano_core.audio import decode, resampled
from piano_core.audio.framing import mono
from piano_core.errors import AudioError, MissingPartError, system_reason
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.sentences import say
from piano_core.synthesis.ending import TAIL_S, finished
from piano_core.synthesis.render import SAMPLE_RATE

_RATE = 48_000  # what the renderer writes
_LARGEST_BYTES = 2 << 30
_LOAD_S = 60.0
"""Time to load a SoundFont; a performance is given its own length on top, and takes a fraction."""

_REMEDY = "Point PIANO_SOUNDFONT at a whole SoundFont 2 file (.sf2), or unset it."


def render_soundfont(
    performance: Performance, soundfont: Path, sample_rate: int = SAMPLE_RATE, channels: int = 2
) -> npt.NDArray[np.float32]:
    """What the performance sounds like on the first instrument of a SoundFont (a piano in all
    General MIDI ones), with that renderer's room.

    Returns (frames, channels) as `render` does, and as long. 64 voices sound at most, older
    ones end first. Raises `AudioError` for a file that is absent, broken or not SoundFont 2, and
    `MissingPartError` where the extra `soundfont` is not installed.
    """
    if channels not in (1, 2):
        raise ValueError(f"sound is rendered in 1 or 2 channels, not {channels}")
    _check_frame(soundfont)
    longer = replace(performance, duration_s=performance.duration_s + TAIL_S)
    stereo = _played(longer, soundfont)
    block = stereo if channels == 2 else mono(stereo)
    sound = np.concatenate(list(resampled([block], _RATE, sample_rate)))
    whole = np.zeros((channels, round(longer.duration_s * sample_rate)), np.float32)
    frames = min(len(sound), whole.shape[1])
    whole[:, :frames] = sound[:frames].T
    return finished(whole, sample_rate)


def check_soundfont(soundfont: Path) -> None:
    """Raise what `render_soundfont` would raise for this file, by playing one note on it."""
    _check_frame(soundfont)
    _played(Performance(note_array([(0.0, 0.05, 60, 64)]), pedal_array(), 0.1), soundfont)


def _check_frame(path: Path) -> None:
    """Whether the file is what it says, before a renderer that believes it is asked."""
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(12)
    except OSError as error:
        raise _unusable(
            path, say("cannot be read ({reason}).", reason=system_reason(error))
        ) from error
    if head[:4] != b"RIFF" or head[8:] != b"sfbk":
        raise _unusable(path, say("is not a SoundFont."))
    if int.from_bytes(head[4:8], "little") + 8 > size:
        raise _unusable(path, say("is a SoundFont of which the end is missing."))
    if size > _LARGEST_BYTES:
        raise _unusable(path, say("is a SoundFont of more than 2 GiB."))


def _played(performance: Performance, soundfont: Path) -> npt.NDArray[np.float32]:
    """(frames, 2) samples at `_RATE`. The renderer runs apart: a broken file may end it."""
    if find_spec("midirenderer") is None:
        raise MissingPartError(
            "A SoundFont is configured, and what plays it is not installed.",
            where=f"PIANO_SOUNDFONT={soundfont}",
            remedy="pip install -c constraints.txt -e '.[soundfont]', or unset PIANO_SOUNDFONT.",
        )
    with TemporaryDirectory() as folder:
        midi, wav = Path(folder) / "played.mid", Path(folder) / "played.wav"
        write_midi(performance, midi)
        player = Path(__file__).with_name("player.py")
        try:
            done = subprocess.run(
                [sys.executable, str(player), str(soundfont), str(midi), str(wav)],
                capture_output=True,
                timeout=_LOAD_S + performance.duration_s,
            )
        except subprocess.TimeoutExpired as late:
            raise _unusable(
                soundfont, say("is a SoundFont that does not finish playing.")
            ) from late
        if done.returncode:
            reason = done.stderr.decode(errors="replace").strip() if done.returncode == 1 else ""
            reason = reason.splitlines()[-1] if reason else say("it stops the renderer")
            raise _unusable(
                soundfont, say("is a SoundFont that cannot be played ({reason}).", reason=reason)
            )
        return np.concatenate(list(decode(wav, _RATE, channels=2)))


def _unusable(path: Path, problem: str) -> AudioError:
    return AudioError(problem, where=str(path), remedy=_REMEDY)
