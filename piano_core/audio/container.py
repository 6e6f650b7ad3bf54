"""What kind of file this is, told by its first bytes: a name says little about what is inside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from piano_core.errors import AudioError, system_reason
from piano_core.sentences import say

CONVERT = say("Convert it to WAV, FLAC, MP3, Ogg, AIFF or M4A and open that.")
TAKE_ITS_SOUND = say(
    "Save its sound alone as M4A or WAV and open that; `ffmpeg -i FILM -vn -c:a copy SOUND.m4a` "
    "does it without loss."
)
"""A film is not listened to as it is: it may carry several sound tracks, and edits and changing
frame rates that leave open which second of the sound a mark would point at."""

_HEAD_BYTES = 4096


class Decoder(StrEnum):
    """Which library reads a container first."""

    LIBSNDFILE = "libsndfile"
    FFMPEG = "FFmpeg"


@dataclass(frozen=True)
class Container:
    """A kind of sound file that can be read.

    suffixes: the endings that such files have.
    demuxer: FFmpeg's name for it.
    """

    name: str
    suffixes: tuple[str, ...]
    demuxer: str
    decoder: Decoder = Decoder.LIBSNDFILE

    def is_named_by(self, path: Path) -> bool:
        """Whether the name's ending fits. A name without ending fits everything."""
        return not path.suffix or path.suffix.lower() in self.suffixes


WAV = Container("WAV", (".wav", ".wave", ".bwf"), "wav")
W64 = Container("W64", (".w64",), "w64")
AIFF = Container("AIFF", (".aif", ".aiff", ".aifc"), "aiff")
FLAC = Container("FLAC", (".flac",), "flac")
MP3 = Container("MP3", (".mp3",), "mp3")
OGG = Container("Ogg", (".ogg", ".oga", ".opus"), "ogg")
CAF = Container("CAF", (".caf",), "caf")
AU = Container("AU", (".au", ".snd"), "au")
MP4 = Container("MP4", (".m4a", ".mp4", ".m4b", ".mov", ".3gp"), "mp4", Decoder.FFMPEG)
AAC = Container("AAC", (".aac",), "aac", Decoder.FFMPEG)

_READABLE: tuple[tuple[int, bytes, Container], ...] = (
    (8, b"WAVE", WAV),
    (0, b"riff\x2e\x91\xcf\x11", W64),
    (8, b"AIFF", AIFF),
    (8, b"AIFC", AIFF),
    (0, b"fLaC", FLAC),
    (0, b"caff", CAF),
    (0, b".snd", AU),
    (4, b"ftyp", MP4),
    (4, b"moov", MP4),
    (4, b"mdat", MP4),
    (4, b"wide", MP4),
)
"""Where which bytes stand in the first bytes of a file, after any ID3 tag."""

_VIDEO = say("is a video.")
_FOREIGN: tuple[tuple[int, bytes, str, str], ...] = (
    (
        0,
        b"MThd",
        say("is a MIDI file, not sound."),
        say("Give it the ending .mid and open it as MIDI."),
    ),
    (0, b"\x1a\x45\xdf\xa3", say("is a Matroska or WebM container."), TAKE_ITS_SOUND),
    (8, b"AVI ", _VIDEO, TAKE_ITS_SOUND),
    (0, b"\x00\x00\x01\xba", _VIDEO, TAKE_ITS_SOUND),
    (0, b"FLV", _VIDEO, TAKE_ITS_SOUND),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", say("is Windows Media."), CONVERT),
    (0, b"#!AMR", say("is a telephone recording (AMR)."), CONVERT),
    (
        0,
        b"version https://git-lfs",
        say("is a pointer of Git LFS."),
        say("Fetch the file with `git lfs pull`."),
    ),
    (0, b"PK\x03\x04", say("is a ZIP archive."), say("Unpack it and open the sound inside.")),
    (0, b"%PDF", say("is a PDF document."), CONVERT),
    (
        0,
        b"<",
        say("is a web page or XML, perhaps of a failed download."),
        say("Download the file again."),
    ),
)
"""Where which first bytes tell what else it is, what that is, and what to do."""


def recognize(path: Path) -> Container:
    """What the file is. Raises `AudioError` for one that is absent, empty or not sound."""
    head = _head(path)
    for offset, magic, container in _READABLE:
        if head[offset : offset + len(magic)] == magic:
            return container
    for offset, magic, problem, remedy in _FOREIGN:
        if head[offset : offset + len(magic)] == magic:
            raise AudioError(problem, where=str(path), remedy=remedy)
    if head.startswith(b"OggS"):
        return _ogg(head, path)
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        # The layer's two bits: 0 is reserved in MPEG audio and is what AAC in ADTS has.
        return AAC if head[1] & 0x06 == 0 else MP3
    raise AudioError("is not a sound file of a known kind.", where=str(path), remedy=CONVERT)


def _ogg(head: bytes, path: Path) -> Container:
    if b"\x80theora" in head:
        raise AudioError(_VIDEO, where=str(path), remedy=TAKE_ITS_SOUND)
    return OGG


def _head(path: Path) -> bytes:
    """The first bytes after any ID3 tag (which may hold a picture of any size)."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
            while head.startswith(b"ID3") and len(head) >= 10:
                # Four bytes of seven bits each (ID3v2.4.0, section 3.1).
                size = sum((byte & 0x7F) << (21 - 7 * i) for i, byte in enumerate(head[6:10]))
                stream.seek(stream.tell() - len(head) + 10 + size)
                head = stream.read(_HEAD_BYTES)
    except OSError as error:
        raise AudioError(
            say("cannot be read ({reason}).", reason=system_reason(error)),
            where=str(path),
            remedy="Check the path and its permissions.",
        ) from error
    if not head:
        raise AudioError(
            "is empty.", where=str(path), remedy="Copy it again from where it was recorded."
        )
    return head
