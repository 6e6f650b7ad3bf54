"""Which files of a folder are recordings, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from piano_core.errors import CorpusError

MIDI_SUFFIXES = (".mid", ".midi")
AUDIO_SUFFIXES = (
    ".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".aif", ".aiff", ".aifc", ".m4a", ".aac"
)  # fmt: skip


@dataclass(frozen=True)
class Take:
    """One recording: the file that names it, and its sound.

    file: relative to the folder, with `/`: MIDI where there is some, else the sound.
    sound: None where there is MIDI alone.
    """

    file: str
    sound: str | None

    @property
    def kind(self) -> str:
        """`midi` where the notes were recorded, `audio` where they must be heard."""
        return "audio" if self.file == self.sound else "midi"

    @property
    def files(self) -> tuple[str, ...]:
        """All files of it, the one that names it first."""
        return (self.file,) if self.sound in (None, self.file) else (self.file, str(self.sound))


def find_takes(folder: Path, notation: Collection[str | None]) -> list[Take]:
    """The recordings at any depth, by name; hidden files and `notation` are none.

    MIDI and sound of one name in one folder are one recording. Raises `CorpusError` where
    there are none, and where it cannot be told which sound belongs to which MIDI.
    """
    found = sorted(_files(folder, notation))
    if not found:
        raise CorpusError(
            "holds no recordings.",
            where=str(folder),
            remedy=f"Put files ending in {', '.join((*MIDI_SUFFIXES, *AUDIO_SUFFIXES))} there.",
        )
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for file in found:
        by_name[PurePosixPath(file).with_suffix("").as_posix()].append(file)
    return sorted(
        (take for files in by_name.values() for take in _takes(folder, files)),
        key=lambda take: take.file,
    )


def _takes(folder: Path, files: list[str]) -> list[Take]:
    """The recordings among files of one name."""
    sounds = [file for file in files if PurePosixPath(file).suffix.lower() in AUDIO_SUFFIXES]
    notes = [file for file in files if file not in sounds]
    if len(sounds) > 1 or (sounds and len(notes) > 1):
        raise CorpusError(
            f"has the same name as {', '.join(files[1:])}, so it cannot be told whether they are "
            "one recording.",
            where=str(folder / files[0]),
            remedy="Keep one sound and one MIDI file of a recording; give others other names.",
        )
    if sounds:
        return [Take(notes[0] if notes else sounds[0], sounds[0])]
    return [Take(file, None) for file in notes]


def _files(folder: Path, notation: Collection[str | None]) -> Iterable[str]:
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in relative.parts)
        recorded = path.suffix.lower() in (*MIDI_SUFFIXES, *AUDIO_SUFFIXES)
        if recorded and not hidden and relative.as_posix() not in notation and path.is_file():
            yield relative.as_posix()
