"""Plays a MIDI file on a SoundFont in a process of its own, which a broken one may end.

Run by soundfont.py with three paths: SoundFont, MIDI and the WAV to write. What the renderer
says against the SoundFont goes to standard error as one line, with exit status 1; a size in the
file that it believes and cannot allocate, or a place outside it, ends the process some other way.
"""

import sys
from pathlib import Path

import midirenderer


def main(soundfont: str, midi: str, wav: str) -> None:
    try:
        sound = midirenderer.render_wave_from(Path(soundfont).read_bytes(), Path(midi).read_bytes())
    except RuntimeError as error:
        sys.exit(str(error))
    Path(wav).write_bytes(sound)


if __name__ == "__main__":
    main(*sys.argv[1:])
